import type { RowBytes } from './row-bytes.ts';
import type { StyleName } from './styles.ts';
import { columnLetter, type Workbook } from './xlsx.ts';

/** So many different texts are shared at most, and only short ones: memory stays flat whatever the jobs say. */
const mostSharedTexts = 10_000;
const longestSharedText = 200;

const rowStart = Buffer.from('<row r="');
const rowStartEnd = Buffer.from('">');
const rowEnd = Buffer.from('</row>');
const valueStart = Buffer.from('><v>');
const valueEnd = Buffer.from('</v></c>');
const textStart = Buffer.from(' t="inlineStr"><is><t>');
const spacedTextStart = Buffer.from(' t="inlineStr"><is><t xml:space="preserve">');
const textEnd = Buffer.from('</t></is></c>');

type Texts = Map<StyleName, Map<string, Uint8Array>>;

/**
 * Writes raw rows: text and numbers, never a formula. Cells carry their references, which some readers need; a value
 * that is not there makes no cell.
 */
export class CellWriter {
  readonly #workbook: Workbook;
  readonly #bytes: RowBytes;
  readonly #cellStarts: Uint8Array[] = [];
  readonly #styles = new Map<StyleName, Uint8Array>();
  readonly #words: Texts = new Map();
  readonly #texts: Texts = new Map();
  #shared = 0;
  #row = 0;
  #column = 0;

  constructor(workbook: Workbook, bytes: RowBytes) {
    this.#workbook = workbook;
    this.#bytes = bytes;
  }

  /** Starts a row; `height` in points, null for the usual one. */
  startRow(number: number, height: number | null): void {
    this.#row = number;
    this.#bytes.fragment(rowStart);
    this.#bytes.whole(number);
    if (height !== null) this.#bytes.fragment(Buffer.from(`" ht="${height}" customHeight="1`));
    this.#bytes.fragment(rowStartEnd);
  }

  endRow(): void {
    this.#bytes.fragment(rowEnd);
  }

  /** What is written next is a cell of this column, from 0. */
  at(column: number): this {
    this.#column = column;
    return this;
  }

  number(style: StyleName, value: number | null): void {
    if (value === null || !Number.isFinite(value)) return;
    this.#startCell();
    this.#bytes.fragment(this.#style(style));
    this.#bytes.fragment(valueStart);
    this.#bytes.number(value);
    this.#bytes.fragment(valueEnd);
  }

  /** A word of a table of ours: a service, a status. */
  word(style: StyleName, text: string): void {
    this.#sharedText(this.#words, style, text);
  }

  /** A text from outside that may come again. */
  text(style: StyleName, text: string): void {
    this.#sharedText(this.#texts, style, text);
  }

  /** A text that no other cell has. */
  unique(style: StyleName, text: string): void {
    if (text === '') return;
    this.#startCell();
    this.#bytes.fragment(this.#style(style));
    this.#bytes.fragment(/^\s|\s$|[\r\n]/.test(text) ? spacedTextStart : textStart);
    this.#bytes.text(text);
    this.#bytes.fragment(textEnd);
  }

  #sharedText(texts: Texts, style: StyleName, text: string): void {
    if (text === '') return;
    const cell = texts.get(style)?.get(text) ?? this.#share(texts, style, text);
    if (cell === null) {
      this.unique(style, text);
      return;
    }
    this.#startCell();
    this.#bytes.fragment(cell);
  }

  #share(texts: Texts, style: StyleName, text: string): Uint8Array | null {
    if (this.#shared >= mostSharedTexts || text.length > longestSharedText) return null;
    const number = this.#workbook.sharedText(text);
    const cell = Buffer.from(`" s="${this.#workbook.styleNumber(style)}" t="s"><v>${number}</v></c>`);
    const ofStyle = texts.get(style) ?? new Map<string, Uint8Array>();
    texts.set(style, ofStyle.set(text, cell));
    this.#shared += 1;
    return cell;
  }

  #startCell(): void {
    this.#bytes.fragment((this.#cellStarts[this.#column] ??= Buffer.from(`<c r="${columnLetter(this.#column)}`)));
    this.#bytes.whole(this.#row);
  }

  #style(style: StyleName): Uint8Array {
    let bytes = this.#styles.get(style);
    if (bytes === undefined) {
      bytes = Buffer.from(`" s="${this.#workbook.styleNumber(style)}"`);
      this.#styles.set(style, bytes);
    }
    return bytes;
  }
}
