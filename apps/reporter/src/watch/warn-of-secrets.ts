import type { Log } from '@jobdesk/daemon';
import type { Instant } from '@jobdesk/jobs-core/model';
import type { TenantSettings } from '@jobdesk/settings';
import { secretDaysLeft, warnDays } from '../status/secret-days.ts';

/** Warns of client secrets that end soon: after that no report can be made. */
export function warnOfSecrets(tenants: readonly TenantSettings[], now: Instant, log: Log): void {
  for (const tenant of tenants) {
    const daysLeft = secretDaysLeft(tenant, now);
    if (daysLeft !== null && daysLeft <= warnDays) log('warn', 'client secret ends', { tenant: tenant.id, daysLeft });
  }
}
