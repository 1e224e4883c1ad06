import {
  type Instant,
  isOpen,
  type Job,
  jobTypeByCode,
  jobTypeName,
  statusByCode,
  statusName,
} from '../model/index.ts';
import { matches, matchesApartFromWindow, type QueryNode } from '../query/index.ts';
import type { ReadingNote } from './job-reading.ts';
import type { JobRow } from './read-job.ts';

/** Stands for a job that was open when it was last seen; no fingerprint has it. */
const open = -1;

/**
 * What one reading has seen: each job once, in its newest state. Finished jobs are told at once, for they do not
 * change any more; open ones are kept until the end.
 */
export class Ledger {
  readonly #query: QueryNode;
  readonly #asOf: Instant;
  readonly #seen = new Map<string, number>();
  readonly #held = new Map<string, Job>();
  #damaged = 0;
  #changed = 0;
  #withoutStart = 0;
  #finishedWithoutStart = 0;
  readonly #unknownStatuses = new Tally();
  readonly #unknownTypes = new Tally();
  #typeless = 0;
  #shownTypeless = 0;
  /** The query without its statuses; null when it names none. */
  readonly #anyStatus: QueryNode | null;
  #ofAnyStatus = 0;

  /** @param asOf when reading began: until when jobs that have not finished are taken to have lasted */
  constructor(query: QueryNode, asOf: Instant) {
    this.#query = query;
    this.#asOf = asOf;
    this.#anyStatus = query.statuses === null ? null : { ...query, statuses: null };
  }

  /** Distinct jobs seen. */
  get read(): number {
    return this.#seen.size;
  }

  /** Jobs that would have matched in any status; null when the query names none. */
  get ofAnyStatus(): number | null {
    return this.#anyStatus === null ? null : this.#ofAnyStatus;
  }

  /** Jobs without a type among those that were given back. */
  get typeless(): number {
    return this.#shownTypeless;
  }

  has(id: string): boolean {
    return this.#seen.has(id);
  }

  /** Takes rows in; gives back the jobs among them that are wanted and can be told now. */
  take(rows: readonly JobRow[]): Job[] {
    return rows.flatMap((row) => this.#takeOne(row));
  }

  /** The jobs that were still open when last seen. */
  rest(): Job[] {
    const jobs = [...this.#held.values()];
    this.#held.clear();
    return jobs.flatMap((job) => this.#tell(job));
  }

  #takeOne({ job, damaged }: JobRow): Job[] {
    const before = this.#seen.get(job.id);
    if (before === undefined && damaged) this.#damaged += 1;
    if (isOpen(job.status)) {
      if (before !== undefined && before !== open) {
        this.#changed += 1;
        return [];
      }
      this.#seen.set(job.id, open);
      this.#held.set(job.id, withType(job, this.#held.get(job.id)));
      return [];
    }
    const now = fingerprint(job);
    if (before !== undefined && before !== open) {
      if (before !== now) this.#changed += 1;
      return [];
    }
    const held = this.#held.get(job.id);
    this.#held.delete(job.id);
    this.#seen.set(job.id, now);
    return this.#tell(withType(job, held));
  }

  #tell(job: Job): Job[] {
    this.#look(job);
    if (this.#anyStatus !== null && matches(this.#anyStatus, job, this.#asOf)) this.#ofAnyStatus += 1;
    return matches(this.#query, job, this.#asOf) ? [job] : [];
  }

  /** Counts what is worth a note. */
  #look(job: Job): void {
    const query = this.#query;
    if (job.startedAt === null && matchesApartFromWindow(query, job, this.#asOf)) {
      if (isOpen(job.status)) this.#withoutStart += 1;
      else this.#finishedWithoutStart += 1;
    }
    const statusKnown = job.status !== null && statusByCode(job.status) !== null;
    if (!statusKnown && matches({ ...query, statuses: null }, job, this.#asOf)) this.#unknownStatuses.add(job.status);
    const typeKnown = job.type !== null && jobTypeByCode(job.type) !== null;
    if (!typeKnown && matches(query, job, this.#asOf)) this.#unknownTypes.add(job.type);
    if (job.type === null && matches(query, job, this.#asOf)) this.#shownTypeless += 1;
    if (job.type === null && query.jobTypes !== null && matches({ ...query, jobTypes: null }, job, this.#asOf))
      this.#typeless += 1;
  }

  notes(): readonly ReadingNote[] {
    const notes: (ReadingNote | null)[] = [
      note(
        this.#unknownStatuses.count,
        'unknown-status',
        true,
        (count) => `${count} with a status that is not known: ${this.#unknownStatuses.names(statusName)}.`,
      ),
      note(
        this.#typeless,
        'unknown-job-type',
        true,
        (count) => `${count} whose type the server did not tell; whether they were asked for is not known.`,
      ),
      note(this.#damaged, 'rows-unreadable', true, (count) => `${count} with a field that could not be read.`),
      note(
        this.#changed,
        'changed-while-reading',
        true,
        (count) => `${count} changed while being read; the state first read is shown.`,
      ),
      this.#unstarted(this.#finishedWithoutStart, true),
      this.#unstarted(this.#withoutStart, false),
      note(
        this.#unknownTypes.count,
        'unknown-job-type',
        false,
        (count) => `${count} of a type that is not known: ${this.#unknownTypes.names(jobTypeName)}.`,
      ),
    ];
    return notes.filter((each) => each !== null);
  }

  #unstarted(count: number, incomplete: boolean): ReadingNote | null {
    const { from, to } = this.#query.window;
    // Without a period they are among the jobs that are shown.
    if (from === null && to === null) return null;
    const why = incomplete ? 'without a readable start time' : 'not started yet';
    return note(count, 'no-start-time', incomplete, (jobs) => `${jobs} ${why}: in no period, and not counted.`);
  }
}

function note(
  count: number,
  kind: ReadingNote['kind'],
  incomplete: boolean,
  text: (jobs: string) => string,
): ReadingNote | null {
  return count === 0 ? null : { kind, incomplete, text: text(count === 1 ? '1 job' : `${count} jobs`) };
}

/** Codes that are in no table, with how many jobs had one. */
class Tally {
  #count = 0;
  readonly #codes = new Set<number | null>();

  add(code: number | null): void {
    this.#count += 1;
    if (this.#codes.size < 5) this.#codes.add(code);
  }

  get count(): number {
    return this.#count;
  }

  names(name: (code: number | null) => string): string {
    return [...this.#codes].map(name).join(', ');
  }
}

/** A newer row that tells no type does not take away the type that an older one told. */
function withType(job: Job, before: Job | undefined): Job {
  if (job.type !== null || before === undefined || before.type === null) return job;
  return { ...job, type: before.type, service: before.service, operation: before.operation };
}

/** What of a finished job must not change, as one number of 30 bits (FNV-1a over numbers). */
function fingerprint({ status, counts, startedAt, finishedAt }: Job): number {
  let hash = 2_166_136_261;
  const add = (value: number | null): void => {
    // The lower and the upper half: times have more bits than one half holds.
    const number = value ?? -1;
    hash = Math.imul(hash ^ (number | 0), 16_777_619);
    hash = Math.imul(hash ^ Math.floor(number / 4_294_967_296), 16_777_619);
  };
  add(status);
  add(counts.failed);
  add(counts.successful);
  add(counts.skipped);
  add(counts.total);
  add(startedAt);
  add(finishedAt);
  return hash >>> 2;
}
