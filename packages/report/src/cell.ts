import { describeDuration, type Instant } from '@jobdesk/jobs-core/model';
import { formatRate, wholeNumber } from '@jobdesk/jobs-core/summary';
import { shortMomentText } from './date-text.ts';
import type { Cell, Column, Tone } from './report-document.ts';

/** Stands where there is nothing to say. */
const none: Cell = { text: '–', value: null, tone: 'muted' };

export function textCell(text: string, tone: Tone = 'neutral'): Cell {
  return { text, value: null, tone };
}

/** A count; one above 0 takes the tone, 0 recedes. */
export function countCell(count: number, tone: Tone = 'neutral'): Cell {
  return { text: wholeNumber(count), value: count, tone: count === 0 ? 'muted' : tone };
}

/** A rate with its numerator and denominator; good only when it is all of them. */
export function rateCell(numerator: number, denominator: number): Cell {
  if (denominator === 0) return { ...none, text: formatRate(0, 0), ratio: { numerator, denominator } };
  return {
    text: formatRate(numerator, denominator),
    value: numerator / denominator,
    tone: numerator === denominator ? 'good' : 'warning',
    ratio: { numerator, denominator },
  };
}

/** A duration in milliseconds. */
export function durationCell(milliseconds: number | null): Cell {
  return milliseconds === null ? none : { text: describeDuration(milliseconds), value: milliseconds, tone: 'neutral' };
}

/** A moment in the report's zone. */
export function instantCell(instant: Instant | null, timeZone: string): Cell {
  return instant === null ? none : { text: shortMomentText(instant, timeZone), value: instant, tone: 'neutral' };
}

/** A column; `essential` ones fit a mail on a phone. */
export function column(
  id: string,
  heading: string,
  kind: Column['kind'],
  { essential = false, weight = 1 }: { readonly essential?: boolean; readonly weight?: number } = {},
): Column {
  return { id, heading, kind, essential, weight };
}
