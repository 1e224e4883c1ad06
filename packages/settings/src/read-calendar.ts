import type { Conventions } from './conventions.ts';
import { Environment, type Variables } from './environment.ts';
import { SettingsError } from './fault.ts';
import { readConventionsOf } from './read-tenants.ts';

/**
 * On whose calendar a question is read that asks nobody: the tenant's of `JOBS_CONFIG` where that is set, so that it is
 * read as it would be asked. No secret has to be there.
 *
 * @param tenant the id of the tenant; null: the only one there is
 * @throws SettingsError naming everything that is wrong, such as a tenant that has to be named
 */
export function readCalendar(variables: Variables, tenant: string | null): Conventions {
  const environment = new Environment(variables);
  const conventions = readConventionsOf(environment, tenant);
  if (conventions === null) throw new SettingsError(environment.faults);
  return conventions;
}
