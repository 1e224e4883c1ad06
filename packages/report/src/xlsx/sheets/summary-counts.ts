import { operations, statusName } from '@jobdesk/jobs-core/model';
import type { ChartDay, Section, Table } from '../../report-document.ts';
import type { JobCounts } from '../job-counts.ts';
import type { JobsFormula } from '../jobs-formula.ts';
import { dayRecount, numberOfDay } from '../recount.ts';
import { results } from '../result.ts';
import { cell, headerRow, headingRow, row } from '../rows.ts';
import { tablesOf } from '../sections.ts';
import { excelDay } from '../serial.ts';
import type { SheetRow } from '../sheet.ts';

const left = (text: string): { text: string; align: 'left' } => ({ text, align: 'left' });
const right = (text: string): { text: string; align: 'right' } => ({ text, align: 'right' });

/** Jobs by operation and result, with sums either way. */
export function resultRows(formulas: JobsFormula, counts: JobCounts): readonly SheetRow[] {
  const occurring = counts.values('operation');
  const shown = [...operations, null].filter((operation) => operation === 'backup' || occurring.includes(operation));
  return [
    headingRow('Jobs by operation and result'),
    headerRow([left('Operation'), ...results.map(({ text }) => right(text)), right('All jobs')]),
    ...shown.map((operation) =>
      row(
        cell(operation ?? 'unknown', 'label'),
        ...results.map(({ outcome }) => cell(formulas.jobs({ operation, outcome }), 'count')),
        cell(formulas.jobs({ operation }), 'total'),
      ),
    ),
    row(
      cell('All', 'totalLabel'),
      ...results.map(({ outcome }) => cell(formulas.jobs({ outcome }), 'total')),
      cell(formulas.jobs({}), 'total'),
    ),
  ];
}

/** Jobs by the status that the backup service gave them. */
export function statusRows(formulas: JobsFormula, counts: JobCounts): readonly SheetRow[] {
  const statuses = counts.values('status').toSorted((a, b) => (a ?? Infinity) - (b ?? Infinity));
  return [
    headingRow('Jobs by status'),
    headerRow([left('Status'), left('Code'), right('Jobs')]),
    ...statuses.map((status) =>
      row(cell(statusName(status), 'label'), cell(status, 'code'), cell(formulas.jobs({ status }), 'count')),
    ),
    row(cell('All', 'totalLabel'), cell(null, 'totalLabel'), cell(formulas.jobs({}), 'total')),
  ];
}

/** The document's table by day, with days that a spreadsheet can count with. */
export function dayRows(section: Section | null, formulas: JobsFormula): readonly SheetRow[] {
  const chart = section?.blocks.find((block) => block.kind === 'day-chart');
  const [table] = tablesOf(section);
  if (section === null || chart === undefined || table === undefined) return [];
  return [
    headingRow(section.heading),
    headerRow(table.columns.map(({ heading, kind }) => (kind === 'count' ? right(heading) : left(heading)))),
    ...chart.days.map((day, index) => dayRow(day, table, index, formulas)),
  ];
}

function dayRow({ day }: ChartDay, { columns, rows }: Table, index: number, formulas: JobsFormula): SheetRow {
  const number = numberOfDay(day);
  const recount = dayRecount(formulas, number);
  const cells = rows[index]?.cells ?? [];
  return row(
    cell(excelDay(number), 'date'),
    ...columns.slice(1).map(({ id }, place) => {
      const value = cells[place + 1]?.value ?? null;
      return value === null ? null : cell(recount(id, value) ?? value, 'count');
    }),
  );
}
