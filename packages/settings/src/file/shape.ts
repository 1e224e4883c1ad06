import { quote } from '../environment.ts';
import { nearest } from '../nearest.ts';
import type { Parsed } from '../parsed.ts';
import type { JsonSchema } from './json-value.ts';
import type { Spot } from './spot.ts';
import type { YamlNode } from './yaml-node.ts';

/** What a value in the file may look like: how it is read, and how an editor is told. */
export interface Shape<T> {
  /** Completes "Expected: …". */
  readonly expected: string;
  readonly schema: JsonSchema;
  /** Undefined when a fault was noted. */
  read(node: YamlNode, spot: Spot): T | undefined;
}

/** A wrong value for people: what it is, read after its path. For values that are no secrets. */
export function describeNode(node: YamlNode): string {
  if (node.kind === 'list') return 'is a list';
  if (node.kind === 'map') return 'is a group of keys';
  if (node.value === null) return 'is empty';
  if (typeof node.value === 'string') return node.value.trim() === '' ? 'is blank' : `is ${quote(node.value)}`;
  return typeof node.value === 'number' ? `is the number ${node.source}` : `is the word ${node.source}, a yes or no`;
}

/** A text that is wrong and no secret. */
export function wrong(text: string): { readonly problem: string } {
  return { problem: text.trim() === '' ? 'is blank' : `is ${quote(text)}` };
}

/** A text: what it has to look like, and what else has to be true of it. */
interface TextRules<T> {
  readonly expected: string;
  readonly pattern: RegExp;
  /** Called for what fits the pattern. */
  readonly parse: (text: string) => Parsed<T>;
  /** For what may be a secret in the wrong place: said instead of the text. */
  readonly mismatch?: string;
}

export function text<T>({ expected, pattern, parse, mismatch }: TextRules<T>): Shape<T> {
  return {
    expected,
    // The last one is not part of JSON Schema: editors say it in place of the pattern.
    schema: { type: 'string', pattern: pattern.source, patternErrorMessage: `Expected: ${expected}.` },
    read: (node, spot) => {
      if (node.kind !== 'scalar' || typeof node.value !== 'string') {
        const isBare = node.kind === 'scalar' && node.value !== null && pattern.test(node.source);
        return spot.fault(describeNode(node), isBare ? `${expected}; in quotes` : expected);
      }
      if (!pattern.test(node.value)) return spot.fault(mismatch ?? wrong(node.value).problem, expected);
      const parsed = parse(node.value);
      return 'problem' in parsed ? spot.fault(parsed.problem, expected) : parsed.value;
    },
  };
}

/** One of a few words. */
export function choice<const Word extends string>(
  words: readonly Word[],
  expected = `one of ${words.join(', ')}`,
): Shape<Word> {
  return {
    expected,
    schema: { enum: words },
    read: (node, spot) => {
      const found = node.kind === 'scalar' ? words.find((word) => word === node.value) : undefined;
      return found ?? spot.fault(describeNode(node), `${expected}${guess(node, words)}`);
    },
  };
}

/** What was probably meant, to be read after what was expected. */
export function guess(node: YamlNode, words: readonly string[]): string {
  const meant = node.kind === 'scalar' && typeof node.value === 'string' ? nearest(node.value, words) : null;
  return meant === null ? '' : `; probably ${meant}`;
}

/** A whole number within bounds. */
export function whole(from: number, to: number): Shape<number> {
  const expected = `a whole number from ${from} to ${to}`;
  return {
    expected,
    schema: { type: 'integer', minimum: from, maximum: to },
    read: (node, spot) => {
      const value = node.kind === 'scalar' ? node.value : null;
      if (typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to) return value;
      return spot.fault(describeNode(node), expected);
    },
  };
}

/** Any number of items. */
export function list<T>(
  item: Shape<T>,
  { atLeast = 0, unique = false }: { readonly atLeast?: 0 | 1; readonly unique?: boolean } = {},
): Shape<readonly T[]> {
  const expected = `a list; each item: ${item.expected}`;
  return {
    expected,
    schema: {
      type: 'array',
      items: item.schema,
      ...(atLeast > 0 ? { minItems: atLeast } : {}),
      ...(unique ? { uniqueItems: true } : {}),
    },
    read: (node, spot) => {
      if (node.kind !== 'list') return spot.fault(describeNode(node), expected);
      if (node.items.length < atLeast) return spot.fault('is an empty list', expected);
      const values: T[] = [];
      for (const [index, child] of node.items.entries()) {
        const at = spot.item(index, child);
        const value = item.read(child, at);
        if (value === undefined) continue;
        if (unique && values.includes(value))
          at.fault(`${describeNode(child)} and stands in the list already`, 'each once');
        values.push(value);
      }
      return values;
    },
  };
}

/** One item, or a list of them. */
export function oneOrMany<T>(item: Shape<T>, { atLeast = 0 }: { readonly atLeast?: 0 | 1 } = {}): Shape<readonly T[]> {
  const many = list(item, { atLeast });
  return {
    expected: `${item.expected}, or a list of such`,
    schema: { anyOf: [item.schema, many.schema] },
    read: (node, spot) => {
      if (node.kind === 'list') return many.read(node, spot);
      const value = item.read(node, spot);
      return value === undefined ? undefined : [value];
    },
  };
}

/** The value, or a word in its place. */
export function orWord<T, const Word extends string>(shape: Shape<T>, word: Word): Shape<T | Word> {
  return {
    expected: `${shape.expected}, or "${word}"`,
    schema: { anyOf: [shape.schema, { const: word }] },
    read: (node, spot) =>
      node.kind === 'scalar' && node.value === word ? word : shape.read(node, spot.or(`"${word}"`)),
  };
}

/** A value that is looked at once more when others are known. */
export interface Located<T> {
  readonly value: T;
  readonly spot: Spot;
}

export function located<T>(shape: Shape<T>): Shape<Located<T>> {
  return {
    ...shape,
    read: (node, spot) => {
      const value = shape.read(node, spot);
      return value === undefined ? undefined : { value, spot };
    },
  };
}
