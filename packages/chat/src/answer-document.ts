import { type Ambiguity, type QueryFields, queryFields } from '@jobdesk/jobs-core/language';
import { formatInstant } from '@jobdesk/jobs-core/model';
import type { JobGroup } from '@jobdesk/jobs-core/summary';
import { type JobRecord, jobRecord } from '@jobdesk/report';
import type { Answer } from './answer.ts';

/** An answer for programs: what `jobs ask --json` prints. */
export interface AnswerDocument {
  readonly query: QueryFields;
  readonly description: string;
  /** False: jobs may be missing; `warnings` says why. */
  readonly complete: boolean;
  /** ISO 8601 in UTC. */
  readonly asOf: string;
  readonly read: number;
  readonly expected: number | null;
  readonly matched: number;
  readonly countsByStatus: Readonly<Record<string, number>>;
  readonly groups: readonly JobGroup[] | null;
  readonly jobs: readonly JobRecord[];
  readonly unrecognized: readonly string[];
  readonly ambiguous: readonly Ambiguity[];
  /** Sentences: why jobs may be missing, what was assumed, what else is worth knowing. */
  readonly warnings: readonly string[];
}

/** The answer as plain data for programs. */
export function answerDocument(answer: Answer): AnswerDocument {
  const { parsed } = answer;
  const said = {
    unrecognized: parsed.unrecognized,
    ambiguous: parsed.ambiguous,
    warnings: [
      ...(answer.simulated === null ? [] : [answer.simulated]),
      ...answer.notes.filter(({ kind }) => kind !== 'unrecognized' && kind !== 'ambiguous').map(({ text }) => text),
    ],
  };
  if (answer.kind === 'help') {
    return {
      query: queryFields(parsed.query, parsed.intent),
      description: answer.headline,
      complete: true,
      asOf: formatInstant(answer.asOf),
      read: 0,
      expected: 0,
      matched: 0,
      countsByStatus: {},
      groups: null,
      jobs: [],
      ...said,
    };
  }
  return {
    query: queryFields(answer.query, parsed.intent),
    description: answer.description,
    complete: answer.complete,
    asOf: formatInstant(answer.completeness.asOf),
    read: answer.completeness.read,
    expected: answer.completeness.expected,
    matched: answer.matched,
    countsByStatus: answer.tally.byStatus,
    groups: answer.groups?.items ?? null,
    jobs: answer.jobs.map(jobRecord),
    ...said,
  };
}
