import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { type MailServer, startMailServer } from '../delivery/smtp-test-server.ts';
import { type FiveTenants, fiveTenants, owed, tenantOf } from './five-tenants.ts';
import { startReporter } from './reporter-process.ts';

/** What a reporter was doing when it was killed, as far as can be seen from outside. */
export type Phase = 'starting' | 'reading' | 'sending' | 'accepted';

/** What came of many killings. */
export interface Killings {
  readonly kills: number;
  readonly byPhase: Readonly<Record<Phase, number>>;
  /** Mails that were accepted twice because nobody could know about the first time. */
  readonly duplicates: number;
  readonly rounds: number;
}

/** As many mails as a reporter hands over at a time. */
const lanes = 4;
/** How often a round is interrupted before it may end. */
const mostKillsInARound = 8;

/**
 * Lets reporters make the reports of five tenants and kills them (`kill -9`) at random moments, until the runs are done
 * all the same; then looks whether every mail was accepted, and why any was accepted twice. Again and again, until so
 * many were killed.
 *
 * @param place the variables that name a new, empty database for each round
 * @param seed the same one kills at about the same moments
 */
export async function killReporters(
  kills: number,
  seed: number,
  place: (round: number) => Promise<Readonly<Record<string, string>>>,
): Promise<Killings> {
  const random = randomOf(seed);
  const server = await startMailServer();
  const service = await fiveTenants(server.port);
  const byPhase: Record<Phase, number> = { starting: 0, reading: 0, sending: 0, accepted: 0 };
  const tally = { kills: 0, duplicates: 0, rounds: 0 };
  while (tally.kills < kills) {
    const env = { ...service.env, ...(await place(tally.rounds)) };
    const round = new Round(server, service, env, random);
    const most = Math.min(mostKillsInARound, kills - tally.kills);
    for (let kill = 0; kill < most; kill++) {
      const phase = await round.kill();
      if (phase === null) break;
      byPhase[phase] += 1;
      tally.kills += 1;
    }
    tally.duplicates += await round.end(`seed ${seed}, round ${tally.rounds}`);
    tally.rounds += 1;
  }
  return { ...tally, byPhase };
}

/** A mail that the server took, and during whose life. */
interface Taken {
  readonly to: string;
  readonly raw: string;
  /** The how-manyeth process of the round. */
  readonly process: number;
  readonly at: number;
}

/** Five tenants' reports, on a database of their own. */
class Round {
  readonly #server: MailServer;
  readonly #service: FiveTenants;
  readonly #env: Readonly<Record<string, string>>;
  readonly #random: () => number;
  readonly #before: number;
  readonly #processOf: number[] = [];
  readonly #takenAt: number[] = [];
  /** After which process a mail was on record as accepted: from then on it must not come again. */
  readonly #recordedAfter = new Map<string, number>();
  #process = 0;
  #held = 0;

