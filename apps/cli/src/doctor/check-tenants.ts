import type { TenantSettings } from '@jobdesk/settings';
import { checkJobs } from './check-jobs.ts';
import { checkSecretEnd } from './check-secret-end.ts';
import type { Finding } from './finding.ts';
import { inTime, type Patience } from './in-time.ts';

/** So many tenants are looked at side by side: the vendor's servers have limits. */
const atOnce = 8;

/** Signs in for every tenant, reads a page of its jobs, and looks when its secret ends. */
export async function checkTenants(
  tenants: readonly TenantSettings[],
  options: Patience & { readonly now: () => number },
): Promise<readonly Finding[]> {
  const findings: Finding[][] = [];
  const waiting = tenants.entries();
  const worker = async (): Promise<void> => {
    for (const [index, tenant] of waiting) findings[index] = await checkTenant(tenant, options);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return findings.flat();
}

async function checkTenant(
  { id, api, conventions, secretExpiresOn }: TenantSettings,
  options: Patience & { readonly now: () => number },
): Promise<Finding[]> {
  const { now, patienceMs } = options;
  const { timeZone } = conventions;
  const jobs = await inTime('Jobs', options, (signal) =>
    // Its own words are heard before it is given up.
    checkJobs({ api, timeZone, now, patienceMs: patienceMs * 0.9 }, signal),
  );
  return [...jobs, checkSecretEnd(api, secretExpiresOn, now())].map((finding) => ({ ...finding, tenant: id }));
}
