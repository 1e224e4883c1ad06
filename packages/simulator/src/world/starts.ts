import type { Instant } from '@jobdesk/jobs-core/model';
import type { Random } from '../random.ts';
import type { Runner } from './fleet.ts';
import type { LocalDay } from './local-day.ts';

const minute = 60_000;

/** When a series' jobs start on a day, to the second: its set times with a little jitter. */
export function starts(runner: Runner, day: LocalDay, chance: Random): readonly Instant[] {
  const { rhythm } = runner.series;
  const later = (runner.copy * 7) % 240;
  const jitter = (): number => chance.int(0, 200) * 1000;
  if (rhythm.kind === 'nightly') {
    if (!rhythm.weekdays.includes(day.weekday)) return [];
    return [day.midnight + ((rhythm.minute + later) % 1440) * minute + jitter()];
  }
  if (rhythm.kind === 'every') {
    return Array.from(
      { length: Math.round(24 / rhythm.hours) },
      (_, turn) => day.midnight + (turn * rhythm.hours * 60 + (later % 60) + 10) * minute + jitter(),
    );
  }
  const workday = day.weekday >= 1 && day.weekday <= 5;
  if (!workday || !chance.chance(Math.min(1, rhythm.perWeek / 5))) return [];
  return [day.midnight + (8 * 60 + chance.int(0, 599)) * minute + chance.int(0, 59) * 1000];
}
