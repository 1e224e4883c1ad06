import { dayNumber, localDay } from '@jobdesk/jobs-core/calendar';
import { counted } from '@jobdesk/jobs-core/summary';
import { dueText, shortMonthName } from './date-text.ts';
import type { Notice } from './report-document.ts';
import type { ReportFacts } from './report-facts.ts';

/** With fewer days left a secret's end is no longer a remark but a warning. */
const warnDays = 30;

/** What the reader must know beside the verdict. */
export function noticesOf(facts: Pick<ReportFacts, 'late' | 'tenant' | 'generatedAt'>): readonly Notice[] {
  const { late, tenant } = facts;
  const secret = secretExpiry(facts);
  return [
    ...(late === undefined || late === null
      ? []
      : [
          {
            kind: 'late',
            text: `This report was due ${dueText(late.dueAt, tenant.timeZone)} and is sent late.`,
            tone: 'warning',
          } as const,
        ]),
    ...(secret === null || secret.tone === 'neutral' ? [] : [secret]),
  ];
}

/** The last words of the report. */
export function closingOf(facts: Pick<ReportFacts, 'tenant' | 'generatedAt'>): readonly string[] {
  const secret = secretExpiry(facts);
  return secret === null ? [] : [secret.text];
}

/** When the client secret ends, counted in the tenant's days; null where that was not declared. */
function secretExpiry({ tenant, generatedAt }: Pick<ReportFacts, 'tenant' | 'generatedAt'>): Notice | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(tenant.secretExpiresOn ?? '') ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  const left = dayNumber(date) - localDay(generatedAt, tenant.timeZone);
  const on = `${date.day} ${shortMonthName(date)} ${date.year}`;
  return {
    kind: 'secret-expiry',
    text: expiryText(left, on),
    tone: left < 0 ? 'bad' : left <= warnDays ? 'warning' : 'neutral',
  };
}

function expiryText(left: number, on: string): string {
  if (left < 0) {
    return `The client secret expired ${left === -1 ? 'yesterday' : `${counted(-left, 'day')} ago`} (${on}): put a new one into the configuration, or jobs can no longer be read.`;
  }
  if (left === 0) return `The client secret expires today (${on}): put a new one into the configuration.`;
  return `The client secret expires ${left === 1 ? 'tomorrow' : `in ${counted(left, 'day')}`} (${on}).`;
}
