import { JobsClient, type JobSource } from '@jobdesk/jobs-core/client';
import { accessTo, type ApiSettings } from '@jobdesk/settings';
import type { Io } from './io.ts';

/** Where a command reads its jobs. */
export interface OpenSource {
  readonly source: JobSource;
  /** The jobs are made up: everything that shows them says so. */
  readonly simulated: boolean;
  readonly close: () => Promise<void>;
}

/** The vendor's service. */
export function openApi(api: ApiSettings, io: Io): OpenSource {
  const source = new JobsClient({ ...accessTo(api), now: io.now });
  return { source, simulated: false, close: async () => {} };
}

/** What a simulated world looks like. */
export interface SimulatedWorld {
  /** The moment at which it is seen. */
  readonly now: number;
  readonly jobs?: number;
  readonly seed?: number;
}

/** A made-up service within this process. */
export async function openSimulated(world: SimulatedWorld, io: Io): Promise<OpenSource> {
  const { startSimulator, simulatedCredentials } = await import('@jobdesk/simulator');
  const simulator = await startSimulator(world);
  const source = new JobsClient({
    graphUrl: simulator.url,
    identityUrl: simulator.identityUrl,
    credentials: { kind: 'secret', ...simulatedCredentials },
    now: io.now,
  });
  return { source, simulated: true, close: () => simulator.close() };
}
