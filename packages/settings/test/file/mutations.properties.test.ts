import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMap, isPair, isScalar, isSeq, parseDocument, visit } from 'yaml';
import { jsonSchema } from '../../src/file/json-schema.ts';
import { faultsIn, fileOf, read } from './jobs-file.ts';
import { readSettings } from '../../src/index.ts';

const example = readFileSync(join(import.meta.dirname, '../../../../docs/jobs.example.yaml'), 'utf8');
const secret = 'Zq8~hunter2~sesame';
const variables = {
  CONTOSO_CLIENT_SECRET: secret,
  FABRIKAM_CLIENT_SECRET: secret,
  FABRIKAM_HEARTBEAT_URL: `https://hc.example/${secret}`,
};
const accepts = new Ajv({ strict: false }).compile(jsonSchema());

/** What people and programs put in the wrong place. */
const strange = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.constantFrom(
    '',
    ' ',
    'none',
    'all',
    'monday',
    '25:00',
    'a@b.example',
    'x\r\nBcc: y@z.example',
    '__proto__',
    '2026-02-30',
  ),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.string({ maxLength: 5 }), { maxLength: 3 }),
  fc.dictionary(fc.string({ maxLength: 5 }), fc.integer(), { maxKeys: 2 }),
);

const change = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('replace', 'delete', 'rename', 'repeat'),
  value: strange,
});

/** The example with the n-th value changed. */
function mutated(changes: readonly { readonly at: number; readonly how: string; readonly value: unknown }[]): string {
  const document = parseDocument(example);
  for (const { at, how, value } of changes) {
    const nodes: [key: unknown, parent: unknown][] = [];
    visit(document, { Node: (key, _, path) => void nodes.push([key, path.at(-1)]) });
    const [key, parent] = nodes[at % nodes.length] ?? [null, null];
    if (isPair(parent)) {
      if (key === 'value') parent.value = how === 'delete' ? null : document.createNode(value);
      else if (isScalar(parent.key)) parent.key = document.createNode(how === 'rename' ? JSON.stringify(value) : 'id');
    } else if (isSeq(parent) && typeof key === 'number') {
      if (how === 'delete') parent.items.splice(key, 1);
      else if (how === 'repeat') parent.items.push(parent.items[key]);
      else parent.items[key] = document.createNode(value);
    } else if (isMap(parent) && typeof key === 'number') parent.items.splice(key, 1);
  }
  return document.toString();
}

describe('any change of a good file', () => {
  it('gives settings that the JSON Schema accepts, or faults with a line, and never shows a secret', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const text = mutated(changes);
        const path = fileOf(text);
        const faults = faultsIn(() => readSettings({ ...variables, JOBS_CONFIG: path }, { need: ['tenants'] }));
        for (const { place, problem, expected, example } of faults) {
          expect(place, `${problem}\n${text}`).not.toBeNull();
          expect(place?.line).toBeGreaterThan(0);
          expect(place?.line).toBeLessThanOrEqual(text.split('\n').length);
          expect(`${problem}${expected}${example}`).not.toMatch(/[^\P{Cc}\n]/u);
        }
        expect(JSON.stringify(faults)).not.toContain('hunter2');
        if (faults.length === 0) expect(accepts(parseDocument(text, { merge: true }).toJS()), text).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('of its letters does the same', () => {
    fc.assert(
      fc.property(fc.nat(example.length), fc.nat(30), fc.string({ maxLength: 3 }), (at, length, put) => {
        const text = example.slice(0, at) + put + example.slice(at + length);
        for (const { place, variable } of faultsIn(() => read(text, variables))) {
          expect(place ?? variable, text).not.toBe('JOBS_CONFIG');
        }
      }),
      { numRuns: 100 },
    );
  });
});
