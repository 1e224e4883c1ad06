import { type Instant, type Job, jobTypeByCode, jobTypeName } from '../model/index.ts';
import type { JobsRequest, QueryNode } from '../query/index.ts';
import type { ClientSettings } from './client-options.ts';
import type { JobsError } from './errors.ts';
import type { Completeness, ReadingNote, ReadingProgress } from './job-reading.ts';
import type { LearntWays } from './learnt-ways.ts';
import { Ledger } from './ledger.ts';
import type { JobRow } from './read-job.ts';
import type { Page, ReadPage } from './read-page.ts';
import { readStream, type StreamResult } from './read-stream.ts';
import type { Run } from './run.ts';

/** How far the server's clock may be behind, in milliseconds. */
const clockMargin = 900_000;

/** What one reading works with. */
export interface GatheringOptions {
  readonly query: QueryNode;
  readonly settings: ClientSettings;
  readonly readPage: ReadPage;
  readonly ways: LearntWays;
  readonly run: Run;
  /** Passes jobs on; resolves when there is room for more. */
  readonly emit: (jobs: readonly Job[]) => Promise<void>;
  readonly onProgress: (progress: ReadingProgress) => void;
}

/** What is gathered for one reading: the jobs, and how whole they are. */
export class Gathering {
  readonly query: QueryNode;
  readonly ways: LearntWays;
  readonly ledger: Ledger;
  readonly asOf: Instant;
  readonly pageSize: number;
  /** Job types that the server has refused to know in this reading, and those that it was asked for and knew. */
  readonly refused = new Set<number>();
  readonly accepted = new Set<number>();
  readonly #options: GatheringOptions;
  readonly #notes = new Map<string, ReadingNote>();
  #expected: number | null = 0;
  #unreadable = 0;
  #failed = false;
  #simulated = false;

  constructor(options: GatheringOptions) {
    this.query = options.query;
    this.ways = options.ways;
    this.asOf = options.settings.now();
    this.ledger = new Ledger(options.query, this.asOf);
    this.pageSize = options.settings.pageSize;
    this.#options = options;
  }

  /** What began or ended before this moment was there, as it is, when reading began; some clocks are wrong. */
  get since(): Instant {
    return this.asOf - clockMargin;
  }

  get now(): Instant {
    return this.#options.settings.now();
  }

  get concurrency(): number {
    return this.#options.settings.concurrency;
  }

  /** Throws the reason when the reading is to end at once. */
  check(): void {
    this.#options.run.signal.throwIfAborted();
  }

  /** Reads one page. */
  readonly page = async (request: JobsRequest): Promise<Page> => {
    const page = await this.#options.readPage(request, this.#options.run);
    this.#simulated ||= page.simulated;
    return page;
  };

  /** How many jobs the server says the request selects; null when it does not say. */
  async total(request: JobsRequest): Promise<number | null> {
    return (await this.page({ ...request, pageSize: 1 })).total;
  }

  /** Takes rows in, and passes on what is wanted of them. */
  async offer(rows: readonly JobRow[]): Promise<void> {
    const jobs = this.ledger.take(rows);
    for (const { job } of rows) if (job.type !== null) this.ways.typesSeen.add(job.type);
    if (jobs.length > 0) await this.#options.emit(jobs);
  }

  /** Passes on the jobs that were kept until the end. */
  async close(): Promise<void> {
    const jobs = this.ledger.rest();
    if (jobs.length > 0) await this.#options.emit(jobs);
  }

  /** Reads one list; `take` says for each page whether to go on. */
  async stream(
    request: JobsRequest,
    first: Page | null,
    take: (page: Page) => Promise<boolean>,
  ): Promise<StreamResult> {
    return readStream(request, first, {
      read: this.page,
      pageSize: this.pageSize,
      concurrency: this.concurrency,
      check: () => this.check(),
      take: async (page) => {
        this.#learnFrom(page);
        const goOn = await take(page);
        this.#options.onProgress({ read: this.ledger.read, expected: page.total });
        return goOn;
      },
    });
  }

