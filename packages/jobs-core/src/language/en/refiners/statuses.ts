import { status } from '../../../model/index.ts';
import type { Part } from '../../part.ts';

const everyStatus: readonly number[] = Object.values(status);

/** The statuses asked for, ascending; null when none were said. "not X" is every status but X. */
export function statusesOf(
  parts: readonly Part[],
  negated: ReadonlySet<number>,
  lost: ReadonlySet<number>,
): readonly number[] | null {
  const wanted = new Set<number>();
  const unwanted = new Set<number>();
  const said = parts.flatMap(({ meant }, index) =>
    meant.kind === 'status' && !lost.has(index) ? [{ codes: meant.codes, index }] : [],
  );
  if (said.length === 0) return null;
  const positive = said.filter(({ index }) => !negated.has(index));
  for (const { codes, index } of said) {
    if (negated.has(index)) for (const code of codes) unwanted.add(code);
    else if (!isNarrowed(parts, codes, index, positive)) for (const code of codes) wanted.add(code);
  }
  const base = positive.length > 0 ? [...wanted] : everyStatus;
  return base.filter((code) => !unwanted.has(code)).toSorted((a, b) => a - b);
}

/** "completed … failed": a wide word beside a narrower one of its own, without an "and", says nothing new. */
function isNarrowed(
  parts: readonly Part[],
  codes: readonly number[],
  index: number,
  positive: readonly { readonly codes: readonly number[]; readonly index: number }[],
): boolean {
  return positive.some(
    (other) =>
      other.index !== index &&
      other.codes.length < codes.length &&
      other.codes.every((code) => codes.includes(code)) &&
      !joinedByAnd(parts, Math.min(index, other.index), Math.max(index, other.index)),
  );
}

function joinedByAnd(parts: readonly Part[], first: number, second: number): boolean {
  const between = parts.slice(first + 1, second);
  return (
    between.some(({ meant }) => meant.kind === 'and' || meant.kind === 'comma') &&
    between.every(({ meant }) => meant.kind === 'and' || meant.kind === 'comma' || meant.kind === 'chatter')
  );
}
