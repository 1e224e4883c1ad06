import { type Instant, status } from '@jobdesk/jobs-core/model';
import { type Random, random } from '../random.ts';
import type { SimulatedJob } from '../simulated-job.ts';
import { hostileComments, waitingComments } from './comments.ts';
import { fleet, type Runner } from './fleet.ts';
import { type JobIdSource, jobIds } from './job-id.ts';
import { type LocalDay, localDaysBackwards } from './local-day.ts';
import { outcome, say } from './outcome.ts';
import { starts } from './starts.ts';
import { type Stories, stories } from './stories.ts';
import { withStrangers } from './strangers.ts';

/** What world to make up. */
export interface WorldOptions {
  /** Exactly how many jobs. */
  readonly count: number;
  /** The same seed and options give the same jobs. @default 1 */
  readonly seed?: number;
  /** The moment at which the world is seen: nothing starts later. */
  readonly now: Instant;
  /** About how many days it reaches back. @default 90, fewer when there would be less than ten jobs a day */
  readonly days?: number;
  /** Whether only the job types of late 2024 run, or today's. @default 'current' */
  readonly state?: 'seed' | 'current';
  /** Where the backups keep their hours. @default 'America/New_York' */
  readonly timeZone?: string;
  /** Whether a few comments attack whoever shows them. @default true */
  readonly hostileText?: boolean;
  /** How many jobs have a type or a status that nobody knows. @default 0 */
  readonly strangers?: number;
}

/** Everything that the jobs of one world share. */
interface World {
  readonly seed: number;
  readonly now: Instant;
  readonly stories: Stories;
  readonly hostileShare: number;
  readonly id: JobIdSource;
}

const minute = 60_000;
const day = 86_400_000;

/**
 * Makes up the jobs of one tenant, roughly the newest first, one at a time: a million need no memory.
 *
 * @example
 * [...generateJobs({ count: 2000, now: Date.UTC(2026, 6, 6) })].length //=> 2000
 */
export function generateJobs(options: WorldOptions): Iterable<SimulatedJob> {
  const { count, seed = 1, strangers = 0 } = options;
  return withStrangers(life(options).take(count), { count, strangers, seed });
}

function* life(options: WorldOptions): Generator<SimulatedJob, void> {
  const { count, seed = 1, state = 'current', timeZone = 'America/New_York', hostileText = true } = options;
  const now = Math.floor(options.now / 1000) * 1000;
  const days = options.days ?? Math.min(90, Math.max(14, Math.round(count / 10)));
  const runners = fleet(count / days, state);
  const world: World = {
    seed,
    now,
    stories: stories(seed, now),
    hostileShare: hostileText ? 0.004 : 0,
    id: jobIds(),
  };
  if (count >= 50) yield* queued(world, runners, Math.ceil(count / 2000));
  for (const localDay of localDaysBackwards(now, timeZone)) {
    const jobs = runners.flatMap((runner) => jobsOfDay(world, runner, localDay));
    yield* jobs.toSorted((a, b) => (b.startedAt ?? now) - (a.startedAt ?? now));
  }
}

/** Jobs that have not begun: some wait with a start time, some have none yet. */
function* queued(world: World, runners: readonly Runner[], each: number): Generator<SimulatedJob, void> {
  const backups = runners.filter((runner) => runner.backup && runner.service !== world.stories.quietService);
  for (let turn = 0; turn < 2 * each; turn++) {
    const chance = random(world.seed, 0x9e0e, turn);
    const { series, service } = chance.pick(backups);
    const createdAt = world.now - chance.int(10, 900) * 1000;
    const waiting = turn % 2 === 0;
    yield {
      id: world.id(series.prefix, createdAt, chance.int(0, 999)),
      type: series.type,
      service,
      status: waiting ? status.waiting : status.notStarted,
      counts: { failed: 0, successful: 0, skipped: 0, total: 0 },
      startedAt: waiting ? createdAt : null,
      finishedAt: null,
      durationMs: null,
      comments: waiting ? say(waitingComments, chance) : '',
    };
  }
}

function jobsOfDay(world: World, runner: Runner, localDay: LocalDay): readonly SimulatedJob[] {
  const chance = random(world.seed, runner.index, localDay.number);
  return starts(runner, localDay, chance)
    .filter((startedAt) => startedAt <= world.now && !world.stories.quiet(runner, startedAt))
    .flatMap((startedAt) => {
      const job = execute(world, runner, startedAt, chance);
      const retried = runner.backup && job.status === status.failed && chance.chance(0.7);
      const again = (job.finishedAt ?? startedAt) + chance.int(20, 90) * minute;
      return retried && again <= world.now ? [job, execute(world, runner, again, chance)] : [job];
    });
}

function execute(world: World, runner: Runner, startedAt: Instant, chance: Random): SimulatedJob {
  const { series, service } = runner;
  const id = world.id(series.prefix, startedAt, chance.int(0, 999));
  const [fewest, most] = series.objects;
  const objects = chance.int(fewest, most);
  const end = outcome(objects, world.stories.fate(runner, startedAt), chance);
  const endless = world.stories.endless(runner, startedAt);
  const took = endless ? 3 * day : duration(runner, end.status, chance);
  const hostile = chance.chance(world.hostileShare) ? chance.pick(hostileComments) : null;
  const base = { id, type: series.type, service, startedAt };
  if (startedAt + took > world.now) {
    const done = Math.floor((objects * (world.now - startedAt)) / took);
    const counts = { failed: 0, successful: done, skipped: 0, total: objects };
    return { ...base, status: status.inProgress, counts, finishedAt: null, durationMs: null, comments: hostile ?? '' };
  }
  // The vendor's own figure is cut off before the times are: about every fourth is a second short.
  const durationMs = took - (took >= 1000 && chance.chance(0.25) ? 1000 : 0);
  return { ...base, ...end, finishedAt: startedAt + took, durationMs, comments: hostile ?? end.comments };
}

function duration(runner: Runner, code: number, chance: Random): number {
  const { minutes, marathons = 0 } = runner.series;
  if (code === status.skipped) return chance.int(1, 20) * 1000;
  if (code === status.failed) return chance.int(20, 2400) * 1000;
  if (chance.chance(marathons)) return Math.round(day * (1 + 2 * chance.next()) * 0.001) * 1000;
  return Math.max(1, Math.round(minutes * 60 * Math.exp(0.35 * chance.normal()))) * 1000;
}
