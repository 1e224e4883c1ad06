/** A place in the text, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What a YAML file holds, aliases and merge keys resolved, every value with its place. */
export type YamlNode = YamlScalar | YamlList | YamlMap;

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly at: Position;
  readonly value: string | number | boolean | null;
  /** As it was written: numbers of many digits are only whole here. */
  readonly source: string;
}

export interface YamlList {
  readonly kind: 'list';
  readonly at: Position;
  readonly items: readonly YamlNode[];
}

export interface YamlMap {
  readonly kind: 'map';
  readonly at: Position;
  readonly entries: ReadonlyMap<string, YamlEntry>;
}

export interface YamlEntry {
  readonly keyAt: Position;
  readonly node: YamlNode;
}

/** The path of a key or an item: `tenants[1].schedules[0].sendAt`. */
export function childPath(path: string, child: string | number): string {
  if (typeof child === 'number') return `${path}[${child}]`;
  const name =
    child === '<<' || /^[\w-]{1,60}$/.test(child) ? child : JSON.stringify(child.slice(0, 60).replace(/\p{C}/gu, '�'));
  return path === '' ? name : `${path}.${name}`;
}
