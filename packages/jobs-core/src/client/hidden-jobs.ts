import type { Instant } from '../model/index.ts';
import type { JobsRequest } from '../query/index.ts';
import type { LearntWays } from './learnt-ways.ts';
import type { JobRow } from './read-job.ts';
import type { Page } from './read-page.ts';

/** A lower bound that every job with a time lies after. */
const longAgo = 0;

const day = 86_400_000;

/** The request that shows what a range does not hide. */
export function rangedFromLongAgo(unranged: JobsRequest): JobsRequest {
  return { ...unranged, startTime: longAgo };
}

/**
 * Looks through a list that is read without a range for the jobs that ranges hide, until as many have been found as
 * there are. Only a job without a start or without an end can be hidden: every range since long ago selects the rest,
 * whatever the server's rule is.
 *
 * Whether jobs without an end are hidden at all, and those without a start, is found out once each, by asking for one
 * of them by id with and without a range.
 */
export class HiddenJobs {
  readonly #ways: LearntWays;
  readonly #asOf: Instant;
  readonly #read: (request: JobsRequest) => Promise<Page>;
  /** Those found, by id: a list may show a job twice. */
  readonly #found: Set<string>;
  #unsure = false;

  /**
   * @param found the hidden jobs that other lists have shown, where those are among the jobs that are sought
   */
  constructor(
    ways: LearntWays,
    asOf: Instant,
    read: (request: JobsRequest) => Promise<Page>,
    found: ReadonlySet<string> = new Set(),
  ) {
    this.#ways = ways;
    this.#asOf = asOf;
    this.#read = read;
    this.#found = new Set(found);
  }

  /** The hidden jobs known so far, whether or not the query's period holds them. */
  get found(): ReadonlySet<string> {
    return this.#found;
  }

  /** Whether no more need be looked for: so many are found, or ranges hide no job that has started. */
  done(sought: number): boolean {
    return this.#ways.hidesUnfinished === false || (!this.#unsure && this.#found.size >= sought);
  }

  /** Looks at rows that no ranged reading has shown. */
  async look(rows: readonly JobRow[]): Promise<void> {
    for (const row of rows) {
      if (row.started && row.ended) continue;
      const hidden = await this.#hides(row);
      if (hidden === null) this.#unsure = true;
      // One that began since they were counted is not one of those that were.
      else if (hidden && (row.job.startedAt ?? 0) < this.#asOf) this.#found.add(row.job.id);
    }
  }

  /** Null when that cannot be told, as of a row with a time that is missing by mistake. */
  async #hides(row: JobRow): Promise<boolean | null> {
    if (row.damaged || row.ended) return null;
    return row.started ? this.#hidesUnfinished(row) : this.#hidesUnstarted(row);
  }

  async #hidesUnfinished(row: JobRow): Promise<boolean | null> {
    this.#ways.hidesUnfinished ??= await this.#isHidden(row);
    return this.#ways.hidesUnfinished;
  }

  async #hidesUnstarted(row: JobRow): Promise<boolean | null> {
    this.#ways.hidesUnstarted ??= await this.#isHidden(row);
    return this.#ways.hidesUnstarted;
  }

  /**
   * Null when the server does not find the job by its id, or heeds no range beside a search text, and when the job has
   * changed since: one that has ended is shown by every range, which tells nothing of those that have not.
   */
  async #isHidden({ job, started }: JobRow): Promise<boolean | null> {
    const search = { searchText: job.id, pageSize: 10 };
    const before = { startTime: longAgo, finishTime: (job.startedAt ?? 2 * day) - day };
    const [free, ranged, outside] = await Promise.all([
      this.#read(search),
      this.#read(rangedFromLongAgo(search)),
      this.#read({ ...search, ...before }),
    ]);
    const shown = (page: Page): JobRow | undefined => page.rows.find((row) => row.job.id === job.id);
    const same = (row: JobRow): boolean => !row.ended && row.started === started;
    const now = shown(ranged);
    if (shown(free) === undefined || shown(outside) !== undefined || (now !== undefined && !same(now))) return null;
    return now === undefined;
  }
}
