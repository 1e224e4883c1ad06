import { describe, expect, it } from 'vitest';
import { faultsOf, oneSchedule, oneTenant, read } from './jobs-file.ts';

describe('the YAML of a file of tenants', () => {
  it.each([
    ['a tab', 'tenants:\n\t- id: a', '2:1 is not valid YAML: the line is indented with a tab'],
    [
      'an open bracket',
      'tenants: [{ id: a }',
      '1:20 is not valid YAML: this is not indented like its neighbours, or a bracket is not closed',
    ],
    [
      'an open quote',
      "tenants:\n  - id: 'a\n",
      '3:1 is not valid YAML: a quote that was opened further up is not closed',
    ],
    [
      'keys that do not stand below each other',
      'tenants:\n  - id: a\n   name: b',
      '3:1 is not valid YAML: this is not indented like its neighbours, or its "-" is missing',
    ],
    [
      'a colon in a text',
      'tenants:\n  - name: Contoso: Europe',
      '2:11 is not valid YAML: a second "key: value" stands within a value: a text with ": " in it, or a line that is indented too far',
    ],
    [
      'an @ in front',
      'tenants:\n  - to: @contoso',
      '2:9 is not valid YAML: a text starts with a character that YAML keeps for itself',
    ],
    [
      'a backslash in double quotes',
      'tenants:\n  - logo: "C:\\q"',
      '2:14 is not valid YAML: a backslash in double quotes starts no escape that is known',
    ],
    [
      'a second document',
      'tenants: []\n---\ntenants: []',
      '2:1 is not valid YAML: a second document starts here ("---")',
    ],
    ['a tag', 'tenants: !!js/function 1', '1:10 is not valid YAML: a tag ("!…") is not known'],
    [
      'a line without a colon',
      'tenants:\n  - id: a\n    name\n    locale: en-GB',
      '3:5 is not valid YAML: this line has no ": " after its key',
    ],
    ['an alias of nothing', 'tenants: *common', '1:10 tenants refers to an anchor that does not stand before it'],
    ['an alias of itself', 'tenants: &all [*all]', '1:16 tenants[0] refers to what it is itself part of'],
    ['a key that is a list', '? [a]\n: b', '1:3 has a key that is not a plain word'],
    [
      'a key twice',
      oneTenant('locale: en-GB', 'locale: de-DE'),
      '6:5 tenants[0].locale is given twice, first on line 5',
    ],
    ['a merge of a text', oneTenant('<<: common'), '5:5 tenants[0].<< merges something else than a group of keys'],
  ])('says where it cannot be read: %s', (_, text, fault) => {
    expect(faultsOf(text).join('\n')).toContain(fault);
  });

  it('never repeats what stands near a mistake: it may be a secret', () => {
    for (const text of [
      'a: b\nhunter2',
      'a: [hunter2',
      'a: "hunter2',
      'a: *hunter2',
      '- a\nhunter2: c',
      'a: !hunter2 b',
      '%hunter2\n---\na: b',
    ]) {
      const faults = faultsOf(text);
      expect(faults, text).not.toEqual([]);
      expect(faults.join(), text).not.toContain('hunter2');
    }
  });

  it('reads texts that look like times, days and yes in older YAML as they stand', () => {
    const text = `${oneSchedule('cadence: weekly', 'to: a@b.example', 'sendAt: 08:30').replace('name: contoso', 'name: no')}    mutes: [{ service: ec2, reason: on, until: 2026-12-31 }]\n`;
    expect(read(text).tenants).toMatchObject([
      { name: 'no', schedules: [{ sendAt: 510 }], mutes: [{ reason: 'on', until: '2026-12-31' }] },
    ]);
  });

  it('reads a file that says to be YAML 1.1', () => {
    const text = `%YAML 1.1\n---\nx-a: &a { locale: en-GB }\n${oneTenant('<<: *a')}`;
    expect(read(text).tenants).toMatchObject([{ conventions: { locale: 'en-GB' } }]);
    expect(faultsOf(text.replace('en-GB', '2026-12-31'))).toEqual(['3:19 x-a.locale is of a kind that is not known']);
  });

  it('lets what is written out win over what is merged', () => {
    const text = `x-a: &a { locale: en-GB, timeZone: Asia/Tokyo }\nx-b: &b { locale: de-DE, weekStartsOn: 0 }\n${oneTenant('<<: [*a, *b]', 'timeZone: UTC')}`;
    expect(read(text).tenants).toMatchObject([{ conventions: { timeZone: 'UTC', locale: 'en-GB', weekStartsOn: 0 } }]);
  });

  it('says a mistake once that an anchor repeats', () => {
    const text = `x-plan: &plan [{ service: ec3, every: 24h }]\n${oneTenant('backups: *plan')}${oneTenant('backups: *plan').replace('tenants:\n', '').replaceAll('contoso', 'fabrikam')}`;
    expect(faultsOf(text)).toEqual(['1:27 tenants[0].backups[0].service is "ec3"']);
  });

  it('is not made to swell by aliases of aliases', () => {
    const laughs = Array.from(
      { length: 9 },
      (_, level) => `x-${level + 1}: &l${level + 1} [${`*l${level}, `.repeat(9)}]`,
    );
    expect(faultsOf(`x-0: &l0 [lol]\n${laughs.join('\n')}\n${oneTenant()}`)).toEqual([
      '7:10 x-6 holds more than 1000000 values once its aliases are written out',
    ]);
    const wide = `x-0: &w { ${Array.from({ length: 2_000 }, (_, index) => `k${index}: 1`).join(', ')} }\n`;
    expect(faultsOf(`${wide}x-1: { <<: [${'*w, '.repeat(1_000)}] }\n${oneTenant()}`)[0]).toContain('holds more than');
  });

  it('is not brought down by brackets within brackets', () => {
    expect(faultsOf('['.repeat(20_000))[0]).toContain('is not valid YAML');
    expect(faultsOf(`${'{a: '.repeat(5_000)}1${'}'.repeat(5_000)}`)[0]).toContain('is not valid YAML');
    expect(faultsOf(`tenants: ${'['.repeat(300)}${']'.repeat(300)}`)[0]).toContain('tenants[0] is a list');
  });
});
