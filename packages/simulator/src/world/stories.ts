import type { Instant } from '@jobdesk/jobs-core/model';
import { random } from '../random.ts';
import type { Runner } from './fleet.ts';
import type { Fate } from './outcome.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** What is wrong at this tenant, so that a report has something to find. */
export interface Stories {
  /** A service that has run nothing for nine days. */
  readonly quietService: number;
  /** A service whose last three nights all failed. */
  readonly failingService: number;
  /** Whether the series has stopped running by then. */
  quiet(runner: Runner, startedAt: Instant): boolean;
  /** How a backup is to end. */
  fate(runner: Runner, startedAt: Instant): Fate;
  /** Whether the job takes days, whatever chance says: one still runs since the day before yesterday. */
  endless(runner: Runner, startedAt: Instant): boolean;
}

/** The stories of one seed. */
export function stories(seed: number, now: Instant): Stories {
  const chance = random(seed, 0x5707);
  const quietService = chance.pick([4096, 1024, 64]);
  const failingService = chance.pick([2048, 4]);
  return {
    quietService,
    failingService,
    quiet: (runner, startedAt) => runner.service === quietService && startedAt >= now - 9 * day,
    fate: (runner, startedAt) =>
      runner.backup && runner.service === failingService && startedAt >= now - 3 * day ? 'failed' : 'chance',
    endless: (runner, startedAt) => runner.index === 0 && startedAt >= now - 2.5 * day && startedAt < now - 1.5 * day,
  };
}
