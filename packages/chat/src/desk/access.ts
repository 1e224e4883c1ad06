import type { Surface } from '../ports/index.ts';
import type { Asker } from './asker.ts';

/**
 * Who may ask which tenants. Every list that is not empty has to hold the asker: groups *and* places *and* people *and*
 * roles; an empty one asks for nothing.
 */
export interface AccessRule {
  /** Null: on every platform. */
  readonly surface: Surface | null;
  readonly groups: readonly string[];
  /** Conversations; a channel lets in its threads. */
  readonly places: readonly string[];
  readonly people: readonly string[];
  readonly roles: readonly string[];
  /** Ids of the tenants that whoever fits may ask. */
  readonly tenants: readonly string[];
}

/**
 * The ids of the tenants that this person may ask here, in the order of `tenants`.
 *
 * Without any rule everybody whom the platform lets through to the bot may ask every tenant; with rules, only whom one
 * of them names.
 */
export function tenantsFor(asker: Asker, rules: readonly AccessRule[], tenants: readonly string[]): readonly string[] {
  if (rules.length === 0) return tenants;
  const granted = new Set(rules.filter((rule) => fits(rule, asker)).flatMap((rule) => rule.tenants));
  return tenants.filter((tenant) => granted.has(tenant));
}

function fits(rule: AccessRule, { place, person, groups, roles }: Asker): boolean {
  const names = (wanted: readonly string[], had: readonly string[]): boolean =>
    wanted.length === 0 || had.some((id) => wanted.includes(id));
  return (
    (rule.surface === null || rule.surface === place.surface) &&
    names(rule.groups, groups) &&
    names(rule.places, [place.id, ...groups]) &&
    names(rule.people, [person]) &&
    names(rule.roles, roles)
  );
}
