import type { JobSource } from '@jobdesk/jobs-core/client';
import type { Asker, DeskTenant } from '../../src/desk/index.ts';

export const now = Date.parse('2026-11-18T15:30:00Z');
export const conventions = { timeZone: 'America/New_York', weekStartsOn: 1, locale: 'en-US' } as const;

export const anna: Asker = {
  place: { surface: 'discord', id: 'ops' },
  person: 'anna',
  groups: ['contoso-guild'],
  roles: ['operators'],
};
export const ben: Asker = { ...anna, person: 'ben', roles: [] };

export function tenant(source: JobSource, id = 'contoso'): DeskTenant {
  return { id, name: `${id} Ltd`, source, conventions, simulated: false };
}
