import { type Alerts, type Desk, type ExportFormat, exportFormats, type Reply } from '@jobdesk/chat/desk';
import type { PressCall } from './call.ts';
import type { Exports } from './exports/exports.ts';
import { alertListCard, removedAlertCard, subscribedCard } from './render/alert-cards.ts';
import { detailsCard } from './render/details-card.ts';
import type { Card } from './render/card.ts';
import { button, type Verb } from './render/press.ts';
import { replyCard, sentenceCard } from './render/reply-card.ts';

/** What presses work with. */
export interface Office {
  readonly desk: Desk;
  readonly alerts: Alerts;
  readonly exports: Exports;
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
  alert: async ({ asker, address, question, page, reading }, { alerts }) => {
    const back = button('Back', { verb: 'page', question, page });
    const added = await alerts.addAsked(asker, question, { address, occasion: { kind: 'new-matches' } }, reading);
    if (added.kind === 'subscribed') return subscribedCard(added, back);
    return added.kind === 'failed' ? replyCard(added) : sentenceCard(added.text, back);
  },
  'remove-alert': async ({ asker, question }, { alerts }) => {
    const removed = await alerts.remove(asker, question);
    return 'kind' in removed ? sentenceCard(removed.text) : removedAlertCard(removed);
  },
  ask: (call, office) => askOrList(call, call.words, office),
};

/** What words ask for: the alerts of this conversation, or jobs. */
export async function askOrList(
  { asker, reading }: Pick<PressCall, 'asker' | 'reading'>,
  words: string,
  { desk, alerts }: Office,
): Promise<Card> {
  if (words.trim().toLowerCase() === 'alerts') return alertListCard(await alerts.list(asker));
  return replyCard(await desk.ask(asker, words, reading));
}
