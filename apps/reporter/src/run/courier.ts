import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorFields } from '@jobdesk/daemon';
import type { Instant } from '@jobdesk/jobs-core/model';
import { periodOf } from '@jobdesk/report';
import type { AttemptOutcome, ClaimedDelivery, Mailing, RunState } from '@jobdesk/schedule';
import type { Lease } from '../lease.ts';
import { ownerMailing } from '../notice/owner-mailing.ts';
import { undeliveredNotice } from '../notice/owner-notices.ts';
import type { ReporterOptions } from '../reporter-options.ts';
import { backOff, configurationWaitMs, deliveringMs } from './back-off.ts';
import { Tallies } from '../tallies.ts';
import { isSimulated, wireBytes, wireHash } from '../delivery/kept-mail.ts';
import type { MailRoute } from '../delivery/mail-route.ts';
import { outboxFileName, whyWritten, writeToOutbox } from '../delivery/outbox.ts';
import { type SmtpServer, sendMessage } from '../delivery/smtp.ts';
import { withoutAddresses } from '../delivery/without-addresses.ts';
import type { SmtpOutcome } from '../delivery/smtp-fault.ts';

/** What was sent has to be recorded: what is not, is sent again. */
const recordWaitsMs = [1000, 2000, 5000, 10_000, 20_000];

/** Hands over the mails that wait, and records what became of each. */
export class Courier {
  readonly #options: ReporterOptions;
  readonly #lease: Lease;
  readonly #route: MailRoute;
  readonly #tallies: Tallies;
  readonly #cut = new AbortController();

  constructor(options: ReporterOptions, lease: Lease, route: MailRoute, tallies: Tallies) {
    this.#options = options;
    this.#lease = lease;
    this.#route = route;
    this.#tallies = tallies;
  }

  /** The longest waiting mail, claimed; none as long as the mail server takes none. */
  readonly next = async (): Promise<ClaimedDelivery | null> => {
    const { runs, now } = this.#options;
    return this.#route.isOpen(now()) ? runs.claimDelivery(this.#lease.claim()) : null;
  };

