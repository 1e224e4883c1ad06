import type { FullOptions } from '../options.ts';
import { random } from '../random.ts';
import type { SimulatedJob } from '../simulated-job.ts';
import type { JobsRequest } from './parameters.ts';
import { inRange, stretch } from './time-range.ts';
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
    const ofType = filter.jobType === null ? ordered : (byType.get(filter.jobType) ?? []);
    const ranged = isRange(filter) ? stretch(ofType, filter, options) : ofType;
    const matches = matcher(filter, ranged === null ? inRange(filter, options) : null);
    const among = ranged ?? ofType;
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

function isRange({ startTime, finishTime }: JobsFilter): boolean {
  return startTime !== null || finishTime !== null;
}

type Check = (job: SimulatedJob) => boolean;

/** What a filter lets through beside the job type; null when that is everything. */
function matcher({ searchText, serviceType }: JobsFilter, range: Check | null): Check | null {
  const checks: Check[] = range === null ? [] : [range];
  if (serviceType !== null) checks.push((job) => job.service === serviceType);
  if (searchText !== null) {
    const wanted = searchText.toLowerCase();
    const holds = (text: string): boolean => text.toLowerCase().includes(wanted);
    checks.push((job) => holds(job.id) || (job.comments !== '' && holds(job.comments)));
  }
  const [first = null] = checks;
  return checks.length < 2 ? first : (job) => checks.every((check) => check(job));
}
