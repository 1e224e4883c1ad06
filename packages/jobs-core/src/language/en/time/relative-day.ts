import type { Source } from '../../part.ts';
import { afterPhrase } from '../reading.ts';
import { type Days, type Found, oneDay } from './days.ts';

/** Days counted from today, the longest phrases first: how many days away → phrases. */
const phrases: readonly (readonly [number, string])[] = [
  [-2, 'the day before yesterday|day before yesterday|the day before last|day before last|ereyesterday'],
  [
    -1,
    'yesterday|yesterdays|ystd|ystdy|yday|yest|the previous day|previous day|the prior day|prior day|the day before',
  ],
  [1, 'tomorrow|tmrw'],
  [0, 'today|todays|tdy|this day|the current day|current day|this very day'],
];

/** `today`, `yesterday`, `the day before yesterday`, `tomorrow`, `previous day`. */
export function relativeDay({ tokens, now }: Source, at: number): Found<Days> | null {
  for (const [days, names] of phrases) {
    const end = afterPhrase(tokens, at, names);
    if (end !== null) return { value: oneDay(now.day + days), end };
  }
  return null;
}
