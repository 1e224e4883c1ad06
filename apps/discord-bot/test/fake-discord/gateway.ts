import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { type Fields, fieldsOf, listOf, numberOf, textOf } from './json.ts';
import { within } from './rules/check-components.ts';
import { limits } from './rules/limits.ts';
import type { Channel, Guild, World } from './world.ts';

/** Opcodes: docs, topics/opcodes-and-status-codes#gateway. */
const opcode = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  resume: 6,
  reconnect: 7,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;

/** The one intent that the bot needs. */
const guildsIntent = 1;

interface Session {
  readonly id: string;
  readonly events: { readonly s: number; readonly frame: string }[];
  socket: WebSocket | null;
}

/** The gateway half: sessions that survive their connection, and every way in which Discord ends one. */
export class Gateway {
  readonly #world: World;
  readonly #server: WebSocketServer;
  readonly #heartbeatMs: number;
  readonly #url: () => string;
  readonly #sessions = new Map<string, Session>();
  #session: Session | null = null;
  /** How often a bot signed in anew, came back to its session, and showed that it lives. */
  readonly seen = { identified: 0, resumed: 0, heartbeats: 0 };

  constructor(world: World, server: Server, heartbeatMs: number, url: () => string) {
    this.#world = world;
    this.#heartbeatMs = heartbeatMs;
    this.#url = url;
    this.#server = new WebSocketServer({ server });
    this.#server.on('connection', (socket) => this.#greet(socket));
  }

  /** Whether a bot is connected and signed in. */
  get connected(): boolean {
    return this.#session?.socket != null;
  }

  /** Sends an event; one that a broken connection missed is sent again when the session is resumed. */
  dispatch(t: string, d: unknown): void {
    const session = this.#session;
    if (session === null) throw new Error('No bot has signed in.');
    const s = session.events.length + 1;
    const frame = JSON.stringify({ op: opcode.dispatch, t, s, d });
    session.events.push({ s, frame });
    session.socket?.send(frame);
  }

  /** Delivers the last event once more, as Discord may after a resume. */
  repeatLast(): void {
    const frame = this.#session?.events.at(-1)?.frame;
    if (frame !== undefined) this.#session?.socket?.send(frame);
  }

  /** Tells the bot that it is in a new guild. */
  announceGuild(guild: Guild): void {
    if (this.connected && guild.hasBot) this.dispatch('GUILD_CREATE', guildEvent(guild));
  }

  /** Tells the bot of a new channel or thread. */
  announceChannel(channel: Channel): void {
    if (!this.connected || channel.guild?.hasBot !== true) return;
    this.dispatch(
      channel.parentId === null ? 'CHANNEL_CREATE' : 'THREAD_CREATE',
      channelEvent(channel, channel.guild.id),
    );
  }

  /** Cuts the connection without a word. */
  drop(): void {
    const socket = this.#session?.socket;
    this.#forgetSocket();
    socket?.terminate();
  }

  /** Asks the bot to come back: Discord does so when it restarts a machine. */
  askToReconnect(): void {
    this.#session?.socket?.send(JSON.stringify({ op: opcode.reconnect, d: null }));
  }

  /** Ends the session for good: the bot has to sign in anew. */
  invalidate(): void {
    const socket = this.#session?.socket;
    this.#sessions.clear();
    this.#forgetSocket();
    this.#session = null;
    socket?.send(JSON.stringify({ op: opcode.invalidSession, d: false }));
  }

  /** Closes the connection with a code of Discord's, such as 4000 (unknown error) or 4009 (session timed out). */
  closeWith(code: number): void {
    const socket = this.#session?.socket;
    this.#forgetSocket();
    socket?.close(code);
  }

  close(): void {
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
  }

  #forgetSocket(): void {
    if (this.#session !== null) this.#session.socket = null;
  }

