import { jobTypes, services as knownServices, status as allStatuses } from '../../../model/index.ts';
import type { Meant, Part, Source } from '../../part.ts';
import type { Token, TokenTerm } from '../../token.ts';
import { period } from '../time/period.ts';
import { tokenise } from '../tokenise.ts';
import { directionPhrases, groupingPhrases, phrases, sortKeyPhrases } from '../vocabulary/phrases.ts';
import { termKeys, type TermKey } from '../vocabulary/term-keys.ts';
import { words } from '../vocabulary/words.ts';
import { duration } from './duration.ts';

const anything = { services: null, operations: null, jobTypes: null, statuses: null, excludes: false };

/**
 * `key:value` terms: `status:failed,stopped`, `-service:ec2`, `service:"sql server"`, `duration:>2h`,
 * `since:2026-11-01`, `limit:5`, `sort:duration`, `group:day`, `id:…`, `text:"…"`, `type:20009`.
 *
 * A term whose value is not understood is not understood as a whole.
 */
export function term(source: Source, at: number): Part | null {
  const token = source.tokens[at];
  const key = token?.term == null ? undefined : termKeys.get(token.term.key);
  if (token?.term == null || key === undefined) return null;
  const direction = key === 'sort' ? directionPhrases.match(source.tokens, at + 1) : null;
  const meant = readTermMeaning(source, key, token.term, direction?.value ?? null) ?? { kind: 'unknown' };
  return { from: at, to: at + 1 + (direction?.length ?? 0), meant };
}

function readTermMeaning(
  source: Source,
  key: TermKey,
  found: TokenTerm,
  direction: 'asc' | 'desc' | null,
): Meant | null {
  const value = found.values[0];
  if (value === undefined) return null;
  const whole = found.values.map(({ text }) => text).join(' ');
  switch (key) {
    case 'status':
    case 'service':
    case 'operation':
    case 'type':
      return selection(key, found);
    case 'since':
    case 'until':
    case 'after':
    case 'before':
    case 'on': {
      const word = key === 'on' ? (found.key === 'last' || found.key === 'week' ? found.key : '') : key;
      return found.negated ? null : onlyPart(source, `${word} ${comparisonWord(key, found)}${whole}`, period, 'period');
    }
    case 'duration':
    case 'minDuration':
    case 'maxDuration': {
      const comparison =
        key === 'minDuration' ? '>=' : key === 'maxDuration' ? '<=' : found.comparison === ':' ? '' : found.comparison;
      const text = /^\d+$/.test(whole) ? `${whole} seconds` : whole;
      return found.negated
        ? null
        : onlyPart(source, `took ${comparison} ${text.replace(/^([<>]=?)/, '$1 ')}`, duration, 'duration');
    }
    case 'limit': {
      const count = Number(value.text);
      return Number.isSafeInteger(count) && count > 0 && !found.negated
        ? { kind: 'order', limit: count, sort: null }
        : null;
    }
    case 'sort':
      return sortTerm(value.text, value.negated, direction);
    case 'group': {
      const tokens = tokensOf(value.text);
      const grouping = groupingPhrases.match(tokens, 0);
      return grouping !== null && grouping.length === tokens.length && found.values.length === 1
        ? { kind: 'group', grouping: grouping.value }
        : null;
    }
    case 'id':
      return found.negated
        ? null
        : { kind: 'jobId', id: /^[a-z]{1,4}\d{15,20}$/i.test(value.text) ? value.text.toUpperCase() : value.text };
    case 'text':
      return found.negated || whole.trim() === '' ? null : { kind: 'search', text: whole };
    case 'failedObjects':
      return failedObjectsTerm(value.text, found);
    case 'has':
      return /^failed[-_ ]?(?:objects?|items?|count)$/i.test(value.text)
        ? { kind: 'failedObjects', wanted: !found.negated && !value.negated }
        : null;
    default: {
      const match = phrases.match(tokensOf(value.text), 0);
      if (value.text.toLowerCase() === 'list') return { kind: 'intent', intent: 'list' };
      return match?.value.kind === 'intent' ? { kind: 'intent', intent: match.value.intent } : null;
    }
  }
}

function comparisonWord(key: TermKey, { comparison }: TokenTerm): string {
  if (key !== 'on' || comparison === ':') return '';
  return comparison.startsWith('>') ? 'since ' : 'before ';
}

function tokensOf(text: string): readonly Token[] {
  return tokenise(text, (word) => words.get(word) ?? null);
}

/** What a parser reads from the whole of a text, or null. */
function onlyPart(
  source: Source,
  text: string,
  parse: (source: Source, at: number) => Part | null,
  kind: 'period' | 'duration',
): Meant | null {
  const tokens = tokensOf(text);
  const part = parse({ ...source, tokens }, 0);
  return part !== null && part.to === tokens.length && part.meant.kind === kind ? part.meant : null;
}

