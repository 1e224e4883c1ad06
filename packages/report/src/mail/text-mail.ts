import type { Cell, Column, Figure } from '../report-document.ts';
import { withoutLinks } from './html-text.ts';
import type { MailPart, MailRow } from './mail-part.ts';

const lineWidth = 76;

/** The mail's plain text. */
export function textMail(parts: readonly MailPart[]): string {
  return `${withoutLinks(
    parts
      .map(partText)
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  )}\n`;
}

function partText(part: MailPart): string {
  switch (part.kind) {
    case 'banner':
      return `*** ${part.text} ***\n`;
    case 'title':
      return [part.text, '='.repeat(Math.min(lineWidth, part.text.length)), ...part.below, ''].join('\n');
    case 'verdict':
      return `${wrapped(`${part.label}: ${part.text}`)}\n`;
    case 'figures':
      return `${part.figures.map(figureText).join('\n')}\n`;
    case 'heading':
      return `\n${part.text}\n${'-'.repeat(part.text.length)}`;
    case 'paragraph':
      return `${wrapped(part.text)}\n`;
    case 'table':
      return `${part.rows.map((row) => rowText(part.columns, row)).join('\n')}\n`;
    case 'logo':
      return '';
    case 'picture':
      // The table that follows says the same.
      return '';
    case 'definitions':
      return `${part.items.map(({ term, text }) => wrapped(`${term}: ${text}`, '  ', '    ')).join('\n')}\n`;
    case 'question':
      return `${part.before}\n  > ${part.question}\n`;
    default:
      return `${part.items.map((item) => wrapped(`- ${item}`, '', '  ')).join('\n')}\n`;
  }
}

function figureText({ label, text, detail, change, question }: Figure): string {
  return [
    `${label}: ${text}`,
    `  ${detail}`,
    `  against the period before: ${change.text}`,
    ...(question === null ? [] : [`  > ${question}`]),
  ].join('\n');
}

/** A row as a paragraph: columns of text do not survive a phone, nor a screen reader. */
function rowText(columns: readonly Column[], { cells, below, question }: MailRow): string {
  const [name, ...figures] = cells;
  const said = figures.map((cell, index) => cellText(columns[index + 1], cell));
  const line = said.length === 0 ? (name?.text ?? '') : `${name?.text ?? ''}: ${said.join(', ')}`;
  return [
    wrapped(line, '', '  '),
    ...(below.length === 0 ? [] : [wrapped(below.map(({ text }) => text).join(' · '), '  ')]),
    ...(question === null ? [] : [`  > ${question}`]),
  ].join('\n');
}

function cellText(column: Column | undefined, { text }: Cell): string {
  const named = column?.kind === 'count' || column?.kind === 'instant';
  return named ? `${column.heading.toLowerCase()} ${text}` : text;
}

/** Text in lines of at most 76 characters; a longer word stands alone in its line. */
function wrapped(text: string, first = '', others = first): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(' ')) {
    if (!empty && line.length + 1 + word.length > lineWidth) {
      lines.push(line);
      line = others;
      empty = true;
    }
    line = empty ? line + word : `${line} ${word}`;
    empty = false;
  }
  return [...lines, line].join('\n');
}
