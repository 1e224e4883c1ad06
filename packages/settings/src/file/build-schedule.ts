import type { Conventions } from '../conventions.ts';
import type { MailAddress } from '../mail-address.ts';
import { defaultLargestMail, type ScheduleSettings } from '../tenant-settings.ts';
import type { Fields } from './fields.ts';
import { scheduleFields } from './schedule-fields.ts';

/** What a schedule takes from its tenant. */
interface Owner {
  readonly id: string;
  readonly conventions: Conventions;
  /** Empty when the tenant names nobody. */
  readonly to: readonly MailAddress[];
}

const eight = 8 * 60;

/** Undefined when a fault was noted. */
export function buildSchedule(fields: Fields, tenant: Owner): ScheduleSettings | undefined {
  const id = fields.get(scheduleFields.id);
  const cadence = buildCadence(fields, tenant.conventions.weekStartsOn);
  const taken = new Set<string>();
  const to = each(recipients(fields, tenant), taken);
  const listUnsubscribe = fields.get(scheduleFields.listUnsubscribe) ?? 'none';
  const schedule = {
    timeZone: fields.get(scheduleFields.timeZone) ?? tenant.conventions.timeZone,
    sendAt: fields.get(scheduleFields.sendAt) ?? eight,
    missed: fields.get(scheduleFields.missed) ?? 'latest',
    whenIncomplete: fields.get(scheduleFields.whenIncomplete) ?? 'tell-owner',
    formats: fields.get(scheduleFields.formats) ?? ['pdf', 'xlsx'],
    to,
    cc: each(fields.get(scheduleFields.cc) ?? [], taken),
    bcc: each(fields.get(scheduleFields.bcc) ?? [], taken),
    largestMail: fields.get(scheduleFields.largestMail) ?? defaultLargestMail,
    listUnsubscribe: listUnsubscribe === 'none' ? null : listUnsubscribe,
  } as const;
  return id === undefined || cadence === undefined ? undefined : { id, tenant: tenant.id, cadence, ...schedule };
}

function recipients(fields: Fields, tenant: Owner): readonly MailAddress[] {
  const { to } = scheduleFields;
  if (fields.has(to)) return fields.get(to) ?? [];
  if (tenant.to.length === 0) fields.spotOf(to).fault('is missing: nobody would receive it', to.shape.expected);
  return tenant.to;
}

/** Those who are not there yet: everybody receives a report once, as whom they are named first. */
function each(addresses: readonly MailAddress[], taken: Set<string>): readonly MailAddress[] {
  return addresses.filter(({ address }) => {
    const key = address.toLowerCase();
    const isNew = !taken.has(key);
    taken.add(key);
    return isNew;
  });
}

function buildCadence(
  fields: Fields,
  weekStartsOn: Conventions['weekStartsOn'],
): ScheduleSettings['cadence'] | undefined {
  const kind = fields.get(scheduleFields.cadence);
  const sendOn = fields.get(scheduleFields.sendOn);
  const misfit = (expected: string, example: string): undefined =>
    fields.spotOf(scheduleFields.sendOn).fault(`does not fit a ${kind} report`, expected, example);
  if (kind === undefined) return undefined;
  if (kind === 'daily') {
    return sendOn === undefined ? { kind } : misfit('no "sendOn": a daily report is sent every day', 'cadence: daily');
  }
  if (kind === 'weekly') {
    if (sendOn === undefined) return { kind, weekStartsOn, sendOn: usualDay(weekStartsOn) };
    return 'weekday' in sendOn
      ? { kind, weekStartsOn, sendOn: sendOn.weekday }
      : misfit('a day such as monday', 'sendOn: monday');
  }
  if (sendOn === undefined) return { kind, sendOn: 1 };
  return 'dayOfMonth' in sendOn
    ? { kind, sendOn: sendOn.dayOfMonth }
    : misfit('a whole number from 1 to 28', 'sendOn: 1');
}

/** Monday, when people are back at work after the usual ends of a week; otherwise as soon as the week is over. */
function usualDay(weekStartsOn: Conventions['weekStartsOn']): Conventions['weekStartsOn'] {
  return weekStartsOn === 6 || weekStartsOn === 0 ? 1 : weekStartsOn;
}
