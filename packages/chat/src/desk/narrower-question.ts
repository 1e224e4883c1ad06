import { addDays, startOfDay } from '@jobdesk/jobs-core/calendar';
import { timeWindow } from '@jobdesk/jobs-core/model';
import { describeQuery, JobQuery } from '@jobdesk/jobs-core/query';
import type { Conventions } from '../dependencies.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** Room for days that are busier than others. */
const margin = 0.7;

/**
 * The same question about the end of its period only, in words that can be asked: what to try when a file was too
 * large. Null when the period is open, or is too short to be cut.
 *
 * @param fraction how much of the file would have fitted
 * @example
 * narrowerQuestion(query, 0.25, conventions) //=> 'jobs that started Nov 12–18, 2026 (America/New_York)'
 */
export function narrowerQuestion(query: JobQuery, fraction: number, conventions: Conventions): string | null {
  const { from, to } = query.node.window;
  if (from === null || to === null) return null;
  const wanted = (to - from) * fraction * margin;
  const days = Math.floor(wanted / day);
  const { timeZone } = conventions;
  const start =
    days > 0 ? startOfDay(addDays(to, -days, timeZone), timeZone) : to - Math.max(1, Math.floor(wanted / hour)) * hour;
  if (start <= from) return null;
  return describeQuery(new JobQuery({ ...query.node, window: timeWindow(start, to) }).node, conventions);
}
