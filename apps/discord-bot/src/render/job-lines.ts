import { type Answer, jobRow } from '@jobdesk/chat';
import type { DeskTenant } from '@jobdesk/chat/desk';
import type { Job } from '@jobdesk/jobs-core/model';
import { counted } from '@jobdesk/jobs-core/summary';
import { fitLines } from '@jobdesk/chat/fit-lines';
import { moment } from './moment.ts';
import { jobId, plain } from './plain.ts';
import { signs } from './tone.ts';

/** From where moments are read. */
export type Place = Parameters<typeof jobRow>[1];

/** Where an answer's moments are read: its tenant's zone, at the time of its reading. */
export function placeOf(answer: Answer, { conventions }: DeskTenant): Place {
  return { now: answer.kind === 'jobs' ? answer.completeness.asOf : answer.asOf, timeZone: conventions.timeZone };
}

const nothing = '–';

/** The jobs of a page, each on two lines; together at most `most` characters. */
export function jobsLines(jobs: readonly Job[], place: Place, most: number): readonly string[] {
  const each = Math.min(300, Math.floor(most / Math.max(1, jobs.length)));
  const lines = jobs.map((job) => jobLines(job, place, each));
  // Only ids and counts far from the usual can take more than their share.
  return fitLines(lines, most, (count) => `-# ${counted(count, 'more job')} of this page: open them from the menu.`);
}

/**
 * A job on two lines: what became of it, and when; a comment takes what is left of `most` characters.
 *
 * @example
 * '🔴 **Failed** `FB20261118020000123` Amazon EC2 backup'
 * '-# Wed 18 Nov, 02:00 EST (<t:1763449200:R>) · 4 min 1 s · 12 of 15, 3 failed · Access denied.'
 */
function jobLines(job: Job, place: Place, most: number): string {
  const { id, type, status, tone, started, duration, objects, comment } = jobRow(job, place);
  const first = `${signs[tone]} **${plain(status, 24)}** ${jobId(id, 48)} ${plain(type, 48)}`;
  const when = job.startedAt === null ? 'not started' : `${started} (${moment(job.startedAt, 'R')})`;
  const second = ['-# ' + when, duration, plain(objects, 60)].filter((part) => part !== nothing).join(' · ');
  const left = most - first.length - second.length - 5;
  const said = comment.trim() === '' || left < 12 ? '' : ` · ${plain(comment, left)}`;
  return `${first}\n${second}${said}`;
}
