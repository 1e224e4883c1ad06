import { jobRow, phrases } from '@jobdesk/chat';
import type { Bulletin, Subscribed } from '@jobdesk/chat/desk';
import type { Subscription } from '@jobdesk/chat/ports';
import { counted } from '@jobdesk/jobs-core/summary';
import { answerHead, fallbackOf, noteLines, simulatedLine } from './answer-head.ts';
import { type Card, card, type Element, type Execute, smallPrint, text } from './card.ts';
import { factSet, groupLines } from './figures.ts';
import { placeOf } from './job-rows.ts';
import { room } from './limits.ts';
import { label, plain } from './plain.ts';
import { button } from './press.ts';
import { colours, signs } from './tone.ts';

/** An alert that was made, or that was there already. */
export function subscribedCard({ subscription, tenant, known, isNew }: Subscribed, back: Execute): Card {
  const said = isNew ? 'Alert added' : 'There is that alert already';
  return card(
    `${said}: ${label(subscription.question, room.fallback)}`,
    [
      ...simulatedLine(tenant.simulated ? phrases.simulated : null),
      heading(said),
      text(plain(subscription.question, room.headline)),
      ...smallPrint([
        'Every job that newly matches is told here once, whatever period the words name; a job is news again when its status changes.',
        ...(known === null || known === 0
          ? []
          : [`${counted(known, 'job matches', 'jobs match')} already and will not be told.`]),
        'Write "alerts" to see those of this conversation.',
      ]),
    ],
    [back, button('Remove alert', { verb: 'remove-alert', question: subscription.id })],
  );
}

/** More cannot be removed from one card; removing one shows the next. */
const mostListed = 6;

/** The alerts of a conversation, each with a button that ends it. */
export function alertListCard(alerts: readonly Subscription[]): Card {
  if (alerts.length === 0) {
    return card('No alerts here', [heading('No alerts here'), text('Press "Alert me" under an answer to add one.')]);
  }
  const listed = alerts.slice(0, mostListed);
  const more = alerts.length - listed.length;
  return card(
    `${counted(alerts.length, 'alert')} here`,
    [
      heading(`${counted(alerts.length, 'alert')} here`),
      ...listed.map(({ question }, index) => text(`${index + 1}: ${plain(question, room.headline)}`)),
      ...smallPrint(more === 0 ? [] : [`${counted(more, 'more alert')}.`]),
    ],
    listed.map(({ id }, index) => button(`Remove ${index + 1}`, { verb: 'remove-alert', question: id })),
  );
}

/** An alert that is no more. */
export function removedAlertCard({ question }: Subscription): Card {
  return card(
    `Alert removed: ${label(question, room.fallback)}`,
    [heading('Alert removed'), text(plain(question, room.headline))],
    [button('Alerts', { verb: 'ask', words: 'alerts' })],
  );
}

/** What a conversation is told unasked, with the question that it subscribed to. */
export function bulletinCard(bulletin: Bulletin): Card {
  const { subscription, tenant } = bulletin;
  const why = smallPrint([`Alert for "${plain(subscription.question, room.headline)}"`]);
  const stop = button('Remove alert', { verb: 'remove-alert', question: subscription.id });
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
      [stop],
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
      ...smallPrint(more <= 0 ? [] : [`${counted(more, 'more job')}: ask the question to see them all.`]),
      ...noteLines(answer),
      ...smallPrint([plain(answer.integrity, room.integrity)]),
      ...why,
    ],
    [stop],
  );
}

function heading(words: string): Element {
  return text(words, { size: 'medium', weight: 'bolder', style: 'heading' });
}
