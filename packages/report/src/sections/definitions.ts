import { isWholeDays } from '../whole-days.ts';
import type { Period, Section } from '../report-document.ts';

/** What the words and figures of a report mean. */
export function definitionsSection(period: Period): Section {
  const items = [
    [
      'Period',
      `Jobs that started in ${period.text}, ${period.zoneText}${isWholeDays(period, period.timeZone) ? ', the first and the last day in full' : '; the end is not included'}.`,
    ],
    [
      'Success rate',
      'Successful backups divided by all backups that finished as successful, with exceptions, failed or stopped. Cut off after one decimal, never rounded up. It measures whether backups completed, not whether they can be restored.',
    ],
    ['With exceptions included', 'The same with exceptions counted as completed.'],
    [
      'Exception',
      'The backup finished, but some objects failed: status Exception, or status Successful with failed objects.',
    ],
    ['Failed, stopped', 'Status Failed; status Stopped. Both count against the success rate, each on its own.'],
    [
      'Skipped, open, nothing processed',
      'In no rate: Skipped; Not Started, In Progress, Waiting; Successful with no object.',
    ],
    ['Every object skipped', 'Successful with all objects skipped counts as a success: there was nothing new to copy.'],
    ['Unknown', 'A status in no published table. It counts nowhere, and makes the report incomplete.'],
    ['Job type', 'What was done to which service, for instance "Amazon EC2 backup": not a single machine or database.'],
    ['Job types covered', 'Backup job types with at least one success, of those that ran in the period.'],
    ['Objects', 'Objects copied, of those copied or failed, over all finished backups.'],
    ['Median, longest', 'Of the durations of runs that finished with a result.'],
    [
      'Change',
      'Against the equal period before; n/a where that could not be read in full, or had nothing to compare with.',
    ],
  ] as const;
  return {
    id: 'definitions',
    heading: 'Definitions',
    blocks: [{ kind: 'definitions', items: items.map(([term, text]) => ({ term, text })) }],
  };
}
