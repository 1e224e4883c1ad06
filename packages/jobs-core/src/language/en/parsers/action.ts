import type { Part, Source } from '../../part.ts';
import { afterPhrase, textAt } from '../reading.ts';
import { actionWords } from '../vocabulary/small-words.ts';

/** Of these the bare form is never a status or a thing to look for at the start of a sentence. */
const always: ReadonlySet<string> = new Set([
  'stop',
  'cancel',
  'abort',
  'kill',
  'terminate',
  'halt',
  'trigger',
  'initiate',
  'launch',
  'resolve',
]);
const determiners: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'my',
  'our',
  'this',
  'that',
  'these',
  'those',
  'it',
  'them',
  'all',
  'every',
  'everything',
  'another',
  'any',
]);
const documents =
  'to excel|to xlsx|to csv|to pdf|as excel|as csv|as pdf|as xlsx|into excel|to a spreadsheet|to a file|to json|to an excel file';

/**
 * A wish to change something, at the start of a sentence: `cancel the running jobs`, `restore my VM`, `run a backup`.
 * A question cannot be a command: such a verb is not understood.
 *
 * Called only where nothing but chatter came before.
 */
export function action({ tokens }: Source, at: number): Part | null {
  const end = afterPhrase(tokens, at, actionWords);
  if (end === null) return null;
  const word = textAt(tokens, at);
  const next = tokens[end];
  if (next === undefined) return null;
  const command = always.has(word) ? next.text !== ',' : determiners.has(next.text) || next.kind === 'jobId';
  if (!command && word !== 'export') return null;
  if (word === 'export' && !command && !tokens.some((_, index) => afterPhrase(tokens, index, documents) !== null))
    return null;
  return { from: at, to: end, meant: { kind: 'unknown' } };
}
