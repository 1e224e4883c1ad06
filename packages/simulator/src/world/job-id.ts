import type { Instant } from '@jobdesk/jobs-core/model';

/** Gives out ids of the vendor's form; never the same digits twice. */
export type JobIdSource = (prefix: string, createdAt: Instant, digits: number) => string;

const daysKept = 8;

/**
 * Ids like `FB20241027081716326`: a prefix, the moment in UTC to the second, three more digits. When the digits are
 * taken for that second, the next free ones are used.
 *
 * Moments should come roughly newest first: only the ids of the last eight days asked for are remembered, so that a
 * million jobs need little memory.
 *
 * @throws RangeError when all 1,000 ids of one second are taken
 */
export function jobIds(): JobIdSource {
  const takenByDay = new Map<string, Set<string>>();
  return (prefix, createdAt, digits) => {
    const stamp = new Date(createdAt).toISOString().slice(0, 19).replaceAll(/[-:T]/g, '');
    const taken = takenOf(takenByDay, stamp.slice(0, 8));
    for (let step = 0; step < 1000; step++) {
      const key = stamp + String((digits + step) % 1000).padStart(3, '0');
      if (taken.has(key)) continue;
      taken.add(key);
      return prefix + key;
    }
    throw new RangeError(`More than 1,000 jobs were created in the second ${stamp}.`);
  };
}

function takenOf(takenByDay: Map<string, Set<string>>, day: string): Set<string> {
  const known = takenByDay.get(day);
  if (known !== undefined) return known;
  const taken = new Set<string>();
  takenByDay.set(day, taken);
  if (takenByDay.size > daysKept) {
    const newest = [...takenByDay.keys()].toSorted().at(-1);
    if (newest !== undefined && newest !== day) takenByDay.delete(newest);
  }
  return taken;
}
