import { refuse } from './refuse.ts';
import type { Refusal } from './reply.ts';
import type { DeskTenant } from './tenant.ts';

/** The tenant that a question is about, and the question without the words that said so. */
export interface TenantChoice {
  readonly tenant: DeskTenant;
  readonly text: string;
}

const term = /(?:^|\s)tenant:(?:"([^"]*)"|(\S+))/i;

/**
 * Which tenant is meant: the only one that may be asked, else the one that `tenant:…` names by id or name. Tenants
 * never mix in one answer, so several without a name are asked back.
 */
export function chooseTenant(text: string, allowed: readonly DeskTenant[]): TenantChoice | Refusal {
  const named = term.exec(text);
  const wanted = named?.[1] ?? named?.[2];
  const [only, another] = allowed;
  if (only === undefined) return refuse.noAccess();
  if (wanted === undefined)
    return another === undefined ? { tenant: only, text } : refuse.whichTenant(allowed.map(({ id }) => id));
  const tenant = allowed.find(({ id, name }) => [id, name].some((word) => word.toLowerCase() === wanted.toLowerCase()));
  // A tenant that exists but may not be asked is told like one that does not: its name is nobody else's business.
  if (tenant === undefined) return refuse.whichTenant(allowed.map(({ id }) => id));
  return { tenant, text: text.replace(term, ' ').trim() };
}