  /** A range that shows a job which has not ended hides none for that. Beside a search text, ranges may not count. */
  #learnFrom({ request, rows }: Page): void {
    if (request.startTime === undefined || request.searchText !== undefined) return;
    if (rows.some(({ started, ended, damaged }) => started && !ended && !damaged)) this.ways.hidesUnfinished = false;
  }

  /** Reads one list whose jobs are all taken in, and counts it as one that covers the query. */
  async cover(request: JobsRequest, first: Page | null = null): Promise<StreamResult> {
    const result = await this.stream(request, first, async (page) => {
      await this.offer(page.rows);
      return true;
    });
    this.expect(result.expected);
    this.judge(result);
    return result;
  }

  /** Adds to how many jobs there should be. */
  expect(count: number | null): void {
    this.#expected = this.#expected === null || count === null ? null : this.#expected + count;
  }

  /** Notes what a list's reading left to be desired. */
  judge({ failure, whole, stopped, total, count, unreadable, refusedLink, complaint }: StreamResult): void {
    if (failure !== null) this.failed(failure);
    else if (!whole && !stopped) {
      const said = total === null ? 'does not say how many there are' : `says there are ${total}`;
      this.incomplete('count-mismatch', `${count} jobs came, but the server ${said}, also when read again.`);
    }
    if (refusedLink !== null) this.incomplete('page-failed', refusedLink);
    if (complaint !== null)
      this.incomplete('server-said', `The server reported a fault beside its jobs: "${complaint}".`);
    this.#unreadable += unreadable;
  }

  /** Notes that reading ended early. */
  failed(error: JobsError): void {
    this.#failed = true;
    this.incomplete('page-failed', `Some jobs could not be read. ${error.message}`);
  }

  get hasFailed(): boolean {
    return this.#failed;
  }

  /** Notes what makes the answer INCOMPLETE. */
  incomplete(kind: ReadingNote['kind'], text: string): void {
    this.#notes.set(text, { kind, incomplete: true, text });
  }

  /** A job of none of the types that were asked for may be of one of them that the server refused to be asked for. */
  doubtOthers(): void {
    const asked = [...this.refused].filter((type) => this.query.jobTypes?.includes(type) ?? true);
    if (asked.length === 0) return;
    const text = `The server refuses to be asked for ${this.#names(asked)}, and has jobs of types that it cannot name.`;
    this.incomplete('unknown-job-type', text);
  }

  #names(types: readonly number[]): string {
    const named = types.slice(0, 5).map(jobTypeName).join(', ');
    return types.length > 5 ? `${named} and ${types.length - 5} more` : named;
  }

  /** Whether the server knows the types of the older specification and no other: what it refuses is younger than it. */
  #isOlder(): boolean {
    const inSeed = (type: number): boolean => jobTypeByCode(type)?.inSeed === true;
    return ![...this.refused].some(inSeed) && [...this.accepted].every(inSeed);
  }

  /** A job of no type that can be asked for may be of one that the server refused to be asked for. */
  #doubtTypeless(): void {
    const count = this.ledger.typeless;
    if (count === 0 || this.refused.size === 0 || this.#isOlder()) return;
    const jobs = count === 1 ? '1 job is' : `${count} jobs are`;
    const types = this.#names([...this.refused]);
    const text = `${jobs} shown without a type: the server refuses to be asked for ${types}, so they may be of these.`;
    this.incomplete('unknown-job-type', text);
  }

  completeness(): Completeness {
    const rows = this.#unreadable;
    if (rows > 0) {
      const text = `${rows === 1 ? '1 row' : `${rows} rows`} without a readable job id could not be shown.`;
      this.incomplete('rows-unreadable', text);
    }
    this.#doubtTypeless();
    const notes = [...this.#notes.values(), ...this.ledger.notes()].toSorted(
      (a, b) => Number(b.incomplete) - Number(a.incomplete),
    );
    const complete = notes.every((note) => !note.incomplete);
    const { read, ofAnyStatus } = this.ledger;
    // A job that was deleted while the list was read again is read, but no longer in its total.
    const expected = this.#expected !== null && complete ? Math.max(this.#expected, read) : this.#expected;
    return {
      complete,
      read,
      expected,
      ...(ofAnyStatus === null ? {} : { ofAnyStatus }),
      asOf: this.asOf,
      notes,
      ...(this.#simulated ? { simulated: true } : {}),
    };
  }
}
