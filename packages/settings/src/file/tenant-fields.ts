import { pingAddress } from './addresses.ts';
import { api, apiDefaults } from './api-fields.ts';
import { branding, brandingDefaults } from './branding-fields.ts';
import { field, group, partial } from './fields.ts';
import { locale, timeZone, weekdayOrNumber } from './moments.ts';
import { backupDefaults, backups, muteDefaults, mutes } from './plan-fields.ts';
import { type Reference, reference } from './reference.ts';
import { scheduleListDefaults, schedules } from './schedule-fields.ts';
import { oneOrMany, type Shape } from './shape.ts';
import { id, line, mailAddress } from './words.ts';

const heartbeatUrl: Shape<string | Reference> = {
  expected: `${pingAddress.expected}; or { env: NAME }; or "none"`,
  schema: { anyOf: [pingAddress.schema, reference.schema, { const: 'none' }] },
  read(node, spot) {
    if (node.kind === 'map') return reference.read(node, spot);
    if (node.kind === 'scalar' && node.value === 'none') return 'none';
    return pingAddress.read(node, spot.or('{ env: NAME }').or('"none"'));
  },
};

/** The keys of a tenant. */
export const tenantFields = {
  id: field('id', 'Unique; what --tenant and the access rules say. Stays the same for good.', id, 'contoso', 'always'),
  name: field('name', 'As people call it: in reports, subjects and answers.', line, 'Contoso', 'always'),
  api: field('api', "The vendor's service, and how to sign in.", api, { dataCenter: 'us' }, 'somewhere'),
  timeZone: field(
    'timeZone',
    'The zone of days, weeks and printed times. Default: JOBS_TIME_ZONE, or UTC.',
    timeZone,
    'America/New_York',
  ),
  weekStartsOn: field(
    'weekStartsOn',
    'The first day of the week. Default: JOBS_WEEK_STARTS_ON, or monday.',
    weekdayOrNumber,
    'monday',
  ),
  locale: field('locale', 'Decides the order in dates such as 05/11. Default: JOBS_LOCALE, or en-US.', locale, 'en-GB'),
  to: field(
    'to',
    'Who receives the reports of schedules that name nobody themselves.',
    oneOrMany(mailAddress, { atLeast: 1 }),
    ['Ops <ops@contoso.example>'],
  ),
  owner: field(
    'owner',
    'Who is told what could not be delivered or not be made. Default: OWNER_MAIL_TO.',
    oneOrMany(mailAddress),
    ['backup-owner@provider.example'],
  ),
  branding: field('branding', 'How the reports look.', branding, { colour: '#1a6fb0' }),
  heartbeatUrl: field(
    'heartbeatUrl',
    'Pinged after a report was accepted, so that a watchdog notices when none is. Default: none.',
    heartbeatUrl,
    { env: 'CONTOSO_HEARTBEAT_URL' },
  ),
  backups: field('backups', 'How often backups are meant to run. Default: learned from the jobs.', backups, [
    { service: 'azure-vm', every: '24h' },
  ]),
  mutes: field('mutes', 'Backups that are known to fail and need nobody to act. Default: none.', mutes, [
    { service: 'azure-sql', reason: 'Migration', until: '2026-12-31' },
  ]),
  schedules: field('schedules', 'Which reports are sent, when, to whom. Default: none.', schedules, [
    { id: 'weekly', cadence: 'weekly', to: ['ops@contoso.example'] },
  ]),
};

export const tenant = group(tenantFields, 'a group of keys with at least "id", "name" and "api"');

const { id: _, name: __, ...forAll } = tenantFields;

/** What tenants have in common: each key counts for those that do not have it themselves. */
export const tenantDefaults = partial(
  {
    ...forAll,
    api: { ...forAll.api, shape: apiDefaults },
    branding: { ...forAll.branding, shape: brandingDefaults },
    backups: { ...forAll.backups, shape: backupDefaults },
    mutes: { ...forAll.mutes, shape: muteDefaults },
    schedules: { ...forAll.schedules, shape: scheduleListDefaults },
  },
  'a group of keys of tenants',
);
