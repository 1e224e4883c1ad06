import type { Cell, Column } from '../report-document.ts';
import { escapeHtml, withoutLinks } from './html-text.ts';
import type { MailRow } from './mail-part.ts';
import { colours, toneLooks } from './mail-style.ts';

/** A table of at most four columns with widths in per cent, so that a phone does not squeeze one of them to nothing. */
export function htmlTable(columns: readonly Column[], rows: readonly MailRow[]): string {
  const widths = widthsOf(columns);
  const cols = widths.map((width) => `<col style="width:${width}%" width="${width}%">`).join('');
  const head = columns
    .map((column, index) => `<th scope="col" style="${headStyle(column, index)}">${escapeHtml(column.heading)}</th>`)
    .join('');
  const body = rows.map((row) => rowHtml(columns, row)).join('\n');
  return (
    `<table width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%;table-layout:fixed;border-collapse:collapse;margin:0 0 8px">` +
    `<colgroup>${cols}</colgroup><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`
  );
}

function rowHtml(columns: readonly Column[], { cells, below, question }: MailRow): string {
  const said = below.map(({ text, tone }) => {
    const { colour, shape } = toneLooks[tone];
    return `<span style="color:${colour}">${shown(text, shape)}</span>`;
  });
  const more = [
    ...(said.length === 0 ? [] : [said.join(' &middot; ')]),
    ...(question === null ? [] : [questionHtml(question)]),
  ];
  const last = more.length === 0 ? `border-bottom:1px solid ${colours.rule};` : '';
  const row = `<tr>${cells.map((cell, index) => cellHtml(columns[index], cell, index, last)).join('')}</tr>`;
  if (more.length === 0) return row;
  const style = `padding:0 6px 7px 0;border-bottom:1px solid ${colours.rule};font-size:12px;line-height:17px;color:${colours.muted};overflow-wrap:anywhere;word-break:break-word`;
  return `${row}\n<tr><td colspan="${cells.length}" style="${style}">${more.join('<br>')}</td></tr>`;
}

/** A question as it is typed. */
export function questionHtml(question: string): string {
  return `<span style="color:${colours.muted};font-size:12px">Ask: <i>${unbroken(escapeHtml(withoutLinks(question)))}</i></span>`;
}

function cellHtml(column: Column | undefined, { text, tone }: Cell, index: number, last: string): string {
  const { colour, shape } = toneLooks[tone];
  const bold = tone === 'bad' || tone === 'warning' ? 'font-weight:bold;' : '';
  const style = `padding:7px 6px 3px 0;${last}vertical-align:top;${align(column, index)}color:${colour};${bold}overflow-wrap:anywhere;word-break:break-word`;
  return `<td style="${style}">${shown(text, shape)}</td>`;
}

function shown(text: string, shape: string): string {
  const words = unbroken(escapeHtml(withoutLinks(text)));
  return shape === '' ? words : `${shape}&nbsp;${words}`;
}

/** Percentages and dates stay on one line. */
function unbroken(html: string): string {
  return html.replace(/[\d.]+ %|\b\d{4}-\d{2}-\d{2}\b/g, (found) => `<span style="white-space:nowrap">${found}</span>`);
}

function headStyle(column: Column, index: number): string {
  return `padding:4px 6px 4px 0;border-bottom:2px solid ${colours.rule};font-size:12px;font-weight:normal;color:${colours.muted};vertical-align:bottom;${align(column, index)}`;
}

function align(column: Column | undefined, index: number): string {
  return index > 0 && column?.kind === 'count' ? 'text-align:right;' : 'text-align:left;';
}

function widthsOf(columns: readonly Column[]): readonly number[] {
  const all = columns.reduce((sum, { weight }) => sum + weight, 0);
  return columns.map(({ weight }) => Math.floor((weight / all) * 100));
}
