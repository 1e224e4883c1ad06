import type { Subscription } from '@jobdesk/chat/ports';
import { describeOccasion, type Subscribed } from '@jobdesk/chat/desk';
import { counted } from '@jobdesk/jobs-core/summary';
import { simulatedLines } from './answer-head.ts';
import { fitLines } from '@jobdesk/chat/fit-lines';
import { frame, type Message, text } from './message.ts';
import { moment } from './moment.ts';
import { plain } from './plain.ts';
import { colours } from './tone.ts';
import { phrases } from '@jobdesk/chat';

/** The alerts of a conversation, each with who asked for it and whether it is silent. */
export function alertListMessage(alerts: readonly Subscription[]): Message {
  if (alerts.length === 0) {
    return oneText('### No alerts here', 'Add one with `/jobs-alerts add`, or press **Alert me** under an answer.');
  }
  const lines = alerts.map((alert) => `- ${alertLine(alert)}`);
  return oneText(
    `### ${counted(alerts.length, 'alert')} here`,
    ...fitLines(lines, 3_400, (count) => `-# ${counted(count, 'more alert')} not shown here.`),
  );
}

/** An alert that was made. */
export function subscribedMessage({ subscription, tenant, known, isNew }: Subscribed): Message {
  const what =
    subscription.occasion.kind === 'weekly'
      ? 'The whole answer comes at that time.'
      : 'Every job that newly matches is told here once, whatever period the words name; a job is news again when its status changes.';
  return oneText(
    ...simulatedLines(tenant.simulated ? phrases.simulated : null),
    isNew ? '### Alert added' : '### There is that alert already',
    alertLine(subscription),
    `-# ${what}`,
    ...(known === null || known === 0
      ? []
      : [`-# ${counted(known, 'job matches', 'jobs match')} already and will not be told.`]),
  );
}

/** An alert that was changed. */
export function changedAlertMessage(headline: string, alert: Subscription): Message {
  return oneText(`### ${headline}`, alertLine(alert));
}

/** An alert in words: `**failed backups**, at every new match · since 3 days ago, by @anna · silent until …: "maintenance"`. */
function alertLine({ question, occasion, timeZone, createdAt, person, mute }: Subscription): string {
  const silent =
    mute === null
      ? ''
      : ` · 🔕 silent ${mute.until === null ? 'until resumed' : `until ${moment(mute.until, 'f')}`}: "${plain(mute.reason, 100)}"`;
  return `**${plain(question, 200)}**, ${describeOccasion(occasion, timeZone)} · since ${moment(createdAt, 'R')}, by ${personName(person)}${silent}`;
}

/** Shown as a name; nobody is notified, since no message allows mentions. */
function personName(id: string): string {
  return /^\d+$/.test(id) ? `<@${id}>` : plain(id, 40);
}

function oneText(...lines: readonly string[]): Message {
  return { files: [], components: [frame(colours.neutral, text(...lines))] };
}
