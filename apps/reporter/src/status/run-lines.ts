import { oneLine, shortMomentText } from '@jobdesk/report';
import type { MailStatus, RunStatus, Worker } from './reporter-status.ts';
import { wrapped } from './wrapped.ts';

/**
 * A run and what became of each of its mails, in lines of at most 80 characters; times are in the schedule's zone.
 *
 * @param asOf ISO 8601: what is past then may be tried at once
 */
export function runLines(run: RunStatus, asOf: string): readonly string[] {
  const { tenant, schedule, period, state, complete, problem, timeZone, deliveries } = run;
  const incomplete = complete === false ? ' INCOMPLETE' : '';
  return [
    ...wrapped(`${tenant}/${schedule}  ${period.text}  ${state}${incomplete}`, '', '  '),
    ...(state === 'skipped' ? ['  missed; a later period was sent instead'] : []),
    ...(problem === null ? [] : wrapped(oneLine(problem, 300), '  ')),
    ...(state === 'due' ? wrapped(progress(run, 'made', asOf, timeZone), '  ') : []),
    ...deliveries.flatMap((mail) => mailLines(mail, asOf, timeZone)),
  ];
}

function mailLines(mail: MailStatus, asOf: string, timeZone: string): readonly string[] {
  const { kind, recipient, state, reason, path, settledAt } = mail;
  const about = kind === 'report' ? '' : ` (to the owner: ${kind})`;
  const when =
    state === 'waiting' ? `: ${progress(mail, 'sent', asOf, timeZone)}` : `, ${momentText(settledAt, timeZone)}`;
  return [
    ...wrapped(`${recipient}${about}  ${state}${when}`, '  ', '    '),
    ...(reason === null ? [] : wrapped(oneLine(reason, 300), '    ')),
    ...(path === null ? [] : [`    ${path}`]),
  ];
}

interface Waiting {
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly worker: Worker | null;
  readonly lastAttemptAt?: string | null;
}

function progress(waiting: Waiting, what: 'made' | 'sent', asOf: string, timeZone: string): string {
  const { attempts, nextAttemptAt, worker, lastAttemptAt = null } = waiting;
  const tried = attempts === 0 ? 'not tried yet' : `tried ${times(attempts)}`;
  if (worker !== null) {
    const since = lastAttemptAt === null ? '' : ` since ${momentText(lastAttemptAt, timeZone)}`;
    const by = `process ${worker.process} on ${worker.host}`;
    if (!worker.dead) return `being ${what} by ${by}${since}`;
    return `was being ${what}${since} when ${by} died; tried again with the same Message-ID`;
  }
  if (nextAttemptAt === null || nextAttemptAt <= asOf) return `${tried}, next at once`;
  return `${tried}, next ${momentText(nextAttemptAt, timeZone)}`;
}

function momentText(iso: string | null, timeZone: string): string {
  return iso === null ? 'unknown' : shortMomentText(Date.parse(iso), timeZone);
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}
