import { dirname } from 'node:path';
import { type Conventions, conventionsFrom } from '../conventions.ts';
import { type Environment, quote } from '../environment.ts';
import { addressesFrom } from '../mail-settings.ts';
import type { AccessSettings, TenantSettings } from '../tenant-settings.ts';
import { exampleLine, variables } from '../variables.ts';
import { buildAccess } from './build-access.ts';
import { buildConventions, buildTenant } from './build-tenant.ts';
import { completeDefaults } from './complete-defaults.ts';
import { Context, type Wanted } from './context.ts';
import { Fields } from './fields.ts';
import { noteRepeated } from './note-repeated.ts';
import { openFile } from './open-file.ts';
import { parseYaml } from './parse-yaml.ts';
import { ownKeys, root, rootFields } from './root-fields.ts';
import { describeNode } from './shape.ts';
import { FileFaults, Spot } from './spot.ts';
import { tenantFields } from './tenant-fields.ts';
import type { YamlMap, YamlNode } from './yaml-node.ts';

/** What a file of tenants says. */
export interface TenantsFile {
  /** Those that are wanted. */
  readonly tenants: readonly TenantSettings[];
  readonly access: readonly AccessSettings[];
  /** The calendars of all tenants, by id. */
  readonly conventions: ReadonlyMap<string, Conventions>;
  /** The environment variables that it refers to; null: it could not be read. */
  readonly referenced: ReadonlySet<string> | null;
}

const defaultConventions: Conventions = { timeZone: 'UTC', weekStartsOn: 1, locale: 'en-US' };

/**
 * Reads a file of tenants; what is wrong is noted in the environment, with line and column.
 *
 * @param path as `JOBS_CONFIG` names it
 * @param wanted whose secrets and files are looked for
 */
export function readTenantsFile(environment: Environment, path: string, wanted: Wanted): TenantsFile {
  const context = new Context(environment, dirname(path), {
    conventions: conventionsFrom(environment) ?? defaultConventions,
    owner: addressesFrom(environment, 'OWNER_MAIL_TO') ?? [],
    wanted,
  });
  const faults = new FileFaults(path);
  const opened = openFile(path);
  if ('problem' in opened) {
    environment.note({
      variable: 'JOBS_CONFIG',
      problem: `is ${quote(path, 300)}: it ${opened.problem}`,
      expected: variables.JOBS_CONFIG.expected,
      example: exampleLine('JOBS_CONFIG'),
      place: null,
    });
  }
  const node = 'value' in opened ? parseYaml(opened.value, faults) : undefined;
  const isReadable = node !== undefined && faults.count === 0;
  const found = isReadable ? build(node, faults, context) : nothing;
  for (const fault of faults.all) environment.note(fault);
  return { ...found, referenced: isReadable ? context.referenced : null };
}

const nothing: Omit<TenantsFile, 'referenced'> = { tenants: [], access: [], conventions: new Map() };

function build(node: YamlNode | null, faults: FileFaults, context: Context): Omit<TenantsFile, 'referenced'> {
  const start = { line: 1, column: 1 };
  const spot = new Spot(faults, node?.at ?? start, '', 'tenants: [ … ]');
  if (node === null || (node.kind === 'scalar' && node.value === null)) {
    spot.fault('holds nothing', root.expected);
    return nothing;
  }
  if (node.kind !== 'map') {
    spot.fault(describeNode(node), root.expected);
    return nothing;
  }
  const written = withoutOwnKeys(node);
  // The defaults as they stand, before they are part of every tenant: that is where a fault in them is.
  new Fields(written, spot).get(rootFields.defaults);
  const fields = root.read(completeDefaults(written), spot);
  const tenants = fields?.get(rootFields.tenants) ?? [];
  noteRepeated(tenants, tenantFields.id, 'tenant');
  const conventions = new Map<string, Conventions>();
  for (const tenant of tenants) {
    const id = tenant.get(tenantFields.id);
    if (id !== undefined) conventions.set(id, buildConventions(tenant, context));
  }
  const rules = fields?.get(rootFields.access) ?? [];
  return {
    tenants: tenants.flatMap((tenant) => buildTenant(tenant, context) ?? []),
    access: rules.flatMap((rule) => buildAccess(rule, [...conventions.keys()]) ?? []),
    conventions,
  };
}

function withoutOwnKeys(map: YamlMap): YamlMap {
  return { ...map, entries: new Map([...map.entries].filter(([key]) => !ownKeys.test(key))) };
}
