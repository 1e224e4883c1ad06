import type { ReportDocument } from '../../report-document.ts';
import type { Content } from '../content.ts';
import { textBlock } from '../set-text.ts';
import type { Typesetter } from '../text/typesetter.ts';
import { colours } from '../theme.ts';

/** How whole the report is, with every note; the last thing in the report, after the drawing has found its own. */
export function integrity(typesetter: Typesetter, document: ReportDocument, width: number): Content {
  const { brand, closing, integrity } = document;
  const { text, notes } = integrity;
  const own = glyphNote(typesetter.missing);
  const lines = [...notes, ...(own === null ? [] : [own]), ...closing];
  return {
    stack: [
      {
        ...textBlock(typesetter, 'How complete this report is', {
          width,
          size: 'heading',
          bold: true,
          colour: brand.accent ?? colours.ink,
        }),
        margin: [0, 0, 0, 5],
      },
      textBlock(typesetter, text, { width, size: 'body', bold: !integrity.complete }),
      ...lines.map(
        (line): Content => ({
          ...textBlock(typesetter, `– ${line}`, { width, size: 'table', colour: colours.muted }),
          margin: [0, 3, 0, 0],
        }),
      ),
    ],
    unbreakable: lines.length <= 20,
    margin: [0, 0, 0, 14],
  };
}

/**
 * What is said of characters that no font of the report can draw; null when there were none.
 *
 * @example
 * glyphNote(new Set([0x1f9ff])) //=> '1 character has no glyph in the fonts of this file and is shown by its number: [U+1F9FF].'
 */
export function glyphNote(missing: ReadonlySet<number>): string | null {
  if (missing.size === 0) return null;
  const shown = [...missing].slice(0, 5).map((code) => `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`);
  const list = missing.size > shown.length ? `${shown.join(', ')} …` : shown.join(', ');
  return missing.size === 1
    ? `1 character has no glyph in the fonts of this file and is shown by its number: ${list}.`
    : `${missing.size} characters have no glyph in the fonts of this file and are shown by their numbers: ${list}.`;
}
