import type { Meant, Part, Source } from '../../part.ts';
import { afterPhrase, textAt } from '../reading.ts';
import { type Meaning, phrases } from '../vocabulary/phrases.ts';

/** Phrases of the vocabulary: statuses, services, operations, nouns, intents, joining words, chatter. */
export function phrase({ tokens }: Source, at: number): Part | null {
  const token = tokens[at];
  if (token?.kind === 'symbol') return { from: at, to: at + 1, meant: { kind: symbolKind(token.text) } };
  if (isInterjection(tokens, at)) return { from: at, to: at + 1, meant: { kind: 'chatter' } };
  if (isName(tokens, at)) return null;
  if (excepts(tokens, at)) return { from: at, to: at + 1, meant: { kind: 'except' } };
  const found = phrases.match(tokens, at);
  if (found === null) return null;
  const { value, length } = found;
  const part: Part = { from: at, to: at + length, meant: meant(value) };
  const reading = value.kind === 'status' || value.kind === 'service' ? value.reading : null;
  return reading === null ? part : { ...part, ambiguous: reading };
}

const interjections: ReadonlySet<string> = new Set(['ok', 'okay', 'fine', 'good', 'right', 'alright', 'great']);

/** "ok, show me …": a word of agreement at the start, not the status. */
function isInterjection(tokens: Source['tokens'], at: number): boolean {
  // "how many have we done": the verb, not the status.
  if (textAt(tokens, at) === 'done') return ['we', 'you', 'i', 'they', "we've"].includes(textAt(tokens, at - 1));
  if (
    at > 1 ||
    (at === 1 && phrases.single(textAt(tokens, 0))?.kind !== 'chatter') ||
    !interjections.has(textAt(tokens, at))
  )
    return false;
  if (tokens.length === 1) return true;
  const next = tokens[at + 1];
  if (next === undefined || tokens.length < 3 || (phrases.match(tokens, at)?.length ?? 0) > 1) return false;
  return (
    next.text === ',' ||
    phrases.match(tokens, at + 1)?.value.kind === 'chatter' ||
    phrases.match(tokens, at + 1)?.value.kind === 'intent'
  );
}

const regions: ReadonlySet<string> = new Set([
  'east',
  'west',
  'central',
  'north',
  'south',
  'northcentral',
  'southcentral',
  'the',
]);

/** "East US" is a region; "every Monday" comes again and again, which a question cannot ask for. */
function isName(tokens: Source['tokens'], at: number): boolean {
  const text = textAt(tokens, at);
  if (text === 'us') return at > 0 && regions.has(textAt(tokens, at - 1));
  if (text === 'common') return ['most', 'more', 'least', 'very', 'in', 'less'].includes(textAt(tokens, at - 1));
  if (text === 'this' && textAt(tokens, at + 1) === 'time') return true;
  if (text !== 'every' && text !== 'each') return false;
  const next = tokens[at + 1]?.entry;
  return (
    next?.weekday !== undefined || next?.part !== undefined || next?.month !== undefined || next?.unit !== undefined
  );
}

const wholes: ReadonlySet<string> = new Set(['all', 'every', 'everything', 'any', 'anything', 'each']);

/** "all jobs but restores" takes the restores out; "failed but not ec2" and "all but only …" do not. */
function excepts(tokens: Source['tokens'], at: number): boolean {
  if (textAt(tokens, at) !== 'but') return false;
  const next = afterPhrase(tokens, at + 1, 'the|for the|for|those of|those for|those on|those from|those') ?? at + 1;
  const kind = phrases.match(tokens, next)?.value.kind;
  if (kind !== 'service' && kind !== 'operation' && kind !== 'status') return false;
  return tokens.slice(Math.max(0, at - 6), at).some(({ text }) => wholes.has(text));
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
      return {
        kind: 'service',
        services: value.services,
        what: value.what,
        vendor: value.vendor,
        generic: value.generic,
      };
    case 'superlative':
      return { kind: 'order', limit: null, sort: value.sort };
    case 'operation':
    case 'noun':
    case 'intent':
      return value;
    default:
      return { kind: value.kind };
  }
}
