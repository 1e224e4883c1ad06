import type { Token } from '../../token.ts';
import { firstWords } from '../reading.ts';
import { periodWords } from '../vocabulary/period-words.ts';
import {
  afterWords,
  beforeWords,
  plainWords,
  sinceWords,
  soFarWords,
  untilWords,
} from '../vocabulary/time-connectors.ts';
import { words } from '../vocabulary/words.ts';

const starts: ReadonlySet<string> = new Set([
  ...periodWords,
  ...words.keys(),
  ...[sinceWords, afterWords, beforeWords, untilWords, plainWords, soFarWords].flatMap((phrases) => [
    ...firstWords(phrases),
  ]),
  'anywhere',
  'anytime',
  'just',
  'prev',
  'final',
  'these',
  'ereyesterday',
  'tonite',
  'lastnight',
  'yest',
  'iso',
  'upcoming',
  'qtr',
]);
const short = /^[qh]\d$/;

/** Whether a period can start with this token: most words cannot, and need not be tried. */
export function startsPeriod(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.kind === 'word') return starts.has(token.text) || short.test(token.text);
  return token.kind === 'number' || token.kind === 'instant';
}
