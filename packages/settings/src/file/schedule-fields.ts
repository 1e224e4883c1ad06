import { unsubscribeAddress } from './addresses.ts';
import { field, group, partial } from './fields.ts';
import type { JsonSchema } from './json-value.ts';
import { mailSize, timeOfDay, timeZone, weekday } from './moments.ts';
import { choice, describeNode, list, oneOrMany, orWord, type Shape, whole } from './shape.ts';
import { id, mailAddress } from './words.ts';

const dayOfMonth = whole(1, 28);

/** A day of the week, or of the month: which of them fits is the cadence's. */
const sendOn: Shape<{ readonly weekday: 0 | 1 | 2 | 3 | 4 | 5 | 6 } | { readonly dayOfMonth: number }> = {
  expected: 'a day such as monday for a weekly report, a whole number from 1 to 28 for a monthly one',
  schema: { anyOf: [weekday.schema, dayOfMonth.schema] },
  read(node, spot) {
    if (node.kind !== 'scalar' || node.value === null) return spot.fault(describeNode(node), this.expected);
    if (typeof node.value === 'number') {
      const day = dayOfMonth.read(node, spot);
      return day === undefined ? undefined : { dayOfMonth: day };
    }
    const day = weekday.read(node, spot);
    return day === undefined ? undefined : { weekday: day };
  },
};

/** The keys of a schedule. */
export const scheduleFields = {
  id: field(
    'id',
    'Unique within its tenant; stays the same for good: sent reports are known by it.',
    id,
    'weekly',
    'always',
  ),
  cadence: field(
    'cadence',
    'How often, and so about which period: the day, week or month before.',
    choice(['daily', 'weekly', 'monthly']),
    'weekly',
    'somewhere',
  ),
  sendAt: field('sendAt', 'The local time at which it is sent. Default: 08:00.', timeOfDay, '08:00'),
  sendOn: field(
    'sendOn',
    'Weekly: the day of the week; default: Monday where weeks start on Monday, Sunday or Saturday, else their first day. Monthly: the day of the month, 1 to 28; default: 1.',
    sendOn,
    'monday',
  ),
  timeZone: field('timeZone', "On whose calendar and clock. Default: the tenant's.", timeZone, 'America/New_York'),
  formats: field(
    'formats',
    'What is attached; an empty list: the mail alone. Default: pdf and xlsx.',
    list(choice(['pdf', 'xlsx']), { unique: true }),
    ['pdf', 'xlsx'],
  ),
  to: field('to', 'Who receives it. Default: the "to" of the tenant.', oneOrMany(mailAddress, { atLeast: 1 }), [
    'Ops <ops@contoso.example>',
  ]),
  cc: field('cc', 'Who else receives it, seen by all. Default: nobody.', oneOrMany(mailAddress), [
    'it@contoso.example',
  ]),
  bcc: field('bcc', 'Who else receives it, seen by nobody. Default: nobody.', oneOrMany(mailAddress), [
    'archive@contoso.example',
  ]),
  largestMail: field(
    'largestMail',
    'The largest mail that the receiving server takes, everything encoded; beyond it attachments are left out, and the mail says so. Default: 10MB.',
    mailSize,
    '10MB',
  ),
  missed: field(
    'missed',
    'After several reports could not be sent at their time: only the latest (it lists the others), or all. Default: latest.',
    choice(['latest', 'all']),
    'latest',
  ),
  whenIncomplete: field(
    'whenIncomplete',
    'When the jobs cannot all be read for hours: only the owner is told, or the report is sent marked INCOMPLETE. Default: tell-owner.',
    choice(['tell-owner', 'send']),
    'tell-owner',
  ),
  listUnsubscribe: field(
    'listUnsubscribe',
    'By which address people leave the list; "none" takes away a default. Default: none.',
    orWord(unsubscribeAddress, 'none'),
    'mailto:unsubscribe@contoso.example',
  ),
};

/** For editors: what of `sendOn` fits the cadence, where both stand in one schedule. */
const fittingDay = (cadence: string, day: JsonSchema | false): JsonSchema => ({
  if: { not: { properties: { cadence: { const: cadence } }, required: ['cadence'] } },
  else: { properties: { sendOn: day } },
});

export const schedules = list(
  group(scheduleFields, 'a group of keys with at least "id" and "cadence"', {
    allOf: [fittingDay('daily', false), fittingDay('weekly', weekday.schema), fittingDay('monthly', dayOfMonth.schema)],
  }),
);

/** The same for all tenants, looked at where they stand. */
export const scheduleListDefaults = list(partial(scheduleFields, 'a group of keys of a schedule'));

// Recipients and zone are the tenant's, whose own would otherwise lose against those for all.
const { id: _, to: __, timeZone: ___, ...forAll } = scheduleFields;

/** What schedules have in common: each key counts for those that do not have it themselves. */
export const scheduleDefaults = partial(forAll, 'a group of keys of schedules');
