import type { ReadingOptions } from '@jobdesk/jobs-core/client';
import { parseQuestion } from '@jobdesk/jobs-core/language';
import type { Instant, Job } from '@jobdesk/jobs-core/model';
import type { Answer, JobsAnswer } from '../answer.ts';
import { answerParsed, answerQuestion, referenceOf } from '../answer-question.ts';
import { newsQuestion } from './news-question.ts';
import { pageSize } from './page.ts';
import type { DeskTenant } from './tenant.ts';

/** The answer that a weekly subscription says. */
export async function lookWeekly(
  question: string,
  { source, conventions, simulated }: DeskTenant,
  now: Instant,
  options: ReadingOptions,
): Promise<JobsAnswer> {
  const dependencies = { ...conventions, source, simulated, now: () => now };
  return expectJobs(await answerQuestion({ text: question, limit: pageSize }, dependencies, options), question);
}

/** Everything that matches an alert's question now, told before or not. */
export async function lookForNews(
  question: string,
  { source, conventions, simulated }: DeskTenant,
  now: Instant,
  options: ReadingOptions,
): Promise<JobsAnswer> {
  const dependencies = { ...conventions, source, simulated, now: () => now };
  const reference = referenceOf(dependencies);
  const parsed = newsQuestion(parseQuestion(question, reference), reference);
  return expectJobs(await answerParsed(parsed, null, reference, dependencies, options), question);
}

/** A job is news again when its status has changed: running, then failed. */
export function markOf({ id, status }: Job): string {
  return `${id}:${status ?? 'unknown'}`;
}

function expectJobs(answer: Answer, question: string): JobsAnswer {
  if (answer.kind === 'help') throw new RangeError(`"${question}" asks for no jobs.`);
  return answer;
}
