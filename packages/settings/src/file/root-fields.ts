import { access } from './access-fields.ts';
import { field, group, partial } from './fields.ts';
import { scheduleDefaults } from './schedule-fields.ts';
import { list } from './shape.ts';
import { tenant, tenantDefaults } from './tenant-fields.ts';

const defaultsFields = {
  tenant: field('tenant', 'For tenants.', tenantDefaults, { timeZone: 'Europe/London' }),
  schedule: field('schedule', 'For schedules.', scheduleDefaults, { sendAt: '07:00' }),
};

/** The keys of the file as a whole. */
export const rootFields = {
  defaults: field(
    'defaults',
    'What tenants and schedules have in common: each key counts for those that do not have it themselves.',
    partial(defaultsFields, 'a group of "tenant" and "schedule"'),
    { tenant: { timeZone: 'Europe/London' } },
  ),
  tenants: field(
    'tenants',
    'The customer accounts whose jobs are read.',
    list(tenant, { atLeast: 1 }),
    [{ id: 'contoso', name: 'Contoso', api: { dataCenter: 'us' } }],
    'always',
  ),
  access: field(
    'access',
    'Who may ask which tenants in chat. Default: whoever reaches the bot may ask all of them.',
    access,
    [{ surface: 'teams', people: 'everyone', tenants: ['contoso'] }],
  ),
};

/** Keys that begin so hold anchors, and nothing is read from them. */
export const ownKeys = /^x-/;

export const root = group(rootFields, 'a group of keys with at least "tenants"');
