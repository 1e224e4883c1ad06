import { directionPhrases, groupingPhrases, phrases, sortKeyPhrases } from './phrases.ts';
import { periodWords } from './period-words.ts';
import { words } from './words.ts';

let known: ReadonlySet<string> | null = null;

/** Every word of every table. */
export function knownWords(): ReadonlySet<string> {
  known ??= new Set<string>([
    ...phrases.words(),
    ...groupingPhrases.words(),
    ...sortKeyPhrases.words(),
    ...directionPhrases.words(),
    ...words.keys(),
    ...periodWords,
  ]);
  return known;
}

/** Whether some table has this word, alone or inside a phrase. */
export function isKnownWord(text: string): boolean {
  return knownWords().has(text);
}

/** Whether a word is one that digits can be written against: `oct5`, `last7days`. */
export function goesWithDigits(text: string): boolean {
  return words.has(text) || periodWords.has(text);
}

const clockWords: ReadonlySet<string> = new Set([
  'am',
  'pm',
  'noon',
  'midnight',
  'today',
  'yesterday',
  'now',
  'p',
  'a',
  'm',
]);

/** Whether a word is one that a range can start or end with: `mon-fri`, `9am-noon`. */
export function isTimeWord(text: string): boolean {
  const entry = words.get(text);
  return entry?.month !== undefined || entry?.weekday !== undefined || clockWords.has(text);
}
