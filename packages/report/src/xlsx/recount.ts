import { dayNumber } from '@jobdesk/jobs-core/calendar';
import { serviceName } from '@jobdesk/jobs-core/model';
import type { Outcome } from '@jobdesk/jobs-core/summary';
import type { Recount } from './document-table.ts';
import type { JobCounts } from './job-counts.ts';
import type { CountFormula, JobsFormula } from './jobs-formula.ts';

/** What the success rate is divided by. */
export const ratedOutcomes = ['success', 'warning', 'failed', 'stopped'] as const satisfies readonly Outcome[];
const otherOutcomes = ['empty', 'skipped', 'open', 'unknown'] as const satisfies readonly Outcome[];

/** The sum of counts, as one formula. */
export function sumOf(formulas: readonly CountFormula[]): CountFormula {
  return {
    formula: formulas.map(({ formula }) => formula).join('+'),
    result: formulas.reduce((sum, { result }) => sum + result, 0),
  };
}

/** The formula, when it comes to the report's figure; else null: a figure is never overruled by a recount. */
export function recounted(formula: CountFormula, figure: number): CountFormula | null {
  return formula.result === figure ? formula : null;
}

/** Recounts the backups of each workload. */
export function workloadRecount(formulas: JobsFormula, counts: JobCounts): Recount {
  const services = new Map(counts.values('service').map((service) => [serviceName(service), service]));
  return ({ cells }, column, figure) => {
    const service = services.get(cells[0]?.text ?? '');
    if (service === undefined) return null;
    const backups = (outcome: Outcome): CountFormula => formulas.jobs({ service, operation: 'backup', outcome });
    switch (column) {
      case 'jobs':
        return recounted(formulas.jobs({ service, operation: 'backup' }), figure);
      case 'rate.numerator':
        return recounted(backups('success'), figure);
      case 'rate.denominator':
        return recounted(sumOf(ratedOutcomes.map(backups)), figure);
      case 'failed':
      case 'stopped':
        return recounted(backups(column), figure);
      case 'exceptions':
        return recounted(backups('warning'), figure);
      default:
        return null;
    }
  };
}

/** Recounts the jobs of the local day with this number, for a column of the document's table by day. */
export function dayRecount(
  formulas: JobsFormula,
  day: number,
): (column: string, figure: number) => CountFormula | null {
  const backups = (outcome: Outcome): CountFormula => formulas.onDay(day, outcome);
  return (column, figure) => {
    switch (column) {
      case 'jobs':
        return recounted(formulas.onDay(day), figure);
      case 'backups':
        return recounted(sumOf([...ratedOutcomes, ...otherOutcomes].map(backups)), figure);
      case 'success':
      case 'failed':
      case 'stopped':
        return recounted(backups(column), figure);
      case 'exceptions':
        return recounted(backups('warning'), figure);
      case 'other':
        return recounted(sumOf(otherOutcomes.map(backups)), figure);
      default:
        return null;
    }
  };
}

/** The number of a day given as `YYYY-MM-DD`. */
export function numberOfDay(day: string): number {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return dayNumber({ year, month, day: date });
}
