import { type OffsetReader, offsetReader } from '@jobdesk/jobs-core/calendar';
import type { Job, Operation } from '@jobdesk/jobs-core/model';
import { type Outcome, outcomeOf } from '@jobdesk/jobs-core/summary';

/** What a count is of: every job that has all of these; null is "unknown". */
export interface Criteria {
  readonly service?: number | null;
  readonly operation?: Operation | null;
  readonly outcome?: Outcome;
  readonly status?: number | null;
}

interface Combination extends Required<Criteria> {
  jobs: number;
}

interface DayCounts {
  jobs: number;
  readonly backups: Map<Outcome, number>;
}

const millisecondsPerDay = 86_400_000;

/**
 * Counts the jobs as they are written, so that every formula over them has its value beside it. Memory grows with the
 * combinations that occur, not with the jobs.
 */
export class JobCounts {
  readonly #offset: OffsetReader;
  readonly #combinations: Combination[] = [];
  /** By service, operation, status and outcome: maps in maps, since a key put together would be garbage per job. */
  readonly #found: Map<number | null, Map<Operation | null, Map<number | null, Map<Outcome, Combination>>>> = new Map();
  readonly #byDay: Map<number, DayCounts> = new Map();

  constructor(timeZone: string) {
    this.#offset = offsetReader(timeZone);
  }

  add(job: Job): void {
    const outcome = outcomeOf(job);
    const { operation, startedAt } = job;
    this.#combination(job, outcome).jobs += 1;
    if (startedAt === null) return;
    const ofDay = this.#day(Math.floor((startedAt + this.#offset(startedAt)) / millisecondsPerDay));
    ofDay.jobs += 1;
    if (operation === 'backup') ofDay.backups.set(outcome, (ofDay.backups.get(outcome) ?? 0) + 1);
  }

  /** How many jobs meet the criteria. */
  jobs(criteria: Criteria): number {
    let sum = 0;
    for (const combination of this.#combinations) {
      if (meets(combination, criteria)) sum += combination.jobs;
    }
    return sum;
  }

  /** How many jobs started on the local day with this number; given an outcome, how many backups with it. */
  onDay(day: number, outcome?: Outcome): number {
    const ofDay = this.#byDay.get(day);
    return (outcome === undefined ? ofDay?.jobs : ofDay?.backups.get(outcome)) ?? 0;
  }

  /** The values of one criterion that occur. */
  values<Key extends keyof Criteria>(key: Key): readonly Combination[Key][] {
    return [...new Set(this.#combinations.map((combination) => combination[key]))];
  }

  #day(day: number): DayCounts {
    const known = this.#byDay.get(day);
    if (known !== undefined) return known;
    const made = { jobs: 0, backups: new Map<Outcome, number>() };
    this.#byDay.set(day, made);
    return made;
  }

  #combination({ service, operation, status }: Job, outcome: Outcome): Combination {
    const alike = inner(inner(inner(this.#found, service), operation), status);
    const known = alike.get(outcome);
    if (known !== undefined) return known;
    const combination = { service, operation, outcome, status, jobs: 0 };
    alike.set(outcome, combination);
    this.#combinations.push(combination);
    return combination;
  }
}

function meets(combination: Combination, { service, operation, outcome, status }: Criteria): boolean {
  return (
    (service === undefined || combination.service === service) &&
    (operation === undefined || combination.operation === operation) &&
    (outcome === undefined || combination.outcome === outcome) &&
    (status === undefined || combination.status === status)
  );
}

function inner<Key, InnerKey, Value>(outer: Map<Key, Map<InnerKey, Value>>, key: Key): Map<InnerKey, Value> {
  const known = outer.get(key);
  if (known !== undefined) return known;
  const made = new Map<InnerKey, Value>();
  outer.set(key, made);
  return made;
}
