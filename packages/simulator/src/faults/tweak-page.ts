import type { PageTweak } from '../server/jobs-page.ts';
import type { Fault } from './fault.ts';

/** What a fault does to the page itself, before it is written. */
export function tweakOf(fault: Fault | null): PageTweak {
  if (fault?.kind === 'short-page') return { mostRows: fault.rows };
  if (fault?.kind === 'next-link' && fault.as === 'loop') return { loop: true };
  return {};
}
