import { random } from '../random.ts';
import type { SimulatedJob } from '../simulated-job.ts';

const strangeTypes = [99_999, 31_337, 120] as const;
const strangeStatuses = [3, 128, -1] as const;

/** Gives exactly so many of the jobs, evenly spread, a type or (every third) a status that nobody has published. */
export function* withStrangers(
  jobs: Iterable<SimulatedJob>,
  { count, strangers, seed }: { readonly count: number; readonly strangers: number; readonly seed: number },
): Generator<SimulatedJob, void> {
  let position = 0;
  let made = 0;
  for (const job of jobs) {
    position++;
    const due = Math.floor((position * strangers) / count) > made;
    yield due ? estrange(job, made, seed) : job;
    if (due) made++;
  }
}

function estrange(job: SimulatedJob, turn: number, seed: number): SimulatedJob {
  const chance = random(seed, 0x57a6, turn);
  return turn % 3 === 2
    ? { ...job, status: chance.pick(strangeStatuses) }
    : { ...job, type: chance.pick(strangeTypes), service: null };
}
