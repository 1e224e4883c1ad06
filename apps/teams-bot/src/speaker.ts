import {
  type Activity,
  ActivityTypes,
  CardFactory,
  type ConversationReference,
  MessageFactory,
  type TurnContext,
} from 'botbuilder';
import type { FileOffer, HandedFile, Speaker } from './call.ts';
import type { Door } from './door.ts';
import { persist } from './persist.ts';
import type { Card } from './render/card.ts';

/** Speaks in the conversation of a reference, through this door. */
export function speaker(door: Door, botAppId: string, reference: Partial<ConversationReference>): Speaker {
  const within = async <T>(work: (context: TurnContext) => Promise<T>): Promise<T> => {
    const done = Promise.withResolvers<T>();
    await door.continueConversationAsync(botAppId, reference, async (context) => {
      done.resolve(await work(context));
    });
    return done.promise;
  };
  const send = async (activity: Partial<Activity>): Promise<string | null> => {
    const sent = await persist(() => within((context) => context.sendActivity(activity)));
    return sent?.id || null;
  };
  return {
    async typing() {
      await within((context) => context.sendActivity({ type: ActivityTypes.Typing }));
    },
    say: (card) => send(activityOf(card)),
    async change(id, card) {
      await persist(() => within((context) => context.updateActivity({ ...activityOf(card), id })));
    },
    async offer(offer) {
      await send(offering(offer));
    },
    async hand(file) {
      await send(handing(file));
    },
  };
}

function activityOf(card: Card): Partial<Activity> {
  return { ...MessageFactory.attachment(CardFactory.adaptiveCard(card)), summary: card.fallbackText };
}

/** Teams' own card that asks whether a file may be put into somebody's OneDrive. */
function offering({ name, description, bytes, press }: FileOffer): Partial<Activity> {
  const content = { description, sizeInBytes: bytes, acceptContext: press, declineContext: press };
  return {
    ...MessageFactory.attachment({ contentType: 'application/vnd.microsoft.teams.card.file.consent', name, content }),
    summary: description,
  };
}

/** Teams' own card of a file that was put there. */
function handing({ name, contentUrl, uniqueId, fileType }: HandedFile): Partial<Activity> {
  const content = { uniqueId, fileType };
  return {
    ...MessageFactory.attachment({
      contentType: 'application/vnd.microsoft.teams.card.file.info',
      contentUrl,
      name,
      content,
    }),
    summary: name,
  };
}
