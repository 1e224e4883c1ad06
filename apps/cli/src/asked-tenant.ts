import { type ApiSettings, type Conventions, readSettings, tenantName, type Variables } from '@jobdesk/settings';

/** Whose jobs a command reads. */
export interface AskedTenant {
  readonly api: ApiSettings;
  readonly conventions: Conventions;
  /** What answers call it; null for the one of the environment variables, which goes without saying. */
  readonly named: string | null;
}

/**
 * The tenant that `--tenant` names, or the only one there is.
 *
 * @throws SettingsError naming everything that is missing or wrong, such as a tenant that has to be named
 */
export function readAskedTenant(env: Variables, wanted: string | null): AskedTenant {
  if (!env['JOBS_CONFIG']?.trim()) {
    // Only what asking needs: a fault in mail settings keeps nobody from an answer.
    const { api, conventions } = readSettings(env, { need: ['api'], tenant: wanted });
    return { api, conventions, named: null };
  }
  const { api, conventions, tenants } = readSettings(env, { need: ['tenants', 'api'], tenant: wanted });
  return { api, conventions, named: tenants[0]?.name ?? tenantName(api) };
}
