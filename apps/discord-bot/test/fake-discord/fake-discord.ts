import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { FaultPlan, type PlannedFault } from './fault.ts';
import { Gateway } from './gateway.ts';
import { Person } from './person.ts';
import { restListener } from './rest.ts';
import { type Channel, type Guild, World } from './world.ts';

export interface FakeDiscordOptions {
  /** How often the bot has to show that it lives, in milliseconds. @default 41_250, as Discord's */
  readonly heartbeatMs?: number;
  /** Speaks https and wss with this certificate, as `localhost`. @default http and ws, as 127.0.0.1 */
  readonly tls?: { readonly certificate: string; readonly privateKey: string } | null;
}

/**
 * A Discord on 127.0.0.1 that enforces Discord's rules: every broken one is kept in `violations`, and answered as
 * Discord answers it. REST below `apiUrl`, and the gateway that it announces.
 *
 * @example
 * const discord = await startFakeDiscord();
 * const ops = discord.channel('ops', discord.guild('Contoso'));
 * const anna = discord.person('Anna');
 * const answer = await anna.command(ops, 'jobs', { query: 'failed backups today' }).shown();
 * answer.text; discord.violations //=> []
 */
export class FakeDiscord {
  readonly #world = new World();
  readonly #faults = new FaultPlan();
  readonly #requests: string[] = [];
  readonly #server: Server;
  readonly #isSecure: boolean;
  readonly gateway: Gateway;

  constructor({ heartbeatMs = 41_250, tls = null }: FakeDiscordOptions) {
    const listener = restListener(this.#world, this.#faults, () => this.#gatewayUrl(), this.#requests);
    this.#isSecure = tls !== null;
    this.#server =
      tls === null
        ? createServer(listener)
        : createSecureServer({ cert: tls.certificate, key: tls.privateKey }, listener);
    this.gateway = new Gateway(this.#world, this.#server, heartbeatMs, () => this.#gatewayUrl());
  }

  async start(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  /** What `DISCORD_API_URL` is to be. */
  get apiUrl(): string {
    return `${this.#isSecure ? 'https' : 'http'}://${this.#host}/api`;
  }

  get token(): string {
    return this.#world.token;
  }

  get applicationId(): string {
    return this.#world.applicationId;
  }

  get violations(): readonly string[] {
    return this.#world.violations;
  }

  /** Every REST request so far: `POST /interactions/…/callback`. */
  get requests(): readonly string[] {
    return this.#requests;
  }

  /** How long every interaction so far waited for its first answer, in milliseconds. */
  get firstAnswers(): readonly number[] {
    return [...this.#world.interactions.values()].flatMap(({ acknowledgedAfter }) => acknowledgedAfter ?? []);
  }

  guild(name: string, options: { readonly hasBot?: boolean } = {}): Guild {
    const guild = this.#world.guild(name, options);
    this.gateway.announceGuild(guild);
    return guild;
  }

  /** A channel of a guild; a thread of a channel; without a guild the direct messages with one person. */
  channel(name: string, guild: Guild | null, parent: Channel | null = null): Channel {
    const channel = this.#world.channel(name, guild, parent);
    this.gateway.announceChannel(channel);
    return channel;
  }

  person(
    name: string,
    { roles = [], installedForMe = false }: { roles?: string[]; installedForMe?: boolean } = {},
  ): Person {
    return new Person(name, this.#world, this.gateway, { roles, installedForMe });
  }

  /** From now on these faults strike. */
  setFaults(...faults: readonly PlannedFault[]): void {
    this.#faults.plan(...faults);
  }

  /** How large files may be from now on, in bytes. */
  setAttachmentLimit(bytes: number): void {
    this.#world.attachmentLimit = bytes;
  }

  until<T>(what: string, find: () => T | undefined): Promise<T> {
    return this.#world.until(what, find);
  }

  async close(): Promise<void> {
    this.gateway.close();
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  get #host(): string {
    return `${this.#isSecure ? 'localhost' : '127.0.0.1'}:${this.#port}`;
  }

  get #port(): number {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The fake Discord does not listen.');
    return address.port;
  }

  #gatewayUrl(): string {
    return `${this.#isSecure ? 'wss' : 'ws'}://${this.#host}`;
  }
}

/** Starts a {@link FakeDiscord}. */
export async function startFakeDiscord(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const discord = new FakeDiscord(options);
  await discord.start();
  return discord;
}
