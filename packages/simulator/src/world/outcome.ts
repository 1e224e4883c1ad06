import { status } from '@jobdesk/jobs-core/model';
import type { Random } from '../random.ts';
import type { SimulatedJob } from '../simulated-job.ts';
import {
  exceptionComments,
  failureComments,
  hosts,
  outageComment,
  skippedComments,
  stoppedComments,
  successComments,
} from './comments.ts';

/** How a finished job ended. */
export type Outcome = Pick<SimulatedJob, 'status' | 'counts' | 'comments'>;

/** How a job is to end: as chance has it, or as the story says. */
export type Fate = 'chance' | 'failed';

/** How often of 1,000 jobs each end comes; the rest is plainly successful. */
const perMille = { failed: 17, exception: 18, skipped: 6, stopped: 4, empty: 7, contradiction: 3 } as const;

/** Ends a job that handled this many objects. */
export function outcome(objects: number, fate: Fate, chance: Random): Outcome {
  let mark = chance.next() * 1000;
  const falls = (width: number): boolean => {
    mark -= width;
    return mark < 0;
  };
  if (fate === 'failed') return failed(objects, [outageComment], chance);
  if (falls(perMille.failed)) return failed(objects, failureComments, chance);
  if (falls(perMille.exception)) return exception(objects, chance);
  if (falls(perMille.skipped)) return ended(status.skipped, none, say(skippedComments, chance));
  if (falls(perMille.stopped)) return stopped(objects, chance);
  if (falls(perMille.empty)) return ended(status.successful, none, '');
  if (falls(perMille.contradiction)) {
    const errors = chance.int(1, Math.min(3, objects));
    return ended(status.successful, { ...none, failed: errors, successful: objects - errors }, '');
  }
  const skipped = chance.chance(0.3) ? chance.int(0, Math.floor(objects / 2)) : 0;
  const comments = chance.chance(0.03) ? say(successComments, chance) : '';
  return ended(status.successful, { ...none, successful: objects - skipped, skipped }, comments);
}

type Counts = Omit<SimulatedJob['counts'], 'total'>;

const none: Counts = { failed: 0, successful: 0, skipped: 0 };

function ended(code: number, counts: Counts, comments: string): Outcome {
  const total = counts.failed + counts.successful + counts.skipped;
  return { status: code, counts: { ...counts, total }, comments };
}

function failed(objects: number, reasons: readonly string[], chance: Random): Outcome {
  const reached = chance.chance(0.4) ? chance.int(0, objects - 1) : 0;
  return ended(status.failed, { ...none, failed: objects - reached, successful: reached }, say(reasons, chance));
}

function exception(objects: number, chance: Random): Outcome {
  const errors = chance.int(1, Math.max(1, Math.floor(objects / 10)));
  const counts = { ...none, failed: errors, successful: Math.max(objects, errors) - errors };
  const comments = say(exceptionComments, chance)
    .replaceAll('{failed}', String(errors))
    .replaceAll('{total}', String(counts.failed + counts.successful));
  return ended(status.exception, counts, comments);
}

function stopped(objects: number, chance: Random): Outcome {
  return ended(status.stopped, { ...none, successful: chance.int(0, objects) }, say(stoppedComments, chance));
}

/** One of the sentences, with its gaps filled. */
export function say(sentences: readonly string[], chance: Random): string {
  return chance
    .pick(sentences)
    .replaceAll('{host}', () => chance.pick(hosts))
    .replaceAll('{code}', () => `0x8004${chance.int(0x1000, 0xffff).toString(16).toUpperCase()}`)
    .replaceAll('{n}', () => String(chance.int(2, 50) * 100));
}
