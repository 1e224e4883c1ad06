import { apiSettingsFrom } from './api-settings.ts';
import { type Conventions, conventionsFrom } from './conventions.ts';
import { type Environment, quote } from './environment.ts';
import { readTenantsFile } from './file/read-tenants-file.ts';
import { nearest } from './nearest.ts';
import { defaultTenant, tenantOfEnvironment } from './tenant-of-environment.ts';
import type { AccessSettings, TenantSettings } from './tenant-settings.ts';
import type { VariableName } from './variables.ts';

/** Whose jobs are read, and who may ask for them. */
export interface Tenancy {
  /** At least one. */
  readonly tenants: readonly TenantSettings[];
  readonly access: readonly AccessSettings[];
}

/** What the file says for each tenant, so that a variable for all of them cannot be meant. */
const besideTheFile = [
  'AVEPOINT_CLIENT_ID',
  'AVEPOINT_CLIENT_SECRET',
  'AVEPOINT_CERTIFICATE_FILE',
  'AVEPOINT_PRIVATE_KEY_FILE',
  'AVEPOINT_ENVIRONMENT',
  'AVEPOINT_DATA_CENTER',
  'AVEPOINT_API_URL',
  'AVEPOINT_IDENTITY_URL',
  'MAIL_TO',
  'HEARTBEAT_URL',
] as const satisfies readonly VariableName[];

/**
 * The tenants of the file that `JOBS_CONFIG` names, or the one of the environment variables; null when a fault was
 * noted.
 *
 * @param wanted the id of the only one that is wanted; null: all. The secrets of the others are not asked for then
 */
export function readTenants(environment: Environment, wanted: string | null): Tenancy | null {
  const path = environment.optional('JOBS_CONFIG');
  if (path !== null) return readMany(environment, path, wanted);
  const tenant = tenantOfEnvironment(environment);
  if (wanted !== null && wanted !== defaultTenant) return unknown(environment, wanted, [defaultTenant]);
  return tenant === null ? null : { tenants: [tenant], access: [] };
}

/** Whom `api` is about. */
export type AskedTenant = Pick<TenantSettings, 'api' | 'conventions'>;

/**
 * The one tenant that is asked: the wanted one, or the only one there is; null when a fault was noted. Without a file
 * this reads `AVEPOINT_*` and `JOBS_*` alone, so that a fault in mail settings keeps nobody from asking a question.
 */
export function readAskedTenant(environment: Environment, wanted: string | null): AskedTenant | null {
  if (environment.optional('JOBS_CONFIG') !== null) {
    const tenancy = readTenants(environment, wanted);
    return tenancy === null ? null : onlyOf(environment, tenancy);
  }
  if (wanted !== null && wanted !== defaultTenant) return unknown(environment, wanted, [defaultTenant]);
  const api = apiSettingsFrom(environment);
  const conventions = conventionsFrom(environment);
  return api === null || conventions === null ? null : { api, conventions };
}

/** The only tenant there is, for what works for one at a time; null when a fault was noted. */
export function onlyOf(environment: Environment, { tenants }: Tenancy): TenantSettings | null {
  const [first, second] = tenants;
  if (first !== undefined && second === undefined) return first;
  return unnamed(
    environment,
    tenants.map(({ id }) => id),
  );
}

function unnamed(environment: Environment, known: readonly string[]): null {
  return environment.note({
    variable: '--tenant',
    problem: `is not given, and JOBS_CONFIG holds ${known.length} tenants`,
    expected: oneOf(known),
    example: `--tenant ${known[0] ?? defaultTenant}`,
    place: null,
  });
}

/**
 * The calendar of a tenant, for what asks nobody; null when a fault was noted. No secret has to be there.
 *
 * @param wanted null: the only tenant there is
 */
export function readConventionsOf(environment: Environment, wanted: string | null): Conventions | null {
  const path = environment.optional('JOBS_CONFIG');
  if (path !== null) {
    const { conventions } = readTenantsFile(environment, path, 'none');
    if (environment.faults.length > 0) return null;
    const known = [...conventions.keys()];
    const [only = null, another] = known;
    const id = wanted ?? (another === undefined ? only : null);
    if (id === null) return unnamed(environment, known);
    return conventions.get(id) ?? unknown(environment, id, known);
  }
  return wanted === null || wanted === defaultTenant
    ? conventionsFrom(environment)
    : unknown(environment, wanted, [defaultTenant]);
}

function readMany(environment: Environment, path: string, wanted: string | null): Tenancy | null {
  const asked = wanted === null ? 'all' : ({ id: wanted } as const);
  const { tenants, access, conventions, referenced } = readTenantsFile(environment, path, asked);
  for (const name of besideTheFile) {
    // A file that cannot be read may refer to it.
    if (environment.optional(name) === null || referenced === null || referenced.has(name)) continue;
    environment.note({
      variable: name,
      problem: 'is set beside JOBS_CONFIG, which says the same for each tenant and would win',
      expected: 'one of the two',
      example: `unset ${name}`,
      place: null,
    });
  }
  if (environment.faults.length > 0) return null;
  if (wanted === null) return { tenants, access };
  const only = tenants.filter(({ id }) => id === wanted);
  return only.length === 0 ? unknown(environment, wanted, [...conventions.keys()]) : { tenants: only, access };
}

function unknown(environment: Environment, wanted: string, known: readonly string[]): null {
  return environment.note({
    variable: '--tenant',
    problem: `is ${quote(wanted)}, which is not configured`,
    expected: oneOf(known),
    example: `--tenant ${nearest(wanted, known) ?? known[0] ?? defaultTenant}`,
    place: null,
  });
}

function oneOf(ids: readonly string[]): string {
  if (ids.length === 1) return ids.join();
  return `one of ${ids.slice(0, 20).join(', ')}${ids.length > 20 ? ` and ${ids.length - 20} more` : ''}`;
}
