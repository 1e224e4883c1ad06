import type { ReadingOptions } from '@jobdesk/jobs-core/client';
import { type ParsedQuestion, parseQuestion } from '@jobdesk/jobs-core/language';
import { always, type Job } from '@jobdesk/jobs-core/model';
import { describeQuery, type JobQuery } from '@jobdesk/jobs-core/query';
import type { ExportNote, ExportSink } from '@jobdesk/report';
import type { Note } from './answer.ts';
import { referenceOf } from './answer-question.ts';
import { choosePeriods, firstWithEnough, withLimit } from './choose-period.ts';
import { type Counted, collectJobs, streamJobs } from './collect-jobs.ts';
import { integrityOf, isWhole } from './compose-answer.ts';
import { notesOnMissing, notesOnOutcome, notesOnQuestion, notesOnReading } from './compose-notes.ts';
import type { AnswerDependencies } from './dependencies.ts';
import { describePeriod } from './describe-period.ts';
import { phrases } from './phrases.ts';
import type { Question } from './question.ts';

/** What was exported. */
export interface Exported {
  readonly parsed: ParsedQuestion;
  /** The query that was answered, with the period that was assumed, if none was named. */
  readonly query: JobQuery;
  readonly description: string;
  /** How many jobs match, and how many of them are in the file. */
  readonly matched: number;
  readonly written: number;
  readonly complete: boolean;
  readonly notes: readonly Note[];
  readonly integrity: string;
}

/**
 * Writes the jobs that a question asks for into a sink.
 *
 * Jobs are handed on as they are read, in no particular order, so any number of them takes the same memory. Where the
 * words or the limit say an order or a number, those jobs are gathered first.
 *
 * @param sink finished when all went well, abandoned when the reading or the writing failed
 * @throws JobsError when the jobs cannot be read, OutputError when the sink cannot be written
 */
export async function exportJobs(
  question: Question,
  sink: ExportSink,
  dependencies: AnswerDependencies,
  options: ReadingOptions = {},
): Promise<Exported> {
  const { timeZone } = dependencies;
  const reference = referenceOf(dependencies);
  const parsed = parseQuestion(question.text, reference);
  try {
    const [choice, found] = await firstWithEnough(choosePeriods(parsed.query, reference), (query) =>
      readInto(sink, withLimit(query, question.limit ?? null), dependencies, options),
    );
    await write(sink, found.held);
    const description = describeQuery(choice.query.node, reference);
    const complete = isWhole(found);
    const notes = [
      ...notesOnMissing(found.completeness, found.tally),
      ...notesOnQuestion(parsed, choice.assumption),
      ...notesOnOutcome(found.tally),
      ...notesOnReading(found.completeness),
    ];
    const integrity = integrityOf(found, reference);
    const { window } = choice.query.node;
    const note: ExportNote = {
      description: describeQuery({ ...choice.query.node, window: always }, reference),
      period: describePeriod(window, timeZone),
      question: question.text,
      complete,
      integrity,
      notes: notes.map(({ text }) => text),
      simulated: dependencies.simulated || found.completeness.simulated === true ? phrases.simulated : null,
      generatedAt: reference.now,
    };
    await sink.finish(note);
    return {
      parsed,
      query: choice.query,
      description,
      matched: found.matched,
      written: found.written,
      complete,
      notes,
      integrity,
    };
  } catch (error) {
    await sink.abandon();
    throw error;
  }
}

interface Found extends Counted {
  readonly written: number;
  /** Jobs that are still to be written. */
  readonly held: readonly Job[];
}

async function readInto(
  sink: ExportSink,
  query: JobQuery,
  { source, timeZone }: AnswerDependencies,
  options: ReadingOptions,
): Promise<Found> {
  if (query.node.limit === null && query.node.sort === null) {
    const counted = await streamJobs(source, query, (jobs) => sink.write(jobs), options);
    return { ...counted, written: counted.matched, held: [] };
  }
  const collected = await collectJobs(source, query, timeZone, options);
  return { ...collected, written: collected.jobs.length, held: collected.jobs };
}

/** How many jobs are handed to a sink at once. */
const batchSize = 1000;

async function write(sink: ExportSink, jobs: readonly Job[]): Promise<void> {
  for (let start = 0; start < jobs.length; start += batchSize) await sink.write(jobs.slice(start, start + batchSize));
}
