import type { Job } from '@jobdesk/jobs-core/model';
import { counted, wholeNumber } from '@jobdesk/jobs-core/summary';
import { plainBrand } from '../brand/read-brand.ts';
import { momentOf } from '../date-text.ts';
import type { ExportNote } from '../export-sink.ts';
import type { Content, Pages } from './content.ts';
import { jobsTable } from './jobs-table.ts';
import { banner } from './sections/banner.ts';
import { furniture } from './sections/furniture.ts';
import { glyphNote } from './sections/integrity.ts';
import { titleSize } from './sections/masthead.ts';
import { simulatedBanner } from './sections/verdict.ts';
import { textBlock } from './set-text.ts';
import { tableBlock } from './table.ts';
import { createTypesetter, type Typesetter } from './text/typesetter.ts';
import { colours, page, textWidthOf, tones } from './theme.ts';

/** The jobs of an export as far as they are listed. */
export interface ListedForPdf {
  /** In the order in which they are printed. */
  readonly jobs: readonly Job[];
  /** How many more there are. */
  readonly more: number;
  readonly timeZone: string;
}

/** An export as pages that lie across, before anything is drawn: a plain object. */
export function jobsPages(note: ExportNote, { jobs, more, timeZone }: ListedForPdf, product: string): Pages {
  const typesetter = createTypesetter();
  const width = textWidthOf(page.height);
  const table = jobsTable(jobs, timeZone);
  const listed: Content =
    jobs.length === 0
      ? textBlock(typesetter, table.emptyText, { width, colour: colours.muted })
      : tableBlock(typesetter, table, { width, heading: null });
  const content: Content[] = [
    ...opening(typesetter, note, width),
    ...restOf(typesetter, jobs.length, more, width),
    listed,
  ];
  const glyphs = glyphNote(typesetter.missing);
  if (glyphs !== null)
    content.push({ ...textBlock(typesetter, glyphs, { width, size: 'table' }), margin: [0, 8, 0, 0] });
  return {
    title: note.description,
    author: product,
    subject: note.question ?? note.description,
    language: 'en',
    creator: product,
    createdAt: new Date(note.generatedAt),
    orientation: 'landscape',
    content,
    ...furniture(typesetter, {
      left: note.description,
      right: note.period ?? timeZone,
      warnings: [...(note.complete ? [] : ['INCOMPLETE']), ...(note.simulated === null ? [] : ['SIMULATED DATA'])],
      brand: plainBrand,
      asOf: null,
      generatedAt: momentOf(note.generatedAt, timeZone).text,
      product,
    }),
  };
}

/** What was asked, and how whole the answer is: INCOMPLETE first. */
function opening(typesetter: Typesetter, note: ExportNote, width: number): Content[] {
  const inner = width - 26;
  const title: Content = {
    ...textBlock(typesetter, note.description, {
      width,
      size: titleSize(note.description, width),
      bold: true,
      alignment: 'left',
    }),
    lineHeight: 0.95,
  };
  const asked = [note.period, note.question === null ? null : `Asked: ${note.question}`].filter(
    (part) => part !== null,
  );
  const about = textBlock(typesetter, asked.join('   '), { width, colour: colours.muted });
  const lines = [note.integrity, ...note.notes];
  const whole: Content = {
    stack: lines.map((line) => textBlock(typesetter, line, { width, colour: colours.muted })),
    margin: [0, 4, 0, 10],
  };
  const broken: Content = {
    stack: lines.map((line, index) =>
      textBlock(typesetter, line, { width: inner, bold: index === 0, colour: tones.bad.colour }),
    ),
  };
  return [
    ...(note.simulated === null ? [] : [simulatedBanner(typesetter, note.simulated, width)]),
    ...(note.complete ? [] : [{ stack: [banner(broken, 'bad', width)], margin: [0, 0, 0, 12] } satisfies Content]),
    title,
    ...(asked.length === 0 ? [] : [about]),
    ...(note.complete ? [whole] : [{ text: '', margin: [0, 0, 0, 6] } satisfies Content]),
  ];
}

function restOf(typesetter: Typesetter, listed: number, more: number, width: number): Content[] {
  if (more === 0) return [];
  const older = `${counted(more, 'older job')} ${more === 1 ? 'is' : 'are'} not in this file`;
  const text = `The newest ${wholeNumber(listed)} jobs are listed; ${older}. A workbook or CSV file has them all.`;
  return [{ ...textBlock(typesetter, text, { width, bold: true }), margin: [0, 0, 0, 6] }];
}
