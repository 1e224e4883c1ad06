import { textWidth } from '../fonts/font-shelf.ts';
import { scriptRuns } from './script-runs.ts';
import { isPlain, visibleText } from './visible-text.ts';

/** The width of a text from anywhere on one line, in points, each stretch in the font that draws it. */
export function lineWidth(text: string, fontSize: number, bold: boolean): number {
  if (isPlain(text)) return textWidth(text, fontSize, bold);
  const runs = scriptRuns(visibleText(text), new Set());
  return runs.reduce((sum, run) => sum + textWidth(run.text, fontSize, bold, run.family), 0);
}
