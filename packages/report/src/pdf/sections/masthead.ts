import type { ReportDocument } from '../../report-document.ts';
import type { Content } from '../content.ts';
import { inlines, textBlock } from '../set-text.ts';
import { lineWidth } from '../text/line-width.ts';
import type { Typesetter } from '../text/typesetter.ts';
import { colours, sizes } from '../theme.ts';

/** Whose report, what for, and for which days. */
export function masthead(typesetter: Typesetter, document: ReportDocument, width: number): Content {
  const { period } = document;
  const words = textBlock(typesetter, period.text, { width, size: 'lead', joined: true });
  const zone = typesetter.set(period.zoneText, { width, fontSize: sizes.body, joined: true });
  const aside = inlines(zone.text, { fontSize: sizes.body, color: colours.muted });
  const days = { ...words, text: [...inlines(words.text), '   ', ...aside] };
  const { name } = document.tenant;
  const size = titleSize(name, width);
  return {
    stack: [
      textBlock(typesetter, document.title, { width, size: 'body', colour: colours.muted }),
      {
        ...textBlock(typesetter, name, {
          width,
          size,
          bold: true,
          alignment: 'left',
          colour: document.brand.accent ?? colours.ink,
        }),
        lineHeight: 0.95,
      },
      days,
      ...(period.clockChange === null
        ? []
        : [textBlock(typesetter, period.clockChange, { width, colour: colours.muted })]),
    ],
    margin: [0, 0, 0, 9],
  };
}

/** A long name in the largest letters would take the page from the answer. */
export function titleSize(text: string, width: number): 'title' | 'heading' {
  return lineWidth(text, sizes.title, true) <= 1.6 * width ? 'title' : 'heading';
}
