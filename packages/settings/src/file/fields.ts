import { nearest } from '../nearest.ts';
import { inlineYaml, type JsonSchema, type JsonValue } from './json-value.ts';
import { describeNode, type Shape } from './shape.ts';
import type { Spot } from './spot.ts';
import type { YamlMap } from './yaml-node.ts';

/** A key of a group: what it means and may hold. */
export interface Field<T> {
  readonly key: string;
  /** For people and editors, with the default. */
  readonly meaning: string;
  readonly shape: Shape<T>;
  readonly example: JsonValue;
  /** `always`: in each group. `somewhere`: there or among the defaults. */
  readonly needed: 'always' | 'somewhere' | 'no';
}

/** Keys by name, as one writes them down. */
export type FieldTable = Readonly<Record<string, Field<unknown>>>;

export function field<T>(
  key: string,
  meaning: string,
  shape: Shape<T>,
  example: JsonValue,
  needed: Field<T>['needed'] = 'no',
): Field<T> {
  return { key, meaning, shape, example, needed };
}

/** The keys that a group has, each read when it is asked for. */
export class Fields {
  readonly spot: Spot;
  readonly #map: YamlMap;

  constructor(map: YamlMap, spot: Spot) {
    this.#map = map;
    this.spot = spot;
  }

  has({ key }: Field<unknown>): boolean {
    return this.#map.entries.has(key);
  }

  /** Undefined when it is not given, and when a fault was noted: that a needed one is missing is a fault. */
  get<T>(field: Field<T>): T | undefined {
    const entry = this.#map.entries.get(field.key);
    if (entry !== undefined) return field.shape.read(entry.node, this.spotOf(field));
    if (field.needed === 'no') return undefined;
    return this.spotOf(field).fault('is missing', field.shape.expected);
  }

  /** Where the value stands, or the group if it is not given. */
  spotOf({ key, example }: Field<unknown>): Spot {
    const at = this.#map.entries.get(key)?.node.at ?? this.#map.at;
    return this.spot.key(key, at, `${key}: ${inlineYaml(example)}`);
  }
}

/** A group of these keys and no others. */
export function group(table: FieldTable, expected: string, schema: JsonSchema = {}): Shape<Fields> {
  const fields = Object.values(table);
  const required = fields.filter(({ needed }) => needed === 'always').map(({ key }) => key);
  return {
    expected,
    schema: { ...schemaOf(fields), ...(required.length > 0 ? { required } : {}), ...schema },
    read: (node, spot) => {
      if (node.kind !== 'map') return spot.fault(describeNode(node), expected);
      noteUnknown(node, spot, fields);
      return new Fields(node, spot);
    },
  };
}

/** The same keys, none of them needed, for defaults: each that is given is looked at. */
export function partial(table: FieldTable, expected: string): Shape<true> {
  const fields = Object.values(table);
  return {
    expected,
    schema: schemaOf(fields),
    read: (node, spot) => {
      if (node.kind !== 'map') return spot.fault(describeNode(node), expected);
      noteUnknown(node, spot, fields);
      const given = new Fields(node, spot);
      for (const field of fields) if (given.has(field)) given.get(field);
      return true;
    },
  };
}

function schemaOf(fields: readonly Field<unknown>[]): JsonSchema {
  const properties = fields.map(({ key, meaning, shape, example }) => [
    key,
    { description: meaning, ...shape.schema, examples: [example] },
  ]);
  return { type: 'object', additionalProperties: false, properties: Object.fromEntries(properties) };
}

function noteUnknown({ entries }: YamlMap, spot: Spot, fields: readonly Field<unknown>[]): void {
  const known = fields.map(({ key }) => key);
  for (const [key, { keyAt }] of entries) {
    if (known.includes(key)) continue;
    const meant = nearest(key, known);
    const example = fields.find((field) => field.key === (meant ?? known[0]));
    spot
      .key(key, keyAt, example === undefined ? '' : `${example.key}: ${inlineYaml(example.example)}`)
      .fault('is not a key that is known here', meant === null ? `one of ${known.join(', ')}` : `"${meant}"`);
  }
}
