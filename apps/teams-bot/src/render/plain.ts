import { oneLine } from '@jobdesk/report';

// What the markdown of Adaptive Cards, or of a client beyond it, gives a meaning anywhere in a line.
const special = /[\\`*_~|[\]<>#]|&(?=#?\w+;)/g;
// What it gives a meaning at the start of a line: lists and rules.
const atStart = /^(?=[-+=])|^(\d+)(?=[.)](?:\s|$))/;
// What turns into something else without being markdown: addresses into links, {{DATE(…)}} into a date.
const joined = /:(?=\/\/)|\{(?=\{)|(?<=\bwww)\.|(?<=\bmailto|\bjavascript|\bdata):/gi;
const wordJoiner = '\u2060';
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Text from outside as Teams shows it letter by letter: on one line, no formatting, no link, no date function.
 *
 * @param most how many characters it may have when it is escaped; what is cut off shows as `…`
 * @example
 * plain('**bold** [click](https://evil.example)', 80) //=> '\\*\\*bold\\*\\* \\[click\\](https:⁠//evil.example)'
 */
export function plain(text: string, most: number): string {
  const line = oneLine(text);
  const whole = escape(line).replace(atStart, '$1\\');
  if (whole.length <= most) return whole;
  let shown = '';
  let room = most - 2;
  // No visible character is worth looking further than this.
  for (const { segment } of segmenter.segment(line.slice(0, most * 4))) {
    // What these become depends on what follows: one more at most.
    room -= escape(segment).length + (/[:{.&]/.test(segment) ? segment.length : 0);
    if (room < 0) break;
    shown += segment;
  }
  return `${escape(shown).replace(atStart, '$1\\')}…`;
}

/** Text for places without markdown: titles of buttons, `fallbackText`. */
export function label(text: string, most: number): string {
  const line = oneLine(text);
  if (line.length <= most) return line || '–';
  let shown = '';
  for (const { segment } of segmenter.segment(line.slice(0, most * 4))) {
    if (shown.length + segment.length > most - 1) break;
    shown += segment;
  }
  return `${shown}…`;
}

function escape(text: string): string {
  return text.replace(joined, (mark) => `${mark}${wordJoiner}`).replace(special, (mark) => `\\${mark}`);
}
