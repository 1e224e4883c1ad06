import { counted } from '@jobdesk/jobs-core/summary';
import type { Configured } from './configured.ts';
import { failed, type Finding, ok } from './finding.ts';

const check = 'Configuration';

/** What the settings say, or everything that is wrong with them. */
export function checkConfiguration({ faults, tenancy }: Configured): readonly Finding[] {
  if (faults.length > 0 || tenancy === null) {
    return faults.map(({ variable, problem, expected, example }) =>
      failed(check, `${variable} ${problem}.`, `Expected: ${expected}. Example: ${example}`),
    );
  }
  const { tenants, access } = tenancy;
  const schedules = tenants.reduce((sum, tenant) => sum + tenant.schedules.length, 0);
  const zones = [...new Set(tenants.map(({ conventions }) => conventions.timeZone))];
  const rules = access.length === 0 ? 'no access rules' : counted(access.length, 'access rule');
  const zone = zones.length > 3 ? `${zones.length} time zones` : zones.join(', ');
  return [ok(check, `${counted(tenants.length, 'tenant')} (${zone}), ${counted(schedules, 'schedule')}, ${rules}.`)];
}
