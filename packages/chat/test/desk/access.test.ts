import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccessRule, type Asker, tenantsFor } from '../../src/desk/index.ts';
import { anna, ben } from './people.ts';

const everybody: AccessRule = { surface: null, groups: [], places: [], people: [], roles: [], tenants: ['contoso'] };
const all = ['contoso', 'fabrikam'];
const may = (asker: Asker, ...rules: AccessRule[]) => tenantsFor(asker, rules, all);

describe('access', () => {
  it('is everybody’s without a rule', () => {
    expect(may(anna)).toEqual(all);
  });

  it('is only theirs whom a rule names, for the tenants that it names', () => {
    expect(may(anna, everybody)).toEqual(['contoso']);
    expect(may(anna, { ...everybody, roles: ['operators'], tenants: ['fabrikam'] })).toEqual(['fabrikam']);
    expect(may(ben, { ...everybody, roles: ['operators'] })).toEqual([]);
    expect(may(anna, { ...everybody, people: ['ben'] }, { ...everybody, groups: ['contoso-guild'] })).toEqual([
      'contoso',
    ]);
    expect(may(anna, { ...everybody, surface: 'teams' })).toEqual([]);
  });

  it('to a channel is access to its threads', () => {
    const inThread: Asker = { ...anna, place: { surface: 'discord', id: 'thread' }, groups: ['contoso-guild', 'ops'] };
    expect(may(inThread, { ...everybody, places: ['ops'] })).toEqual(['contoso']);
    expect(may(anna, { ...everybody, places: ['thread'] })).toEqual([]);
  });

  it('never grows when a rule asks for more, and never names a tenant that is not there', () => {
    const ids = fc.subarray(['anna', 'ben', 'ops', 'operators', 'contoso-guild']);
    const rules = fc.record({
      surface: fc.constantFrom(null, 'discord' as const, 'teams' as const),
      groups: ids,
      places: ids,
      people: ids,
      roles: ids,
      tenants: fc.subarray(['contoso', 'fabrikam', 'gone']),
    });
    fc.assert(
      fc.property(rules, (rule) => {
        const granted = may(anna, rule);
        expect(all).toEqual(expect.arrayContaining([...granted]));
        for (const key of ['groups', 'places', 'people', 'roles'] as const) {
          const stricter = may(anna, { ...rule, [key]: ['nobody'] });
          expect(stricter).toEqual([]);
        }
      }),
    );
  });
});
