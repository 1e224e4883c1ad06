import { random } from '../random.ts';
import type { Call } from '../server/call.ts';
import type { Fault } from './fault.ts';

/** A fault and when it strikes; without `nth` and `probability` it strikes every time. */
export interface PlannedFault {
  /** Which requests it is for; `next-page`: jobs requests with a skip token. */
  readonly match: 'token' | 'jobs' | 'next-page' | 'any';
  /** Only for these of the requests that match, counted from 1 since the plan was set. */
  readonly nth?: number | readonly number[];
  /** Strikes with this chance, the same for the same seed and order of requests. */
  readonly probability?: number;
  /** Strikes at most so often. */
  readonly times?: number;
  readonly fault: Fault;
}

/** Decides for each call, in order of arrival, which fault strikes it. */
export type FaultPlan = (call: Pick<Call, 'endpoint' | 'url'>) => Fault | null;

/** Follows a list of planned faults; where several would strike, the first does. */
export function faultPlan(planned: readonly PlannedFault[], seed: number): FaultPlan {
  const chance = random(seed, 0xfa17);
  const rules = planned.map((rule) => ({ rule, seen: 0, struck: 0 }));
  return (call) => {
    let fault: Fault | null = null;
    for (const state of rules) {
      const { rule } = state;
      if (!matches(rule, call)) continue;
      state.seen++;
      const lucky = rule.probability !== undefined && !chance.chance(rule.probability);
      const spent = rule.times !== undefined && state.struck >= rule.times;
      const due = rule.nth === undefined || [rule.nth].flat().includes(state.seen);
      if (fault !== null || lucky || spent || !due) continue;
      state.struck++;
      fault = rule.fault;
    }
    return fault;
  };
}

function matches({ match }: PlannedFault, { endpoint, url }: Pick<Call, 'endpoint' | 'url'>): boolean {
  if (match === 'any') return true;
  if (match === 'next-page') return endpoint === 'jobs' && url.searchParams.has('skiptoken');
  return match === endpoint;
}
