import { textWidth } from '../fonts/font-shelf.ts';

/**
 * Breaks plain text into lines between words, and inside a word only where it is wider than a line. Whole lines go
 * to pdfmake, which would else measure, place and draw every word by itself.
 *
 * @example
 * wrapPlain('Free some space, then run the job again.', { width: 90, fontSize: 8, bold: false })
 * //=> ['Free some space, then', 'run the job again.']
 */
export function wrapPlain(
  text: string,
  { width, fontSize, bold }: { width: number; fontSize: number; bold: boolean },
): readonly string[] {
  const measure = (part: string): number => textWidth(part, fontSize, bold);
  const space = measure(' ');
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    let used = 0;
    // `97.4 %` is one thing: it is never broken before its sign.
    for (const word of paragraph.split(/ (?!%)/)) {
      const wide = measure(word);
      if (line !== '' && used + space + wide > width) {
        lines.push(line);
        line = '';
        used = 0;
      }
      if (line === '' && wide > width) {
        const pieces = pieceByPiece(word, width, measure);
        lines.push(...pieces.slice(0, -1));
        line = pieces.at(-1) ?? '';
        used = measure(line);
        continue;
      }
      used += (line === '' ? 0 : space) + wide;
      line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line];
  });
}

function pieceByPiece(word: string, width: number, measure: (part: string) => number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && measure(piece + character) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
