import type { ReadingOptions } from '@jobdesk/jobs-core/client';
import type { Asker, Desk, Reply } from '@jobdesk/chat/desk';
import { detailsCard } from './render/details-card.ts';
import type { Card } from './render/card.ts';
import { button, type PressData, type Verb } from './render/press.ts';
import { replyCard } from './render/reply-card.ts';

/** What presses work with. */
export interface Office {
  readonly desk: Desk;
}

/** A press with who pressed. */
export interface PressCall extends PressData {
  readonly asker: Asker;
  readonly reading: ReadingOptions;
}

type Act = (call: PressCall, office: Office) => Promise<Card>;

const turn = (call: PressCall, { desk }: Office): Promise<Reply> =>
  desk.turnTo(call.asker, call.question, call.page, call.reading);

/** What every button does, by its verb. */
export const presses: Readonly<Record<Verb, Act>> = {
  page: async (call, office) => replyCard(await turn(call, office)),
  details: async (call, office) => {
    const reply = await turn(call, office);
    return reply.kind === 'answer' ? detailsCard(reply) : replyCard(reply);
  },
  open: async ({ asker, question, page, words, reading }, { desk }) =>
    replyCard(await desk.open(asker, question, words, reading), button('Back', { verb: 'page', question, page })),
  ask: async ({ asker, words, reading }, { desk }) => replyCard(await desk.ask(asker, words, reading)),
};
