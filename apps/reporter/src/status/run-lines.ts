import { oneLine, periodOf, shortMomentText } from '@jobdesk/report';
import type { RecordedDelivery, RecordedRun } from '@jobdesk/schedule';
import type { TenantSettings } from '@jobdesk/settings';

const width = 80;

/** A run and what became of each of its mails, in lines of at most 80 characters. */
export function runLines(run: RecordedRun, tenants: readonly TenantSettings[], now: number): readonly string[] {
  const tenant = tenants.find(({ id }) => id === run.tenant);
  const timeZone = tenant?.schedules.find(({ id }) => id === run.schedule)?.timeZone ?? 'UTC';
  const period = periodOf(run.window, timeZone).shortText;
  const incomplete = run.complete === false ? ' INCOMPLETE' : '';
  const next = run.nextAttemptAt === null ? null : tried(run.nextAttemptAt, run.attempts, timeZone, now);
  return [
    ...wrapped(`${run.tenant}/${run.schedule}  ${period}  ${run.state}${incomplete}`, '', '  '),
    ...(run.problem === null ? [] : wrapped(oneLine(run.problem, 300), '  ', '  ')),
    ...(next === null ? [] : wrapped(next, '  ', '  ')),
    ...run.deliveries.flatMap((mail) => deliveryLines(mail, timeZone, now)),
  ];
}

function deliveryLines(mail: RecordedDelivery, timeZone: string, now: number): readonly string[] {
  const { kind, recipient, state, reason, path, nextAttemptAt, attempts, settledAt } = mail;
  const when =
    state === 'waiting' && nextAttemptAt !== null
      ? `: ${tried(nextAttemptAt, attempts, timeZone, now)}`
      : settledAt === null
        ? ''
        : `, ${shortMomentText(settledAt, timeZone)}`;
  return [
    ...wrapped(`${recipient.address}${kind === 'report' ? '' : ` (${kind})`}  ${state}${when}`, '  ', '    '),
    ...(reason === null ? [] : wrapped(oneLine(reason, 300), '    ', '    ')),
    ...(path === null ? [] : [`    ${path}`]),
  ];
}

function tried(nextAttemptAt: number, attempts: number, timeZone: string, now: number): string {
  const next = nextAttemptAt <= now ? 'next now' : `next ${shortMomentText(nextAttemptAt, timeZone)}`;
  return `${attempts === 0 ? 'not tried yet' : `tried ${attempts === 1 ? 'once' : `${attempts} times`}`}, ${next}`;
}

/** Lines of at most 80 characters; a longer word stands alone. */
function wrapped(text: string, first: string, others: string): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  // Two blanks separate columns: kept.
  for (const word of text.split(/ (?! )/)) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = others;
      empty = true;
    }
    line = empty ? `${line}${word.trimStart()}` : `${line} ${word}`;
    empty = false;
  }
  return [...lines, line];
}
