import { phrases } from '@jobdesk/chat';
import { describeOccasion, muteEnds, type Subscribed } from '@jobdesk/chat/desk';
import type { Subscription } from '@jobdesk/chat/ports';
import { counted } from '@jobdesk/jobs-core/summary';
import { momentOf } from '@jobdesk/report';
import { subscriberOf } from '../arrival.ts';
import { simulatedLine } from './answer-head.ts';
import { type Card, card, heading, smallPrint, text } from './card.ts';
import { room } from './limits.ts';
import { label, plain } from './plain.ts';
import { button, leaving } from './press.ts';

/** Where the answer stands that a button belongs to. */
export interface AnswerSpot {
  /** The id of the stored question. */
  readonly question: string;
  readonly page: number;
}

/** An alert that was made, or that was there already. */
export function subscribedCard({ subscription, tenant, known, isNew }: Subscribed, spot: AnswerSpot): Card {
  const said = isNew ? 'Alert added' : 'There is that alert already';
  const isWeekly = subscription.occasion.kind === 'weekly';
  return card(
    `${said}: ${label(subscription.question, room.fallback)}`,
    [
      ...simulatedLine(tenant.simulated ? phrases.simulated : null),
      heading(said),
      text(alertLine(subscription)),
      ...smallPrint([
        isWeekly
          ? 'The whole answer comes here at that time, with the jobs as they are then.'
          : 'Every job that newly matches is told here once, whatever period the words name; a job is news again when its status changes.',
        ...(known === null || known === 0
          ? []
          : [`${counted(known, 'job matches', 'jobs match')} already and will not be told.`]),
        'Write "alerts" to see those of this conversation.',
      ]),
    ],
    [
      button('Back', { verb: 'page', ...spot }),
      ...(isWeekly ? [] : [button('Every Monday', { verb: 'every-week', ...spot })]),
      button('Remove alert', { verb: 'remove-alert', question: subscription.id }),
    ],
  );
}

/** So many alerts have a button each, beside those that turn the page. */
const listed = 4;

/** The alerts of a conversation, each with whether it is silent and a button that leads to it. */
export function alertListCard(alerts: readonly Subscription[], wanted: number): Card {
  if (alerts.length === 0) {
    return card('No alerts here', [
      heading('No alerts here'),
      text('Press "Alert me" or "Every Monday" under an answer to add one.'),
    ]);
  }
  const last = Math.ceil(alerts.length / listed) - 1;
  const page = Math.min(wanted, last);
  const start = page * listed;
  const shown = alerts.slice(start, start + listed);
  const title = `${counted(alerts.length, 'alert')} here`;
  return card(
    title,
    [
      heading(title),
      ...shown.map((alert, index) => text(`${start + index + 1}: ${alertLine(alert)}`)),
      ...smallPrint(
        last === 0 ? [] : [`Showing ${start + 1}–${start + shown.length} of ${alerts.length}, oldest first.`],
      ),
    ],
    [
      ...shown.map(({ id }, index) => button(`Alert ${start + index + 1}`, { verb: 'alert-settings', question: id })),
      ...(page > 0 ? [button('Previous', { verb: 'alerts', page: page - 1 })] : []),
      ...(page < last ? [button('Next', { verb: 'alerts', page: page + 1 })] : []),
    ],
  );
}

/**
 * One alert, and what can be done with it.
 *
 * @param hint what was missing the last time
 */
export function alertCard(alert: Subscription, hint: string | null = null): Card {
  const { id, question, mute } = alert;
  const isSilent = mute !== null;
  return card(
    `Alert: ${label(question, room.fallback)}`,
    [
      heading(isSilent ? 'Silent alert' : 'Alert'),
      text(alertLine(alert)),
      ...(hint === null ? [] : [text(hint, { color: 'attention' })]),
      ...(isSilent
        ? []
        : ([
            {
              type: 'Input.Text',
              id: 'reason',
              label: 'Why it should be silent (everybody here sees it)',
              placeholder: 'for instance maintenance',
              maxLength: 200,
              isRequired: true,
              errorMessage: 'Say why.',
            },
            {
              type: 'Input.ChoiceSet',
              id: 'end',
              label: 'Silent for',
              value: '1d',
              choices: muteEnds.map(({ name, value }) => ({ title: name, value })),
            },
          ] as const)),
    ],
    [
      isSilent ? button('Resume', { verb: 'resume', question: id }) : button('Mute', { verb: 'mute', question: id }),
      leaving(button('Remove alert', { verb: 'remove-alert', question: id })),
      leaving(button('Alerts', { verb: 'alerts' })),
    ],
  );
}

/** An alert that is no more. */
export function removedAlertCard({ question }: Subscription): Card {
  return card(
    `Alert removed: ${label(question, room.fallback)}`,
    [heading('Alert removed'), text(plain(question, room.headline))],
    [button('Alerts', { verb: 'alerts' })],
  );
}

/** `**failed backups**, at every new match · since Wed 18 Nov 2026, 10:30 EST, by Anna · 🔕 silent until …: "maintenance"` */
export function alertLine(alert: Subscription): string {
  const { question, occasion, timeZone, createdAt, mute } = alert;
  const moment = (instant: number): string => plain(momentOf(instant, timeZone).text, room.word);
  const { name } = subscriberOf(alert);
  const parts = [
    `**${plain(question, room.headline)}**, ${plain(describeOccasion(occasion, timeZone), room.word)}`,
    `since ${moment(createdAt)}${name === '' ? '' : `, by ${plain(name, room.word)}`}`,
    ...(mute === null
      ? []
      : [
          `🔕 silent until ${mute.until === null ? 'somebody resumes it' : moment(mute.until)}: "${plain(mute.reason, room.note)}"`,
        ]),
  ];
  return parts.join(' · ');
}
