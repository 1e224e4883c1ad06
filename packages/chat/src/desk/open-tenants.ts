import { cachedSource, JobsClient, type JobsClientOptions, Paces } from '@jobdesk/jobs-core/client';
import type { DeskTenant } from './tenant.ts';

/** A tenant and how its jobs are reached. */
export interface ReachableTenant extends Omit<DeskTenant, 'source' | 'simulated'> {
  readonly client: JobsClientOptions;
}

/**
 * Tenants that can be asked: each with a client and a cache of its own, all of them asking one server at a pace that it
 * bears together.
 *
 * @param cacheSeconds how old, in seconds, jobs in an answer may be
 */
export function openTenants(tenants: readonly ReachableTenant[], cacheSeconds: number): readonly DeskTenant[] {
  const paces = new Paces();
  return tenants.map(({ id, name, conventions, client }) => ({
    id,
    name,
    conventions,
    source: cachedSource(new JobsClient({ ...client, paces }), { seconds: cacheSeconds }),
    simulated: false,
  }));
}
