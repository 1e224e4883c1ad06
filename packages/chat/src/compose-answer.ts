import type { Completeness } from '@jobdesk/jobs-core/client';
import type { ParsedQuestion, Reference } from '@jobdesk/jobs-core/language';
import { describeDuration, type Instant, type Job, jobTypeName, statusName } from '@jobdesk/jobs-core/model';
import { describeQuery, type JobQuery, jobs as everyJob, type QueryNode } from '@jobdesk/jobs-core/query';
import { formatRate, successRate } from '@jobdesk/jobs-core/summary';
import { momentOf } from '@jobdesk/report';
import type { Fact, HelpAnswer, JobsAnswer } from './answer.ts';
import type { PeriodChoice } from './choose-period.ts';
import type { Collected, Counted } from './collect-jobs.ts';
import { notesOnMissing, notesOnNothing, notesOnOutcome, notesOnQuestion, notesOnReading } from './compose-notes.ts';
import { jobRow } from './job-row.ts';
import { phrases } from './phrases.ts';

/** Where and when an answer is given. */
export interface Occasion {
  readonly reference: Reference;
  readonly simulated: boolean;
}

/** How to ask, when nothing was asked that jobs could answer. */
export function composeHelp(parsed: ParsedQuestion, { reference, simulated }: Occasion): HelpAnswer {
  return {
    kind: 'help',
    simulated: simulated ? phrases.simulated : null,
    headline: parsed.intent === 'help' ? phrases.help : phrases.nothingUnderstood(parsed.unrecognized),
    parsed,
    notes: parsed.intent === 'help' ? notesOnQuestion(parsed, null) : notesOnNothing(parsed),
    examples: phrases.examples,
    asOf: reference.now,
  };
}

/**
 * What was read, put into words.
 *
 * @param choice the query as it was meant, which is described: a page is no part of what was asked
 * @param query the same with the limit that was applied
 */
export function composeAnswer(
  parsed: ParsedQuestion,
  choice: PeriodChoice,
  query: JobQuery,
  collected: Collected,
  { reference, simulated }: Occasion,
): JobsAnswer {
  const { matched, tally, groups, jobs, completeness } = collected;
  const headline = headlineOf(parsed, collected, reference);
  const complete = isWhole(collected);
  return {
    kind: 'jobs',
    simulated: simulated || completeness.simulated === true ? phrases.simulated : null,
    headline: complete ? headline : phrases.incomplete(headline),
    parsed,
    query,
    description: describeQuery(choice.query.node, reference),
    facts: factsOf(parsed, collected, reference),
    complete,
    matched,
    tally,
    groups,
    jobs,
    notes: [
      ...notesOnMissing(completeness, tally),
      ...notesOnQuestion(parsed, choice.assumption),
      ...notesOnOutcome(tally),
      ...notesOnReading(completeness),
    ],
    completeness,
    integrity: integrityOf(collected, reference),
  };
}

function headlineOf(
  { query }: ParsedQuestion,
  { matched, tally, jobs, completeness }: Collected,
  reference: Reference,
): string {
  const { jobId } = query.node;
  const [job] = jobs;
  if (jobId === null) {
    const share = shareOf(query.node, completeness, reference);
    return share === null
      ? phrases.headline(matched, tally.byStatus)
      : phrases.share({ matched, ...share }, tally.byStatus);
  }
  if (job === undefined) return phrases.noSuchJob(jobId);
  return phrases.oneJob(jobTypeName(job.type), job.id, statusName(job.status));
}

/** Of how many the jobs in the statuses that were asked for are; null where that says nothing. */
function shareOf(
  node: QueryNode,
  { ofAnyStatus = 0 }: Completeness,
  reference: Reference,
): { readonly words: string; readonly total: number; readonly noun: string } | null {
  const { statuses, limit, searchText, hasFailedObjects, minDurationMs, maxDurationMs, jobTypes } = node;
  const isNarrow = [limit, searchText, hasFailedObjects, minDurationMs, maxDurationMs].some((value) => value !== null);
  if (statuses === null || isNarrow || ofAnyStatus < 2) return null;
  const only = (part: Partial<QueryNode>): string => describeQuery({ ...everyJob().node, ...part }, reference);
  const words = only({ statuses }).replace(/ jobs$/, '');
  return {
    words: words === 'exception' ? 'with exceptions' : words,
    total: ofAnyStatus,
    noun: only({ jobTypes }),
  };
}

/** A status that nobody knows may hide a failure: the answer is then as open as with a job that could not be read. */
export function isWhole({ completeness, tally }: Counted): boolean {
  return completeness.complete && tally.byOutcome.unknown === 0;
}

function factsOf(parsed: ParsedQuestion, collected: Collected, reference: Reference): readonly Fact[] {
  const [job] = collected.jobs;
  if (parsed.query.node.jobId !== null) return job === undefined ? [] : factsOfJob(job, reference);
  return parsed.intent === 'summary' && seesEveryOutcome(parsed) ? ratesOf(collected) : [];
}

/** A rate among jobs that were chosen by how they went says nothing: of the failed ones, none succeeded. */
function seesEveryOutcome({ query: { node } }: ParsedQuestion): boolean {
  return (
    node.statuses === null &&
    node.hasFailedObjects === null &&
    node.minDurationMs === null &&
    node.maxDurationMs === null
  );
}

function factsOfJob(job: Job, reference: Reference): readonly Fact[] {
  const row = jobRow(job, reference);
  const facts: readonly Fact[] = [
    { label: 'Status', text: row.status, tone: row.tone },
    { label: 'Type', text: row.type, tone: 'neutral' },
    { label: 'Started', text: momentText(job.startedAt, reference), tone: 'neutral' },
    { label: 'Finished', text: momentText(job.finishedAt, reference), tone: 'neutral' },
    { label: 'Duration', text: row.duration, tone: 'neutral' },
    { label: 'Objects', text: row.objects, tone: 'neutral' },
    { label: 'Comment', text: row.comment, tone: 'neutral' },
  ];
  return facts.filter(({ text }) => text !== '');
}

function momentText(instant: Instant | null, { timeZone }: Reference): string {
  return instant === null ? '' : momentOf(instant, timeZone).text;
}

function ratesOf({ tally, backups }: Collected): readonly Fact[] {
  const { success, warning, denominator } = successRate('backup', backups);
  const { successful, failed } = tally.objects;
  const rates = [
    backups.jobs === 0 ? null : fact(phrases.successRateLabel, formatRate(success, denominator)),
    denominator === 0 ? null : fact(phrases.completedRateLabel, formatRate(success + warning, denominator)),
    successful + failed === 0 ? null : fact(phrases.objectRateLabel, formatRate(successful, successful + failed)),
  ];
  return rates.filter((rate) => rate !== null);
}

function fact(label: string, text: string): Fact {
  return { label, text, tone: 'neutral' };
}

/** Under so many milliseconds, jobs count as read for this very answer. */
const fresh = 5_000;

/** `214 of 214 jobs read, statuses all known, as of …` */
export function integrityOf({ tally, completeness }: Counted, reference: Reference): string {
  const { read, expected, asOf, notes } = completeness;
  const { unknown } = tally.byOutcome;
  const age = reference.now - asOf;
  return phrases.integrity({
    read,
    expected,
    unknownStatuses: unknown === 0 && notes.some(({ kind }) => kind === 'unknown-status') ? null : unknown,
    asOf: momentOf(asOf, reference.timeZone).text,
    age: age < fresh ? null : describeDuration(age),
  });
}
