import { jobTypes, services } from '@jobdesk/jobs-core/model';
import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../src/pdf/column-widths.ts';
import { figureParts } from '../../src/pdf/figure-text.ts';
import { textWidth } from '../../src/pdf/fonts/font-shelf.ts';
import { wrapPlain } from '../../src/pdf/text/wrap-plain.ts';
import { sizes } from '../../src/pdf/theme.ts';
import type { Table } from '../../src/report-document.ts';
import { sampleJob, sampleReport } from './sample-report.ts';

const width = 507;
const gap = 7;

/** The table of workloads where every service has ran for long, and handled tens of millions of objects. */
function largeTable(): Table {
  const backups = jobTypes.filter(({ operation }) => operation === 'backup');
  const jobs = backups.flatMap(({ code, service }) =>
    Array.from({ length: 633 }, (_, at) =>
      sampleJob({
        id: `FB${code}-${at}`,
        type: code,
        service,
        status: at % 30 === 0 ? 16 : 2,
        counts: {
          successful: at === 1 ? 59_533_897 : 0,
          failed: at === 0 ? 231_452 : 0,
          skipped: 0,
          total: 59_765_349,
        },
        durationMs: at % 2 === 0 ? 3_233_000 : 253_560_000,
      }),
    ),
  );
  const section = sampleReport({ jobs }).sections.find(({ id }) => id === 'by-workload');
  const table = section?.blocks.find((block) => block.kind === 'table');
  if (table?.kind !== 'table') throw new Error('The report has no table of workloads.');
  return table;
}

describe('the columns of the table of workloads', () => {
  const table = largeTable();
  const widths = columnWidths(table, width, gap).map((place) => place.width);

  it('fit the page', () => {
    expect(widths.reduce((sum, own) => sum + own, 0) + gap * (widths.length - 1)).toBeLessThanOrEqual(width + 0.01);
  });

  it('give every service’s name two lines at most', () => {
    expect(table.rows.length).toBeGreaterThan(15);
    const names = services.map(({ name }) => name).filter((name) => name !== 'Common');
    for (const name of names) {
      const lines = wrapPlain(name, { width: widths[0] ?? 0, fontSize: sizes.table, bold: false });
      expect(lines.length, `${name}: ${lines.join(' / ')}`).toBeLessThanOrEqual(2);
    }
  });

  it('cut no heading and no figure within a word', () => {
    table.columns.forEach(({ heading, kind, id }, index) => {
      const own = widths[index] ?? 0;
      for (const word of heading.split(' ')) expect(textWidth(word, sizes.small, true), id).toBeLessThanOrEqual(own);
      if (kind === 'text') return;
      for (const { cells } of table.rows) {
        for (const part of figureParts(cells[index]?.text ?? '')) {
          expect(textWidth(part.trim(), sizes.table, false), `${id}: ${part}`).toBeLessThanOrEqual(own);
        }
      }
    });
  });
});
