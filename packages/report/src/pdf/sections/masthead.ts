import type { ReportDocument } from '../../report-document.ts';
import type { Content } from '../content.ts';
import { inlines, textBlock } from '../set-text.ts';
import type { Typesetter } from '../text/typesetter.ts';
import { colours, sizes } from '../theme.ts';

/** Whose report, what for, and for which days. */
export function masthead(typesetter: Typesetter, document: ReportDocument, width: number): Content {
  const { period } = document;
  const days = textBlock(typesetter, period.text, { width, size: 'lead' });
  const zone = typesetter.set(period.zoneText, { width, fontSize: sizes.body });
  days.text = [...inlines(days.text), '   ', ...inlines(zone.text, { fontSize: sizes.body, color: colours.muted })];
  return {
    stack: [
      textBlock(typesetter, document.title, { width, size: 'body', colour: colours.muted }),
      { ...textBlock(typesetter, document.tenant.name, { width, size: 'title', bold: true }), lineHeight: 0.95 },
      days,
      ...(period.clockChange === null
        ? []
        : [textBlock(typesetter, period.clockChange, { width, colour: colours.muted })]),
    ],
    margin: [0, 0, 0, 9],
  };
}
