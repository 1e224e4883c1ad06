import type { AlertWish, Failed, Refusal, Subscribed } from '@jobdesk/chat/desk';
import type { Call, Shown } from './call.ts';
import { subscribedMessage } from './render/alerts-message.ts';
import { sentenceMessage } from './render/reply-message.ts';
import { shownRefusal, toAsker } from './shown.ts';

const cannotSpeak =
  'I may not speak here unasked, so there can be no alert. Invite me to this server and let me send messages in this channel, or ask for the alert in a direct message with me.';

/** Adds an alert where the bot can keep its word, and says what came of it. */
export async function addAlert(
  { address, canSpeakUnasked }: Call,
  occasion: AlertWish['occasion'],
  add: (where: Omit<AlertWish, 'question'>) => Promise<Subscribed | Failed | Refusal>,
): Promise<Shown> {
  if (!canSpeakUnasked) return toAsker(sentenceMessage(cannotSpeak));
  const added = await add({ address, occasion });
  return added.kind === 'subscribed' ? toAsker(subscribedMessage(added)) : shownRefusal(added);
}
