import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { jsonSchema } from '../../src/file/json-schema.ts';
import { badForReaders, badForBoth, good } from './corpus.ts';
import { faultsOf, secrets } from './jobs-file.ts';

const root = join(import.meta.dirname, '../../../..');
const shipped: object = JSON.parse(readFileSync(join(root, 'packages/settings/jobs-config.schema.json'), 'utf8'));
const options = { strictSchema: true, keywords: ['patternErrorMessage'] };
const check = new Ajv({ ...options, allErrors: true }).compile(shipped);

/** What an editor would underline. */
function underlined(text: string): readonly string[] {
  check(parse(text, { merge: true }));
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const exampleFile = readFileSync(join(root, 'docs/jobs.example.yaml'), 'utf8');

describe('the JSON Schema', () => {
  it('is the one that the tables make: after a change, run "pnpm run schema" in packages/settings', () => {
    expect(shipped).toEqual(JSON.parse(JSON.stringify(jsonSchema())));
  });

  it('is named by the example, which it and the reader accept', () => {
    expect(exampleFile).toContain('$schema=../packages/settings/jobs-config.schema.json');
    expect(underlined(exampleFile)).toEqual([]);
    const variables = {
      CONTOSO_CLIENT_SECRET: 'x',
      FABRIKAM_CLIENT_SECRET: 'y',
      FABRIKAM_HEARTBEAT_URL: 'https://h.example',
    };
    expect(faultsOf(exampleFile, variables)).toEqual([]);
  });

  it('explains every key, and gives an example that it accepts itself', () => {
    const seen = new Set<string>();
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, child] of Object.entries(node)) {
        if (key === 'properties' && 'additionalProperties' in node) {
          for (const [name, field] of Object.entries(child as Record<string, Record<string, unknown>>)) {
            seen.add(name);
            expect(field['description'], name).toMatch(/^.{10,}\.$/s);
            const { description: _, examples, ...rule } = field;
            const accepts = new Ajv(options).compile(rule);
            for (const example of (examples ?? []) as unknown[])
              expect(accepts(example) || name === 'tenants', name).toBe(true);
          }
        }
        visit(child);
      }
    };
    visit(shipped);
    expect(seen.size).toBeGreaterThan(40);
  });

  it.each(good)('accepts what the reader accepts: $name', ({ text }) => {
    expect(faultsOf(text, secrets)).toEqual([]);
    expect(underlined(text)).toEqual([]);
  });

  it.each(badForBoth)('refuses what the reader refuses: $name', ({ text, fault }) => {
    expect(faultsOf(text, secrets).join('\n')).toContain(fault);
    expect(underlined(text)).not.toEqual([]);
  });

  it.each(badForReaders)('cannot see what only reading finds: $name', ({ text, fault }) => {
    expect(faultsOf(text, secrets).join('\n')).toContain(fault);
    expect(underlined(text)).toEqual([]);
  });
});
