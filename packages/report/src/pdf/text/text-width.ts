import { baseFamily, type FontFamily } from '../fonts/font-catalogue.ts';
import { fontOf } from '../fonts/font-shelf.ts';

/**
 * The width of a text on one line, in points, shaped as it will be printed.
 *
 * @example
 * textWidth('Azure VM', 8, false) //=> 36.9…
 */
export function textWidth(text: string, fontSize: number, bold: boolean, family: FontFamily = baseFamily): number {
  const font = fontOf(family, bold);
  return (font.layout(text).advanceWidth / font.unitsPerEm) * fontSize;
}
