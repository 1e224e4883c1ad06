/**
 * What one side makes and the other takes, in order: whoever makes waits while too much lies there, so that a slow
 * taker slows the reading down instead of filling the memory.
 */
export class Channel<Item> implements AsyncIterable<Item> {
  readonly #capacity: number;
  readonly #items: Item[] = [];
  #makers: (() => void)[] = [];
  #taker: (() => void) | null = null;
  #end: { readonly error: unknown } | 'open' | 'done' = 'open';

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Lays the item down; resolves when there is room for the next. */
  async push(item: Item): Promise<void> {
    if (this.#end !== 'open') return;
    this.#items.push(item);
    this.#wakeTaker();
    while (this.#items.length >= this.#capacity && this.#end === 'open') {
      await new Promise<void>((resolve) => this.#makers.push(resolve));
    }
  }

  /** Nothing more comes. */
  close(): void {
    this.#finish('done');
  }

  /** Nothing more comes, because of this: what lies there is still taken, then it is thrown. */
  fail(error: unknown): void {
    this.#finish({ error });
  }

  /** Nothing more is taken. */
  leave(): void {
    this.#items.length = 0;
    this.#finish('done');
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for (;;) {
      const item = this.#items.shift();
      if (item !== undefined) {
        this.#wakeMakers();
        yield item;
      } else if (this.#end === 'done') {
        return;
      } else if (this.#end === 'open') {
        await new Promise<void>((resolve) => {
          this.#taker = resolve;
        });
      } else {
        throw this.#end.error;
      }
    }
  }

  #finish(end: { readonly error: unknown } | 'done'): void {
    if (this.#end === 'open') this.#end = end;
    this.#wakeTaker();
    this.#wakeMakers();
  }

  #wakeTaker(): void {
    const wake = this.#taker;
    this.#taker = null;
    wake?.();
  }

  #wakeMakers(): void {
    const makers = this.#makers;
    this.#makers = [];
    for (const wake of makers) wake();
  }
}
