import { momentOf } from '@jobdesk/report';
import type { ReporterStatus } from './reporter-status.ts';
import { runLines } from './run-lines.ts';
import { warnDays } from './secret-days.ts';
import { wrapped } from './wrapped.ts';

/** The status for people: next due, what becomes of secrets, then the runs, newest first. */
export function statusText({ asOf, schedules, runs, secrets }: ReporterStatus): string {
  const lines = [
    'Next due',
    ...(schedules.length === 0 ? ['  nothing: no schedule is configured'] : []),
    ...schedules.flatMap(({ tenant, schedule, cadence, timeZone, nextDue }) =>
      wrapped(`${tenant}/${schedule} (${cadence})  ${momentOf(Date.parse(nextDue), timeZone).text}`, '  ', '    '),
    ),
    ...secretLines(secrets),
    '',
    'Runs, newest first',
    ...(runs.length === 0 ? ['  none yet'] : []),
    ...runs.flatMap((run) => runLines(run, asOf)),
  ];
  return `${lines.join('\n')}\n`;
}

function secretLines(secrets: ReporterStatus['secrets']): readonly string[] {
  if (secrets.length === 0) return [];
  return [
    '',
    'Client secrets',
    ...secrets
      .toSorted((a, b) => a.daysLeft - b.daysLeft)
      .flatMap(({ tenant, expiresOn, daysLeft }) => {
        const left = daysLeft < 0 ? 'EXPIRED' : `${daysLeft} days left`;
        const mark = daysLeft <= warnDays ? '  make a new one' : '';
        return wrapped(`${tenant}  ${left} (${expiresOn})${mark}`, '  ', '    ');
      }),
  ];
}