function failedObjectsTerm(text: string, { comparison, negated }: TokenTerm): Meant | null {
  const yes =
    /^(?:true|yes|y|1|any|some|>0|>=1)$/i.test(text) ||
    (comparison === '>' && text === '0') ||
    (comparison === '>=' && text === '1');
  const no = /^(?:false|no|n|0|none)$/i.test(text) && comparison === ':';
  if (!yes && !no) return null;
  return { kind: 'failedObjects', wanted: (yes && !(comparison === ':' && text === '0')) !== negated };
}

function sortTerm(text: string, negated: boolean, behind: 'asc' | 'desc' | null): Meant | null {
  const [name = '', said] = text.toLowerCase().split(':');
  const tokens = tokensOf(name.replaceAll(/[-_]/g, ' '));
  const key = sortKeyPhrases.match(tokens, 0);
  if (key === null || key.length !== tokens.length) {
    const superlative = phrases.match(tokens, 0);
    return superlative?.value.kind === 'superlative' && superlative.length === tokens.length
      ? { kind: 'order', limit: null, sort: superlative.value.sort }
      : null;
  }
  const direction = said === undefined ? behind : (directionPhrases.match(tokensOf(said), 0)?.value ?? null);
  if (said !== undefined && direction === null) return null;
  return {
    kind: 'order',
    limit: null,
    sort: { ...key.value, direction: direction ?? (negated ? 'desc' : key.value.direction) },
  };
}

/** Statuses, services, operations or job types; a negated value is taken out of all, or of those named. */
function selection(key: 'status' | 'service' | 'operation' | 'type', { values, negated }: TokenTerm): Meant | null {
  const nothing = values.length === 1 && values[0]?.text.toLowerCase() === 'none' && !negated;
  const wanted: Set<number> = new Set();
  const unwanted: Set<number> = new Set();
  for (const value of nothing ? [] : values) {
    const found = codesOf(key, value.text);
    if (found === null) return null;
    const target = negated || value.negated ? unwanted : wanted;
    for (const code of found) target.add(code);
  }
  const all = everyCode(key);
  const base = wanted.size > 0 ? [...wanted] : all;
  const codes = nothing ? [] : base.filter((code) => !unwanted.has(code));
  const only = { kind: 'only', ...anything, excludes: unwanted.size > 0 } as const;
  switch (key) {
    case 'status':
      return { ...only, statuses: codes };
    case 'service':
      return { ...only, services: codes };
    case 'operation':
      if (wanted.size > 0 || nothing) return { ...only, operations: operationsByIndex(codes) };
      return {
        ...only,
        jobTypes: jobTypes
          .filter(({ operation }) => codes.includes(operationOrder.indexOf(operation)))
          .map(({ code }) => code),
      };
    default:
      return { ...only, jobTypes: codes };
  }
}

const operationOrder = ['backup', 'restore', 'export', 'index', 'retention', 'deletion'] as const;

function operationsByIndex(codes: readonly number[]): readonly (typeof operationOrder)[number][] {
  return operationOrder.filter((_, index) => codes.includes(index));
}

function everyCode(key: 'status' | 'service' | 'operation' | 'type'): readonly number[] {
  switch (key) {
    case 'status':
      return Object.values(allStatuses);
    case 'service':
      return knownServices.map(({ code }) => code);
    case 'operation':
      return operationOrder.map((_, index) => index);
    default:
      return jobTypes.map(({ code }) => code);
  }
}

/** The codes that a value names; null when it names none. */
function codesOf(key: 'status' | 'service' | 'operation' | 'type', text: string): readonly number[] | null {
  if (/^\d+$/.test(text)) {
    const code = Number(text);
    return key === 'type' || everyCode(key).includes(code) ? [code] : null;
  }
  const tokens = tokensOf(text.replaceAll(/[-_]/g, ' '));
  const match = phrases.match(tokens, 0);
  if (match === null) return null;
  const { value, length } = match;
  if (key === 'type') return typeCodes(tokens);
  if (length !== tokens.length) return null;
  if (key === 'status') return value.kind === 'status' ? value.codes : null;
  if (key === 'service') return value.kind === 'service' ? value.services : null;
  return value.kind === 'operation' ? [operationOrder.indexOf(value.operation)] : null;
}

/** `type:backup`, `type:"ec2 restore"`. */
function typeCodes(tokens: readonly Token[]): readonly number[] | null {
  const first = phrases.match(tokens, 0);
  const second = first === null ? null : phrases.match(tokens, first.length);
  const services = first?.value.kind === 'service' ? first.value.services : null;
  const operation = [first, second].find((found) => found?.value.kind === 'operation')?.value;
  if (
    operation?.kind !== 'operation' ||
    (first?.length ?? 0) + (services === null ? 0 : (second?.length ?? 0)) !== tokens.length
  )
    return null;
  return jobTypes
    .filter(
      (type) =>
        type.operation === operation.operation &&
        (services === null || services.includes(type.service)) &&
        (operation.only === null || operation.only.includes(type.code)),
    )
    .map(({ code }) => code);
}
