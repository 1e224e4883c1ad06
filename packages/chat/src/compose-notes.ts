import type { Completeness } from '@jobdesk/jobs-core/client';
import type { ParsedQuestion } from '@jobdesk/jobs-core/language';
import { status } from '@jobdesk/jobs-core/model';
import type { Tally } from '@jobdesk/jobs-core/summary';
import type { Note } from './answer.ts';
import { phrases } from './phrases.ts';

/** What the question left open: words not understood, words read one way of several, what was filled in. */
export function notesOnQuestion(parsed: ParsedQuestion, assumption: string | null): readonly Note[] {
  const { unrecognized, suggestions, ambiguous, assumed } = parsed;
  return [
    ...(unrecognized.length === 0 ? [] : [note('unrecognized', phrases.unrecognized(unrecognized, suggestions))]),
    ...ambiguous.map((one) => note('ambiguous', phrases.ambiguous(one))),
    ...assumed.map((text) =>
      note('assumed', `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`),
    ),
    ...(assumption === null ? [] : [note('assumed', assumption)]),
  ];
}

/** What was near, where nothing at all was understood. */
export function notesOnNothing({ suggestions }: ParsedQuestion): readonly Note[] {
  return [note('unrecognized', phrases.nothingRead(suggestions))];
}

/** Why the answer is not whole; empty when it is. */
export function notesOnMissing({ complete, notes }: Completeness, { byOutcome }: Tally): readonly Note[] {
  const reasons = notes.filter(({ incomplete }) => incomplete).map(({ text }) => text);
  if (byOutcome.unknown > 0 && !notes.some(({ kind }) => kind === 'unknown-status')) {
    reasons.push(phrases.unknownStatuses(byOutcome.unknown));
  }
  if (!complete && reasons.length === 0) reasons.push(phrases.incompleteForUnknownReason);
  return reasons.map((text) => note('incomplete', text));
}

/** What the reading said that does not put the answer in doubt. */
export function notesOnReading({ notes }: Completeness): readonly Note[] {
  return notes.filter(({ incomplete }) => !incomplete).map(({ text }) => note('reading', text));
}

/** Where the word "Successful" promises more than happened. */
export function notesOnOutcome({ byStatus, byOutcome, flagged }: Tally): readonly Note[] {
  const text = phrases.outcome(byStatus[status.successful] ?? 0, { ...flagged, empty: byOutcome.empty });
  return text === null ? [] : [note('outcome', text)];
}

function note(kind: Note['kind'], text: string): Note {
  return { kind, text };
}
