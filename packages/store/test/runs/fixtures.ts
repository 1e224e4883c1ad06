import { createHash } from 'node:crypto';
import type {
  AttemptOutcome,
  Claim,
  ClaimedDelivery,
  ClaimedRun,
  MailKind,
  Mailing,
  PlannedRun,
  Runs,
} from '@jobdesk/schedule';

export const hour = 3_600_000;
/** A Monday. */
export const monday = Date.UTC(2026, 10, 23, 8);

/** The run of a week, `weeks` before or after that which is due on {@link monday}. */
export function planned(weeks = 0, more: Partial<PlannedRun> = {}): PlannedRun {
  const dueAt = monday + weeks * 168 * hour;
  return {
    tenant: 'contoso',
    schedule: 'weekly',
    window: { from: dueAt - 176 * hour, to: dueAt - 8 * hour },
    dueAt,
    state: 'due',
    ...more,
  };
}

/** A claim for five minutes. */
export const claim = (by: string, now: number = monday): Claim => ({ by, now, until: now + 300_000 });

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** One mail of a kind, with a smaller one, to each of these. */
export function mailing(addresses: readonly string[], kind: MailKind = 'report', about = ''): Mailing {
  return {
    messages: [0, 1].map((level) => ({ kind, level, bytes: bytesOf(`${kind}${about} at ${level}`) })),
    deliveries: addresses.map((address) => ({
      kind,
      recipient: { name: address.startsWith('anna') ? 'Anna' : null, address },
      messageId: `<${kind}${about}.${address.toLowerCase()}>`,
      hash: createHash('sha256').update(`${kind}${about}${address}`).digest('hex'),
    })),
  };
}

const nothingElse = { reason: null, path: null, nextAttemptAt: null, smaller: null };
export const accepted: AttemptOutcome = { ...nothingElse, state: 'accepted' };
export const written: AttemptOutcome = { ...nothingElse, state: 'written', path: 'outbox/1.eml' };
export const refused: AttemptOutcome = { ...nothingElse, state: 'refused', reason: '550 no such mailbox' };
export const waiting = (at: number): AttemptOutcome => ({
  ...nothingElse,
  state: 'waiting',
  reason: '451 try later',
  nextAttemptAt: at,
});

/** Claims a run that has to be there. */
export async function mustClaimRun(runs: Runs, by: Claim): Promise<ClaimedRun> {
  const run = await runs.claimRun(by);
  if (run === null) throw new Error('no run could be claimed');
  return run;
}

/** Claims a mail that has to be there. */
export async function mustClaimDelivery(runs: Runs, by: Claim): Promise<ClaimedDelivery> {
  const delivery = await runs.claimDelivery(by);
  if (delivery === null) throw new Error('no mail could be claimed');
  return delivery;
}

/** A run that delivers to these. */
export async function delivering(runs: Runs, addresses: readonly string[], wanted = planned()): Promise<ClaimedRun> {
  await runs.plan([wanted]);
  const run = await mustClaimRun(runs, claim('maker'));
  await runs.recordMade(run.id, claim('maker'), { complete: true, ...mailing(addresses) });
  return run;
}

/** The state of every run and of its mails, newest due first. */
export async function states(runs: Runs): Promise<readonly string[]> {
  const list = await runs.list({ limit: 100 });
  return list.map((run) =>
    [run.state, ...run.deliveries.map((mail) => `${mail.kind} ${mail.recipient.address} ${mail.state}`)].join(', '),
  );
}
