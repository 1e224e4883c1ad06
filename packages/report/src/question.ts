import { dateOfDay, formatLocalDate, localDay } from '@jobdesk/jobs-core/calendar';
import {
  type BoundedWindow,
  formatInstant,
  jobTypeByCode,
  jobTypes,
  type Operation,
  serviceByCode,
} from '@jobdesk/jobs-core/model';
import { isWholeDays } from './whole-days.ts';

/** What a question asks about; everything that is left out is not restricted. */
export interface QuestionSubject {
  /** Status words as people ask for them: `failed`, `in progress`. */
  readonly statuses?: readonly string[];
  /** The vendor's code; null asks for nothing in particular, as no question can ask for "unknown". */
  readonly service?: number | null;
  readonly operation?: Operation | null;
  /** The vendor's job type code; says more than service and operation. */
  readonly jobType?: number | null;
}

export interface QuestionPeriod {
  readonly window: BoundedWindow;
  readonly timeZone: string;
}

const plurals: Readonly<Record<Operation, string>> = {
  backup: 'backups',
  restore: 'restores',
  export: 'exports',
  index: 'index jobs',
  retention: 'retention jobs',
  deletion: 'deletion jobs',
};

/** Services whose names do not stand in a sentence: asked for by key. */
const byKeyOnly: ReadonlySet<string> = new Set(['azure-sql-native', 'common']);

/**
 * The question that lists what a figure counts, to be asked in chat or terminal.
 *
 * @example
 * questionAbout({ statuses: ['failed'], service: 256, operation: 'backup' }, { window, timeZone })
 * //=> 'failed Amazon EC2 backups from 2026-11-16 to 2026-11-22'
 */
export function questionAbout(subject: QuestionSubject, period: QuestionPeriod): string {
  return [statusWords(subject.statuses ?? []), whatWords(subject), periodWords(period)].filter(Boolean).join(' ');
}

function statusWords(statuses: readonly string[]): string {
  const last = statuses.at(-1) ?? '';
  return statuses.length < 2 ? last : `${statuses.slice(0, -1).join(', ')} or ${last}`;
}

function whatWords({ jobType = null, service = null, operation = null }: QuestionSubject): string {
  if (jobType !== null) {
    const known = jobTypeByCode(jobType);
    const alone = known !== null && isOnlyOne(known.service, known.operation, jobType);
    if (!alone) return `jobtype:${jobType}`;
    return whatWords({ service: known.service, operation: known.operation });
  }
  const thing = operation === null ? 'jobs' : plurals[operation];
  return [service === null ? '' : serviceWords(service), thing].filter(Boolean).join(' ');
}

function isOnlyOne(service: number, operation: Operation, jobType: number): boolean {
  return jobTypes.every((type) => type.code === jobType || type.service !== service || type.operation !== operation);
}

function serviceWords(code: number): string {
  const service = serviceByCode(code);
  if (service === null) return `service:${code}`;
  return byKeyOnly.has(service.key) ? `service:${service.key}` : service.name;
}

function periodWords({ window: { from, to }, timeZone }: QuestionPeriod): string {
  if (isWholeDays({ from, to }, timeZone)) {
    const first = formatLocalDate(dateOfDay(localDay(from, timeZone)));
    const last = formatLocalDate(dateOfDay(localDay(to - 1, timeZone)));
    return first === last ? `on ${first}` : `from ${first} to ${last}`;
  }
  return `from ${formatInstant(from)} to ${formatInstant(to)}`;
}

/** What needs attention: the statuses Failed, Stopped and Exception. */
export const needingAttention: readonly string[] = ['failed', 'stopped', 'exception'];
