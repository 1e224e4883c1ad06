import { type OffsetReader, offsetReader } from '../calendar/index.ts';
import {
  type BoundedWindow,
  type Job,
  jobTypeByCode,
  jobTypeName,
  type Operation,
  serviceName,
  statusByCode,
} from '../model/index.ts';
import { type DurationList, medianOf } from './duration-list.ts';
import { localDaysOf } from './local-days.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { latest, SeriesCounter } from './series-counter.ts';
import { successRate } from './success-rate.ts';
import type { ServiceTally, Summary } from './summary.ts';
import { merged, TallyCounter } from './tally-counter.ts';

const millisecondsPerDay = 86_400_000;

/** What a summary is about. */
export interface SummaryOptions {
  /** Only jobs that started in it count. */
  readonly window: BoundedWindow;
  /** The IANA zone whose days are counted. */
  readonly timeZone: string;
}

interface DayCounter {
  readonly all: TallyCounter;
  readonly backups: TallyCounter;
}

/**
 * Adds jobs up, one at a time and in any order; keeps counters and durations (8 bytes a job), never the jobs.
 *
 * @example
 * const tallying = new Tallying({ window, timeZone: 'Europe/London' });
 * for await (const job of client.list(query)) tallying.add(job);
 * tallying.result().successRate.strict //=> 0.97…
 */
export class Tallying {
  readonly #options: SummaryOptions;
  readonly #offset: OffsetReader;
  readonly #series = new Map<number | string | null, SeriesCounter>();
  readonly #days: readonly DayCounter[];
  readonly #firstDay: number;
  #outside = 0;

  /** @throws RangeError for a zone that the runtime does not know */
  constructor(options: SummaryOptions) {
    this.#options = options;
    this.#offset = offsetReader(options.timeZone);
    const days = localDaysOf(options.window, options.timeZone);
    this.#firstDay = days[0]?.number ?? 0;
    this.#days = days.map(() => ({ all: new TallyCounter(), backups: new TallyCounter() }));
  }

  /** Counts a job. */
  add(job: Job): void {
    const { startedAt } = job;
    const { from, to } = this.#options.window;
    if (startedAt === null || startedAt < from || startedAt >= to) {
      this.#outside += 1;
      return;
    }
    const outcome = outcomeOf(job);
    this.#seriesOf(job).add(job, outcome, startedAt);
    const number = Math.floor((startedAt + this.#offset(startedAt)) / millisecondsPerDay);
    this.#addToDay(this.#days[number - this.#firstDay], job, outcome);
  }

  /** The figures of the jobs so far. */
  result(): Summary {
    const series = [...this.#series.values()];
    const sumOf = (operation: Operation | null): TallyCounter =>
      merged(series.filter((one) => one.operation === operation).map(({ tally }) => tally));
    const backups = sumOf('backup').result();
    const backupSeries = series.filter(({ operation }) => operation === 'backup');
    return {
      window: this.#options.window,
      timeZone: this.#options.timeZone,
      all: merged(series.map(({ tally }) => tally)).result(),
      byService: servicesOf(series),
      byOperation: {
        backup: backups,
        restore: sumOf('restore').result(),
        export: sumOf('export').result(),
        index: sumOf('index').result(),
        retention: sumOf('retention').result(),
        deletion: sumOf('deletion').result(),
        unknown: sumOf(null).result(),
      },
      byDay: this.#daysOf(),
      series: byName(series, ({ jobType }) => jobType, jobTypeName).map((one) => one.result()),
      successRate: successRate('backup', backups),
      restoreRate: successRate('restore', sumOf('restore').result()),
      exportRate: successRate('export', sumOf('export').result()),
      coverage: {
        met: backupSeries.filter(({ tally }) => tally.result().byOutcome.success > 0).length,
        active: backupSeries.length,
      },
      unknownCodes: unknownCodesOf(series),
      outside: this.#outside,
    };
  }

  // A type alone tells the series, unless a row's request said something else of its service.
  #seriesOf(job: Job): SeriesCounter {
    const usual = this.#series.get(job.type);
    if (usual !== undefined && usual.service === job.service && usual.operation === job.operation) return usual;
    const key = usual === undefined ? job.type : `${job.type} ${job.service} ${job.operation}`;
    const known = this.#series.get(key);
    if (known !== undefined) return known;
    const added = new SeriesCounter(job);
    this.#series.set(key, added);
    return added;
  }

  #addToDay(day: DayCounter | undefined, job: Job, outcome: Outcome): void {
    if (day === undefined) return;
    day.all.add(job, outcome);
    if (job.operation === 'backup') day.backups.add(job, outcome);
  }

  #daysOf(): Summary['byDay'] {
    return localDaysOf(this.#options.window, this.#options.timeZone).map(({ day, window }, index) => {
      const counted = this.#days[index];
      return {
        ...(counted?.all ?? new TallyCounter()).result(),
        day,
        window,
        backups: (counted?.backups ?? new TallyCounter()).result(),
      };
    });
  }
}

