import { Application } from '@microsoft/teams-ai';
import {
  ActivityTypes,
  CardFactory,
  type ConversationReference,
  type MessagingExtensionAttachment,
  TurnContext,
} from 'botbuilder';
import type { PushOutcome } from '@jobdesk/chat/desk';
import type { Found, Listener, Speaker } from './call.ts';
import { Door, isRefusal } from './door.ts';
import type { TeamsIdentity } from './identity.ts';
import { isOnThisMachine } from './on-this-machine.ts';
import { readActivity, readArrival, readFileAnswer } from './read-activity.ts';
import type { Card } from './render/card.ts';
import { readPress } from './render/press.ts';
import { speaker } from './speaker.ts';

/** What an HTTP request is answered with. */
export interface Received {
  readonly status: number;
  /** JSON; null: nothing. */
  readonly body: unknown;
}

/** Teams, as far as this product knows it. Microsoft's libraries are known to this file and to what it is made of: door, speaker, read-activity. */
export interface TeamsApp {
  /** Takes an activity; a token that is not Teams' own is answered with 401, a body that is no activity with 400. */
  receive(authorization: string, body: unknown): Promise<Received>;
  /** Says something in a conversation unasked, by its reference; `gone` when the conversation is no more. */
  push(reference: string, card: Card): Promise<PushOutcome>;
}

/** Connects Teams with what is done about what arrives. */
export function teamsApp(identity: TeamsIdentity, listener: Listener): TeamsApp {
  const door = new Door(identity);
  const botAppId = identity.kind === 'registered' ? identity.appId : '';
  const app = new Application({ startTypingTimer: false, removeRecipientMention: true });
  const speakerAt = (reference: Partial<ConversationReference>): Speaker => speaker(door, botAppId, reference);
  const speakerFor = ({ activity }: TurnContext): Speaker => speakerAt(TurnContext.getConversationReference(activity));

  app.activity(ActivityTypes.Message, async (context) => {
    const { activity } = context;
    const isPress = !activity.text && typeof activity.value === 'object' && activity.value !== null;
    const press = isPress ? readPress(activity.value) : null;
    if (isPress && press === null) return;
    listener.onMessage({ ...readArrival(activity), text: activity.text ?? '', press }, speakerFor(context));
  });
  app.adaptiveCards.actionExecute(isExecute, async (context) => {
    const { activity } = context;
    const { data }: { data?: unknown } = activity.value.action;
    const card = await listener.onPress({ ...readArrival(activity), press: readPress(data) }, speakerFor(context));
    return { ...card };
  });
  app.fileConsentAccept(async (context) =>
    listener.onFileAccepted(readFileAnswer(context.activity), speakerFor(context)),
  );
  app.fileConsentDecline(async (context) =>
    listener.onFileDeclined(readFileAnswer(context.activity), speakerFor(context)),
  );
  app.messageExtensions.query('searchJobs', async ({ activity }, _state, { parameters }) => {
    const words: unknown = parameters['query'];
    const found = await listener.onSearch({ ...readArrival(activity), words: typeof words === 'string' ? words : '' });
    return { type: 'result', attachmentLayout: 'list', attachments: found.map(attachmentOf) };
  });
  app.conversationUpdate('membersAdded', async (context) => {
    const { membersAdded = [], recipient } = context.activity;
    if (membersAdded.some(({ id }) => id === recipient.id)) {
      listener.onAdded(readArrival(context.activity), speakerFor(context));
    }
  });

  return {
    async receive(authorization, body) {
      const activity = readActivity(body);
      try {
        if (activity === null) {
          // Whoever has no token does not even hear what is wrong with the activity.
          await door.check(authorization);
          return { status: 400, body: { error: 'This is no activity.' } };
        }
        if (identity.kind === 'developer' && !isOnThisMachine(activity.serviceUrl)) {
          return { status: 403, body: { error: 'Developer mode answers to this machine only.' } };
        }
        const response = await door.take(authorization, activity, async (context) => {
          await app.run(context);
        });
        return { status: response?.status ?? 200, body: response?.body ?? null };
      } catch (error) {
        if (isRefusal(error)) return { status: 401, body: { error: 'The token is not accepted.' } };
        throw error;
      }
    },
    async push(reference, card) {
      try {
        await speakerAt(JSON.parse(reference)).say(card);
        return 'accepted';
      } catch (error) {
        const status: unknown = error instanceof Error ? Reflect.get(error, 'statusCode') : null;
        // The bot was removed from there, or the conversation itself was.
        if (status === 403 || status === 404) return 'gone';
        throw error;
      }
    },
  };
}

function attachmentOf({ title, text, card }: Found): MessagingExtensionAttachment {
  return { ...CardFactory.adaptiveCard(card), preview: CardFactory.thumbnailCard(title, text) };
}

async function isExecute({ activity: { type, name, value } }: TurnContext): Promise<boolean> {
  return type === 'invoke' && name === 'adaptiveCard/action' && value?.action?.type === 'Action.Execute';
}