  #greet(socket: WebSocket): void {
    const arrivals: number[] = [];
    socket.on('message', (data) => {
      const now = Date.now();
      arrivals.push(now);
      const lastMinute = arrivals.filter((at) => at > now - 60_000).length;
      this.#world.violate('gateway', within('events in a minute', lastMinute, 0, limits.gatewayEventsPerMinute));
      this.#hear(socket, frameOf(data));
      this.#world.changed();
    });
    socket.on('close', () => {
      if (this.#session?.socket === socket) this.#session.socket = null;
      this.#world.changed();
    });
    socket.send(JSON.stringify({ op: opcode.hello, d: { heartbeat_interval: this.#heartbeatMs } }));
  }

  #hear(socket: WebSocket, frame: Fields): void {
    const d = fieldsOf(frame['d']);
    switch (frame['op']) {
      case opcode.heartbeat:
        this.seen.heartbeats += 1;
        socket.send(JSON.stringify({ op: opcode.heartbeatAck }));
        return;
      case opcode.identify:
        return this.#identify(socket, d);
      case opcode.resume:
        return this.#resume(socket, d);
      default:
        this.#world.violate('gateway', [`opcode ${String(frame['op'])} from a bot`]);
        socket.close(4001);
    }
  }

  #identify(socket: WebSocket, d: Fields): void {
    if (d['token'] !== this.#world.token) {
      this.#world.violate('gateway', ['a wrong token']);
      socket.close(4004);
      return;
    }
    if (this.#session?.socket != null) this.#world.violate('gateway', ['signed in twice']);
    if (d['intents'] !== guildsIntent) this.#world.violate('gateway', [`intents ${String(d['intents'])}`]);
    const session: Session = { id: randomBytes(16).toString('hex'), events: [], socket };
    this.#sessions.set(session.id, session);
    this.#session = session;
    this.seen.identified += 1;
    const guilds = this.#world.guilds.filter(({ hasBot }) => hasBot);
    this.dispatch('READY', {
      v: 10,
      user: this.#world.bot,
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.#url(),
      session_type: 'normal',
      private_channels: [],
      relationships: [],
      shard: listOf(d['shard']),
      application: { id: this.#world.applicationId, flags: 0 },
    });
    for (const guild of guilds) this.dispatch('GUILD_CREATE', guildEvent(guild));
  }

  #resume(socket: WebSocket, d: Fields): void {
    const session = this.#sessions.get(textOf(d['session_id']) ?? '');
    if (session === undefined || d['token'] !== this.#world.token) {
      socket.send(JSON.stringify({ op: opcode.invalidSession, d: false }));
      return;
    }
    session.socket = socket;
    this.#session = session;
    this.seen.resumed += 1;
    const heard = numberOf(d['seq']) ?? 0;
    for (const { s, frame } of session.events) if (s > heard) socket.send(frame);
    this.dispatch('RESUMED', {});
  }
}

function frameOf(data: RawData): Fields {
  const text = Buffer.isBuffer(data) ? data.toString('utf8') : '';
  const frame: unknown = JSON.parse(text);
  return fieldsOf(frame);
}

function channelEvent(channel: Channel, guildId: string): Fields {
  return {
    id: channel.id,
    type: channel.type,
    name: channel.name,
    guild_id: guildId,
    parent_id: channel.parentId,
    position: 0,
    permission_overwrites: [],
    ...(channel.parentId === null ? {} : { thread_metadata: threadMetadata, owner_id: guildId }),
  };
}

function guildEvent({ id, name, channels }: Guild): Fields {
  const shaped = channels.map((channel) => channelEvent(channel, id));
  const everyone = { id, name: '@everyone', permissions: '2147483647', position: 0, color: 0, hoist: false };
  return {
    id,
    name,
    unavailable: false,
    owner_id: id,
    features: [],
    roles: [{ ...everyone, managed: false, mentionable: false, flags: 0, colors: { primary_color: 0 } }],
    emojis: [],
    stickers: [],
    members: [],
    member_count: 3,
    channels: shaped.filter((channel) => channel['parent_id'] === null),
    threads: shaped.filter((channel) => channel['parent_id'] !== null),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    preferred_locale: 'en-US',
    joined_at: new Date(0).toISOString(),
    large: false,
  };
}

const threadMetadata = {
  archived: false,
  auto_archive_duration: 1440,
  archive_timestamp: new Date(0).toISOString(),
  locked: false,
};
