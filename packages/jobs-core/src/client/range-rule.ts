import type { Instant, Job } from '../model/index.ts';
import type { JobsRequest, RangeRule } from '../query/index.ts';
import type { Page } from './read-page.ts';

const day = 86_400_000;

/** A job must have lasted this long, in milliseconds, for its start and end to be told apart. */
const longEnough = 180_000;

/** A job that the rule can be proved from: the first that started, ended and lasted. */
export function jobToProveFrom(jobs: readonly Job[]): Job | null {
  const lasted = ({ startedAt, finishedAt }: Job): boolean =>
    startedAt !== null && finishedAt !== null && finishedAt - startedAt >= longEnough;
  return jobs.find(lasted) ?? null;
}

/** A rule, and whether a job that starts exactly at the lower bound is selected. */
export interface ProvedRule {
  readonly rule: RangeRule;
  readonly startIncluded: boolean;
}

/**
 * Which time of a job the server's range selects, found out with one job of the tenant: it is asked for by its id,
 * with ranges that end before it, cut through it, and begin after it. Null when the answers fit no rule, or when the
 * server heeds no range beside a search text: then nothing is proved.
 */
export async function proveRangeRule(
  job: Job,
  read: (request: JobsRequest) => Promise<Page>,
): Promise<ProvedRule | null> {
  const { startedAt, finishedAt } = job;
  if (startedAt === null || finishedAt === null) return null;
  const middle = Math.floor((startedAt + finishedAt) / 2000) * 1000;
  const shows = async (from: Instant | null, to: Instant | null): Promise<boolean> => {
    const range = from === null || to === null ? {} : { startTime: from, finishTime: to };
    const page = await read({ searchText: job.id, pageSize: 10, ...range });
    return page.rows.some((row) => row.job.id === job.id);
  };
  const [always, before, throughStart, throughEnd, after, atStart] = await Promise.all([
    shows(null, null),
    shows(startedAt - 2 * day, startedAt - day),
    shows(startedAt - day, middle),
    shows(middle, finishedAt + day),
    shows(finishedAt + day, finishedAt + 2 * day),
    shows(startedAt, finishedAt + day),
  ]);
  if (!always || before || after) return null;
  if (throughStart && throughEnd) return { rule: 'overlap', startIncluded: false };
  if (throughStart) return { rule: 'start', startIncluded: atStart };
  return throughEnd ? { rule: 'end', startIncluded: false } : null;
}
