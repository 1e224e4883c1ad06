import { oneLine } from '@jobdesk/report';

// What Discord's markdown gives a meaning anywhere in a line; ":" only where it makes a link.
const special = /[\\`*_~|[\]<@]|:(?=\/\/)/g;
// What it gives a meaning at the start of a line: headings, small print, quotes, lists.
const atStart = /^(?=[-#>+])|^(\d+)(?=\.\s)/;
const wordJoiner = '\u2060';
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Text from outside as Discord shows it letter by letter: on one line, no formatting, no link, no mention, no emoji
 * code, no timestamp.
 *
 * @param most how many characters it may have when it is escaped; what is cut off shows as `…`
 * @example
 * plain('**bold** @everyone', 40) //=> '\\*\\*bold\\*\\* @⁠everyone'
 */
export function plain(text: string, most: number): string {
  const line = oneLine(text);
  const whole = escape(line).replace(atStart, '$1\\');
  if (whole.length <= most) return whole;
  let shown = '';
  // No visible character is worth looking further than this.
  for (const { segment } of segmenter.segment(line.slice(0, most * 4))) {
    const next = shown + escape(segment);
    // Room for the mark of an escaped start, and for the dots.
    if (next.length > most - 2) break;
    shown = next;
  }
  return `${shown.replace(atStart, '$1\\')}…`;
}

/**
 * Text for places where Discord reads no markdown: labels of buttons and options, names of choices, files.
 *
 * @example
 * label('FB1 · Amazon EC2 backup', 10) //=> 'FB1 · Ama…'
 */
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

/** A job's id, to be copied: as code where it is a plain word, else escaped. */
export function jobId(id: string, most: number): string {
  return /^[\w-]+$/.test(id) && id.length <= most - 2 ? `\`${id}\`` : plain(id, most);
}

function escape(text: string): string {
  return text.replace(special, (mark) => (mark === '@' ? `@${wordJoiner}` : `\\${mark}`));
}
