import type { Ambiguity } from '@jobdesk/jobs-core/language';
import { status, statusName } from '@jobdesk/jobs-core/model';
import type { Sort, SortField } from '@jobdesk/jobs-core/query';
import { counted, wholeNumber } from '@jobdesk/jobs-core/summary';

const quoted = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ');

const orders: Readonly<Record<SortField, Readonly<Record<Sort['direction'], string>>>> = {
  startTime: { desc: 'newest first', asc: 'oldest first' },
  finishTime: { desc: 'last finished first', asc: 'first finished first' },
  duration: { desc: 'longest first', asc: 'shortest first' },
  failedCount: { desc: 'most failed objects first', asc: 'fewest failed objects first' },
  totalCount: { desc: 'most objects first', asc: 'fewest objects first' },
};

/** Every sentence that an answer can say. */
export const phrases = {
  simulated: 'SIMULATED DATA: these jobs are made up.',

  /** `3 jobs: 2 Failed, 1 Exception.` */
  headline(matched: number, byStatus: Readonly<Record<string, number>>): string {
    const [only, another] = Object.keys(byStatus).map(nameOfStatus);
    if (only === undefined) return 'No job matches.';
    if (another === undefined) return matched === 1 ? `1 job: ${only}.` : `${counted(matched, 'job')}, all ${only}.`;
    return `${counted(matched, 'job')}: ${statusCounts(byStatus).join(', ')}.`;
  },
  /**
   * `3 failed of 214 Amazon EC2 restores.` `5 failed or stopped of 214 backups: 3 Failed, 2 Stopped.`
   *
   * @param words the statuses that were asked for, as adjectives
   * @param noun what was asked about, in any status
   */
  share({ matched, words, total, noun }: ShareFacts, byStatus: Readonly<Record<string, number>>): string {
    const listed = statusCounts(byStatus);
    const one = listed.length < 2 ? '' : `: ${listed.join(', ')}`;
    return `${wholeNumber(matched)} ${words} of ${wholeNumber(total)} ${noun}${one}.`;
  },
  /** `Amazon EC2 backup FB20261118020000123: Failed.` */
  oneJob: (typeName: string, id: string, status: string): string => `${typeName} ${id}: ${status}.`,
  noSuchJob: (id: string): string => `No job has the id ${id}.`,
  incomplete: (headline: string): string => `INCOMPLETE, jobs may be missing. ${headline}`,
  incompleteForUnknownReason: 'Not every job could be read.',
  unknownStatuses: (count: number): string =>
    `${counted(count, 'job has', 'jobs have')} a status that nobody here knows: whether they succeeded is open.`,

  help: 'Ask about backup jobs in your own words.',
  examples: [
    'failed backups last week',
    'how many EC2 backups ran yesterday',
    'Azure SQL restores since Monday',
    'failed jobs by service this month',
    'last 10 jobs',
    'backups longer than 2 hours last 30 days',
    'FB20241027081716326',
  ],

  incompleteLook: (reason: string): string => `INCOMPLETE, jobs may be missing, so no news is no good news. ${reason}`,

  /** `2 new jobs for "failed backups today".` */
  newMatches: (count: number, question: string): string => `${counted(count, 'new job')} for "${question}".`,

  unrecognized(words: readonly string[], suggestions: readonly string[]): string {
    const meant = suggestions.length === 0 ? '' : ` Known and near: ${quoted(suggestions)}.`;
    return `Not understood, so not applied: ${quoted(words)}. The answer may hold more jobs than you meant.${meant}`;
  },
  nothingUnderstood: (words: readonly string[]): string => `Nothing of this was understood: ${quoted(words)}.`,
  nothingRead(suggestions: readonly string[]): string {
    const meant = suggestions.length === 0 ? '' : ` Known and near: ${quoted(suggestions)}.`;
    return `So no jobs were read.${meant} Ask for instance:`;
  },
  ambiguous: ({ text, reading }: Ambiguity): string => `"${text}" can mean several things; read as ${reading}.`,
  assumedPeriod: (words: string): string => `No period was named: looked at ${words}.`,

  /** `412 Successful, 5 of them with failed objects, 2 with nothing processed.`; null when nothing differs. */
  outcome(successful: number, { failedObjects, empty, allSkipped }: OutcomeRemark): string | null {
    const parts = [
      [failedObjects, 'with failed objects'],
      [empty, 'with nothing processed'],
      [allSkipped, 'with every object skipped'],
    ] as const;
    const said = parts.filter(([count]) => count > 0).map(([count, what]) => ({ count: wholeNumber(count), what }));
    if (said.length === 0) return null;
    const [first, ...others] = said.map(({ count, what }, index) =>
      index === 0 ? `${count} of them ${what}` : `${count} ${what}`,
    );
    return `${wholeNumber(successful)} ${statusName(status.successful)}, ${[first, ...others].join(', ')}.`;
  },

  /** `214 of 214 jobs read, statuses all known, as of Wed 18 Nov 2026, 06:02 EST (UTC−05:00).` */
  integrity({ read, expected, unknownStatuses, asOf, age }: IntegrityFacts): string {
    const count =
      expected === null
        ? `${counted(read, 'job')} read, how many there are could not be established`
        : `${wholeNumber(read)} of ${counted(expected, 'job')} read`;
    const statuses =
      unknownStatuses === 0
        ? 'statuses all known'
        : unknownStatuses === null
          ? 'statuses not all known'
          : `${counted(unknownStatuses, 'status', 'statuses')} unknown`;
    return `${count}, ${statuses}, as of ${asOf}${age === null ? '' : ` (${age} ago)`}.`;
  },

  successRateLabel: 'Success rate of backups',
  completedRateLabel: 'With exceptions included',
  objectRateLabel: 'Objects copied by finished jobs',
  /** `newest first` */
  order: (sort: Sort | null): string => orders[sort?.field ?? 'startTime'][sort?.direction ?? 'desc'],
  /** `20 of 214 jobs shown, newest first.` */
  shown: (count: number, matched: number, order: string): string =>
    `${wholeNumber(count)} of ${counted(matched, 'job')} shown, ${order}.`,
} as const;

function nameOfStatus(key: string): string {
  return statusName(key === 'unknown' ? null : Number(key));
}

/** `3 Failed`, `2 Stopped`: the most first. */
function statusCounts(byStatus: Readonly<Record<string, number>>): readonly string[] {
  const order = (key: string): number => (key === 'unknown' ? Number.MAX_SAFE_INTEGER : Number(key));
  return Object.entries(byStatus)
    .toSorted(([a, few], [b, many]) => many - few || order(a) - order(b))
    .map(([key, count]) => `${wholeNumber(count)} ${nameOfStatus(key)}`);
}

/** How many jobs of those that were asked about are in the statuses that were asked for. */
export interface ShareFacts {
  readonly matched: number;
  readonly words: string;
  readonly total: number;
  readonly noun: string;
}

/** Successful jobs that are not what the word promises. */
export interface OutcomeRemark {
  readonly failedObjects: number;
  readonly empty: number;
  readonly allSkipped: number;
}

export interface IntegrityFacts {
  readonly read: number;
  readonly expected: number | null;
  /** How many of the jobs that match have a status that nobody knows; null: only others that were read have one. */
  readonly unknownStatuses: number | null;
  /** `Wed 18 Nov 2026, 06:02 EST (UTC−05:00)` */
  readonly asOf: string;
  /** `40 s`; null when the jobs were read for this very answer. */
  readonly age: string | null;
}
