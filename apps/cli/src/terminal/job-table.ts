import { type JobRow, jobRow } from '@jobdesk/chat';
import type { Job } from '@jobdesk/jobs-core/model';
import { oneLine } from '@jobdesk/report';
import type { Page } from './page.ts';
import { cut, widthOf } from './fit.ts';
import { symbolOf } from './style.ts';
import { gap, leastWidth, type TableColumn, tableLines } from './table.ts';

/** A comment takes a column of its own only where so much of it can be read. */
const leastComment = 30;

/**
 * Jobs as a table. What does not fit beside the others goes under the job: first the comment, then the objects, then the id.
 */
export function jobLines(jobs: readonly Job[], { width, style, reference }: Page): readonly string[] {
  const rows = jobs.map((job) => jobRow(job, reference));
  const status: TableColumn<JobRow> = {
    heading: '  STATUS',
    text: ({ tone, status: name }) => `${symbolOf(tone)} ${name}`,
    paint: (text, { tone }) => style.toned(tone, text),
  };
  const started: TableColumn<JobRow> = {
    heading: 'STARTED',
    text: (row) => row.started,
  };
  const type: TableColumn<JobRow> = { heading: 'JOB TYPE', text: (row) => row.type, least: 20 };
  const duration: TableColumn<JobRow> = { heading: 'TOOK', text: (row) => row.duration, align: 'right' };
  const id: TableColumn<JobRow> = { heading: 'JOB ID', text: (row) => oneLine(row.id) };
  const objects: TableColumn<JobRow> = { heading: 'OBJECTS', text: (row) => row.objects };
  const comment: TableColumn<JobRow> = { heading: 'COMMENT', text: (row) => oneLine(row.comment), least: leastComment };

  const always = [status, started, type, duration];
  const layouts: readonly (readonly [beside: TableColumn<JobRow>[], below: TableColumn<JobRow>[]])[] = [
    [[id, objects, comment], []],
    [[id, objects], [comment]],
    [[id], [objects, comment]],
    [[], [id, objects, comment]],
  ];
  const [beside, under] =
    layouts.find(([columns]) => leastWidth([...always, ...columns], rows) <= width) ??
    ([[], [id, objects, comment]] as const);
  const below = (row: JobRow): readonly string[] => {
    const texts = under.map((column) => column.text(row)).filter((text) => text !== '' && text !== '–');
    const together = texts.join('  ');
    const comment = oneLine(row.comment);
    // Why a job failed is worth a line of its own, where it would be cut beside the others.
    const split = comment !== '' && texts.length > 1 && widthOf(together) > width - gap;
    const lines = split ? [texts.slice(0, -1).join('  '), comment] : texts.length === 0 ? [] : [together];
    return lines.map((line) => `${' '.repeat(gap)}${style.faint(cut(line, width - gap))}`);
  };
  return tableLines([...always, ...beside], rows, { width, style, below });
}
