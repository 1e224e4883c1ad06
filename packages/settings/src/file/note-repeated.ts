import type { Field, Fields } from './fields.ts';

/** Notes each group whose `field` has the value of one before it. */
export function noteRepeated(groups: readonly Fields[], field: Field<string>, what: string): void {
  const lines = new Map<string, number>();
  for (const fields of groups) {
    const value = fields.get(field);
    if (value === undefined) continue;
    const spot = fields.spotOf(field);
    const first = lines.get(value);
    if (first === undefined) lines.set(value, spot.at.line);
    else spot.fault(`is "${value}" like that of another ${what} on line ${first}`, 'a value of its own');
  }
}
