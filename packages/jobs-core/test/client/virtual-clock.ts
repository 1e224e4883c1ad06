import type { Instant } from '../../src/model/index.ts';

/** A clock whose time passes only by being waited for. */
export interface VirtualClock {
  readonly now: () => Instant;
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** What was waited for, in milliseconds. */
  readonly waits: number[];
}

export function virtualClock(start: Instant): VirtualClock {
  let time = start;
  const waits: number[] = [];
  return {
    now: () => time,
    sleep: async (milliseconds, signal) => {
      signal.throwIfAborted();
      waits.push(milliseconds);
      time = Math.max(time, time + milliseconds);
    },
    waits,
  };
}
