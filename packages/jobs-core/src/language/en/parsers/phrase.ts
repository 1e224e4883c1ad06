import type { Meant, Part, Source } from '../../part.ts';
import { type Meaning, phrases } from '../vocabulary/phrases.ts';

/** Phrases of the vocabulary: statuses, services, operations, nouns, intents, joining words, chatter. */
export function phrase({ tokens }: Source, at: number): Part | null {
  const token = tokens[at];
  if (token?.kind === 'symbol') return { from: at, to: at + 1, meant: { kind: symbolKind(token.text) } };
  const found = phrases.match(tokens, at);
  if (found === null) return null;
  const { value, length } = found;
  const part: Part = { from: at, to: at + length, meant: meant(value) };
  const reading = value.kind === 'status' || value.kind === 'service' ? value.reading : null;
  return reading === null ? part : { ...part, ambiguous: reading };
}

function symbolKind(mark: string): 'and' | 'comma' | 'chatter' {
  if (mark === '&' || mark === '+' || mark === '/') return 'and';
  return mark === ',' || mark === ';' ? 'comma' : 'chatter';
}

function meant(value: Meaning): Meant {
  switch (value.kind) {
    case 'status':
      return { kind: 'status', codes: value.codes, noun: value.noun };
    case 'service':
      return { kind: 'service', services: value.services, what: value.what, vendor: value.vendor };
    case 'superlative':
      return { kind: 'order', limit: null, sort: value.sort };
    case 'operation':
    case 'noun':
    case 'intent':
      return value;
    case 'and':
    case 'of':
    case 'not':
    case 'except':
    case 'chatter':
      return { kind: value.kind };
  }
}
