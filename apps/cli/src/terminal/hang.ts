import type { Output } from '../io.ts';
import { widthOf } from './fit.ts';
import { readableWidth } from './page.ts';

/**
 * Written text whose long lines are broken between words. What goes on hangs under where the line's text began: behind
 * its indent, or behind the gap of three blanks that parts two columns. A long word stays whole, to be copied.
 */
export function hang(text: string, output: Output): string {
  const width = Math.min(output.isTTY === true ? (output.columns ?? 80) : readableWidth, readableWidth);
  return text
    .split('\n')
    .flatMap((line) => (widthOf(line) <= width ? [line] : hungLines(line, width)))
    .join('\n');
}

function hungLines(line: string, width: number): readonly string[] {
  const column = /^\s*(?:\S.*?\s{3,})?/.exec(line)?.[0].length ?? 0;
  const lines: string[] = [];
  let current = line.slice(0, column);
  let empty = true;
  for (const word of line.slice(column).split(' ')) {
    const longer = empty ? current + word : `${current} ${word}`;
    if (empty || widthOf(longer) <= width) current = longer;
    else {
      lines.push(current);
      current = ' '.repeat(column) + word;
    }
    empty = false;
  }
  return [...lines, current];
}