/**
 * What these jobs add up to.
 *
 * @param batches jobs in any order, in batches of any size; read once
 * @throws RangeError for a zone that the runtime does not know
 */
export async function summarise(
  batches: AsyncIterable<readonly Job[]> | Iterable<readonly Job[]>,
  options: SummaryOptions,
): Promise<Summary> {
  const tallying = new Tallying(options);
  for await (const jobs of batches) for (const job of jobs) tallying.add(job);
  return tallying.result();
}

function servicesOf(series: readonly SeriesCounter[]): readonly ServiceTally[] {
  const services = [...Map.groupBy(series, ({ service }) => service)];
  return byName(services, ([service]) => service, serviceName).map(([service, members]) => {
    const backups = members.filter(({ operation }) => operation === 'backup');
    const durations: readonly DurationList[] = backups.map((one) => one.durations);
    const tally = merged(backups.map((one) => one.tally)).result();
    return {
      ...merged(members.map((one) => one.tally)).result(),
      service,
      backups: tally,
      successRate: successRate('backup', tally),
      byOperation: countByOperation(members),
      medianMs: medianOf(durations),
      longestMs: durations.reduce<number | null>((longest, list) => greater(longest, list.longest), null),
      lastSuccessAt: backups.reduce<number | null>((last, one) => greater(last, one.lastSuccessAt), null),
    };
  });
}

function countByOperation(members: readonly SeriesCounter[]): Record<Operation | 'unknown', number> {
  const counts = { backup: 0, restore: 0, export: 0, index: 0, retention: 0, deletion: 0, unknown: 0 };
  for (const { operation, tally } of members) counts[operation ?? 'unknown'] += tally.jobs;
  return counts;
}

function unknownCodesOf(series: readonly SeriesCounter[]): Summary['unknownCodes'] {
  const jobTypes: Record<string, number> = {};
  const statuses: Record<string, number> = {};
  for (const { jobType, tally } of series) {
    if (jobType === null || jobTypeByCode(jobType) === null) {
      const key = String(jobType ?? 'unknown');
      jobTypes[key] = (jobTypes[key] ?? 0) + tally.jobs;
    }
    for (const [code, count] of Object.entries(tally.result().byStatus)) {
      if (statusByCode(Number(code)) === null) statuses[code] = (statuses[code] ?? 0) + count;
    }
  }
  return { jobTypes, statuses };
}

function byName<Item>(
  items: readonly Item[],
  code: (item: Item) => number | null,
  name: (code: number | null) => string,
): readonly Item[] {
  const rank = (item: Item): number => (code(item) === null ? 1 : 0);
  // Two published job types share the name "Azure VM index generation": their codes keep their order.
  return items.toSorted(
    (a, b) => rank(a) - rank(b) || name(code(a)).localeCompare(name(code(b)), 'en') || (code(a) ?? 0) - (code(b) ?? 0),
  );
}

function greater(a: number | null, b: number | null): number | null {
  return b === null ? a : latest(a, b);
}
