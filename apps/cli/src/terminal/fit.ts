import stringWidth from 'string-width';

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How many columns the text takes: wide characters and emoji take two, combining ones none. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

/**
 * The text in at most so many columns; what is cut off ends in an ellipsis.
 *
 * @example
 * cut('Amazon EC2 backup', 10) //=> 'Amazon EC…'
 * cut('日本語', 5)              //=> '日本…'
 */
export function cut(text: string, width: number): string {
  // A character takes at most two columns: most text is told to fit without being measured.
  if (text.length * 2 <= width || widthOf(text) <= width) return text;
  let used = 0;
  let kept = '';
  for (const { segment } of characters.segment(text)) {
    used += widthOf(segment);
    if (used > width - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** The text filled up with blanks to so many columns, on the right or on the left. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'left' ? text + blanks : blanks + text;
}

/**
 * The text in lines of at most so many columns, broken between words, but not before a per cent sign; a word that is
 * too long is cut, or kept whole to be copied.
 */
export function wrap(text: string, width: number, long: 'cut' | 'keep' = 'cut'): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+(?!%)/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) line = longer;
    else {
      if (line !== '') lines.push(line);
      line = long === 'cut' ? cut(word, width) : word;
    }
  }
  return [...lines, line];
}
