import type { ReadingOptions } from '@jobdesk/jobs-core/client';
import type { Instant, Job } from '@jobdesk/jobs-core/model';
import type { JobsAnswer } from '../answer.ts';
import { answerQuestion } from '../answer-question.ts';
import { explainFailure } from '../explain-failure.ts';
import { phrases } from '../phrases.ts';
import type { Subscription, Subscriptions } from '../ports/index.ts';
import type { Bulletin, Push } from './bulletin.ts';
import { pageSize } from './page.ts';
import type { DeskTenant } from './tenant.ts';
import { lastWeeklyDue } from './weekly-due.ts';

export interface TellingDependencies {
  readonly subscriptions: Subscriptions;
  readonly tenants: readonly DeskTenant[];
  readonly push: Push;
  /** Told of every subscription that could not be served; the others go on. */
  readonly onTrouble: (subscription: Subscription, error: unknown) => void;
}

/**
 * Looks at every subscription that may speak now and says what is to be said.
 *
 * A match is told once: it is recorded after the platform has accepted the message, so a crash between the two repeats
 * it rather than losing it. All new matches of one look go into one message.
 */
export async function tellSubscribers(
  now: Instant,
  dependencies: TellingDependencies,
  options: ReadingOptions = {},
): Promise<void> {
  for (const subscription of await dependencies.subscriptions.listActive(now)) {
    options.signal?.throwIfAborted();
    const tenant = dependencies.tenants.find(({ id }) => id === subscription.tenant);
    if (tenant === undefined) {
      dependencies.onTrouble(subscription, new Error(`There is no tenant "${subscription.tenant}" any more.`));
      continue;
    }
    try {
      await tell(subscription, tenant, now, dependencies, options);
    } catch (error) {
      options.signal?.throwIfAborted();
      dependencies.onTrouble(subscription, error);
    }
  }
}

/** Marks what matches already when somebody subscribes: only what comes later is news. */
export async function rememberMatches(
  subscription: Subscription,
  tenant: DeskTenant,
  now: Instant,
  subscriptions: Subscriptions,
  options: ReadingOptions = {},
): Promise<void> {
  const answer = await look(subscription, tenant, now, options);
  await subscriptions.recordTold(subscription.id, answer.jobs.map(markOf), now);
  await subscriptions.recordCheck(subscription.id, now);
}

async function tell(
  subscription: Subscription,
  tenant: DeskTenant,
  now: Instant,
  dependencies: TellingDependencies,
  options: ReadingOptions,
): Promise<void> {
  const { occasion, timeZone, checkedUntil, createdAt, id } = subscription;
  const since = checkedUntil ?? createdAt;
  const due = occasion.kind === 'weekly' ? lastWeeklyDue(occasion, timeZone, now) : now;
  if (occasion.kind === 'weekly' && due <= since) return;
  const unreadable = `unreadable:${since}`;
  let answer: JobsAnswer;
  try {
    answer = await look(subscription, tenant, now, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    const [news] = await dependencies.subscriptions.untold(id, [unreadable]);
    if (news !== undefined) {
      await say(
        { kind: 'unreadable', subscription, tenant, failure: explainFailure(error) },
        [unreadable],
        now,
        dependencies,
      );
    }
    throw error;
  }
  if (occasion.kind === 'weekly') {
    await say({ kind: 'weekly', subscription, tenant, answer }, [], now, dependencies);
  } else {
    await tellNews(subscription, tenant, answer, now, dependencies);
  }
  await dependencies.subscriptions.recordCheck(id, now);
}

async function tellNews(
  subscription: Subscription,
  tenant: DeskTenant,
  answer: JobsAnswer,
  now: Instant,
  dependencies: TellingDependencies,
): Promise<void> {
  const untold = new Set(await dependencies.subscriptions.untold(subscription.id, answer.jobs.map(markOf)));
  const news = answer.jobs.filter((job) => untold.has(markOf(job)));
  if (news.length === 0) return;
  const bulletin: Bulletin = {
    kind: 'new-matches',
    subscription,
    tenant,
    headline: phrases.newMatches(news.length, subscription.question),
    jobs: news.slice(0, pageSize),
    more: Math.max(0, news.length - pageSize),
    answer,
  };
  await say(bulletin, [...untold], now, dependencies);
}

async function say(
  bulletin: Bulletin,
  marks: readonly string[],
  now: Instant,
  { push, subscriptions }: TellingDependencies,
): Promise<void> {
  const { subscription } = bulletin;
  if ((await push(bulletin)) === 'gone') {
    await subscriptions.removeIn(subscription.place);
    return;
  }
  await subscriptions.recordTold(subscription.id, marks, now);
}

async function look(
  { question }: Subscription,
  { source, conventions, simulated }: DeskTenant,
  now: Instant,
  options: ReadingOptions,
): Promise<JobsAnswer> {
  const answer = await answerQuestion(
    { text: question },
    { ...conventions, source, simulated, now: () => now },
    options,
  );
  if (answer.kind === 'help') throw new RangeError(`"${question}" asks for no jobs.`);
  return answer;
}

/** A job is news again when its status has changed: running, then failed. */
function markOf({ id, status }: Job): string {
  return `${id}:${status ?? 'unknown'}`;
}
