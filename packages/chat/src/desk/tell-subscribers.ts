import { createHash } from 'node:crypto';
import type { ReadingOptions } from '@jobdesk/jobs-core/client';
import type { Instant, Job } from '@jobdesk/jobs-core/model';
import { outcomeOf, TallyCounter } from '@jobdesk/jobs-core/summary';
import type { JobsAnswer } from '../answer.ts';
import { explainFailure, type Failure } from '../explain-failure.ts';
import { phrases } from '../phrases.ts';
import type { Subscription, Subscriptions, Surface } from '../ports/index.ts';
import type { Bulletin, Push } from './bulletin.ts';
import { lookForNews, lookWeekly, markOf } from './look.ts';
import { pageOfAnswer, pageSize } from './page.ts';
import { Slots } from './slots.ts';
import type { DeskTenant } from './tenant.ts';
import { lastWeeklyDue } from './weekly-due.ts';

export interface TellingDependencies {
  /** Whose subscriptions these are to tell: another platform's are told by its own program. */
  readonly surface: Surface;
  readonly subscriptions: Subscriptions;
  readonly tenants: readonly DeskTenant[];
  /** Whether who subscribed may still ask that tenant there: rights can be taken away later. */
  readonly mayStillAsk: (subscription: Subscription) => boolean;
  readonly push: Push;
  /** Told of every subscription that could not be served; the others go on. */
  readonly onTrouble: (subscription: Subscription, error: unknown) => void;
}

/**
 * Looks at every subscription that may speak now and says what is to be said.
 *
 * A match is told once: it is recorded after the platform has accepted the message, so a crash between the two repeats
 * it rather than losing it. All new matches of one look go into one message. Conversations are served side by side, the
 * messages of one conversation in their order.
 */
export async function tellSubscribers(
  now: Instant,
  dependencies: TellingDependencies,
  options: ReadingOptions = {},
): Promise<void> {
  const { surface, subscriptions } = dependencies;
  const active = (await subscriptions.listActive(now)).filter(({ place }) => place.surface === surface);
  const slots = new Slots(mostConversations);
  const byConversation = Map.groupBy(active, ({ place }) => place.id);
  await Promise.all(
    [...byConversation.values()].map((theirs) =>
      slots.run(async () => {
        for (const subscription of theirs) await serve(subscription, now, dependencies, options);
      }, options.signal),
    ),
  );
}

/** So many conversations are served side by side: one that cannot be reached holds up none of the others. */
const mostConversations = 8;

async function serve(
  subscription: Subscription,
  now: Instant,
  dependencies: TellingDependencies,
  options: ReadingOptions,
): Promise<void> {
  const { tenants, mayStillAsk, onTrouble } = dependencies;
  options.signal?.throwIfAborted();
  try {
    const tenant = tenants.find(({ id }) => id === subscription.tenant);
    if (tenant === undefined) throw new Error(`There is no tenant "${subscription.tenant}" any more.`);
    if (!mayStillAsk(subscription)) throw new Error('Who asked for this alert may not ask that any more.');
    await tell(subscription, tenant, now, dependencies, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    onTrouble(subscription, error);
  }
}

async function tell(
  subscription: Subscription,
  tenant: DeskTenant,
  now: Instant,
  dependencies: TellingDependencies,
  options: ReadingOptions,
): Promise<void> {
  const { occasion, timeZone, checkedUntil, createdAt } = subscription;
  const since = checkedUntil ?? createdAt;
  const due = occasion.kind === 'weekly' ? lastWeeklyDue(occasion, timeZone, now) : now;
  if (occasion.kind === 'weekly' && due <= since) return;
  const about = { subscription, tenant };
  try {
    const whole =
      occasion.kind === 'weekly'
        ? await tellWeekly(about, due, now, dependencies, options)
        : await tellNews(about, since, now, dependencies, options);
    if (whole) await dependencies.subscriptions.recordCheck(subscription.id, now);
  } catch (error) {
    options.signal?.throwIfAborted();
    if (error instanceof PushError) throw error.cause;
    await tellUnreadable(about, explainFailure(error), since, now, dependencies);
    throw error;
  }
}

interface About {
  readonly subscription: Subscription;
  readonly tenant: DeskTenant;
}

/** The platform did not take the message; unlike jobs that cannot be read, that cannot be told there. */
class PushError extends Error {}

async function tellWeekly(
  about: About,
  due: Instant,
  now: Instant,
  dependencies: TellingDependencies,
  options: ReadingOptions,
): Promise<true> {
  const answer = await lookWeekly(about.subscription.question, about.tenant, now, options);
  const page = pageOfAnswer(answer, 0);
  await say({ kind: 'weekly', ...about, answer, page, key: keyOf(about, [`weekly:${due}`]) }, [], now, dependencies);
  return true;
}

/** @returns whether the look was whole: with a page missing, the next look has to look back as far */
async function tellNews(
  about: About,
  since: Instant,
  now: Instant,
  dependencies: TellingDependencies,
  options: ReadingOptions,
): Promise<boolean> {
  const { subscription, tenant } = about;
  const answer = await lookForNews(subscription.question, tenant, now, options);
  const untold = new Set(await dependencies.subscriptions.untold(subscription.id, answer.jobs.map(markOf)));
  const news = answer.jobs.filter((job) => untold.has(markOf(job)));
  if (news.length > 0) {
    const headline = phrases.newMatches(news.length, subscription.question);
    const bulletin: Bulletin = {
      kind: 'new-matches',
      ...about,
      key: keyOf(about, [...untold]),
      headline: answer.complete ? headline : phrases.incomplete(headline),
      jobs: news.slice(0, pageSize),
      more: Math.max(0, news.length - pageSize),
      answer: aboutNews(answer, news),
    };
    await say(bulletin, [...untold], now, dependencies);
  } else if (!answer.complete) {
    const [reason] = answer.notes.filter(({ kind }) => kind === 'incomplete');
    const failure = {
      headline: phrases.incompleteLook(reason?.text ?? phrases.incompleteForUnknownReason),
      advice: null,
    };
    await tellUnreadable(about, failure, since, now, dependencies);
  }
  return answer.complete;
}

/** The answer with the figures of its news alone: what was told before gives them no colour and no note. */
function aboutNews(answer: JobsAnswer, news: readonly Job[]): JobsAnswer {
  const tally = new TallyCounter();
  for (const job of news) tally.add(job, outcomeOf(job));
  const notes = answer.notes.filter(({ kind }) => kind !== 'outcome');
  return { ...answer, matched: news.length, tally: tally.result(), jobs: news, notes };
}

async function tellUnreadable(
  about: About,
  failure: Failure,
  since: Instant,
  now: Instant,
  dependencies: TellingDependencies,
): Promise<void> {
  const mark = `unreadable:${since}`;
  const [news] = await dependencies.subscriptions.untold(about.subscription.id, [mark]);
  if (news === undefined) return;
  await say({ kind: 'unreadable', ...about, failure, key: keyOf(about, [mark]) }, [mark], now, dependencies);
}

async function say(
  bulletin: Bulletin,
  marks: readonly string[],
  now: Instant,
  { push, subscriptions }: TellingDependencies,
): Promise<void> {
  const { subscription } = bulletin;
  const outcome = await push(bulletin).catch((error: unknown) => {
    throw new PushError('not pushed', { cause: error });
  });
  if (outcome === 'gone') await subscriptions.removeIn(subscription.place);
  else await subscriptions.recordTold(subscription.id, marks, now);
}

function keyOf({ subscription }: About, marks: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify([subscription.id, ...marks.toSorted()]));
  return hash.digest('base64url').slice(0, 22);
}
