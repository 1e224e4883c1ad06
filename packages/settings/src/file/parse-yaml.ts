import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';
import type { FileFaults } from './spot.ts';
import { childPath, type Position, type YamlEntry, type YamlNode } from './yaml-node.ts';
import { adviceFor } from './yaml-syntax.ts';

/** More values than any file of tenants has; a few lines of aliases of aliases would make billions. */
const mostValues = 1_000_000;
const mostSyntaxFaults = 5;

/** What a text in YAML 1.2 holds; null when it holds nothing or faults were noted. */
export function parseYaml(text: string, faults: FileFaults): YamlNode | null {
  // Loaded here, since a program without such a file should not wait for it at every start.
  const yaml: typeof Yaml = createRequire(import.meta.url)('yaml');
  const lines = new yaml.LineCounter();
  // Keys are compared below: the library would compare each with each.
  const document = yaml.parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const positionOf = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const mistakes = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0]);
  if (mistakes.length > 0) {
    for (const { code, message, pos } of mistakes.slice(0, mostSyntaxFaults)) {
      const { problem, ...advice } = adviceFor(code, message);
      faults.note(positionOf(pos[0]), '', { problem: `is not valid YAML: ${problem}`, ...advice });
    }
    return null;
  }
  return document.contents === null ? null : new Converter(yaml, positionOf, faults).convert(document.contents);
}

/** The node, and how many values it holds with all aliases written out. */
interface Converted {
  readonly node: YamlNode;
  readonly size: number;
}

class Converter {
  readonly #yaml: typeof Yaml;
  readonly #positionOf: (offset: number) => Position;
  readonly #faults: FileFaults;
  /** Null while the anchor's own value is being read. */
  readonly #anchors = new Map<string, Converted | null>();
  #merged = 0;
  #isTooMuch = false;

  constructor(yaml: typeof Yaml, positionOf: (offset: number) => Position, faults: FileFaults) {
    this.#yaml = yaml;
    this.#positionOf = positionOf;
    this.#faults = faults;
  }

  convert(contents: unknown): YamlNode | null {
    const before = this.#faults.count;
    const { node } = this.#read(contents, '', { line: 1, column: 1 });
    return this.#faults.count > before ? null : node;
  }

  /** @param owner the place of the key, for values that have none of their own */
  #read(source: unknown, path: string, owner: Position): Converted {
    const at = this.#place(source, owner);
    if (this.#yaml.isAlias(source)) return this.#alias(source.source, path, at);
    const anchor = this.#yaml.isNode(source) && 'anchor' in source ? source.anchor : undefined;
    if (anchor !== undefined) this.#anchors.set(anchor, null);
    const read = this.#readOwn(source, path, at);
    if (anchor !== undefined) this.#anchors.set(anchor, read);
    if (read.size > mostValues) this.#tooMuch(path, at);
    return read;
  }

  #readOwn(source: unknown, path: string, at: Position): Converted {
    if (this.#yaml.isMap(source)) return this.#map(source.items, path, at);
    if (this.#yaml.isSeq(source)) {
      const items = source.items.map((item, index) => this.#read(item, childPath(path, index), at));
      return { node: { kind: 'list', at, items: items.map(({ node }) => node) }, size: sizeOf(items) };
    }
    const scalar = this.#yaml.isScalar(source) ? source : null;
    const value: unknown = scalar?.value ?? null;
    const text = scalar?.source ?? '';
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      return { node: { kind: 'scalar', at, value, source: text }, size: 1 };
    }
    this.#note(at, path, 'is of a kind that is not known', 'text, a number, true or false', 'name: Contoso');
    return nothing(at);
  }

  #map(pairs: readonly Yaml.Pair[], path: string, at: Position): Converted {
    const own = new Map<string, YamlEntry>();
    const merged = new Map<string, YamlEntry>();
    let size = 1;
    for (const { key, value } of pairs) {
      const keyAt = this.#place(key, at);
      const name = this.#yaml.isScalar(key) ? String(key.source ?? key.value) : null;
      if (name === null) {
        this.#note(keyAt, path, 'has a key that is not a plain word', 'keys such as "name"', 'name: Contoso');
        continue;
      }
      const child = childPath(path, name);
      const read = this.#read(value, child, keyAt);
      size += read.size;
      if (name === '<<') this.#merge(read.node, merged, child, keyAt);
      else if (own.has(name)) {
        const first = own.get(name)?.keyAt.line;
        this.#note(keyAt, child, `is given twice, first on line ${first}`, 'each key once', `${name}: …`);
      } else own.set(name, { keyAt, node: read.node });
    }
    return { node: { kind: 'map', at, entries: new Map([...merged, ...own]) }, size };
  }

  /** `<<: *common`: what is written out wins over what is merged, and what is merged first over what comes later. */
  #merge(node: YamlNode, into: Map<string, YamlEntry>, path: string, at: Position): void {
    for (const source of node.kind === 'list' ? node.items : [node]) {
      if (source.kind !== 'map') {
        this.#note(at, path, 'merges something else than a group of keys', 'an alias of a group', '<<: *common');
        return;
      }
      this.#merged += source.entries.size;
      if (this.#merged > mostValues) return this.#tooMuch(path, at);
      for (const [name, entry] of source.entries) if (!into.has(name)) into.set(name, entry);
    }
  }

  #alias(name: string, path: string, at: Position): Converted {
    const found = this.#anchors.get(name);
    if (found !== undefined && found !== null) return found;
    const problem =
      found === null ? 'refers to what it is itself part of' : 'refers to an anchor that does not stand before it';
    this.#note(at, path, problem, 'the name of an anchor ("&common") further up', '<<: *common');
    return nothing(at);
  }

  #tooMuch(path: string, at: Position): void {
    if (this.#isTooMuch) return;
    this.#isTooMuch = true;
    const problem = `holds more than ${mostValues} values once its aliases are written out`;
    this.#note(at, path, problem, 'a file of tenants, with aliases for what they have in common', '<<: *common');
  }

  #note(at: Position, path: string, problem: string, expected: string, example: string): void {
    this.#faults.note(at, path, { problem, expected, example });
  }

  /** A value that is not there has the place of its key. */
  #place(source: unknown, owner: Position): Position {
    if (!this.#yaml.isNode(source) || !source.range) return owner;
    const [start, end] = source.range;
    return start === end ? owner : this.#positionOf(start);
  }
}

function sizeOf(items: readonly Converted[]): number {
  return items.reduce((sum, { size }) => sum + size, 1);
}

function nothing(at: Position): Converted {
  return { node: { kind: 'scalar', at, value: null, source: '' }, size: 1 };
}
