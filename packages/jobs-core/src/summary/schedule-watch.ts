import type { BoundedWindow, Instant, Job } from '../model/index.ts';
import { type DeclaredSchedule, nextDue, toleranceOf } from './declared-schedule.ts';

const millisecondsPerMinute = 60_000;

/** How a declared schedule was kept. */
export interface ScheduleOutcome {
  readonly schedule: DeclaredSchedule;
  /** Jobs that started in the period, whatever became of them. */
  readonly starts: number;
  /** Starts that were due in the period and did not come within the tolerance. */
  readonly missed: number;
  readonly firstMissedAt: Instant | null;
  /** To the minute; null when there was no start in the period. */
  readonly lastStartAt: Instant | null;
}

export interface ScheduleWatchOptions {
  /** Jobs that started in it are looked at. */
  readonly window: BoundedWindow;
  /** Weekdays are those of this IANA zone. */
  readonly timeZone: string;
}

/**
 * Watches whether backups start as often as was declared: jobs come one at a time and in any order. It remembers the
 * minutes in which something started, a byte each, not the jobs.
 *
 * @example
 * const watch = new ScheduleWatch([{ service: 1, operation: 'backup', everyMinutes: 1440 }], { window, timeZone });
 * for await (const job of client.list(query)) watch.add(job);
 * watch.result(asOf)[0].missed //=> 2
 */
export class ScheduleWatch {
  readonly #options: ScheduleWatchOptions;
  readonly #watched: readonly WatchedSchedule[];
  readonly #byService: ReadonlyMap<number | null, readonly WatchedSchedule[]>;

  constructor(schedules: readonly DeclaredSchedule[], options: ScheduleWatchOptions) {
    const { from, to } = options.window;
    const minutes = Math.max(0, Math.ceil((to - from) / millisecondsPerMinute));
    this.#options = options;
    this.#watched = schedules.map((schedule) => ({ schedule, minutes: new Uint8Array(minutes), starts: 0 }));
    this.#byService = Map.groupBy(this.#watched, ({ schedule }) => schedule.service);
  }

  /** Takes a job; one that is no backup of a declared service, or did not start in the period, is passed over. */
  add({ startedAt, service, operation }: Job): void {
    const { from, to } = this.#options.window;
    if (operation !== 'backup' || startedAt === null || startedAt < from || startedAt >= to) return;
    for (const watched of this.#byService.get(service) ?? []) {
      watched.starts += 1;
      watched.minutes[Math.floor((startedAt - from) / millisecondsPerMinute)] = 1;
    }
  }

  /**
   * How every schedule was kept, in the order in which they were declared.
   *
   * The period's beginning is taken for a start, as the one before it is not known: a miss right at the beginning is
   * seen an interval later.
   *
   * @param asOf what has not started by then may still come; a due moment after the period is not this period's
   * @throws RangeError for a schedule that no clock can keep
   */
  result(asOf: Instant): readonly ScheduleOutcome[] {
    const { window, timeZone } = this.#options;
    const end = Math.min(asOf, window.to);
    return this.#watched.map(({ schedule, minutes, starts }) => {
      const tolerance = toleranceOf(schedule);
      let last = window.from;
      let missed = 0;
      let firstMissedAt: Instant | null = null;
      let lastStartAt: Instant | null = null;
      const passTo = (moment: Instant): void => {
        for (let due = nextDue(last, schedule, timeZone); due + tolerance < moment; ) {
          missed += 1;
          firstMissedAt ??= due;
          due = nextDue(due, schedule, timeZone);
        }
        last = moment;
      };
      minutes.forEach((started, minute) => {
        if (started === 0) return;
        lastStartAt = window.from + minute * millisecondsPerMinute;
        passTo(lastStartAt);
      });
      passTo(end);
      return { schedule, starts, missed, firstMissedAt, lastStartAt };
    });
  }
}

interface WatchedSchedule {
  readonly schedule: DeclaredSchedule;
  /** 1 for a minute of the period in which a job started. */
  readonly minutes: Uint8Array;
  starts: number;
}
