import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/index.ts';
import { certificate, privateKey } from '../certificate.ts';
import {
  faultsIn,
  faultsOf,
  fileOf,
  oneSchedule,
  oneTenant,
  read,
  secrets,
  secretValue,
  tenantLines,
} from './jobs-file.ts';

const example = join(import.meta.dirname, '../../../../docs/jobs.example.yaml');
const exampleSecrets = {
  CONTOSO_CLIENT_SECRET: 'x',
  FABRIKAM_CLIENT_SECRET: 'y',
  FABRIKAM_HEARTBEAT_URL: 'https://hc.example/1',
};

describe('a file of tenants', () => {
  it('gives each tenant what it says, and what all have in common', () => {
    const { tenants, access } = readSettings({ ...exampleSecrets, JOBS_CONFIG: example }, { need: ['tenants'] });
    const [contoso, fabrikam] = tenants;
    expect(tenants.map(({ id, name }) => `${id}: ${name}`)).toEqual(['contoso: Contoso', 'fabrikam: Fabrikam Ltd']);
    expect(contoso).toMatchObject({
      api: { apiUrl: 'https://graph-us.avepointonlineservices.com' },
      conventions: { timeZone: 'America/New_York', weekStartsOn: 1, locale: 'en-US' },
      branding: { name: null, logoFile: null, colour: '#1a6fb0' },
      owner: [{ name: 'Backup desk', address: 'backup@provider.example' }],
      secretExpiresOn: '2027-06-30',
      heartbeatUrl: null,
      schedules: [
        {
          id: 'weekly',
          tenant: 'contoso',
          cadence: { kind: 'weekly', weekStartsOn: 1, sendOn: 1 },
          timeZone: 'America/New_York',
          sendAt: 480,
          to: [{ name: 'IT Operations', address: 'it@contoso.example' }],
          largestMail: 10_000_000,
        },
      ],
    });
    expect(fabrikam).toMatchObject({
      api: { apiUrl: 'https://graph-uk.avepointonlineservices.com' },
      conventions: { timeZone: 'Europe/London', weekStartsOn: 1, locale: 'en-GB' },
      branding: { name: 'Fabrikam Managed Backup', colour: '#7a2a8c' },
      heartbeatUrl: 'https://hc.example/1',
      backups: [
        { service: 'azure-vm', everyMinutes: 1440, weekdays: [] },
        { service: 'azure-sql', everyMinutes: 360, weekdays: [1, 2, 3, 4, 5] },
      ],
      mutes: [{ service: 'entra-id', until: '2026-12-31' }],
      schedules: [
        { id: 'weekly', sendAt: 450, formats: ['pdf', 'xlsx'], missed: 'latest', whenIncomplete: 'tell-owner' },
        {
          id: 'monthly',
          cadence: { kind: 'monthly', sendOn: 2 },
          formats: ['pdf'],
          missed: 'all',
          whenIncomplete: 'send',
        },
      ],
    });
    expect(access).toEqual([
      {
        surface: 'teams',
        groups: ['b9419818-09af-49c2-b0c3-653adc1f376e'],
        places: [],
        people: [],
        roles: [],
        tenants: ['contoso', 'fabrikam'],
      },
      {
        surface: 'discord',
        groups: ['1409876543210987654'],
        places: [],
        people: [],
        roles: ['1411111111111111111'],
        tenants: ['fabrikam'],
      },
    ]);
  });

  it('is asked for one tenant without the secrets of the others, and brings its calendar', () => {
    const given = { FABRIKAM_CLIENT_SECRET: 'y', FABRIKAM_HEARTBEAT_URL: 'https://hc.example/1', JOBS_CONFIG: example };
    const { api, conventions } = readSettings(given, { need: ['api'], tenant: 'fabrikam' });
    expect(api.apiUrl).toContain('graph-uk');
    expect(conventions.timeZone).toBe('Europe/London');
    const { tenants } = readSettings(given, { need: ['tenants'], tenant: 'fabrikam' });
    expect(tenants.map(({ id }) => id)).toEqual(['fabrikam']);
  });

  it('gives the calendar of a tenant without any secret', () => {
    const calendar = (variables: Record<string, string>, tenant: string) =>
      readSettings(variables, { need: [], tenant }).conventions.timeZone;
    expect(calendar({ JOBS_CONFIG: example }, 'fabrikam')).toBe('Europe/London');
    expect(calendar({ JOBS_CONFIG: example }, 'contoso')).toBe('America/New_York');
    expect(faultsIn(() => calendar({ JOBS_CONFIG: example }, 'contosso'))).toMatchObject([
      { problem: 'is "contosso", which is not configured', example: '--tenant contoso' },
    ]);
    expect(calendar({ JOBS_TIME_ZONE: 'Asia/Tokyo' }, 'default')).toBe('Asia/Tokyo');
    expect(faultsIn(() => calendar({}, 'contoso'))).toMatchObject([{ variable: '--tenant', expected: 'default' }]);
  });

  it('says which tenants there are when none or an unknown one is picked', () => {
    const ask = (tenant: string | null) =>
      faultsIn(() => readSettings({ ...exampleSecrets, JOBS_CONFIG: example }, { need: ['api'], tenant }));
    expect(ask(null)).toMatchObject([
      {
        variable: '--tenant',
        problem: 'is not given, and JOBS_CONFIG holds 2 tenants',
        expected: 'one of contoso, fabrikam',
      },
    ]);
    expect(ask('contosso')).toMatchObject([
      { problem: 'is "contosso", which is not configured', example: '--tenant contoso' },
    ]);
  });

  it('needs no --tenant when it holds a single one', () => {
    const { api } = readSettings({ ...secrets, JOBS_CONFIG: fileOf(oneTenant()) }, { need: ['api'] });
    expect(api.credentials.kind === 'secret' && api.credentials.clientSecret.reveal()).toBe(secretValue);
  });

  it('takes what it does not say from the variables for all', () => {
    const variables = {
      ...secrets,
      JOBS_TIME_ZONE: 'Asia/Tokyo',
      JOBS_WEEK_STARTS_ON: '0',
      OWNER_MAIL_TO: 'o@x.example',
    };
    expect(read(oneTenant(), variables).tenants).toMatchObject([
      { conventions: { timeZone: 'Asia/Tokyo', weekStartsOn: 0 }, owner: [{ address: 'o@x.example' }], schedules: [] },
    ]);
  });

  it('does not stand beside the variables of a single tenant, unless it refers to them', () => {
    const variables = { ...secrets, AVEPOINT_CLIENT_SECRET: 'x', MAIL_TO: 'a@b.example' };
    expect(faultsOf(oneTenant().replace('CONTOSO_SECRET', 'AVEPOINT_CLIENT_SECRET'), variables)).toEqual([
      'MAIL_TO is set beside JOBS_CONFIG, which says the same for each tenant and would win',
    ]);
  });

  it('is the only thing at fault while it cannot be read', () => {
    expect(faultsOf('tenants: [', { ...secrets, AVEPOINT_CLIENT_SECRET: 'x' })).toHaveLength(1);
  });

  it('names everything that is wrong at once, in the order of its lines', () => {
    const text = [
      'tenants:',
      '  - id: contoso',
      '    name: 365',
      '    api:',
      '      clientId: app',
      '      clientSecret: hunter2',
      '    timezone: Europe/London',
      '    schedules:',
      '      - id: weekly',
      '        cadence: weekly',
      "        sendAt: '25:00'",
      '  - id: contoso',
      '    name: Contoso',
      '    api: { dataCenter: us, clientId: app, clientSecret: { env: NOT_THERE } }',
      'access:',
      '  - { people: everyone, tenants: [contoso, fabrikam] }',
    ].join('\n');
    expect(faultsOf(text)).toEqual([
      '3:11 tenants[0].name is the number 365',
      '5:7 tenants[0].api.dataCenter is missing',
      '6:21 tenants[0].api.clientSecret holds the secret itself',
      '7:5 tenants[0].timezone is not a key that is known here',
      '9:9 tenants[0].schedules[0].to is missing: nobody would receive it',
      '11:17 tenants[0].schedules[0].sendAt is "25:00"',
      '12:9 tenants[1].id is "contoso" like that of another tenant on line 2',
      '14:64 tenants[1].api.clientSecret.env names NOT_THERE, which is not set',
      '16:44 access[0].tenants[1] is "fabrikam", which no tenant here is called',
    ]);
  });

  it('says what was expected and gives an example, as one reads it in a terminal', () => {
    const path = fileOf(oneSchedule('cadence: weekly', "sendAt: '25:00'", 'to: a@b.example'));
    const [fault] = faultsIn(() => readSettings({ ...secrets, JOBS_CONFIG: path }, { need: ['tenants'] }));
    expect(fault).toEqual({
      variable: `${path}:8:17 tenants[0].schedules[0].sendAt`,
      problem: 'is "25:00"',
      expected: 'a time such as "08:00"',
      example: "sendAt: '08:00'",
      place: { file: path, line: 8, column: 17, path: 'tenants[0].schedules[0].sendAt' },
    });
  });

  it('finds a hundred tenants that differ in three lines each', () => {
    const many = Array.from({ length: 100 }, (_, index) => tenantLines(`t-${index}`, `to: it@t${index}.example`));
    const text = `defaults: { tenant: { schedules: [{ id: weekly, cadence: weekly }] } }\ntenants:\n${many.join('')}`;
    const { tenants } = read(text);
    expect(tenants).toHaveLength(100);
    expect(tenants[99]?.schedules[0]?.to).toEqual([{ name: null, address: 'it@t99.example' }]);
  });

  it('repeats a secret that stands in it neither in faults nor in settings', () => {
    for (const secret of [
      'hunter2',
      "'hunter2'",
      '[hunter2]',
      '{ hunter2: x }',
      '{ env: hunter2 }',
      '{ env: [hunter2] }',
      '{ env: { hunter2: x } }',
    ]) {
      const faults = faultsIn(() => read(oneTenant().replace('{ env: CONTOSO_SECRET }', secret)));
      expect(faults, secret).toHaveLength(1);
      expect(JSON.stringify(faults), secret).not.toContain('hunter2');
    }
    const settings = read(oneTenant());
    expect(JSON.stringify(settings) + inspect(settings, { depth: 9 })).not.toContain(secretValue);
  });

  it('does not show the address that a variable holds for the heartbeat', () => {
    const faults = faultsIn(() =>
      read(oneTenant('heartbeatUrl: { env: PING_URL }'), { ...secrets, PING_URL: 'http://hunter2.example' }),
    );
    expect(faults).toMatchObject([{ place: { path: 'tenants[0].heartbeatUrl.env' } }]);
    expect(JSON.stringify(faults)).not.toContain('hunter2');
  });

  it('signs in with a certificate beside it', () => {
    const path = fileOf(
      oneTenant().replace('clientSecret: { env: CONTOSO_SECRET }', 'certificateFile: own.pem, privateKeyFile: own.key'),
    );
    writeFileSync(join(dirname(path), 'own.pem'), certificate);
    writeFileSync(join(dirname(path), 'own.key'), privateKey);
    const { api } = readSettings({ JOBS_CONFIG: path }, { need: ['api'] });
    expect(api.credentials).toMatchObject({ kind: 'certificate', clientId: 'app' });
  });

  it('finds a logo from its own folder', () => {
    const path = fileOf(oneTenant('branding: { logo: own-logo.svg }'));
    const logo = join(dirname(path), 'own-logo.svg');
    writeFileSync(logo, '<svg/>');
    const { tenants } = readSettings({ ...secrets, JOBS_CONFIG: path }, { need: ['tenants'] });
    expect(tenants[0]?.branding.logoFile).toBe(logo);
  });

  it('sends weekly reports on Monday where that is soon after the week, and else on its first day', () => {
    const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => {
      const [tenant] = read(
        oneTenant(`weekStartsOn: ${day}`, 'to: a@b.example', 'schedules: [{ id: a, cadence: weekly }]'),
      ).tenants;
      return tenant?.schedules[0]?.cadence;
    });
    expect(days.map((cadence) => cadence?.kind === 'weekly' && cadence.sendOn)).toEqual([1, 2, 3, 4, 5, 1, 1]);
  });

  it('sends to nobody twice', () => {
    const [tenant] = read(
      oneSchedule(
        'cadence: daily',
        'to: [A@b.example, c@d.example]',
        'cc: [a@b.example, e@f.example]',
        'bcc: [E@f.example]',
      ),
    ).tenants;
    const [schedule] = tenant?.schedules ?? [];
    expect([schedule?.to, schedule?.cc, schedule?.bcc].map((list) => list?.map(({ address }) => address))).toEqual([
      ['A@b.example', 'c@d.example'],
      ['e@f.example'],
      [],
    ]);
  });

  it('describes the first hundred of very many mistakes, and counts the others', () => {
    const text = `tenants:\n${Array.from({ length: 120 }, (_, index) => tenantLines(`t-${index}`, 'locale:')).join('')}`;
    expect(faultsOf(text)).toHaveLength(120);
    expect(() => read(text)).toThrow(/^120 settings are missing or wrong:\n[^]*\n {2}… and 20 more\.$/);
  });

  it('says what was probably meant', () => {
    const expectedFor = (text: string) => faultsIn(() => read(text)).map(({ expected }) => expected);
    expect(expectedFor(oneTenant('timeZone: Europa/London'))).toEqual(['an IANA time zone; probably Europe/London']);
    expect(expectedFor(oneTenant('shedules: []'))).toEqual(['"schedules"']);
    expect(expectedFor(oneTenant('backups: [{ service: azurevm, every: 24h }]'))).toEqual([
      'a service such as azure-vm, ec2 or entra-id; probably azure-vm',
    ]);
    expect(expectedFor(oneTenant().replace('name: contoso', 'name: 365'))).toEqual([
      'text on one line, up to 200 characters; in quotes',
    ]);
    expect(expectedFor(oneTenant('heartbeatUrl: hc.example'))).toEqual([
      'an https address; plain http only for this machine (localhost, 127.0.0.1, [::1]), or { env: NAME }, or "none"',
    ]);
  });
});
