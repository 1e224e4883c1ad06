import { cellText, xmlText } from './cell-text.ts';

const zero = 0x30;
const powers = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

/**
 * XML gathered as UTF-8 bytes. Rows are written byte by byte, since the strings that they would be put together from
 * are most of the work and nearly all of the garbage of writing a large sheet.
 */
export class RowBytes {
  readonly #size: number;
  #bytes: Buffer;
  #length = 0;

  /** @param size how many bytes are usually gathered before they are taken */
  constructor(size: number) {
    this.#size = size;
    this.#bytes = Buffer.allocUnsafeSlow(size);
  }

  get length(): number {
    return this.#length;
  }

  /** Hands over what was gathered, and starts anew. */
  take(): Buffer {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#bytes = Buffer.allocUnsafeSlow(this.#size);
    this.#length = 0;
    return taken;
  }

  /** Adds ready bytes. */
  fragment(fragment: Uint8Array): void {
    const bytes = this.#room(fragment.length);
    let at = this.#length;
    // A loop: for a few bytes it is quicker than any call that copies.
    for (const byte of fragment) bytes[at++] = byte;
    this.#length = at;
  }

  /** Adds a whole number from 0 on, below 10^15. */
  whole(value: number): void {
    let digits = 1;
    while (value >= (powers[digits] ?? Number.POSITIVE_INFINITY)) digits += 1;
    this.#digits(value, digits);
  }

  /** Adds a number; up to eight decimals when it is not whole. */
  number(value: number): void {
    if (!(value >= 0 && value < 1e15)) {
      this.#utf8(String(value));
      return;
    }
    const rest = value % 1;
    this.whole(value - rest);
    let fraction = Math.min(Math.round(rest * 1e8), 99_999_999);
    if (fraction === 0) return;
    let digits = 8;
    while (fraction % 10 === 0) {
      fraction /= 10;
      digits -= 1;
    }
    this.#room(1)[this.#length++] = 0x2e;
    this.#digits(fraction, digits);
  }

  /** Adds text from outside as the character data of a cell. */
  text(text: string): void {
    if (!this.#plain(text)) this.#utf8(xmlText(cellText(text)));
  }

  /** Adds the text as it is when it is plain ASCII that needs no care, as nearly all of it is. */
  #plain(text: string): boolean {
    const { length } = text;
    // Longer texts may have to be cut; a formula starts with none of these: 0-9 A-Z a-z.
    if (length > 4096 || !isAlphanumeric(text.charCodeAt(0))) return false;
    const bytes = this.#room(length);
    const start = this.#length;
    for (let index = 0; index < length; index++) {
      const code = text.charCodeAt(index);
      if (code < 0x20 || code > 0x7e || code === 0x26 || code === 0x3c || code === 0x3e) return false;
      if (code === 0x5f && text.charCodeAt(index + 1) === 0x78) return false;
      bytes[start + index] = code;
    }
    this.#length = start + length;
    return true;
  }

  #utf8(text: string): void {
    const bytes = this.#room(text.length * 3);
    this.#length += bytes.write(text, this.#length);
  }

  #digits(value: number, digits: number): void {
    const bytes = this.#room(digits);
    let rest = value;
    for (let at = this.#length + digits - 1; at >= this.#length; at--) {
      const tens = Math.floor(rest / 10);
      bytes[at] = zero + rest - tens * 10;
      rest = tens;
    }
    this.#length += digits;
  }

  #room(wanted: number): Buffer {
    const needed = this.#length + wanted;
    if (needed > this.#bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(needed, this.#bytes.length * 2));
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
    return this.#bytes;
  }
}

function isAlphanumeric(code: number): boolean {
  const lower = code | 0x20;
  return (code >= 0x30 && code <= 0x39) || (lower >= 0x61 && lower <= 0x7a);
}
