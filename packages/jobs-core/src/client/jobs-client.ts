import type { Job } from '../model/index.ts';
import type { JobQuery, JobsRequest } from '../query/index.ts';
import { AccessToken } from './access-token.ts';
import { type ClientSettings, clientSettings, type JobsClientOptions } from './client-options.ts';
import { Gathering } from './gathering.ts';
import type { JobReading, JobSource, ReadingOptions } from './job-reading.ts';
import { LearntWays } from './learnt-ways.ts';
import { linkedRequest } from './next-link.ts';
import { Pace } from './pace.ts';
import { createReadPage, type ReadPage } from './read-page.ts';
import { readQuery } from './read-query.ts';
import { Reading } from './reading.ts';
import { RetryBudget } from './retry-budget.ts';
import type { Run } from './run.ts';
import { createSend } from './send.ts';

/** One page, as the server sent it. */
export interface JobsPage {
  readonly jobs: readonly Job[];
  /** How many jobs the server says there are; null when it did not say. */
  readonly totalCount: number | null;
  /** The request for the next page; null on the last one, and when the next link cannot be trusted. */
  readonly next: JobsRequest | null;
  /** The next link as the server wrote it. */
  readonly nextLink: string | null;
  /** Rows without a readable job id. */
  readonly unreadable: number;
}

/**
 * Reads jobs from `GET /backup/vm/jobs`. One client per app registration: it keeps the token, the pace that the server
 * bears, and what it has learnt of the server's undocumented ways.
 *
 * @example
 * const client = new JobsClient({ credentials: { kind: 'secret', clientId, clientSecret } });
 * const reading = client.list(jobs().failed().during(lastWeek));
 * for await (const job of reading) console.log(job.id);
 * reading.completeness() //=> { complete: true, read: 214, expected: 214, asOf: 1794895200000, notes: [] }
 */
export class JobsClient implements JobSource {
  readonly #settings: ClientSettings;
  readonly #readPage: ReadPage;
  readonly #ways = new LearntWays();

  /**
   * @throws RangeError naming the option that is wrong; never with a secret
   */
  constructor(options: JobsClientOptions) {
    this.#settings = clientSettings(options);
    const { paces, graphUrl, identityUrl, concurrency, now, sleep } = this.#settings;
    const jobsPace = paces?.of(graphUrl) ?? new Pace({ concurrency, now, sleep });
    const signInPace = paces?.of(identityUrl) ?? new Pace({ concurrency: 1, now, sleep });
    const tokens = new AccessToken(this.#settings, createSend(this.#settings, signInPace));
    this.#readPage = createReadPage(this.#settings, tokens, createSend(this.#settings, jobsPace));
  }

  /**
   * Reads the jobs that match the query. Nothing is sent before the reading is walked.
   *
   * The walk throws a JobsError when nothing could be read, and the signal's reason when that is aborted. What fails
   * later ends the walk normally, with `completeness().complete` false.
   */
  list(query: JobQuery, options: ReadingOptions = {}): JobReading {
    return new Reading(async (emit, signal) => {
      const gathering = new Gathering({
        query: query.node,
        settings: this.#settings,
        readPage: this.#readPage,
        ways: this.#ways,
        run: this.#run(signal),
        emit,
        onProgress: options.onProgress ?? (() => undefined),
      });
      await readQuery(gathering);
      return gathering.completeness();
    }, options.signal);
  }

  /**
   * Makes one call with exactly these parameters; an answer that is no page is retried, then an error.
   *
   * @throws JobsError
   * @example
   * await client.page({ jobType: 1, pageSize: 5 }) //=> { jobs: [...], totalCount: 51, next: { ... }, ... }
   */
  async page(request: JobsRequest, options: { readonly signal?: AbortSignal } = {}): Promise<JobsPage> {
    const page = await this.#readPage(request, this.#run(options.signal ?? new AbortController().signal));
    return {
      jobs: page.rows.map((row) => row.job),
      totalCount: page.total,
      next: linkedRequest(request, page.next),
      nextLink: page.nextLink,
      unreadable: page.received - page.rows.length,
    };
  }

  #run(signal: AbortSignal): Run {
    return { signal, deadline: this.#settings.now() + this.#settings.deadlineMs, budget: new RetryBudget() };
  }
}
