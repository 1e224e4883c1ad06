import { jobTypeByCode } from '@jobdesk/jobs-core/model';
import { type Rhythm, type Series, seedTypes, series } from './series.ts';

/** One series that runs in a world; of a large world's series there are several copies. */
export interface Runner {
  readonly series: Series;
  readonly service: number;
  /** Whether its jobs are backups: they fail, retry and tell the stories. */
  readonly backup: boolean;
  /** Its place in the world: a part of its stream of chance. */
  readonly index: number;
  /** 0 for the first of its kind; later copies start a little later. */
  readonly copy: number;
}

/**
 * The series that together run about this many jobs a day, at least one: whole copies of the table, then its first
 * entries.
 */
export function fleet(jobsPerDay: number, state: 'seed' | 'current'): readonly Runner[] {
  const table = state === 'current' ? series : series.flatMap(asOf2024);
  const tableRate = table.reduce((sum, entry) => sum + ratePerDay(entry.rhythm), 0);
  const runners: Runner[] = [];
  let rate = 0;
  for (let copy = 0; rate < jobsPerDay || copy === 0; copy++) {
    const whole = rate + tableRate <= jobsPerDay;
    for (const entry of table) {
      if (!whole && rate >= jobsPerDay) return runners;
      const type = jobTypeByCode(entry.type);
      if (type === null) throw new Error(`The series table names a job type that is not published: ${entry.type}.`);
      const { service, operation } = type;
      runners.push({ series: entry, service, backup: operation === 'backup', index: runners.length, copy });
      rate += ratePerDay(entry.rhythm);
    }
  }
  return runners;
}

function asOf2024(entry: Series): readonly Series[] {
  const type = seedTypes.get(entry.type) ?? entry.type;
  return jobTypeByCode(type)?.inSeed === true ? [{ ...entry, type }] : [];
}

function ratePerDay(rhythm: Rhythm): number {
  if (rhythm.kind === 'nightly') return rhythm.weekdays.length / 7;
  return rhythm.kind === 'every' ? 24 / rhythm.hours : rhythm.perWeek / 7;
}
