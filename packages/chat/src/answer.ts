import type { Completeness } from '@jobdesk/jobs-core/client';
import type { ParsedQuestion } from '@jobdesk/jobs-core/language';
import type { Instant, Job } from '@jobdesk/jobs-core/model';
import type { JobQuery } from '@jobdesk/jobs-core/query';
import type { GroupedBy, JobGroup, Tally } from '@jobdesk/jobs-core/summary';

/**
 * The reply to a question, the same for every surface: plain data with finished sentences. A surface lays it out,
 * escapes it for its own format (ids, comments and the question's own words come from outside) and computes nothing.
 *
 * In order of printing: `simulated`, `headline`, `understood`, `facts`, groups, jobs, `notes`, `integrity`.
 */
export type Answer = JobsAnswer | HelpAnswer;

interface Said {
  /** `SIMULATED DATA: …`; null for real jobs. */
  readonly simulated: string | null;
  /** The answer in one sentence; starts with INCOMPLETE when jobs may be missing. */
  readonly headline: string;
  /** How the question was read: its words, and what could not be read. */
  readonly parsed: ParsedQuestion;
  /** What to know beside the answer, the most important first. */
  readonly notes: readonly Note[];
}

/** Nothing was asked that jobs could answer: how to ask. */
export interface HelpAnswer extends Said {
  readonly kind: 'help';
  /** Questions that work, to be shown as they are. */
  readonly examples: readonly string[];
  readonly asOf: Instant;
}

/** Jobs were read. */
export interface JobsAnswer extends Said {
  readonly kind: 'jobs';
  /** The query that was answered: with the period that was assumed, if none was named, and the limit that was applied. */
  readonly query: JobQuery;
  /** The query in words, with its period and zone. */
  readonly description: string;
  readonly facts: readonly Fact[];
  /** How many jobs match, however many are shown, and what they add up to. */
  readonly matched: number;
  readonly tally: Tally;
  readonly groups: Groups | null;
  /** The jobs shown, in order; for each, {@link jobRow} has the words. */
  readonly jobs: readonly Job[];
  readonly completeness: Completeness;
  /** Whether every job was read, in a status that is known; false: INCOMPLETE. */
  readonly complete: boolean;
  /** `214 of 214 jobs read, statuses all known, as of Wed 18 Nov 2026, 06:02 EST (UTC−05:00).` */
  readonly integrity: string;
}

/** The jobs by one of their values. */
export interface Groups {
  readonly by: GroupedBy;
  readonly items: readonly JobGroup[];
}

/** How a value is meant; shown as word, shape and colour, never by colour alone. */
export type Tone = 'good' | 'warning' | 'bad' | 'open' | 'muted' | 'neutral';

/** A figure with its name: `Failed 3`. */
export interface Fact {
  readonly label: string;
  readonly text: string;
  readonly tone: Tone;
}

/** One sentence beside the answer. */
export interface Note {
  readonly kind: /** Why jobs may be missing. */
    | 'incomplete'
    /** Words that were not understood, and so did not narrow the answer. */
    | 'unrecognized'
    /** Words with several meanings, and the one that was taken. */
    | 'ambiguous'
    /** What was filled in or corrected. */
    | 'assumed'
    /** Where a status and what became of the job differ. */
    | 'outcome'
    /** What the reading said beside it. */
    | 'reading';
  readonly text: string;
}
