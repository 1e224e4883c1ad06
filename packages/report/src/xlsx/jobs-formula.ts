import { serviceName, statusName } from '@jobdesk/jobs-core/model';
import type { Outcome } from '@jobdesk/jobs-core/summary';
import type { JobColumnId } from './job-columns.ts';
import type { Criteria, JobCounts } from './job-counts.ts';
import { type JobsSheet, jobColumnLetter } from './jobs-sheets.ts';
import { resultOf } from './result.ts';
import { excelDay } from './serial.ts';

/** A formula that counts, and what it comes to. */
export interface CountFormula {
  readonly formula: string;
  readonly result: number;
}

/** Makes cells that count over the jobs' sheets: a formula that a reader can check, with its value. */
export interface JobsFormula {
  /** How many jobs meet the criteria. */
  jobs(criteria: Criteria): CountFormula;
  /** How many jobs started on the local day with this number; given an outcome, how many backups with it. */
  onDay(day: number, outcome?: Outcome): CountFormula;
}

/** The formulas over these sheets; `counts` counted the same jobs while they were written. */
export function jobsFormula(sheets: readonly JobsSheet[], counts: JobCounts): JobsFormula {
  const over = (formulaOf: (sheet: JobsSheet) => string): string =>
    sheets
      .filter(({ jobs }) => jobs > 0)
      .map(formulaOf)
      .join('+') || '0';

  return {
    jobs: (criteria) => ({
      formula: over((sheet) => {
        const conditions = conditionsOf(criteria, sheet);
        return conditions.length === 0 ? `COUNTA(${range(sheet, 'status')})` : `COUNTIFS(${conditions.join(',')})`;
      }),
      result: counts.jobs(criteria),
    }),
    onDay: (day, outcome) => ({
      formula: over((sheet) => {
        const started = range(sheet, 'startedLocal');
        const backups = outcome === undefined ? [] : conditionsOf({ operation: 'backup', outcome }, sheet);
        return `COUNTIFS(${[`${started},">=${excelDay(day)}"`, `${started},"<${excelDay(day + 1)}"`, ...backups].join(',')})`;
      }),
      result: counts.onDay(day, outcome),
    }),
  };
}

function conditionsOf({ service, operation, outcome, status }: Criteria, sheet: JobsSheet): readonly string[] {
  const is = (column: JobColumnId, text: string): string => `${range(sheet, column)},"${text}"`;
  return [
    ...(service === undefined ? [] : [is('service', serviceName(service))]),
    ...(operation === undefined ? [] : [is('operation', operation ?? 'unknown')]),
    ...(outcome === undefined ? [] : [is('result', resultOf[outcome].text)]),
    ...(status === undefined ? [] : [is('status', statusName(status))]),
  ];
}

function range({ name, jobs }: JobsSheet, column: JobColumnId): string {
  const letter = jobColumnLetter(column);
  const sheet = /^\w+$/.test(name) ? name : `'${name}'`;
  return `${sheet}!$${letter}$2:$${letter}$${jobs + 1}`;
}
