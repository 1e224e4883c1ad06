import type { TermValue, TokenTerm } from '../token.ts';
import { closingQuote, unescapeQuoted } from './quotes.ts';
import { phrases } from './vocabulary/phrases.ts';
import { type TermKey, termKeys } from './vocabulary/term-keys.ts';

const head = /([-!]?)([a-z][a-z_-]{0,24})(!?)(:[<>]=?|[<>]=?|[:=]{1,2})/y;
const space = /\s/;

export interface ReadTerm {
  readonly end: number;
  /** Whether the key is one of ours; otherwise the whole chunk is a name nobody knows (`owner:alice`). */
  readonly known: boolean;
  readonly term: TokenTerm;
}

/**
 * Reads a `key:value` term that starts here: `status:failed,stopped`, `-service:ec2`, `service:"sql server"`,
 * `duration:>2h`, `duration>=2h`, `status!=failed`. Null where there is none.
 */
export function readTerm(text: string, at: number, written: (from: number, to: number) => string): ReadTerm | null {
  head.lastIndex = at;
  const found = head.exec(text);
  if (found === null) return null;
  const [whole, sign, key = '', not, mark = ':'] = found;
  const known = termKeys.has(key);
  const after = at + whole.length;
  const nextCharacter = text.charAt(after);
  if (!known && (!mark.startsWith(':') || nextCharacter === '' || space.test(nextCharacter))) return null;
  const comparison = mark.replace(/^:+(?=.)|^=+$/g, '');
  const { values, end } = readValues(text, known ? skipSpace(text, after) : after, written, termKeys.get(key) ?? null);
  if (values.length === 0 && known) return null;
  return {
    end: Math.max(end, after),
    known,
    term: {
      key,
      negated: sign !== '' || not !== '',
      comparison:
        comparison === '>' || comparison === '>=' || comparison === '<' || comparison === '<=' ? comparison : ':',
      values,
    },
  };
}

function skipSpace(text: string, at: number): number {
  let next = at;
  while (next < text.length && next < at + 3 && space.test(text.charAt(next))) next += 1;
  return next;
}

const word = /[-!]?([a-z0-9_-]{1,40})(?=[\s,|;]|$)/y;

function goesOn(text: string, at: number, key: TermKey | null): boolean {
  word.lastIndex = at;
  const found = word.exec(text)?.[1];
  return found !== undefined && phrases.single(found)?.kind === key;
}

/** Values joined by commas or bars, in quotes or bare; `(failed OR stopped)` too. */
function readValues(
  text: string,
  start: number,
  written: (from: number, to: number) => string,
  key: TermKey | null,
): { readonly values: readonly TermValue[]; readonly end: number } {
  const values: TermValue[] = [];
  const bracketed = text.charAt(start) === '(';
  let at = bracketed ? start + 1 : start;
  let end = at;
  while (at < text.length) {
    const negation = /[-!]/.test(text.charAt(at)) && /[a-z"]/.test(text.charAt(at + 1)) ? 1 : 0;
    const from = at + negation;
    const quote = text.charAt(from) === '"' || text.charAt(from) === "'" ? closingQuote(text, from) : -1;
    let to = from;
    if (quote > from) to = quote + 1;
    else while (to < text.length && !/[\s,|;()"]/.test(text.charAt(to))) to += 1;
    const quoted = quote > from;
    const value = quoted ? unescapeQuoted(written(from + 1, quote)) : written(from, to);
    if (to > from && !(bracketed && /^(?:or|and)$/i.test(value)))
      values.push({ text: value, quoted, negated: negation > 0 });
    end = to;
    at = to;
    const mark = text.charAt(at);
    if (mark === ')' && bracketed) return { values, end: at + 1 };
    if (mark === ',' || mark === '|') {
      at = skipSpace(text, at + 1);
      // "status:failed, stopped" is a list; in "type:none, oldest first" the comma ends the term.
      if (!bracketed && at > to + 1 && !goesOn(text, at, key)) break;
    } else if (bracketed && space.test(mark)) at = skipSpace(text, at);
    else break;
    if (at === to) break;
  }
  return { values, end };
}
