import { always, type TimeWindow } from '../../../model/index.ts';
import type { Meant, Part } from '../../part.ts';

type Period = Extract<Meant, { kind: 'period' }>;

/** The period of the whole question, and the parts of it that could not be brought together. */
export interface FoundWindow {
  readonly window: TimeWindow;
  readonly lost: readonly Part[];
  /** Parts that were joined although they do not touch: what lies between is in the window too. */
  readonly spanned: readonly Part[];
}

/**
 * Brings the periods of a question together: times of day are put on the day that was said, periods joined by "and"
 * become one, all others narrow each other. A period that has nothing in common with the others is lost.
 */
export function windowOf(parts: readonly Part[]): FoundWindow {
  const lost: Part[] = [];
  const spanned: Part[] = [];
  const found = onTheirDay(
    parts.filter(({ meant }) => meant.kind === 'period'),
    lost,
  );
  let window: TimeWindow = always;
  let before: { readonly part: Part; readonly period: Period; readonly window: TimeWindow } | null = null;
  let united = false;
  for (const { part, period } of found) {
    if (before !== null && !before.period.bound && !period.bound && isJoined(parts, before.part, part)) {
      const apart = gapBetween(before.window, period.window);
      if (apart) spanned.push(part);
      const both = hull(before.window, period.window);
      window = united || window === before.window ? hull(window, period.window) : both;
      united = true;
      before = { part, period, window: both };
      continue;
    }
    const common = intersect(window, period.window);
    const apart = common === null && before !== null && !period.bound && addsUp(parts, before.part, part);
    if (apart) {
      // "EC2 failures yesterday and S3 failures today": a query has one window, so the one that holds both.
      spanned.push(part);
      window = hull(window, period.window);
    } else if (common === null) lost.push(part);
    else window = common;
    before = { part, period, window: period.window };
  }
  return { window, lost, spanned };
}

function onTheirDay(parts: readonly Part[], lost: Part[]): { readonly part: Part; readonly period: Period }[] {
  const periods = parts.flatMap((part) => (part.meant.kind === 'period' ? [{ part, period: part.meant }] : []));
  const day = periods.find(({ period }) => period.day !== null)?.period.day ?? null;
  const long = periods.some(({ period }) => period.day === null && period.undated === null && !period.bound);
  return periods.flatMap(({ part, period }) => {
    if (period.undated === null) return [{ part, period }];
    if (day !== null) return [{ part, period: { ...period, window: period.undated(day) } }];
    // "from 9 to 11am last week" would be a time on each day: a query has one window.
    if (long) {
      lost.push(part);
      return [];
    }
    return [{ part, period }];
  });
}

function addsUp(parts: readonly Part[], first: Part, second: Part): boolean {
  return parts.some(({ from, meant }) => from >= first.to && from < second.from && meant.kind === 'and');
}

function isJoined(parts: readonly Part[], first: Part, second: Part): boolean {
  const between = parts.filter(({ from }) => from >= first.to && from < second.from);
  return (
    between.some(({ meant }) => meant.kind === 'and' || meant.kind === 'comma') &&
    between.every(
      ({ meant }) => meant.kind === 'and' || meant.kind === 'comma' || meant.kind === 'chatter' || meant.kind === 'of',
    )
  );
}

function gapBetween(a: TimeWindow, b: TimeWindow): boolean {
  if (a.from === null || a.to === null || b.from === null || b.to === null) return false;
  return a.to < b.from || b.to < a.from;
}

function hull(a: TimeWindow, b: TimeWindow): TimeWindow {
  return {
    from: a.from === null || b.from === null ? null : Math.min(a.from, b.from),
    to: a.to === null || b.to === null ? null : Math.max(a.to, b.to),
  };
}

function intersect(a: TimeWindow, b: TimeWindow): TimeWindow | null {
  const from = a.from === null || b.from === null ? (a.from ?? b.from) : Math.max(a.from, b.from);
  const to = a.to === null || b.to === null ? (a.to ?? b.to) : Math.min(a.to, b.to);
  if (from === null || to === null || to > from) return { from, to };
  const empty = (window: TimeWindow): boolean => window.from !== null && window.from === window.to;
  return to === from && (empty(a) || empty(b)) ? { from, to } : null;
}
