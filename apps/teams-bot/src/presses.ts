import {
  type Alerts,
  type Desk,
  type ExportFormat,
  exportFormats,
  muteEnd,
  type Refusal,
  type Reply,
  weeklyOccasion,
} from '@jobdesk/chat/desk';
import type { Occasion, Subscription } from '@jobdesk/chat/ports';
import type { PressCall } from './call.ts';
import type { Exports } from './exports/exports.ts';
import { alertCard, alertListCard, removedAlertCard, subscribedCard } from './render/alert-cards.ts';
import { everyWeekCard, usualTime, usualWeekday } from './render/every-week-card.ts';
import { detailsCard } from './render/details-card.ts';
import type { Card } from './render/card.ts';
import { button, type Verb } from './render/press.ts';
import { replyCard, sentenceCard } from './render/reply-card.ts';

/** What presses work with. */
export interface Office {
  readonly desk: Desk;
  readonly alerts: Alerts;
  readonly exports: Exports;
  readonly now: () => number;
}

type Act = (call: PressCall, office: Office) => Promise<Card>;

const turn = (call: PressCall, { desk }: Office): Promise<Reply> =>
  desk.turnTo(call.asker, call.question, call.page, call.reading);

const exporting =
  (format: ExportFormat): Act =>
  (call, { exports }) =>
    exports.begin(call, format);

const [xlsx, pdf] = exportFormats;

/** What every button does, by its verb. */
export const presses: Readonly<Record<Verb, Act>> = {
  page: async (call, office) => replyCard(await turn(call, office)),
  details: async (call, office) => {
    const reply = await turn(call, office);
    return reply.kind === 'answer' ? detailsCard(reply) : replyCard(reply);
  },
  open: async ({ asker, question, page, words, reading }, { desk }) =>
    replyCard(await desk.open(asker, question, words, reading), button('Back', { verb: 'page', question, page })),
  xlsx: exporting(xlsx),
  pdf: exporting(pdf),
  alert: (call, office) => addAlert(call, { kind: 'new-matches' }, office),
  'every-week': async ({ asker, question, page }, { desk }) => {
    const found = await desk.recall(asker, question);
    const back = button('Back', { verb: 'page', question, page });
    return 'kind' in found ? sentenceCard(found.text, back) : everyWeekCard(found, { question, page });
  },
  'add-weekly': async (call, office) => {
    const { weekday = usualWeekday, time = usualTime } = call.inputs;
    const occasion = weeklyOccasion(weekday, time);
    const { question, page } = call;
    return occasion === null
      ? sentenceCard(
          `"${time}" is no time of day. Write it as 08:00 or 17:30.`,
          button('Back', { verb: 'every-week', question, page }),
        )
      : addAlert(call, occasion, office);
  },
  alerts: async ({ asker, page }, { alerts }) => alertListCard(await alerts.list(asker), page),
  'alert-settings': async ({ asker, question }, { alerts }) => shownAlert(await alerts.get(asker, question)),
  mute: async ({ asker, question, inputs }, { alerts, now }) => {
    const alert = await alerts.get(asker, question);
    if ('kind' in alert) return shownAlert(alert);
    const { reason = '', end = null } = inputs;
    if (reason.trim() === '') return alertCard(alert, 'Say why: everybody here sees it in the list.');
    return shownAlert(await alerts.mute(asker, question, reason.trim(), muteEnd(end, now(), alert.timeZone)));
  },
  resume: async ({ asker, question }, { alerts }) => shownAlert(await alerts.resume(asker, question)),
  'remove-alert': async ({ asker, question }, { alerts }) => {
    const removed = await alerts.remove(asker, question);
    return 'kind' in removed ? shownAlert(removed) : removedAlertCard(removed);
  },
  ask: (call, office) => askOrList(call, call.words, office),
};

async function addAlert(call: PressCall, occasion: Occasion, { alerts }: Office): Promise<Card> {
  const { asker, address, question, page, reading } = call;
  const back = button('Back', { verb: 'page', question, page });
  const added = await alerts.addAsked(asker, question, { address, occasion }, reading);
  if (added.kind === 'subscribed') return subscribedCard(added, { question, page });
  return added.kind === 'failed' ? replyCard(added) : sentenceCard(added.text, back);
}

function shownAlert(alert: Subscription | Refusal): Card {
  return 'kind' in alert ? sentenceCard(alert.text, button('Alerts', { verb: 'alerts' })) : alertCard(alert);
}

/** What words ask for: the alerts of this conversation, or jobs. */
export async function askOrList(
  { asker, reading }: Pick<PressCall, 'asker' | 'reading'>,
  words: string,
  { desk, alerts }: Office,
): Promise<Card> {
  if (words.trim().toLowerCase() === 'alerts') return alertListCard(await alerts.list(asker), 0);
  return replyCard(await desk.ask(asker, words, reading));
}