  /** Hands over one, and records it. */
  readonly deliver = async (delivery: ClaimedDelivery): Promise<void> => {
    const { log, touched } = this.#options;
    touched?.add(delivery.run.id);
    const outcome = await this.#attempt(delivery);
    const notice = await this.#noticeOf(delivery, outcome);
    const state = await this.#record(delivery, outcome, notice);
    Tallies.count(this.#tallies.attempts, `${delivery.kind} ${outcome.state}`);
    const { id, kind, run, attempts } = delivery;
    const facts = { tenant: run.tenant, schedule: run.schedule, run: run.id, mail: id, kind, attempts };
    const level = outcome.state === 'refused' ? 'error' : outcome.state === 'waiting' ? 'warn' : 'info';
    log(level, `mail ${outcome.state}`, { ...facts, reason: withoutAddresses(outcome.reason ?? '') });
    if (state === null) log('warn', 'claim lost while delivering', facts);
    if (state === 'delivered' || state === 'failed') {
      Tallies.count(this.#tallies.runsEnded, state);
      if (kind === 'report') log(state === 'failed' ? 'error' : 'info', `run ${state}`, facts);
    }
  };

  /** Ends conversations that are still under way. */
  cut(): void {
    this.#cut.abort(new Error('the reporter stopped'));
  }

  async #attempt(delivery: ClaimedDelivery): Promise<AttemptOutcome> {
    const { mail, now } = this.#options;
    const raw = wireBytes(delivery.messageId, delivery.bytes);
    if (createHash('sha256').update(raw).digest('hex') !== delivery.hash) {
      return settled('refused', 'The kept mail is not the one that was recorded (its hash differs): nothing was sent.');
    }
    const simulated = isSimulated(delivery.bytes);
    if (mail.transport.kind === 'outbox' || simulated) return this.#write(delivery, raw, simulated);
    const outcome = await this.#send(delivery, raw, mail.transport);
    this.#route.note(outcome, now());
    return this.#judge(delivery, outcome);
  }

  #send({ recipient }: ClaimedDelivery, raw: Buffer, server: SmtpServer): Promise<SmtpOutcome> {
    const { mail, smtp } = this.#options;
    const envelope = { from: mail.from.address, to: recipient.address };
    return sendMessage(raw, envelope, server, { ...smtp, signal: this.#cut.signal });
  }

  async #write({ run, recipient, kind }: ClaimedDelivery, raw: Buffer, simulated: boolean): Promise<AttemptOutcome> {
    const { mail, outboxFolder, tenants } = this.#options;
    const tenant = tenants.find(({ id }) => id === run.tenant);
    const schedule = tenant?.schedules.find(({ id }) => id === run.schedule);
    const fileName = outboxFileName({
      tenant: { id: run.tenant, name: tenant?.name ?? run.tenant },
      schedule: run.schedule,
      period: periodOf(run.window, schedule?.timeZone ?? 'UTC'),
      simulated,
      recipient: recipient.address,
      kind,
    });
    const folder = mail.transport.kind === 'outbox' ? mail.transport.folder : outboxFolder;
    const path = await writeToOutbox(raw, folder, fileName);
    return { ...settled('written', whyWritten(simulated)), path };
  }

  async #judge(delivery: ClaimedDelivery, { status, reason, trouble }: SmtpOutcome): Promise<AttemptOutcome> {
    const now = this.#options.now();
    if (status === 'accepted') {
      return settled(
        'accepted',
        delivery.level === 0 ? null : 'Sent in a smaller form: the server found it too large.',
      );
    }
    if (trouble === 'size') {
      const level = delivery.level + 1;
      const smaller = await this.#options.runs.messageBytes(delivery.run.id, delivery.kind, level);
      if (smaller === null) return settled('refused', reason);
      const hash = wireHash(delivery.messageId, smaller);
      return { ...waiting(reason, now), smaller: { level, hash } };
    }
    if (trouble === 'configuration') return waiting(reason, now + configurationWaitMs);
    if (status === 'refused' && trouble === null) return settled('refused', reason);
    const end = delivery.firstAttemptAt + deliveringMs;
    if (now >= end) return settled('refused', `Tried ${delivery.attempts} times over 3 days. ${reason ?? ''}`.trim());
    return waiting(reason, Math.min(end, now + backOff(delivery.attempts)));
  }

  /** The owner is told of each recipient that will not get a report; nobody is told that a word to the owner failed. */
  async #noticeOf(delivery: ClaimedDelivery, { state, reason }: AttemptOutcome): Promise<Mailing | null> {
    if (state !== 'refused' || delivery.kind !== 'report') return null;
    const { tenants } = this.#options;
    const { run, recipient, attempts } = delivery;
    const tenant = tenants.find(({ id }) => id === run.tenant);
    const schedule = tenant?.schedules.find(({ id }) => id === run.schedule);
    if (tenant === undefined || schedule === undefined) return null;
    const { address } = recipient;
    const about = { tenant, schedule, window: run.window };
    const notice = undeliveredNotice(about, { address, attempts, reason: reason ?? 'the server gave no reason' });
    return ownerMailing(
      this.#options,
      run,
      { kind: 'undelivered', about: address, simulated: isSimulated(delivery.bytes) },
      notice,
    );
  }

  async #record({ id }: ClaimedDelivery, outcome: AttemptOutcome, notice: Mailing | null): Promise<RunState | null> {
    const { runs, log } = this.#options;
    for (const wait of recordWaitsMs) {
      try {
        return await runs.recordAttempt(id, this.#lease.claim(), outcome, notice);
      } catch (error) {
        log('error', 'outcome not recorded yet', { mail: id, state: outcome.state, ...errorFields(error) });
        await sleep(wait, undefined, { ref: false });
      }
    }
    return runs.recordAttempt(id, this.#lease.claim(), outcome, notice);
  }
}

function settled(state: 'accepted' | 'refused' | 'written', reason: string | null): AttemptOutcome {
  return { state, reason, path: null, nextAttemptAt: null, smaller: null };
}

function waiting(reason: string | null, nextAttemptAt: Instant): AttemptOutcome {
  return { state: 'waiting', reason, path: null, nextAttemptAt, smaller: null };
}
