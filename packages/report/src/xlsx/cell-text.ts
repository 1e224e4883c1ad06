import { withoutFormulaStart } from '../formula-start.ts';

/** Excel's limit for the text of one cell, in UTF-16 units. Source: "Excel specifications and limits", Microsoft. */
export const longestCellText = 32_767;

// What most texts hold none of: markup, what XML cannot carry or people cannot see, what Excel reads as an escape.
const special = /[&<>\p{Cc}\p{Cs}\uFFFE\uFFFF]|_x[0-9A-Fa-f]{4}_/u;
/** Control characters but for tab and line feed. */
const unprintable = /[^\P{Cc}\t\n]/gu;

/**
 * Text from outside as a cell can hold it, still to be written as XML:
 *
 * - what a spreadsheet could take for a formula starts with an apostrophe
 * - line ends become LF; the other control characters become their pictures (NUL is ␀), since XML cannot carry them
 * - halves of surrogate pairs, non-characters and controls without a picture become U+FFFD
 * - `_x000D_` in the text is kept from being read as an escape (Excel shows it as it was)
 * - what is longer than Excel allows ends in a note that says how long it was
 *
 * @example
 * cellText('=1+1')   //=> "'=1+1"
 * cellText('a\0b')   //=> 'a␀b'
 */
export function cellText(text: string): string {
  const safe = withoutFormulaStart(text);
  if (!special.test(safe)) return shortened(safe);
  const printable = safe
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(unprintable, picture)
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD');
  return shortened(printable).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function picture(control: string): string {
  const code = control.charCodeAt(0);
  if (code > 0x7f) return '\uFFFD';
  return String.fromCharCode(code === 0x7f ? 0x2421 : 0x2400 + code);
}

function shortened(text: string): string {
  if (text.length <= longestCellText) return text;
  const note = ` … [cut: ${text.length} characters, a cell holds ${longestCellText}]`;
  return `${text.slice(0, longestCellText - note.length).toWellFormed()}${note}`;
}

/** Text as XML character data. */
export function xmlText(text: string): string {
  return /[&<>]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;
}
