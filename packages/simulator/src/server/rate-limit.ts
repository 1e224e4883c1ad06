import type { Instant } from '@jobdesk/jobs-core/model';
import type { FullOptions } from '../options.ts';

/** Whether a request may pass; else the headers of its 429. */
export type RateLimit = () => Readonly<Record<string, string>> | null;

/** Lets so many requests pass in any second, and says when to come back. */
export function rateLimit(limit: FullOptions['rateLimit'], clock: () => Instant): RateLimit {
  if (limit === undefined) return () => null;
  const passed: Instant[] = [];
  return () => {
    const now = clock();
    while (passed[0] !== undefined && passed[0] <= now - 1000) passed.shift();
    if (passed.length < limit.perSecond) {
      passed.push(now);
      return null;
    }
    const { retryAfter = 'seconds' } = limit;
    if (retryAfter === 'none') return {};
    return { 'retry-after': retryAfter === 'seconds' ? '1' : new Date(now + 2000).toUTCString() };
  };
}
