import { wrap } from './fit.ts';
import { type Page, readableWidth } from './page.ts';
import { symbolOf } from './style.ts';

/** A sentence behind a sign, wrapped and hung in. */
export function noteLines(tone: 'warning' | 'muted', text: string, { width, style }: Page): readonly string[] {
  const [first = '', ...more] = wrap(text, Math.min(width, readableWidth) - 2);
  return [`${style.toned(tone, symbolOf(tone))} ${first}`, ...more.map((line) => `  ${line}`)];
}
