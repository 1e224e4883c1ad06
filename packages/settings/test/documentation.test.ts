import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { accessFields } from '../src/file/access-fields.ts';
import { apiFields } from '../src/file/api-fields.ts';
import { brandingFields } from '../src/file/branding-fields.ts';
import type { FieldTable } from '../src/file/fields.ts';
import { inlineYaml } from '../src/file/json-value.ts';
import { backupFields, muteFields } from '../src/file/plan-fields.ts';
import { rootFields } from '../src/file/root-fields.ts';
import { scheduleFields } from '../src/file/schedule-fields.ts';
import { tenantFields } from '../src/file/tenant-fields.ts';
import { variables } from '../src/index.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/configuration.md'), 'utf8');

const needed = { always: ' Needed.', somewhere: ' Needed, here or among the defaults.', no: '' } as const;

const tables: readonly (readonly [heading: string, FieldTable])[] = [
  ['## The file', rootFields],
  ['### tenants', tenantFields],
  ['### api', apiFields],
  ['### schedules', scheduleFields],
  ['### branding', brandingFields],
  ['### backups', backupFields],
  ['### mutes', muteFields],
  ['### access', accessFields],
];

it.each(tables)('docs/configuration.md says under "%s" what every key means, and no other', (heading, table) => {
  const section = page.slice(page.indexOf(`\n${heading}\n`) + 1).split(/\n#{2,3} /)[0] ?? '';
  const rows = section.split('\n').filter((line) => /^\| `\w+` \| .* \| `\w+:/.test(line));
  expect(rows).toEqual(
    Object.values(table).map(
      ({ key, meaning, needed: when, example }) =>
        `| \`${key}\` | ${meaning}${needed[when]} | \`${key}: ${inlineYaml(example)}\` |`,
    ),
  );
});

it('docs/configuration.md names every variable with its meaning', () => {
  for (const [name, { meaning, example }] of Object.entries(variables)) {
    expect(page).toContain(`| \`${name}\` | ${meaning} | \`${example}\` |`);
  }
});