  constructor(server: MailServer, service: FiveTenants, env: Readonly<Record<string, string>>, random: () => number) {
    this.#server = server;
    this.#service = service;
    this.#env = env;
    this.#random = random;
    this.#before = server.received.length;
    server.mood.hold = async () => {
      this.#held += 1;
      await sleep(this.#random() * 40);
      // The server takes the mail right after this.
      this.#processOf.push(this.#process);
      this.#takenAt.push(performance.now());
      this.#held -= 1;
    };
  }

  /** Starts one and kills it. @returns in which phase; null when it had ended before */
  async kill(): Promise<Phase | null> {
    this.#process += 1;
    const begun = { requests: this.#service.requests(), mails: this.#taken().length };
    const { child, ended } = startReporter(this.#env, 'run');
    const over = new AbortController();
    const closed = ended.then(() => over.abort());
    await this.#moment(begun, over.signal);
    const isRunning = child.exitCode === null && child.signalCode === null;
    const phase = this.#phase(begun);
    if (isRunning) child.kill('SIGKILL');
    await closed;
    // What it had handed over is taken, whether it still lives or not.
    await expect.poll(() => this.#held, { interval: 5 }).toBe(0);
    // Before any mail was taken, nothing needs to be asked, and the next one meets the state as the killed one left it.
    if (this.#taken().length > 0) await this.#noteRecorded();
    return isRunning && child.signalCode === 'SIGKILL' ? phase : null;
  }

  /** Lets the last one end by itself, and judges the round. @returns how many mails came twice */
  async end(name: string): Promise<number> {
    this.#process += 1;
    const { code, stdout, stderr } = await startReporter(this.#env, 'run').ended;
    expect(code, `${name}: ${stdout}${stderr}`).toBe(0);
    const status = JSON.parse((await startReporter(this.#env, 'status', '--json').ended).stdout);
    const taken = this.#taken();
    const repeated = owed.map((address) => {
      const mails = taken.filter(({ to }) => to === address);
      const [first] = mails;
      expect(first, `${name}: lost: the mail to ${address}`).toBeDefined();
      for (const mail of mails) {
        expect(mail.raw === first?.raw, `${name}: other bytes to ${address}`).toBe(true);
        expect(mail.raw, name).toContain(`[${tenantOf(address).toUpperCase()}]`);
      }
      for (const [index, mail] of mails.entries()) {
        if (index < mails.length - 1) this.#mayComeAgain(mail, taken, `${name}: ${address} twice`);
      }
      return mails.length - 1;
    });
    expect(
      taken.map(({ to }) => to).filter((to) => !owed.includes(to)),
      name,
    ).toEqual([]);
    expect(status.runs, name).toHaveLength(5);
    for (const run of status.runs) {
      expect(run, name).toMatchObject({ state: 'delivered', complete: true, worker: null });
      expect(run.deliveries, name).toHaveLength(3);
      for (const { recipient, state, attempts, worker } of run.deliveries) {
        expect({ state, worker }, name).toEqual({ state: 'accepted', worker: null });
        expect(tenantOf(recipient), name).toBe(run.tenant);
        expect(attempts, name).toBeGreaterThanOrEqual(taken.filter(({ to }) => to === recipient).length);
      }
    }
    return repeated.reduce((sum, count) => sum + count, 0);
  }

  /** What the record calls accepted now. */
  async #noteRecorded(): Promise<void> {
    const { stdout } = await startReporter(this.#env, 'status', '--json').ended;
    for (const { deliveries } of JSON.parse(stdout).runs) {
      for (const { recipient, state } of deliveries) {
        if (state === 'accepted' && !this.#recordedAfter.has(recipient)) {
          this.#recordedAfter.set(recipient, this.#process);
        }
      }
    }
  }

  /**
   * A mail may come again only if its process was killed before its acceptance was on record; such a one was among the
   * last that the process gave.
   */
  #mayComeAgain(mail: Taken, taken: readonly Taken[], what: string): void {
    const recorded = this.#recordedAfter.get(mail.to) ?? this.#process;
    expect(mail.process, `${what}, though it was on record as accepted`).toBeLessThan(recorded);
    const after = taken.filter(({ process, at }) => process === mail.process && at > mail.at);
    expect(mail.process, what).toBeLessThan(this.#process);
    expect(after.length, `${what}: ${after.length} were handed over after it`).toBeLessThan(lanes);
  }

  #taken(): readonly Taken[] {
    return this.#server.received.slice(this.#before).map(({ raw, to: [to = ''] }, index) => ({
      to,
      raw,
      process: this.#processOf[index] ?? 0,
      at: this.#takenAt[index] ?? 0,
    }));
  }

  /** Waits for the moment to kill: some time after the start, the first request, or a mail under way or taken. */
  async #moment(begun: Begun, signal: AbortSignal): Promise<void> {
    const kind = Math.floor(this.#random() * 4);
    const mails = begun.mails + Math.floor(this.#random() * 12);
    const extra = this.#random();
    const until = async (is: () => boolean): Promise<void> => {
      while (!is() && !signal.aborted) await sleep(2, undefined, { signal }).catch(() => undefined);
    };
    if (kind === 1) await until(() => this.#service.requests() > begun.requests);
    if (kind === 2) await until(() => this.#held > 0 && this.#taken().length >= mails);
    if (kind === 3) await until(() => this.#taken().length > mails);
    const most = kind < 2 ? 2500 : 30;
    await sleep(most * extra, undefined, { signal }).catch(() => undefined);
  }

  #phase({ requests, mails }: Begun): Phase {
    if (this.#held > 0) return 'sending';
    if (this.#taken().length > mails) return 'accepted';
    return this.#service.requests() > requests ? 'reading' : 'starting';
  }
}

/** What had been seen when a process was started. */
interface Begun {
  readonly requests: number;
  readonly mails: number;
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
