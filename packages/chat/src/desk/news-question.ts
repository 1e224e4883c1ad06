import { addDays, startOfDay } from '@jobdesk/jobs-core/calendar';
import type { ParsedQuestion, Reference } from '@jobdesk/jobs-core/language';
import { timeWindow } from '@jobdesk/jobs-core/model';
import { JobQuery } from '@jobdesk/jobs-core/query';

/** How many days back a job may have started and still be news. */
const daysBack = 7;

/**
 * What an alert looks at: the conditions of its question over the last days, whatever period its words name. Under
 * "failed today" a job that started before midnight and failed after it would otherwise never be told.
 */
export function newsQuestion(parsed: ParsedQuestion, { now, timeZone }: Reference): ParsedQuestion {
  const { node } = parsed.query;
  const all = { ...node, limit: null, sort: null, groupBy: null };
  if (node.jobId !== null) return { ...parsed, query: new JobQuery(all) };
  // From a whole day on, so that every look of a day asks the same and can be answered from one reading.
  const window = timeWindow(startOfDay(addDays(now, -daysBack, timeZone), timeZone), null);
  return { ...parsed, query: new JobQuery({ ...all, window }) };
}
