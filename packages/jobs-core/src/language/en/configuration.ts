import type { Parser } from '../part.ts';
import { codes } from './parsers/codes.ts';
import { duration } from './parsers/duration.ts';
import { failedObjects } from './parsers/failed-objects.ts';
import { grouping } from './parsers/grouping.ts';
import { order } from './parsers/order.ts';
import { phrase } from './parsers/phrase.ts';
import { term } from './parsers/term.ts';
import { jobId, quotedText, zone } from './parsers/text.ts';
import { age } from './time/age.ts';
import { period } from './time/period.ts';

/**
 * The phrases that are read, in order: at each place of the question the first that fits is taken.
 *
 * What is longer or surer comes first: "failed objects" before the status "failed", an age ("more than 2 days ago")
 * before a duration ("more than 2 days"), "last 10 jobs" before "last 10 days", "by day" before "by Nov 3".
 */
export const parsers: readonly Parser[] = [
  quotedText, // "nightly prod"
  term, // status:failed,stopped
  jobId, // FB20261030040000321
  zone, // (Europe/London)
  failedObjects, // with failed objects
  age, // older than 7 days
  duration, // longer than 2 hours
  codes, // job type 20009
  order, // top 5, last 10 jobs, slowest first
  grouping, // by service
  period, // from Oct 5 to Oct 9
  phrase, // failed, Amazon EC2, restores, how many, except, please
];
