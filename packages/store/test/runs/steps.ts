import type { AttemptOutcome, Claim, MailKind, Mailing, Runs } from '@jobdesk/schedule';
import fc from 'fast-check';
import { accepted, hour, mailing, planned, refused, waiting, written } from './fixtures.ts';

/** Runs with what their claimers have in hand, oldest first: nobody else knows the ids. */
export interface Desk {
  readonly runs: Runs;
  readonly runsInHand: InHand[];
  readonly mailsInHand: InHand[];
}

interface InHand {
  readonly id: string;
  readonly by: string;
}

/** One thing that somebody does. @returns what came of it, without ids */
export type Step = (desk: Desk, now: number) => Promise<unknown>;

const who = fc.constantFrom('a', 'b', 'c');
/** Which of the last things taken in hand; mostly the last. */
const which = fc.constantFrom(0, 0, 0, 1, 2);
/** Who records it; mostly who has claimed it. */
const recorder = fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, who);
const claimOf = (by: string, now: number): Claim => ({ by, now, until: now + hour });
const nothing: InHand = { id: 'nothing', by: 'a' };
const take = (hand: readonly InHand[], back: number): InHand => hand.at(-1 - back) ?? nothing;
const notice = (kind: MailKind, about = ''): Mailing => mailing(['owner@contoso.com'], kind, about);

const plan = fc
  .array(fc.record({ week: fc.integer({ min: -4, max: 1 }), tenant: fc.constantFrom('x', 'y'), owed: fc.boolean() }), {
    minLength: 1,
    maxLength: 4,
  })
  .map(
    (weeks): Step =>
      ({ runs }) =>
        runs.plan(weeks.map(({ week, tenant, owed }) => planned(week, { tenant, state: owed ? 'due' : 'skipped' }))),
  );

const claimRun = who.map(
  (by): Step =>
    async ({ runs, runsInHand }, now) => {
      const run = await runs.claimRun(claimOf(by, now));
      if (run !== null) runsInHand.push({ id: run.id, by });
      return run === null ? null : { ...run, id: null };
    },
);

const addresses = fc.subarray(['anna@contoso.com', 'ANNA@contoso.com', 'ben@contoso.com', 'cleo@contoso.com']);

const recordMade = fc.record({ as: recorder, back: which, to: addresses, complete: fc.boolean() }).map(
  ({ as, back, to, complete }): Step =>
    ({ runs, runsInHand }, now) => {
      const { id, by } = take(runsInHand, back);
      return runs.recordMade(id, claimOf(as ?? by, now), { complete, ...mailing(to) });
    },
);

const recordNotMade = fc.record({ as: recorder, back: which, again: fc.boolean(), told: fc.boolean() }).map(
  ({ as, back, again, told }): Step =>
    ({ runs, runsInHand }, now) => {
      const { id, by } = take(runsInHand, back);
      return runs.recordNotMade(id, claimOf(as ?? by, now), {
        at: again ? now + hour : null,
        problem: 'the service answered 503',
        notice: told ? notice(again ? 'delayed' : 'failed') : null,
      });
    },
);

const claimDelivery = who.map(
  (by): Step =>
    async ({ runs, mailsInHand }, now) => {
      const mail = await runs.claimDelivery(claimOf(by, now));
      if (mail === null) return null;
      mailsInHand.push({ id: mail.id, by });
      return { ...mail, id: null, run: { ...mail.run, id: null }, bytes: [...mail.bytes] };
    },
);

const outcome = fc.constantFrom<(now: number) => AttemptOutcome>(
  () => accepted,
  () => written,
  () => refused,
  (now) => waiting(now + hour),
  (now) => ({ ...waiting(now), smaller: { level: 1, hash: 'smaller' } }),
);

const recordAttempt = fc
  .record({ as: recorder, back: which, outcome, about: fc.constantFrom(null, 'anna', 'ben') })
  .map(
    ({ as, back, outcome: ended, about }): Step =>
      ({ runs, mailsInHand }, now) => {
        const { id, by } = take(mailsInHand, back);
        const told = about === null ? null : notice('undelivered', about);
        return runs.recordAttempt(id, claimOf(as ?? by, now), ended(now), told);
      },
  );

/** Two things, with nothing in between. */
const both = (first: fc.Arbitrary<Step>, second: fc.Arbitrary<Step>): fc.Arbitrary<Step> =>
  fc.tuple(first, second).map(
    ([one, other]): Step =>
      async (desk, now) => [await one(desk, now), await other(desk, now)],
  );

/** Whatever a process may do, with what takes runs forward more often than the rest. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: plan },
  { weight: 2, arbitrary: claimRun },
  { weight: 1, arbitrary: recordMade },
  { weight: 5, arbitrary: both(claimRun, recordMade) },
  { weight: 2, arbitrary: both(claimRun, recordNotMade) },
  { weight: 3, arbitrary: claimDelivery },
  { weight: 3, arbitrary: recordAttempt },
  { weight: 12, arbitrary: both(claimDelivery, recordAttempt) },
  {
    weight: 1,
    arbitrary: who.map(
      (by): Step =>
        ({ runs }, now) =>
          runs.renew(claimOf(by, now)),
    ),
  },
  {
    weight: 1,
    arbitrary: who.map(
      (by): Step =>
        ({ runs }) =>
          runs.release(by),
    ),
  },
  {
    weight: 1,
    arbitrary: which.map(
      (back): Step =>
        ({ runs, runsInHand }, now) =>
          runs.recordAnnounced(take(runsInHand, back).id, now),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Step>(({ runs }, now) => runs.forgetMessagesBefore(now - hour)) },
);
