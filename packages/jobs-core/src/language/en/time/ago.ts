import { dateOfDay, localDay, weekStart } from '../../../calendar/index.ts';
import type { Instant } from '../../../model/index.ts';
import type { Source } from '../../part.ts';
import { afterPhrase, textAt } from '../reading.ts';
import { businessDays } from './business-days.ts';
import { moved } from './rolling.ts';
import { type Days, type Found, fixedDays, monthDays, oneDay } from './days.ts';
import { readCount, readQuantity } from './quantity.ts';

/** A moment so long ago: an instant for hours, a day for the rest; and the wider days meant when it stands alone. */
export type Ago =
  | { readonly kind: 'instant'; readonly instant: Instant }
  | { readonly kind: 'days'; readonly day: Days; readonly alone: Days };

/**
 * `3 days ago`, `two weeks ago`, `an hour ago`, `a month back`, `last week` is none.
 *
 * Standing alone, "2 weeks ago" means that week and "a month ago" that month; as an end, the day.
 */
export function ago({ tokens, now }: Source, at: number): Found<Ago> | null {
  const start = textAt(tokens, at) === 'the' ? at + 1 : at;
  const quantity = readQuantity(tokens, start);
  if (quantity === null) return null;
  const end = afterPhrase(tokens, quantity.end, 'ago today|ago|back|earlier than now|before now|before today');
  if (end === null) return null;
  const instant = moved(now, quantity.unit, -quantity.count);
  if (instant === null) return null;
  if (quantity.unit === 'hour' || quantity.unit === 'minute' || quantity.unit === 'second') {
    return { value: { kind: 'instant', instant }, end };
  }
  if (quantity.unit === 'businessDay') {
    const day = oneDay(businessDays(now.day, -quantity.count));
    return { value: { kind: 'days', day, alone: day }, end };
  }
  const day = localDay(instant, now.timeZone);
  const single = oneDay(day);
  if (quantity.unit === 'day' || textAt(tokens, end - 1) === 'today')
    return { value: { kind: 'days', day: single, alone: single }, end };
  const { year, month } = dateOfDay(day);
  if (quantity.unit === 'week' || quantity.unit === 'fortnight') {
    const first = weekStart(day, now.weekStartsOn);
    return {
      value: { kind: 'days', day: single, alone: fixedDays(first, first + 7) },
      end,
      ambiguous: 'that whole week',
    };
  }
  const days =
    quantity.unit === 'month'
      ? monthDays(year, month)
      : { first: monthDays(year, 1).first, end: monthDays(year, 12).end };
  const wide = quantity.unit === 'quarter' ? single : fixedDays(days.first, days.end);
  return { value: { kind: 'days', day: single, alone: wide }, end, ambiguous: `that whole ${quantity.unit}` };
}

/**
 * `between 2 and 4 days ago`, `2 to 4 weeks ago`: the days from the farther one to the nearer.
 */
export function agoRange(source: Source, at: number): Found<Days> | null {
  const { tokens } = source;
  const start = afterPhrase(tokens, at, 'between|from') ?? at;
  const near = readCount(tokens, start);
  const second = near === null ? null : afterPhrase(tokens, near.end, 'and|to|-');
  const far = second === null ? null : ago(source, second);
  const unit = second === null ? null : readQuantity(tokens, second);
  if (near === null || far === null || unit === null || far.value.kind === 'instant') return null;
  const instant = moved(source.now, unit.unit, -near.value);
  if (instant === null) return null;
  const day = localDay(instant, source.now.timeZone);
  return day < far.value.day.first ? null : { value: fixedDays(far.value.day.first, day + 1), end: far.end };
}
