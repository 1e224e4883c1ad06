import type { Page } from './read-page.ts';

/** One reading of a list from its first page to its last: what came, and whether it adds up. */
export class Pass {
  readonly #ids = new Set<string>();
  readonly #totals: number[] = [];
  #unreadable = 0;
  #complaint: string | null = null;
  /** Whether the list's end was seen without needing its total. */
  endSeen = false;

  /** Notes a page; says how many of its jobs are new to this pass. */
  note(page: Page): number {
    const before = this.#ids.size;
    for (const { job } of page.rows) this.#ids.add(job.id);
    if (page.total !== null) this.#totals.push(page.total);
    this.#unreadable += page.received - page.rows.length;
    this.#complaint ??= page.complaint;
    return this.#ids.size - before;
  }

  /** Distinct jobs, and rows that were jobs but could not be read. */
  get count(): number {
    return this.#ids.size + this.#unreadable;
  }

  get unreadable(): number {
    return this.#unreadable;
  }

  get complaint(): string | null {
    return this.#complaint;
  }

  /** The newest total; null when the server never said one. */
  get total(): number | null {
    return this.#totals.at(-1) ?? null;
  }

  /** Whether there may be more than has come. */
  get wanting(): boolean {
    return this.total === null || this.count < this.total;
  }

  /**
   * Whether the pass adds up. When the total only grew while the pages were read one after another, new jobs came in:
   * then what was there at the beginning is there, and that is what the reading is true of.
   */
  adds(inOrder: boolean): boolean {
    const first = this.#totals[0];
    const last = this.total;
    if (first === undefined || last === null) return this.endSeen;
    if (this.#totals.every((total) => total === first)) return this.count === first;
    const grew = this.#totals.every((total, index) => index === 0 || total >= (this.#totals[index - 1] ?? total));
    return inOrder && grew && this.count >= first && this.count <= last;
  }
}
