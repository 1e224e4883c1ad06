import type { JobsRequest } from '../query/index.ts';
import { ApiError, JobsError } from './errors.ts';
import { linkedRequest } from './next-link.ts';
import { Pass } from './pass.ts';
import type { Page } from './read-page.ts';
import { isRefusal } from './unless-refused.ts';

/** How to read one list of jobs. */
export interface StreamOptions {
  readonly read: (request: JobsRequest) => Promise<Page>;
  readonly pageSize: number;
  readonly concurrency: number;
  /** Takes a page in; false ends the reading early. */
  readonly take: (page: Page) => Promise<boolean>;
  /** Throws when all is to end at once. */
  readonly check: () => void;
}

/** What came of it. */
export interface StreamResult {
  /** How many jobs the server says the list has, by its newest answer; null when it does not say. */
  readonly total: number | null;
  /** How many distinct jobs came, readable or not, in the pass that brought most. */
  readonly count: number;
  /** How many distinct jobs there should have been; null when that cannot be known. */
  readonly expected: number | null;
  /** Whether every job of the list is known to have come. */
  readonly whole: boolean;
  /** Whether `take` ended it. */
  readonly stopped: boolean;
  readonly unreadable: number;
  /** Why a later page could not be read; null when all could. */
  readonly failure: JobsError | null;
  /** Why a next link was not used, and what the server complained of beside its jobs. */
  readonly refusedLink: string | null;
  readonly complaint: string | null;
}

/** Pages in a row that may bring nothing new: empty ones with a link, and full ones. */
const emptyInARow = 20;
const staleInARow = 3;

/** How often paging is begun again when the server has forgotten its cursor. */
const restarts = 2;

/**
 * Reads one list, from its first page on: the rest side by side by page number where the first page tells how many
 * there are, else one after another by next link, else by page number. What does not add up is read once more, in
 * order.
 *
 * @throws JobsError when not even the first page can be read
 */
export async function readStream(
  request: JobsRequest,
  first: Page | null,
  options: StreamOptions,
): Promise<StreamResult> {
  const stream = new Stream(request, options);
  const page = first ?? (await stream.firstPage());
  return stream.all(page);
}

class Stream {
  readonly #request: JobsRequest;
  readonly #options: StreamOptions;
  #pass = new Pass();
  #stopped = false;
  #restarts = 0;
  /** A link to elsewhere is told of even if it was not needed, or did not come again. */
  #refusedLink: string | null = null;
  /** The most rows that came at a time: the server's largest page. */
  #largest = 0;

  constructor(request: JobsRequest, options: StreamOptions) {
    this.#request = request;
    this.#options = options;
  }

  firstPage(): Promise<Page> {
    return this.#options.read({ ...this.#request, pageSize: this.#options.pageSize });
  }

  async all(first: Page): Promise<StreamResult> {
    let failure: JobsError | null = null;
    let whole = false;
    let before = 0;
    try {
      const inOrder = await this.#once(first);
      whole = this.#pass.adds(inOrder);
      if (!whole && !this.#stopped) {
        before = this.#pass.count;
        this.#pass = new Pass();
        const again = await this.firstPage();
        await this.#accept(again);
        await this.#walk(again);
        whole = this.#pass.adds(true);
      }
    } catch (error) {
      this.#options.check();
      if (!(error instanceof JobsError)) throw error;
      failure = error;
    }
    const { total, unreadable, complaint } = this.#pass;
    const count = whole ? this.#pass.count : Math.max(before, this.#pass.count);
    return {
      total,
      count,
      expected: whole && total !== null ? count : total,
      whole,
      stopped: this.#stopped,
      unreadable,
      failure,
      refusedLink: this.#refusedLink,
      complaint,
    };
  }

  /** One pass; says whether its pages came in order. */
  async #once(first: Page): Promise<boolean> {
    await this.#accept(first);
    if (this.#stopped) return true;
    const { total, received } = first;
    if (total === null || received === 0 || Math.ceil(total / received) <= 2) {
      await this.#walk(first);
      return true;
    }
    // Fewer rows than were asked for: the server's largest page, or a short one. The next page tells.
    const capped = received < this.#options.pageSize && first.next.kind === 'token';
    const second = capped ? await this.#follow(first) : null;
    const size = Math.max(received, second?.received ?? 0);
    const begin = second === null ? 1 : second.received === received ? 2 : 0;
    const last = await this.#sideBySide(size, begin, Math.ceil(total / size));
    if (last === null) await this.#walk(second ?? first);
    else if (last.next.kind === 'token') await this.#walk(last);
    return false;
  }

