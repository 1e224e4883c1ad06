import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeskTenant } from '@jobdesk/chat/desk';
import { cachedSource, JobsClient, type JobSource } from '@jobdesk/jobs-core/client';
import { simulatedCredentials, type Simulator, type SimulatorOptions, startSimulator } from '@jobdesk/simulator';
import { openStore, type Store } from '@jobdesk/store';
import { type Log } from '@jobdesk/daemon';
import { type Bot, type BotDependencies, startBot } from '../src/index.ts';
import { type CardContent, type Connector, type Said, startConnector } from './connector.ts';

/** The moment at which every test asks. */
export const now = Date.parse('2026-11-18T15:30:00Z');
export const conventions = { timeZone: 'America/New_York', weekStartsOn: 1, locale: 'en-US' } as const;
export const organisation = 'b9419818-09af-49c2-b0c3-653adc1f376e';

/** Everything that runs in a test: Teams' side, a vendor, a database, and the bot between them. */
export interface Running {
  readonly connector: Connector;
  readonly simulator: Simulator;
  readonly source: JobSource;
  readonly store: Store;
  readonly bot: Bot;
  readonly logged: string[];
  /** Another bot on the same state: what a restart leaves. */
  restart(change?: Partial<BotDependencies>): Promise<void>;
  /** Delivers an activity as Teams does. */
  deliver(activity: object, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

export async function startRunning(world: SimulatorOptions, change: Partial<BotDependencies> = {}): Promise<Running> {
  const [connector, simulator, store] = await Promise.all([
    startConnector(),
    startSimulator({ now, ...world }),
    openStore({ kind: 'folder', path: mkdtempSync(join(tmpdir(), 'jobdesk-teams-')) }),
  ]);
  const source = sourceOf(simulator);
  const logged: string[] = [];
  const log: Log = (level, event, fields) => logged.push(JSON.stringify({ level, event, ...fields }));
  const start = (changed: Partial<BotDependencies> = {}): Promise<Bot> =>
    startBot({
      identity: { kind: 'developer' },
      port: 0,
      publicUrl: null,
      tenants: [tenantOf(cachedSource(source, { seconds: 60, now: () => now }))],
      access: [],
      storedQuestions: store.storedQuestions,
      subscriptions: store.subscriptions,
      once: store.once,
      now: () => now,
      log,
      alertEveryMs: null,
      ...change,
      ...changed,
    });
  let bot = await start();
  return {
    connector,
    simulator,
    source,
    store,
    get bot() {
      return bot;
    },
    logged,
    async restart(changed) {
      await bot.stop();
      bot = await start(changed);
    },
    deliver: (activity, headers = {}) =>
      fetch(`http://127.0.0.1:${bot.port}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(activity),
      }),
    async close() {
      await bot.stop();
      await Promise.all([connector.close(), simulator.close(), store.close()]);
    },
  };
}

export function tenantOf(source: JobSource, id = 'contoso'): DeskTenant {
  return { id, name: 'Contoso', source, conventions, simulated: true };
}

export function sourceOf(simulator: Simulator, clock = () => now): JobSource {
  return new JobsClient({
    graphUrl: simulator.url,
    identityUrl: simulator.identityUrl,
    credentials: { kind: 'secret', ...simulatedCredentials },
    now: clock,
  });
}

/** Where somebody speaks. */
export interface Room {
  readonly id: string;
  readonly type: 'personal' | 'groupChat' | 'channel';
  readonly organisation?: string;
}

let activities = 0;

/** What every activity has. */
export function activityIn(room: Room, person: string, serviceUrl: string) {
  activities += 1;
  const tenant = { id: room.organisation ?? organisation };
  return {
    id: `activity-${activities}`,
    channelId: 'msteams',
    serviceUrl,
    timestamp: new Date(now).toISOString(),
    from: { id: `29:${person}`, name: person, aadObjectId: person },
    recipient: { id: '28:bot', name: 'Jobdesk' },
    conversation: {
      id: room.type === 'channel' ? `${room.id};messageid=1` : room.id,
      conversationType: room.type,
      tenantId: tenant.id,
    },
    channelData: {
      tenant,
      ...(room.type === 'channel' ? { team: { id: '19:team' }, channel: { id: room.id } } : {}),
    },
  };
}

/** A person in a room of a running Teams. */
export function personIn(running: Running, room: Room, person: string) {
  const { connector } = running;
  const conversation = activityIn(room, person, '').conversation.id;
  const mention = '<at>Jobdesk</at>';
  const messageOf = (text: string) => ({
    ...activityIn(room, person, connector.serviceUrl),
    type: 'message',
    ...(room.type === 'personal'
      ? { text }
      : {
          text: `${mention} ${text}`,
          entities: [{ type: 'mention', text: mention, mentioned: { id: '28:bot', name: 'Jobdesk' } }],
        }),
  });
  const pressOf = (action: object) => ({
    ...activityIn(room, person, connector.serviceUrl),
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action, trigger: 'manual' },
  });
  return {
    messageOf,
    pressOf,
    /** Writes a message, and sees the card that comes. */
    async ask(text: string): Promise<CardContent> {
      const before = connector.said.length;
      const response = await running.deliver(messageOf(text));
      if (response.status !== 200) throw new Error(`HTTP ${response.status}`);
      return connector.card(conversation, before);
    },
    /** Answers a file that was offered, as Teams does. */
    async answerOffer(offer: Said, action: 'accept' | 'decline', uploadUrl?: string): Promise<void> {
      const [attachment] = offer.activity.attachments ?? [];
      const uploadInfo = {
        name: attachment?.name,
        uploadUrl,
        contentUrl: 'https://contoso.example/jobs',
        uniqueId: 'u1',
        fileType: 'xlsx',
      };
      const context: unknown = Reflect.get(attachment?.content ?? {}, 'acceptContext');
      const value = { type: 'fileUpload', action, context, ...(action === 'accept' ? { uploadInfo } : {}) };
      const base = activityIn(room, person, connector.serviceUrl);
      const response = await running.deliver({
        ...base,
        type: 'invoke',
        name: 'fileConsent/invoke',
        replyToId: offer.id,
        value,
      });
      if (response.status !== 200) throw new Error(`HTTP ${response.status}`);
    },
    /** Presses a button with this filled in, and sees what replaces the card for them. */
    async press(card: CardContent, title: string, inputs: object = {}): Promise<CardContent> {
      const action = card.actions?.find((one) => one.title === title);
      if (action === undefined) throw new Error(`There is no button "${title}".`);
      return this.execute({ type: 'Action.Execute', verb: action.verb, data: { ...Object(action.data), ...inputs } });
    },
    async execute(action: object): Promise<CardContent> {
      const response = await running.deliver(pressOf(action));
      const { statusCode, type, value }: Executed = JSON.parse(await response.text());
      if (response.status !== 200 || statusCode !== 200) throw new Error(`HTTP ${response.status}`);
      if (type !== 'application/vnd.microsoft.card.adaptive') throw new Error(`not a card: ${type}`);
      return value;
    },
  };
}

interface Executed {
  readonly statusCode: number;
  readonly type: string;
  readonly value: CardContent;
}

/** Everything that can be read on a card, a line per text. */
export function textOf(card: CardContent): string {
  const lines: string[] = [];
  const walk = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(walk);
    else if (typeof part === 'object' && part !== null) {
      const field = (name: string): unknown => Reflect.get(part, name);
      const [text, title, value] = [field('text'), field('title'), field('value')];
      if (typeof text === 'string') lines.push(text);
      if (typeof value === 'string') lines.push(`${typeof title === 'string' ? title : ''}: ${value}`);
      ['body', 'items', 'columns', 'facts'].map(field).forEach(walk);
    }
  };
  walk(card.body);
  return lines.join('\n');
}

export const titlesOf = (card: CardContent): readonly string[] => (card.actions ?? []).map(({ title }) => title);
