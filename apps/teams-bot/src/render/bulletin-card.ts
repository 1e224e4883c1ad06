import { jobRow, phrases } from '@jobdesk/chat';
import type { Bulletin } from '@jobdesk/chat/desk';
import { counted } from '@jobdesk/jobs-core/summary';
import { alertLine } from './alert-cards.ts';
import { answerHead, fallbackOf, noteLines, simulatedLine } from './answer-head.ts';
import { type Card, card, type Element, heading, smallPrint, text } from './card.ts';
import { factSet, groupLines } from './figures.ts';
import { placeOf } from './job-rows.ts';
import { room } from './limits.ts';
import { label, plain } from './plain.ts';
import { button } from './press.ts';
import { colours, signs } from './tone.ts';

/** What a conversation is told unasked, with the question that it subscribed to. */
export function bulletinCard(bulletin: Bulletin): Card {
  const { subscription, tenant } = bulletin;
  const why = smallPrint([alertLine(subscription)]);
  const actions = [
    button('Ask now', { verb: 'ask', words: subscription.question }),
    button('Mute or remove', { verb: 'alert-settings', question: subscription.id }),
  ];
  if (bulletin.kind === 'unreadable') {
    const { headline, advice } = bulletin.failure;
    return card(
      label(headline, room.fallback),
      [
        ...simulatedLine(tenant.simulated ? phrases.simulated : null),
        heading('This alert could not look'),
        text(plain(headline, 1_200)),
        ...(advice === null ? [] : [text(plain(advice, 400))]),
        ...smallPrint(['Said once: news follows when the jobs can be read again.']),
        ...why,
      ],
      actions,
    );
  }
  const { answer } = bulletin;
  const jobs = bulletin.kind === 'new-matches' ? bulletin.jobs : (bulletin.page?.jobs ?? []);
  const more = bulletin.kind === 'new-matches' ? bulletin.more : (bulletin.page?.of ?? 0) - jobs.length;
  const head = bulletin.kind === 'new-matches' ? { ...answer, headline: bulletin.headline } : answer;
  const place = placeOf(answer, tenant);
  return card(
    fallbackOf(head),
    [
      ...answerHead(head, tenant),
      ...(bulletin.kind === 'weekly' ? [...factSet(answer.facts), ...groupLines(answer)] : []),
      ...jobs.flatMap((job): readonly Element[] => {
        const { id, type, status, tone, started, comment } = jobRow(job, place);
        const short = (words: string): string => plain(words, room.word);
        return [
          text(`${signs[tone]} ${short(status)} · ${short(type)} · ${plain(id, room.id)}`, { color: colours[tone] }),
          ...smallPrint([
            `started ${short(started)}`,
            ...(comment.trim() === '' ? [] : [plain(comment, room.comment)]),
          ]),
        ];
      }),
      ...smallPrint(more <= 0 ? [] : [`${counted(more, 'more job')}: press Ask now to see them all.`]),
      ...noteLines(answer),
      ...smallPrint([plain(answer.integrity, room.integrity)]),
      ...why,
    ],
    actions,
  );
}