  async #follow(page: Page): Promise<Page | null> {
    const request = this.#beyond(page);
    if (request === null) return null;
    const next = await this.#tryLink(request);
    if (next !== null) await this.#accept(next);
    return next;
  }

  /** The last page; null when the server does not heed page numbers. */
  async #sideBySide(pageSize: number, begin: number, end: number): Promise<Page | null> {
    let next = begin;
    let last: Page | null = null;
    let heeded = true;
    let over = false;
    let failure: unknown = null;
    const worker = async (): Promise<void> => {
      while (next < end && heeded && !over && failure === null && !this.#stopped) {
        const pageNumber = next;
        next += 1;
        try {
          const page = await this.#options.read({ ...this.#request, pageNumber, pageSize });
          const fresh = await this.#accept(page);
          if (pageNumber > 0 && page.rows.length > 0 && fresh === 0) heeded = false;
          // However many there should be: after an empty page come only more of them.
          if (page.received === 0) over = true;
          if (over || pageNumber === end - 1) last = page;
        } catch (error) {
          failure ??= error;
        }
      }
    };
    await Promise.all(Array.from({ length: Math.min(this.#options.concurrency, end - begin) }, worker));
    if (failure !== null) throw failure;
    return heeded ? last : null;
  }

  /** Goes on from a page, in order, until the list ends or no more comes of it. */
  async #walk(from: Page): Promise<void> {
    const seen = new Set<string>();
    let page = from;
    let followed = 0;
    let stale = 0;
    let empty = 0;
    let patience = staleInARow;
    while (!this.#stopped) {
      const request = this.#beyond(page);
      const key = request === null ? null : `${request.skipToken ?? ''} ${request.pageNumber ?? ''}`;
      if (request === null || key === null || seen.has(key) || stale >= patience || empty >= emptyInARow) {
        await this.#byNumber(request === null ? followed : 0);
        return;
      }
      seen.add(key);
      const next = await this.#tryLink(request);
      if (next === null) {
        // The server has forgotten its cursor: page numbers lead on, or the list is begun again.
        await this.#byNumber(0);
        if (this.#stopped || !this.#pass.wanting || this.#pass.endSeen) return;
        page = await this.firstPage();
        seen.clear();
        patience += followed + 1;
      } else {
        page = next;
        followed += 1;
      }
      const fresh = await this.#accept(page);
      empty = page.received === 0 ? empty + 1 : 0;
      stale = fresh === 0 && page.received > 0 ? stale + 1 : 0;
    }
  }

  /** The page that a link leads to; null when the server has forgotten its cursor. */
  async #tryLink(request: JobsRequest): Promise<Page | null> {
    try {
      return await this.#options.read(request);
    } catch (error) {
      const forgotten = isRefusal(error) || (error instanceof ApiError && error.status === 410);
      if (!forgotten || this.#restarts >= restarts) throw error;
      this.#restarts += 1;
      return null;
    }
  }

  /** The rest by page number, where no link leads on and the total says, or does not deny, that there is more. */
  async #byNumber(followed: number): Promise<void> {
    if (!this.#pass.wanting) return;
    const pageSize = this.#largest === 0 ? this.#options.pageSize : this.#largest;
    for (let pageNumber = Math.floor(this.#pass.count / pageSize); !this.#stopped; pageNumber += 1) {
      const page = await this.#options.read({ ...this.#request, pageNumber, pageSize });
      const fresh = await this.#accept(page);
      if (fresh === 0) {
        this.#pass.endSeen = page.received === 0 || followed > 0;
        return;
      }
      if (!this.#pass.wanting) return;
    }
  }

  /** The request for what a page's link leads to; the filters always go along. */
  #beyond({ next }: Page): JobsRequest | null {
    return linkedRequest({ ...this.#request, pageSize: this.#options.pageSize }, next);
  }

  async #accept(page: Page): Promise<number> {
    const fresh = this.#pass.note(page);
    this.#largest = Math.max(this.#largest, page.received);
    if (page.next.kind === 'refused') this.#refusedLink ??= page.next.reason;
    if (!(await this.#options.take(page))) this.#stopped = true;
    return fresh;
  }
}
