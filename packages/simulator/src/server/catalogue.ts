import type { Instant } from '@jobdesk/jobs-core/model';
import type { FullOptions } from '../options.ts';
import { random } from '../random.ts';
import type { SimulatedJob } from '../simulated-job.ts';
import type { JobsRequest } from './parameters.ts';
import { type RowForm, wireRow } from './wire-row.ts';

/** A job and, once it has been served, its row as JSON text. */
export interface CatalogueEntry {
  readonly job: SimulatedJob;
  row(): string;
}

/** The part of a request that selects jobs. */
export type JobsFilter = Pick<JobsRequest, 'searchText' | 'startTime' | 'finishTime' | 'serviceType' | 'jobType'>;

/** A list of jobs as it was at one moment. */
export interface Snapshot {
  /** Names the list in skip tokens. */
  readonly id: number;
  readonly entries: readonly CatalogueEntry[];
}

/** The jobs of the service, in its order, found by what a request can ask for. */
export interface Catalogue {
  jobs(): readonly SimulatedJob[];
  /** The jobs that a filter selects now. */
  select(filter: JobsFilter): Snapshot;
  /** A list that was selected earlier; null when it is forgotten. */
  recall(id: number): Snapshot | null;
  /** Adds jobs; one with a known id replaces that job. */
  publish(jobs: readonly SimulatedJob[]): void;
}

type CatalogueOptions = RowForm & Pick<FullOptions, 'order' | 'rangeRule' | 'bounds' | 'rangeHidesUnfinished' | 'now'>;

const snapshotsKept = 256;

/** Sorts and indexes the jobs once; equal questions share one answer until something is published. */
export function catalogue(initial: Iterable<SimulatedJob>, options: CatalogueOptions): Catalogue {
  const compare = comparisons[options.order];
  const known = new Map<string, CatalogueEntry>();
  let ordered: readonly CatalogueEntry[] = [];
  let byType = new Map<number, CatalogueEntry[]>();
  let current = new Map<string, Snapshot>();
  const snapshots = new Map<number, Snapshot>();
  let snapshotId = 0;

  const publish = (jobs: Iterable<SimulatedJob>): void => {
    for (const job of jobs) known.set(job.id, catalogueEntry(job, options));
    ordered = [...known.values()].toSorted((a, b) => compare(a.job, b.job));
    byType = Map.groupBy(ordered, (entry) => entry.job.type);
    current = new Map();
  };
  const select = (filter: JobsFilter): Snapshot => {
    const key = JSON.stringify(filter);
    const same = current.get(key);
    if (same !== undefined) return same;
    const among = filter.jobType === null ? ordered : (byType.get(filter.jobType) ?? []);
    const matches = matcher(filter, options);
    const snapshot = { id: ++snapshotId, entries: matches === null ? among : among.filter((it) => matches(it.job)) };
    current.set(key, snapshot);
    snapshots.set(snapshot.id, snapshot);
    snapshots.delete(snapshotId - snapshotsKept);
    return snapshot;
  };
  publish(initial);
  return {
    jobs: () => ordered.map((entry) => entry.job),
    select,
    recall: (id) => snapshots.get(id) ?? null,
    publish,
  };
}

function catalogueEntry(job: SimulatedJob, form: RowForm): CatalogueEntry {
  let text: string | null = null;
  return { job, row: () => (text ??= JSON.stringify(wireRow(job, form))) };
}

const byId = (a: SimulatedJob, b: SimulatedJob): number => (a.id < b.id ? -1 : 1);
const newest = (job: SimulatedJob): number => job.startedAt ?? Number.MAX_SAFE_INTEGER;

const comparisons: Readonly<Record<FullOptions['order'], (a: SimulatedJob, b: SimulatedJob) => number>> = {
  'newest-first': (a, b) => newest(b) - newest(a) || byId(a, b),
  id: byId,
  unsorted: (a, b) => shuffled(a.id) - shuffled(b.id) || byId(a, b),
};

function shuffled(id: string): number {
  return random(Number(id.slice(-9)) || id.length).next();
}

/** What a filter lets through; null when that is everything. The job type has been looked up already. */
function matcher(filter: JobsFilter, options: CatalogueOptions): ((job: SimulatedJob) => boolean) | null {
  const checks: ((job: SimulatedJob) => boolean)[] = [];
  const { searchText, startTime, finishTime, serviceType } = filter;
  if (serviceType !== null) checks.push((job) => job.service === serviceType);
  if (startTime !== null || finishTime !== null) checks.push(inRange(startTime, finishTime, options));
  if (searchText !== null) {
    const wanted = searchText.toLowerCase();
    checks.push((job) => job.id.toLowerCase().includes(wanted) || job.comments.toLowerCase().includes(wanted));
  }
  return checks.length === 0 ? null : (job) => checks.every((check) => check(job));
}

function inRange(from: Instant | null, to: Instant | null, options: CatalogueOptions): (job: SimulatedJob) => boolean {
  const { rangeRule, bounds, rangeHidesUnfinished, now } = options;
  const standIn = rangeHidesUnfinished ? null : now;
  const after = (time: Instant): boolean => from === null || (bounds === 'exclusive' ? time > from : time >= from);
  const before = (time: Instant): boolean => to === null || (bounds === 'inclusive' ? time <= to : time < to);
  return (job) => {
    const start = job.startedAt ?? standIn;
    const end = job.finishedAt ?? (rangeRule === 'overlap' && job.startedAt !== null ? now : standIn);
    if (rangeRule === 'start') return start !== null && after(start) && before(start);
    if (rangeRule === 'end') return end !== null && after(end) && before(end);
    return start !== null && end !== null && after(end) && before(start);
  };
}
