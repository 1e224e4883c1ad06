import { type JobReading, JobsClient, type JobsClientOptions } from '../../src/client/index.ts';
import type { Job } from '../../src/model/index.ts';
import { virtualClock } from './virtual-clock.ts';

/** A client of a test's server; waits are skipped. */
export function clientOf(url: string, options: Partial<JobsClientOptions> = {}): JobsClient {
  return new JobsClient({
    credentials: { kind: 'secret', clientId: 'app', clientSecret: 's3cret-value' },
    graphUrl: url,
    identityUrl: url,
    ...virtualClock(Date.now()),
    ...options,
  });
}

/** Walks a reading to its end. */
export async function readAll(reading: JobReading): Promise<Job[]> {
  const jobs: Job[] = [];
  for await (const job of reading) jobs.push(job);
  return jobs;
}

export function idsOf(jobs: readonly { readonly id: string }[]): string[] {
  return jobs.map((job) => job.id).toSorted();
}
