import { rootFields } from './root-fields.ts';
import { tenantFields } from './tenant-fields.ts';
import { withDefaults } from './with-defaults.ts';
import type { YamlMap, YamlNode } from './yaml-node.ts';

/** The file with the keys of `defaults` written into every tenant and schedule that does not have them itself. */
export function completeDefaults(root: YamlMap): YamlMap {
  const defaults = root.entries.get(rootFields.defaults.key)?.node;
  const forTenants = keyOf(defaults, 'tenant');
  const forSchedules = keyOf(defaults, 'schedule');
  return withList(root, rootFields.tenants.key, (tenant) =>
    withList(completed(tenant, forTenants), tenantFields.schedules.key, (schedule) =>
      completed(schedule, forSchedules),
    ),
  );
}

function keyOf(node: YamlNode | undefined, key: string): YamlNode | undefined {
  return node?.kind === 'map' ? node.entries.get(key)?.node : undefined;
}

function completed(map: YamlMap, defaults: YamlNode | undefined): YamlMap {
  return defaults?.kind === 'map' ? withDefaults(map, defaults) : map;
}

/** The group with each group in one of its lists changed. */
function withList(map: YamlMap, key: string, change: (item: YamlMap) => YamlMap): YamlMap {
  const entry = map.entries.get(key);
  if (entry?.node.kind !== 'list') return map;
  const items = entry.node.items.map((item) => (item.kind === 'map' ? change(item) : item));
  return { ...map, entries: new Map(map.entries).set(key, { ...entry, node: { ...entry.node, items } }) };
}
