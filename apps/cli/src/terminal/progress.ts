import type { ReadingProgress } from '@jobdesk/jobs-core/client';
import { counted, wholeNumber } from '@jobdesk/jobs-core/summary';
import type { Output } from '../io.ts';

/** At most so often, in milliseconds, is a line rewritten. */
const pause = 100;

/** A line on a terminal that tells how far the reading is; nothing anywhere else. */
export class Progress {
  readonly #output: Output;
  readonly #now: () => number;
  #toldAt = 0;
  #shown = false;

  constructor(output: Output, now: () => number) {
    this.#output = output;
    this.#now = now;
  }

  readonly tell = ({ read, expected }: ReadingProgress): void => {
    if (this.#output.isTTY !== true || this.#now() - this.#toldAt < pause) return;
    this.#toldAt = this.#now();
    this.#shown = true;
    const of = expected === null ? counted(read, 'job') : `${wholeNumber(read)} of ${counted(expected, 'job')}`;
    this.#output.write(`\r\u001B[KReading … ${of}`);
  };

  /** Takes the line away. */
  end(): void {
    if (this.#shown) this.#output.write('\r\u001B[K');
    this.#shown = false;
  }
}
