import { numberWords, ordinalWords } from './numbers.ts';
import { dayParts, type DayPart, months, type Unit, units, weekdays } from './time-words.ts';

/** What the tables know of a single word. A word can be several things: "second", "may", "sun". */
export interface Word {
  /** 1 is January. */
  readonly month?: number;
  /** 0 is Sunday. */
  readonly weekday?: number;
  readonly unit?: Unit;
  readonly number?: number;
  readonly ordinal?: number;
  readonly part?: DayPart;
}

const table = new Map<string, Word>();

function add(entries: Readonly<Record<string, string>>, read: (value: string) => Word): void {
  for (const [value, names] of Object.entries(entries)) {
    for (const name of names.split(' ')) table.set(name, { ...table.get(name), ...read(value) });
  }
}

add(months, (value) => ({ month: Number(value) }));
add(weekdays, (value) => ({ weekday: Number(value) }));
for (const [unit, names] of units) for (const name of names.split(' ')) table.set(name, { ...table.get(name), unit });
for (const [part, names] of dayParts)
  for (const name of names.split(' ')) table.set(name, { ...table.get(name), part });
add(numberWords, (value) => ({ number: Number(value) }));
add(ordinalWords, (value) => ({ ordinal: Number(value) }));

/** What is known of each word that dates, times and counts are made of. */
export const words: ReadonlyMap<string, Word> = table;
