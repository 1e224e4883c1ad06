import type { Reference } from '@jobdesk/jobs-core/language';
import { readSettings } from '@jobdesk/settings';
import { readAskedTenant } from './asked-tenant.ts';
import { type ContextFlags, contextFlags, refuseTenant, referenceFrom } from './context-flags.ts';
import { switchFlag } from './flags.ts';
import type { Io } from './io.ts';
import { type OpenSource, openApi, openSimulated } from './open-source.ts';

/** The flags of every command that reads jobs. */
export const sourceFlags = {
  ...contextFlags,
  simulated: switchFlag('read made-up jobs instead of yours; needs no settings'),
} as const;

/** What a command that reads jobs works with. */
export interface Opened extends OpenSource {
  readonly reference: Reference;
  /** What answers call the tenant; null where that goes without saying. */
  readonly named: string | null;
}

/**
 * Reads the settings and opens the source that the flags name.
 *
 * @throws SettingsError naming every variable that is missing or wrong
 * @throws UsageError for a tenant of made-up jobs
 */
export async function openFromFlags(flags: ContextFlags & { readonly simulated: boolean }, io: Io): Promise<Opened> {
  if (flags.simulated) {
    refuseTenant(flags);
    const reference = referenceFrom(flags, readSettings(io.env, { need: [] }).conventions, io.now());
    return { ...(await openSimulated({ now: reference.now }, io)), reference, named: null };
  }
  const { api, conventions, named } = readAskedTenant(io.env, flags.tenant);
  return { ...openApi(api, io), reference: referenceFrom(flags, conventions, io.now()), named };
}
