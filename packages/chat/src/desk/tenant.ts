import type { JobSource } from '@jobdesk/jobs-core/client';
import type { Conventions } from '../dependencies.ts';

/** A tenant that can be asked about. */
export interface DeskTenant {
  readonly id: string;
  readonly name: string;
  readonly source: JobSource;
  readonly conventions: Conventions;
  /** Whether its jobs are made up. */
  readonly simulated: boolean;
}
