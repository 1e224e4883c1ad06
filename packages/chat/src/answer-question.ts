import type { ReadingOptions } from '@jobdesk/jobs-core/client';
import { parseQuestion, type Reference } from '@jobdesk/jobs-core/language';
import type { Answer } from './answer.ts';
import { choosePeriods, firstWithEnough, withLimit } from './choose-period.ts';
import { collectJobs } from './collect-jobs.ts';
import { composeAnswer, composeHelp } from './compose-answer.ts';
import type { AnswerDependencies } from './dependencies.ts';
import type { Question } from './question.ts';

/**
 * The whole way from a question to its answer, for any surface.
 *
 * @param options how the reading can be ended early, and who hears of its progress
 * @throws JobsError when the jobs cannot be read; {@link explainFailure} says it in words
 * @throws the signal's reason when it was ended early
 * @example
 * const answer = await answerQuestion({ text: 'failed EC2 backups last week' }, { source, now: Date.now, … });
 * answer.headline //=> '3 jobs: 3 Failed'
 */
export async function answerQuestion(
  question: Question,
  dependencies: AnswerDependencies,
  options: ReadingOptions = {},
): Promise<Answer> {
  const { timeZone, weekStartsOn, locale, simulated } = dependencies;
  const reference: Reference = { now: dependencies.now(), timeZone, weekStartsOn, locale };
  const parsed = parseQuestion(question.text, reference);
  if (parsed.intent === 'help') return composeHelp(parsed, { reference, simulated });
  const [choice, collected] = await firstWithEnough(choosePeriods(parsed.query, reference), async (query) =>
    collectJobs(dependencies.source, withLimit(query, question.limit ?? null), timeZone, options),
  );
  const query = withLimit(choice.query, question.limit ?? null);
  return composeAnswer(parsed, { ...choice, query }, collected, { reference, simulated });
}
