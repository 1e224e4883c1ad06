import type { Source } from '../../part.ts';
import { afterPhrase, textAt } from '../reading.ts';
import type { DayPart } from '../vocabulary/time-words.ts';
import type { Found } from './days.ts';

/** A part of the day, and the day it starts on where that was said. */
export interface FoundPart {
  readonly part: DayPart;
  /** Days from today: -1 for "last night"; null when no day was said. */
  readonly day: number | null;
}

const said: readonly (readonly [FoundPart, string])[] = [
  [
    { part: 'night', day: -1 },
    'last night|lastnight|last nite|overnight|over night|over the night|during the night|through the night|the last night|the past night|past night|last nights|the previous night|previous night|the overnight|in the night',
  ],
  [{ part: 'night', day: 0 }, 'tonight|this night|tonite'],
  [{ part: 'evening', day: -1 }, 'last evening|the last evening|previous evening|the previous evening'],
  [{ part: 'afternoon', day: -1 }, 'last afternoon'],
  [{ part: 'morning', day: -1 }, 'last morning|previous morning|the previous morning'],
  [{ part: 'morning', day: 0 }, 'this morning|this mornings|thismorning|this am'],
  [{ part: 'afternoon', day: 0 }, 'this afternoon'],
  [{ part: 'evening', day: 0 }, 'this evening|this eve'],
];

/** `last night`, `overnight`, `this morning`, `in the evening`, `morning`. */
export function dayPart({ tokens }: Source, at: number, afterDay: boolean): Found<FoundPart> | null {
  if (afterDay && textAt(tokens, at) === 'overnight') return { value: { part: 'night', day: null }, end: at + 1 };
  if (!afterDay) {
    for (const [found, phrases] of said) {
      const end = afterPhrase(tokens, at, phrases);
      if (end !== null) return { value: found, end };
    }
  }
  const start = afterPhrase(tokens, at, 'in the|the|during the|at|on the') ?? at;
  const part = tokens[start]?.entry?.part;
  if (part === undefined) return null;
  const of = afterDay ? start + 1 : (afterPhrase(tokens, start + 1, 'of|on') ?? start + 1);
  return { value: { part, day: null }, end: of };
}
