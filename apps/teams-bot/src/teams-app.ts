import { Application } from '@microsoft/teams-ai';
import {
  type Activity,
  ActivityTypes,
  CardFactory,
  CallerIdConstants,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  type InvokeResponse,
  MessageFactory,
  type MessagingExtensionAttachment,
  StatusCodes,
  TurnContext,
} from 'botbuilder';
import type { PushOutcome } from '@jobdesk/chat/desk';
import { AuthenticationConstants, AuthenticationError } from 'botframework-connector';
import { arrivalOf } from './arrival.ts';
import type { Arrival, Found, Listener, Speaker } from './call.ts';
import type { Card } from './render/card.ts';
import { readPress } from './render/press.ts';
import { persist } from './persist.ts';
import { isOnThisMachine } from './on-this-machine.ts';
import type { TeamsIdentity } from './identity.ts';

/** What an HTTP request is answered with. */
export interface Received {
  readonly status: number;
  /** JSON; null: nothing. */
  readonly body: unknown;
}

/** Teams, as far as this product knows it. The only file that knows Microsoft's libraries. */
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
    listener.onMessage({ ...arrival(activity), text: activity.text ?? '', press }, speakerFor(context));
  });
  app.adaptiveCards.actionExecute(isExecute, async ({ activity }) => {
    const { data }: { data?: unknown } = activity.value.action;
    return { ...(await listener.onPress({ ...arrival(activity), press: readPress(data) })) };
  });
  app.messageExtensions.query('searchJobs', async ({ activity }, _state, { parameters }) => {
    const words: unknown = parameters['query'];
    const found = await listener.onSearch({ ...arrival(activity), words: typeof words === 'string' ? words : '' });
    return { type: 'result', attachmentLayout: 'list', attachments: found.map(attachmentOf) };
  });
  app.conversationUpdate('membersAdded', async (context) => {
    const { membersAdded = [], recipient } = context.activity;
    if (membersAdded.some(({ id }) => id === recipient.id)) {
      listener.onAdded(arrival(context.activity), speakerFor(context));
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
        if (error instanceof AuthenticationError) return { status: 401, body: { error: 'The token is not accepted.' } };
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

/** Every way in which a token can be wrong ends in the same answer; the library answers some of them with 500. */
class Authentication extends ConfigurationBotFrameworkAuthentication {
  readonly #isOpen: boolean;

  constructor(identity: TeamsIdentity) {
    super(configurationOf(identity));
    this.#isOpen = identity.kind === 'developer';
  }

  override async authenticateRequest(activity: Activity, authorization: string) {
    // The library has other doors, for other channels with keys of their own.
    if (!this.#isOpen && activity.channelId !== 'msteams') throw refused();
    try {
      return await super.authenticateRequest(activity, authorization);
    } catch (error) {
      if (error instanceof AuthenticationError) throw error;
      throw refused();
    }
  }
}

function refused(): AuthenticationError {
  return new AuthenticationError('The token is not accepted.', StatusCodes.UNAUTHORIZED);
}

function configurationOf(identity: TeamsIdentity) {
  if (identity.kind === 'developer') return {};
  const { appId, appPassword, entraTenant, openIdMetadataUrl } = identity;
  const registration = {
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppId: appId,
    MicrosoftAppPassword: appPassword,
    MicrosoftAppTenantId: entraTenant,
  };
  if (openIdMetadataUrl === null) return registration;
  // Where one address is given, the library takes none of its own.
  return {
    ...registration,
    ToBotFromChannelOpenIdMetadataUrl: openIdMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadataUrl,
    ToBotFromChannelTokenIssuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
    ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
    ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
    OAuthUrl: AuthenticationConstants.OAuthUrl,
    CallerId: CallerIdConstants.PublicAzureChannel,
  };
}

/** The adapter without the library's own HTTP answers, which print errors and send HTML. */
class Door extends CloudAdapter {
  readonly #authentication: Authentication;

  constructor(identity: TeamsIdentity) {
    const authentication = new Authentication(identity);
    super(authentication);
    this.#authentication = authentication;
  }

  async check(authorization: string): Promise<void> {
    await this.#authentication.authenticateChannelRequest(authorization).catch(() => {
      throw refused();
    });
  }

  take(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }
}

function speaker(door: Door, botAppId: string, reference: Partial<ConversationReference>): Speaker {
  const within = async <T>(work: (context: TurnContext) => Promise<T>): Promise<T> => {
    const done = Promise.withResolvers<T>();
    await door.continueConversationAsync(botAppId, reference, async (context) => {
      done.resolve(await work(context));
    });
    return done.promise;
  };
  return {
    async typing() {
      await within((context) => context.sendActivity({ type: ActivityTypes.Typing }));
    },
    async say(card) {
      const sent = await persist(() => within((context) => context.sendActivity(activityOf(card))));
      return sent?.id || null;
    },
    async change(id, card) {
      await persist(() => within((context) => context.updateActivity({ ...activityOf(card), id })));
    },
  };
}

function attachmentOf({ title, text, card }: Found): MessagingExtensionAttachment {
  return { ...CardFactory.adaptiveCard(card), preview: CardFactory.thumbnailCard(title, text) };
}

function activityOf(card: Card): Partial<Activity> {
  return { ...MessageFactory.attachment(CardFactory.adaptiveCard(card)), summary: card.fallbackText };
}

async function isExecute({ activity: { type, name, value } }: TurnContext): Promise<boolean> {
  return type === 'invoke' && name === 'adaptiveCard/action' && value?.action?.type === 'Action.Execute';
}

function arrival(activity: Activity): Arrival {
  const { id, conversation, from, channelData } = activity;
  const { activityId: _, ...reference } = TurnContext.getConversationReference(activity);
  const idIn = (part: unknown): string | null => {
    const found: unknown = typeof part === 'object' && part !== null ? Reflect.get(part, 'id') : null;
    return typeof found === 'string' ? found : null;
  };
  return arrivalOf({
    activityId: typeof id === 'string' && id !== '' ? id : null,
    conversation: conversation.id,
    // Teams' own id of a person differs from bot to bot; Entra's is the one that people can look up.
    person: from.aadObjectId ?? from.id,
    organisation: idIn(channelData?.tenant) ?? conversation.tenantId ?? null,
    team: idIn(channelData?.team),
    channel: idIn(channelData?.channel),
    reference: JSON.stringify(reference),
  });
}

/** The activity in a body; null when it lacks what every activity has. */
function readActivity(body: unknown): Activity | null {
  return isActivity(body) ? body : null;
}

function isActivity(body: unknown): body is Activity {
  const field = (from: unknown, name: string): unknown =>
    typeof from === 'object' && from !== null && !Array.isArray(from) ? Reflect.get(from, name) : undefined;
  const texts = [
    field(body, 'type'),
    field(body, 'channelId'),
    field(body, 'serviceUrl'),
    field(field(body, 'conversation'), 'id'),
    field(field(body, 'from'), 'id'),
    field(field(body, 'recipient'), 'id'),
  ];
  const words = field(body, 'text');
  return (
    texts.every((text) => typeof text === 'string' && text !== '') &&
    (words === undefined || words === null || typeof words === 'string')
  );
}
