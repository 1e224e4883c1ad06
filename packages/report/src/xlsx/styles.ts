import type { Tone } from '../report-document.ts';

/** How a cell looks, in the words of the file format. */
export interface CellStyle {
  readonly numFmt?: string;
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly color?: { readonly argb: string };
  };
  readonly fill?: {
    readonly type: 'pattern';
    readonly pattern: 'solid';
    readonly fgColor: { readonly argb: string };
  };
  readonly alignment?: {
    readonly vertical?: 'top' | 'middle';
    readonly horizontal?: 'left' | 'right' | 'center';
    readonly wrapText?: boolean;
    readonly indent?: number;
  };
  readonly border?: { readonly bottom: { readonly style: 'thin'; readonly color: { readonly argb: string } } };
}

const name = 'Calibri';
const ink = { argb: 'FF1F2933' };
const quiet = { argb: 'FF5F6B7A' };
const white = { argb: 'FFFFFFFF' };

const body = { name, size: 11, color: ink };
// Text keeps off the number to its left.
const top = { vertical: 'top' } as const;
const text = { ...top, horizontal: 'left', indent: 1 } as const;
const filled = (argb: string): NonNullable<CellStyle['fill']> => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb },
});

/** Text and ground of each tone. */
const tones = {
  good: { ink: 'FF17653A', ground: 'FFE3F4EA' },
  warning: { ink: 'FF7A4B00', ground: 'FFFFF0D1' },
  bad: { ink: 'FF9B1C1C', ground: 'FFFCE4E4' },
  open: { ink: 'FF1A4F8B', ground: 'FFE4EEFA' },
  muted: { ink: 'FF5F6B7A', ground: 'FFF1F3F5' },
  neutral: { ink: 'FF1F2933', ground: 'FFFFFFFF' },
} as const satisfies Record<Tone, { ink: string; ground: string }>;

const toned = (tone: Tone, change: Pick<CellStyle, 'alignment' | 'numFmt'> = {}): CellStyle => ({
  font: { ...body, bold: tone !== 'neutral' && tone !== 'muted', color: { argb: tones[tone].ink } },
  ...(tone === 'neutral' ? {} : { fill: filled(tones[tone].ground) }),
  alignment: text,
  ...change,
});

const header = { name, size: 11, bold: true, color: white };
const headerFill = filled('FF2B3A4A');

/**
 * Every style of the workbooks, one object each: the writer knows a style by its object, so a copy would be written,
 * and looked for, again.
 *
 * Rates are shown with two decimals and never as 100 % before they are: what would round up to it says so.
 */
export const styles = {
  title: { font: { ...body, size: 18, bold: true }, alignment: { vertical: 'middle', horizontal: 'left', indent: 1 } },
  subtitle: { font: { ...body, size: 12, color: quiet }, alignment: text },
  heading: {
    font: { ...body, size: 13, bold: true },
    alignment: { vertical: 'middle', horizontal: 'left', indent: 1 },
  },
  banner: {
    font: { ...header, size: 12 },
    fill: filled('FF7A1FA2'),
    alignment: { vertical: 'middle', horizontal: 'left', wrapText: true, indent: 1 },
  },
  header: {
    font: header,
    fill: headerFill,
    alignment: { vertical: 'middle', horizontal: 'left', wrapText: true, indent: 1 },
  },
  headerRight: {
    font: header,
    fill: headerFill,
    alignment: { vertical: 'middle', horizontal: 'right', wrapText: true },
  },
  text: { font: body, alignment: text },
  wrapped: { font: body, alignment: { ...text, wrapText: true } },
  label: { font: { ...body, bold: true }, alignment: text },
  note: { font: { ...body, color: quiet }, alignment: { ...text, wrapText: true } },
  count: { numFmt: '#,##0', font: body, alignment: top },
  badCount: { numFmt: '#,##0', font: { ...body, bold: true, color: { argb: tones.bad.ink } }, alignment: top },
  warningCount: { numFmt: '#,##0', font: { ...body, bold: true, color: { argb: tones.warning.ink } }, alignment: top },
  difference: { numFmt: '+#,##0;"−"#,##0;"no change"', font: body, alignment: { ...top, horizontal: 'right' } },
  points: {
    numFmt: '+0.0" points";"−"0.0" points";"no change"',
    font: body,
    alignment: { ...top, horizontal: 'right' },
  },
  noValue: { font: { ...body, color: quiet }, alignment: { ...top, horizontal: 'right' } },
  total: {
    numFmt: '#,##0',
    font: { ...body, bold: true },
    alignment: top,
    fill: filled('FFF1F3F5'),
  },
  totalLabel: { font: { ...body, bold: true }, alignment: text, fill: filled('FFF1F3F5') },
  code: { numFmt: '0', font: { ...body, color: quiet }, alignment: text },
  rate: { numFmt: '[=1]0%;[>=0.99995]"under 100%";0.00%', font: body, alignment: { ...top, horizontal: 'right' } },
  date: { numFmt: 'ddd yyyy\\-mm\\-dd', font: body, alignment: text },
  time: { numFmt: 'yyyy\\-mm\\-dd hh:mm:ss', font: body, alignment: text },
  timeUtc: {
    numFmt: 'yyyy\\-mm\\-dd hh:mm:ss',
    font: { ...body, color: quiet },
    alignment: text,
  },
  duration: { numFmt: '[h]:mm:ss', font: body, alignment: { ...top, horizontal: 'right' } },
  good: toned('good'),
  warning: toned('warning'),
  bad: toned('bad'),
  open: toned('open'),
  muted: toned('muted'),
  neutral: toned('neutral'),
  verdictGood: toned('good', { alignment: { vertical: 'middle', horizontal: 'left', wrapText: true, indent: 1 } }),
  verdictWarning: toned('warning', {
    alignment: { vertical: 'middle', horizontal: 'left', wrapText: true, indent: 1 },
  }),
  verdictBad: toned('bad', { alignment: { vertical: 'middle', horizontal: 'left', wrapText: true, indent: 1 } }),
} as const satisfies Record<string, CellStyle>;

export type StyleName = keyof typeof styles;
