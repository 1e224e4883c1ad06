import { phrases } from '@jobdesk/chat';
import { type Failed, pageSize, type Refusal, type Reply } from '@jobdesk/chat/desk';
import { answerHead, fallbackOf, noteLines } from './answer-head.ts';
import { type Action, type Card, card, type Execute, smallPrint, text } from './card.ts';
import { factSet, groupLines, outcomeBar } from './figures.ts';
import { jobRows, placeOf } from './job-rows.ts';
import { room } from './limits.ts';
import { label, plain } from './plain.ts';
import { button } from './press.ts';

export type Answered = Extract<Reply, { kind: 'answer' }>;

/** What the desk replied, as one card; every kind of reply has its own look and none is silence. */
export function replyCard(reply: Reply, back: Execute | null = null): Card {
  if (reply.kind === 'answer') return answerCard(reply, back);
  return reply.kind === 'failed' ? failureCard(reply) : sentenceCard(reply.text);
}

/** An answer: headline, what was understood, figures, groups or jobs, notes, how whole it is, and what can be pressed. */
function answerCard(reply: Answered, back: Execute | null): Card {
  const { id, answer, page, tenant } = reply;
  if (answer.kind === 'help') return helpCard(reply);
  const isSummary = answer.parsed.intent === 'summary';
  const rows = page === null ? [] : jobRows(page, id, placeOf(answer, tenant));
  const position =
    page === null || rows.length === 0
      ? []
      : [`Showing ${page.position}, ${phrases.order(answer.query.node.sort)}. Press a job to open it.`];
  return card(
    fallbackOf(answer),
    [
      ...answerHead(answer, tenant),
      ...factSet(answer.facts),
      ...(isSummary ? outcomeBar(answer) : []),
      ...rows,
      ...groupLines(answer),
      ...smallPrint(position),
      ...noteLines(answer),
      ...smallPrint([plain(answer.integrity, room.integrity)]),
    ],
    [...(back === null ? [] : [back]), ...answerActions(reply), ...suggestionActions(answer.parsed.suggestions)].slice(
      0,
      mostActions,
    ),
  );
}

/** More are hidden behind a menu, or not shown at all. */
const mostActions = 6;

function answerActions({ id, page }: Answered): readonly Action[] {
  const number = page?.number ?? 0;
  const turning =
    page === null || page.of <= pageSize
      ? []
      : [
          ...(page.hasPrevious ? [button('Previous', { verb: 'page', question: id, page: number - 1 })] : []),
          ...(page.hasNext ? [button('Next', { verb: 'page', question: id, page: number + 1 })] : []),
        ];
  return [
    ...turning,
    button('Details', { verb: 'details', question: id, page: number }),
    button('Export Excel', { verb: 'xlsx', question: id, page: number }),
    button('Export PDF', { verb: 'pdf', question: id, page: number }),
    button('Alert me', { verb: 'alert', question: id, page: number }),
    button('Every Monday', { verb: 'every-week', question: id, page: number }),
  ];
}

/** Questions to press instead of typing them. */
function suggestionActions(suggestions: readonly string[]): readonly Action[] {
  return suggestions
    .filter(({ length }) => length <= room.title)
    .map((words) => button(label(words, room.title), { verb: 'ask', words }));
}

/** How to ask; also for a question of which nothing was understood. */
export function helpCard({ answer, tenant }: Pick<Answered, 'answer' | 'tenant'>): Card {
  const examples = answer.kind === 'help' ? answer.examples : phrases.examples;
  return card(
    fallbackOf(answer),
    [
      ...answerHead(answer, tenant),
      ...noteLines(answer),
      text('Ask in your own words, or press an example. In a channel or group, mention me first.'),
    ],
    suggestionActions([...answer.parsed.suggestions, ...examples]).slice(0, mostActions),
  );
}

/** Jobs could not be read, or a fault of ours: what happened and what to do. */
export function failureCard({ id, failure: { headline, advice } }: Pick<Failed, 'failure' | 'id'>): Card {
  return card(
    label(headline, room.fallback),
    [
      {
        type: 'Container',
        style: 'attention',
        items: [text('No answer', { size: 'medium', weight: 'bolder', style: 'heading' })],
      },
      text(plain(headline, 1_200)),
      ...(advice === null ? [] : [text(plain(advice, 400))]),
    ],
    id === null ? [] : [button('Try again', { verb: 'page', question: id })],
  );
}

/** One sentence; what it holds from outside is shown letter by letter. */
export function sentenceCard(sentence: Refusal['text'], back: Execute | null = null): Card {
  return card(label(sentence, room.fallback), [text(plain(sentence, 1_500))], back === null ? [] : [back]);
}
