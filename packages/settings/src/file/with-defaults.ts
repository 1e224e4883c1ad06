import type { YamlMap } from './yaml-node.ts';

/** The group with what it does not say itself taken from `defaults`; groups within are completed in the same way. */
export function withDefaults(map: YamlMap, defaults: YamlMap): YamlMap {
  const entries = new Map(defaults.entries);
  for (const [name, entry] of map.entries) {
    const fallback = defaults.entries.get(name)?.node;
    const isGroup = entry.node.kind === 'map' && fallback?.kind === 'map';
    entries.set(name, isGroup ? { ...entry, node: withDefaults(entry.node, fallback) } : entry);
  }
  return { ...map, entries };
}
