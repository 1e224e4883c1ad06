import { normalise } from '../normalise.ts';
import type { Token, TokenTerm } from '../token.ts';
import { closingQuote, unescapeQuoted } from './quotes.ts';
import { readTerm } from './read-term.ts';
import { splitChunk } from './split-chunk.ts';

const space = /\s/;
const mention = /<(?:[@#][!&]?\d{1,30}|a?:\w{1,40}:\d{1,30})>|<at[^<>]{0,60}>[^<]{0,100}<\/at>|<\/?at[^<>]{0,60}>/y;
const leading = /^\s*(?:[/!](?:jobs?|ask|jobdesk)\b:?|@[\w.-]{1,40}[,:]?(?=\s|$))\s*(?:query:|q:|question:)?/;

/** Makes tokens of one place in the text. */
export type AddToken = (kind: Token['kind'], text: string, from: number, to: number, term?: TokenTerm | null) => void;

/**
 * Cuts a question into tokens, in one pass.
 *
 * Mentions (`<@123>`, `<at>…</at>`), a leading `/jobs` or `@bot` and marks that mean nothing are left out.
 */
export function tokenise(question: string, lookUp: (text: string) => Token['entry']): readonly Token[] {
  const { text, originalIndex } = normalise(question);
  const tokens: Token[] = [];
  let spaced = true;
  const add: AddToken = (kind, tokenText, from, to, term = null) => {
    const entry = kind === 'word' ? lookUp(tokenText) : null;
    tokens.push({ kind, text: tokenText, start: originalIndex(from), end: originalIndex(to), spaced, entry, term });
    spaced = false;
  };
  const written = (from: number, to: number): string => question.slice(originalIndex(from), originalIndex(to));

  // Looked for once for all single quotes before it, so that many of them cost no more.
  let nextApostrophe = 0;
  const apostropheAfter = (open: number): number => {
    if (nextApostrophe !== -1 && nextApostrophe <= open) nextApostrophe = closingQuote(text, open);
    return nextApostrophe;
  };
  let at = leading.exec(text)?.[0].length ?? 0;
  let noQuoteAfter = text.length;
  while (at < text.length) {
    const character = text.charAt(at);
    if (space.test(character)) {
      spaced = true;
      at += 1;
      continue;
    }
    if (character === '<') {
      mention.lastIndex = at;
      const found = mention.exec(text);
      if (found !== null) {
        spaced = true;
        at += found[0].length;
        continue;
      }
    }
    if (character === '"' || (character === "'" && opensQuote(text, at))) {
      const close = character === "'" ? apostropheAfter(at) : at < noQuoteAfter ? closingQuote(text, at) : -1;
      if (close > at + 1) {
        add('quoted', unescapeQuoted(written(at + 1, close)), at, close + 1);
        at = close + 1;
        continue;
      }
      if (close === -1 && character === '"') noQuoteAfter = Math.min(noQuoteAfter, at);
      at += 1;
      continue;
    }
    const term = readTerm(text, at, written);
    if (term !== null) {
      add(term.known ? 'term' : 'name', text.slice(at, term.end), at, term.end, term.known ? term.term : null);
      at = term.end;
      continue;
    }
    let end = at;
    while (end < text.length && text.charAt(end) !== '"' && !space.test(text.charAt(end))) end += 1;
    splitChunk(text.slice(at, end), at, add);
    at = end;
  }
  return tokens;
}

function opensQuote(text: string, at: number): boolean {
  return (at === 0 || /[\s(:=,]/.test(text.charAt(at - 1))) && /[^\s\d]/.test(text.charAt(at + 1));
}
