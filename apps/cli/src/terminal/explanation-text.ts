import { parseQuestion, type Span } from '@jobdesk/jobs-core/language';
import { describeQuery } from '@jobdesk/jobs-core/query';
import { noteLines } from './note-lines.ts';
import type { Page } from './page.ts';
import { tableLines } from './table.ts';

/** How a question is understood, for people: the query in words, then which words stand for what. */
export function explanationText(question: string, page: Page): string {
  const { width, style, reference } = page;
  const parsed = parseQuestion(question, reference);
  const columns = [
    { heading: 'WORDS', text: ({ text }: Span) => `"${text}"`, least: 12 },
    { heading: 'UNDERSTOOD AS', text: ({ reading }: Span) => reading, least: 20 },
  ];
  const blocks = [
    [style.bold(describeQuery(parsed.query.node, reference)), style.faint(`asks for: ${parsed.intent}`)],
    parsed.said.length === 0 ? [] : tableLines(columns, parsed.said, { width, style }),
    [
      ...parsed.unrecognized.flatMap((word) => noteLines('warning', `"${word}" is not understood.`, page)),
      ...parsed.ambiguous.flatMap(({ text, reading }) => noteLines('muted', `"${text}" is read as ${reading}.`, page)),
      ...parsed.assumed.flatMap((sentence) => noteLines('muted', sentence, page)),
    ],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}
