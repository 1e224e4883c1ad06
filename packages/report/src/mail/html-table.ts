import type { Cell, Column } from '../report-document.ts';
import { escapeHtml, withoutLinks } from './html-text.ts';
import type { MailRow } from './mail-part.ts';
import { colours, toneLooks } from './mail-style.ts';

const rule = `border-bottom:1px solid ${colours.rule}`;

/**
 * A table of at most four columns with widths in per cent, so that a phone does not squeeze one of them to nothing.
 * What all cells share stands on the table once: Gmail cuts a mail off at 102 KB.
 */
export function htmlTable(columns: readonly Column[], rows: readonly MailRow[]): string {
  const cols = widthsOf(columns)
    .map((width) => `<col width="${width}%" style="width:${width}%">`)
    .join('');
  const head = columns.map((column, index) => headHtml(column, index)).join('');
  const body = rows.map((row) => rowHtml(columns, row)).join('\n');
  return `<table width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%;table-layout:fixed;border-collapse:collapse;margin:0 0 8px;font-size:14px;line-height:20px;color:${colours.ink}">
<colgroup>${cols}</colgroup><thead><tr valign="bottom">${head}</tr></thead><tbody>
${body}
</tbody></table>`;
}

/** A question as it is typed. */
export function questionHtml(question: string): string {
  return `Ask: <i>${escapeHtml(withoutLinks(question))}</i>`;
}

function rowHtml(columns: readonly Column[], { cells, below, question }: MailRow): string {
  const said = below.map(({ text, tone }) => inTone(text, tone));
  const more = [said.join(' &middot; '), question === null ? '' : questionHtml(question)].filter(Boolean);
  const edge = more.length === 0 ? `;${rule}` : '';
  const row = `<tr valign="top">${cells.map((cell, index) => cellHtml(columns[index], cell, index, edge)).join('')}</tr>`;
  if (more.length === 0) return row;
  const style = `padding:0 6px 7px 0;${rule};font-size:12px;line-height:17px;color:${colours.muted}`;
  return `${row}<tr><td colspan="${cells.length}" style="${style}">${more.join('<br>')}</td></tr>`;
}

function cellHtml(column: Column | undefined, { text, tone }: Cell, index: number, edge: string): string {
  const { colour, shape } = toneLooks[tone];
  const shade = tone === 'neutral' ? '' : `;color:${colour}`;
  const weight = tone === 'bad' || tone === 'warning' ? ';font-weight:bold' : '';
  return `<td${alignment(column, index)} style="padding:7px 6px 3px 0${shade}${weight}${edge}">${shown(text, shape)}</td>`;
}

function headHtml(column: Column, index: number): string {
  const style = `padding:4px 6px 4px 0;border-bottom:2px solid ${colours.rule};font-size:12px;font-weight:normal;color:${colours.muted}`;
  return `<th scope="col"${alignment(column, index)} style="${style}">${escapeHtml(column.heading)}</th>`;
}

function inTone(text: string, tone: Cell['tone']): string {
  const { colour, shape } = toneLooks[tone];
  return tone === 'neutral' ? shown(text, shape) : `<span style="color:${colour}">${shown(text, shape)}</span>`;
}

function shown(text: string, shape: string): string {
  const words = unbroken(escapeHtml(withoutLinks(text)));
  return shape === '' ? words : `${shape}&nbsp;${words}`;
}

/** A percentage stays on one line, and so do its counts. */
function unbroken(html: string): string {
  return html.replace(/[\d.]+ %|\([\d,]+ of [\d,]+\)/g, (found) => `<span style="white-space:nowrap">${found}</span>`);
}

function alignment(column: Column | undefined, index: number): string {
  return ` align="${index > 0 && column?.kind === 'count' ? 'right' : 'left'}"`;
}

function widthsOf(columns: readonly Column[]): readonly number[] {
  const all = columns.reduce((sum, { weight }) => sum + weight, 0);
  return columns.map(({ weight }) => Math.floor((weight / all) * 100));
}
