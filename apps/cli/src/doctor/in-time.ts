import { explainFailure } from '@jobdesk/chat';
import { JobsError } from '@jobdesk/jobs-core/client';
import { systemFailure } from '../system-failure.ts';
import { failed, type Finding } from './finding.ts';

/** How long checks may take, and what ends them. */
export interface Patience {
  /** Milliseconds for each check. */
  readonly patienceMs: number;
  /** Aborted when the person has had enough. */
  readonly signal: AbortSignal;
}

/**
 * A check that ends in time, whatever it waits for; what it throws is what it found.
 *
 * @param work is told by its signal that nobody waits any more
 */
export async function inTime(
  check: string,
  { patienceMs, signal }: Patience,
  work: (signal: AbortSignal) => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  const stop = new AbortController();
  const limit = Promise.withResolvers<readonly Finding[]>();
  const timer = setTimeout(() => {
    limit.resolve([
      failed(check, `There was no answer within ${patienceMs / 1000} s.`, 'Check the address, and firewalls between.'),
    ]);
    stop.abort(new Error('out of time'));
  }, patienceMs);
  const leave = (): void => {
    limit.reject(signal.reason);
    stop.abort(signal.reason);
  };
  signal.addEventListener('abort', leave, { once: true });
  try {
    return await Promise.race([limit.promise, explained(check, work(stop.signal))]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', leave);
  }
}

async function explained(check: string, work: Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof JobsError) return [failedRequest(check, error)];
    const { headline, advice } = systemFailure(error) ?? explainFailure(error);
    return [failed(check, headline, advice)];
  }
}

/** A request that failed, with its advice apart. */
export function failedRequest(check: string, { message, advice }: JobsError): Finding {
  return failed(check, message.slice(0, -advice.length).trim(), advice);
}
