import type { Answer, Note } from '@jobdesk/chat';
import { fitLines } from '@jobdesk/chat/fit-lines';
import { plain } from './plain.ts';

/** Why jobs may be missing: said right under the headline. */
export function missingLines({ notes }: Answer, room: number): readonly string[] {
  return lines(
    notes.filter(({ kind }) => kind === 'incomplete'),
    '⚠️ ',
    room,
  );
}

/** What else is worth knowing: what was not understood first. */
export function noteLines({ notes }: Answer, room: number): readonly string[] {
  return lines(
    notes.filter(({ kind }) => kind !== 'incomplete'),
    '',
    room,
  );
}

function lines(notes: readonly Note[], sign: string, room: number): readonly string[] {
  const all = notes.map(({ kind, text }) => `-# ${kind === 'unrecognized' ? '⚠️ ' : sign}${plain(text, 300)}`);
  return fitLines(all, room, (count) => `-# ${count === 1 ? 'One more note' : `${count} more notes`}: press Details.`);
}
