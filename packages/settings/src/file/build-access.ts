import { nearest } from '../nearest.ts';
import type { AccessSettings } from '../tenant-settings.ts';
import { accessFields } from './access-fields.ts';
import type { Fields } from './fields.ts';

/** Undefined when a fault was noted. */
export function buildAccess(fields: Fields, ids: readonly string[]): AccessSettings | undefined {
  const named = fields.get(accessFields.tenants);
  const people = fields.get(accessFields.people);
  const { groups, places, roles } = accessFields;
  if (![groups, places, accessFields.people, roles].some((field) => fields.has(field))) {
    const expected = 'at least one of groups, places, people, roles; people: everyone lets in whoever reaches the bot';
    fields
      .spotOf(accessFields.people)
      .fault('is missing: nobody in particular is let in', expected, 'people: everyone');
  }
  if (named !== 'all') {
    for (const { value, spot } of named ?? []) {
      if (ids.includes(value)) continue;
      const meant = nearest(value, ids);
      spot.fault(
        `is "${value}", which no tenant here is called`,
        meant === null ? `one of ${ids.slice(0, 20).join(', ')}` : `"${meant}"`,
        `tenants: [${meant ?? ids[0] ?? 'contoso'}]`,
      );
    }
  }
  const rule = {
    surface: fields.get(accessFields.surface) ?? null,
    groups: fields.get(groups) ?? [],
    places: fields.get(places) ?? [],
    people: people === undefined || people === 'everyone' ? [] : people,
    roles: fields.get(roles) ?? [],
  };
  if (named === undefined) return undefined;
  return { ...rule, tenants: named === 'all' ? ids : named.map(({ value }) => value) };
}
