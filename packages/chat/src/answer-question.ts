import type { ReadingOptions } from '@jobdesk/jobs-core/client';
import { type ParsedQuestion, parseQuestion, type Reference } from '@jobdesk/jobs-core/language';
import { jobs } from '@jobdesk/jobs-core/query';
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
  const reference = referenceOf(dependencies);
  const parsed = parseQuestion(question.text, reference);
  const { said, unrecognized } = parsed;
  if (question.mustMeanSomething === true && said.length === 0 && unrecognized.length > 0) {
    return composeHelp(parsed, { reference, simulated: dependencies.simulated });
  }
  return answerParsed(parsed, question.limit ?? null, reference, dependencies, options);
}

/**
 * What is known of one job, whatever its id looks like: an id is text from outside and is not read as words.
 *
 * @throws as {@link answerQuestion}
 */
export async function answerJob(
  jobId: string,
  dependencies: AnswerDependencies,
  options: ReadingOptions = {},
): Promise<Answer> {
  const parsed: ParsedQuestion = {
    text: jobId,
    intent: 'detail',
    query: jobs().id(jobId),
    said: [],
    assumed: [],
    unrecognized: [],
    ambiguous: [],
    suggestions: [],
  };
  return answerParsed(parsed, null, referenceOf(dependencies), dependencies, options);
}

/**
 * From a question that has been read to its answer.
 *
 * @throws as {@link answerQuestion}
 */
export async function answerParsed(
  parsed: ParsedQuestion,
  limit: number | null,
  reference: Reference,
  { source, simulated }: AnswerDependencies,
  options: ReadingOptions,
): Promise<Answer> {
  if (parsed.intent === 'help') return composeHelp(parsed, { reference, simulated });
  const [choice, collected] = await firstWithEnough(choosePeriods(parsed.query, reference), async (query) =>
    collectJobs(source, withLimit(query, limit), reference.timeZone, options),
  );
  return composeAnswer(parsed, choice, withLimit(choice.query, limit), collected, { reference, simulated });
}

/** From where this question's words are read. */
export function referenceOf({ now, timeZone, weekStartsOn, locale }: AnswerDependencies): Reference {
  return { now: now(), timeZone, weekStartsOn, locale };
}
