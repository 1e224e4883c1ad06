import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError, variables } from '../src/index.ts';

const enough = {
  AVEPOINT_CLIENT_ID: 'app',
  AVEPOINT_CLIENT_SECRET: 'hunter2',
  AVEPOINT_DATA_CENTER: 'us',
};

function faultsOf(read: () => unknown): SettingsError {
  try {
    read();
  } catch (error) {
    if (error instanceof SettingsError) return error;
    throw error;
  }
  throw new Error('no fault was found');
}

const api = (change: Record<string, string | undefined>) => readSettings({ ...enough, ...change }, { need: ['api'] });
const apiFaults = (change: Record<string, string | undefined>) => faultsOf(() => api(change)).faults;

describe('readSettings', () => {
  it('needs nothing for a program that asks nobody', () => {
    expect(readSettings({}, { need: [] })).toEqual({
      conventions: { timeZone: 'UTC', weekStartsOn: 1, locale: 'en-US' },
      dataDir: '.jobdesk',
      cacheSeconds: 60,
      logLevel: 'info',
    });
  });

  it('reads the vendor service of a client secret', () => {
    const { api: found } = api({});
    expect(found).toMatchObject({
      credentials: { kind: 'secret', clientId: 'app' },
      environment: 'commercial',
      apiUrl: 'https://graph-us.avepointonlineservices.com',
      identityUrl: 'https://identity.avepointonlineservices.com',
    });
    expect(found.credentials.kind === 'secret' && found.credentials.clientSecret.reveal()).toBe('hunter2');
  });

  it('knows where each environment signs in', () => {
    expect(api({ AVEPOINT_ENVIRONMENT: 'US-Government' }).api.identityUrl).toContain('identity-gov.');
    expect(api({ AVEPOINT_ENVIRONMENT: 'aos2' }).api.identityUrl).toContain('identity-aos2.');
    const fedramp = api({ AVEPOINT_ENVIRONMENT: 'fedramp', AVEPOINT_API_URL: 'https://graph.example.net/' });
    expect(fedramp.api).toMatchObject({
      identityUrl: 'https://identity.online15.net',
      apiUrl: 'https://graph.example.net',
    });
  });

  it('does not guess an API address for an environment that has none published', () => {
    expect(apiFaults({ AVEPOINT_ENVIRONMENT: 'fedramp' })).toMatchObject([{ variable: 'AVEPOINT_API_URL' }]);
  });

  it('names everything that is missing or wrong at once, with what is expected and an example', () => {
    const error = faultsOf(() =>
      readSettings(
        { JOBS_TIME_ZONE: 'Mars/Phobos', JOBS_WEEK_STARTS_ON: '7', LOG_LEVEL: 'loud' },
        { need: ['api', 'mail'] },
      ),
    );
    expect(error.faults.map((fault) => fault.variable)).toEqual([
      'AVEPOINT_CLIENT_ID',
      'AVEPOINT_CLIENT_SECRET',
      'AVEPOINT_DATA_CENTER',
      'JOBS_TIME_ZONE',
      'JOBS_WEEK_STARTS_ON',
      'MAIL_TO',
      'LOG_LEVEL',
    ]);
    expect(error.message).toContain('7 settings are missing or wrong');
    expect(error.message).toContain('JOBS_TIME_ZONE is "Mars/Phobos".');
    expect(error.message).toContain('Example:  JOBS_TIME_ZONE=America/New_York');
  });

  it('takes a blank value as not set', () => {
    expect(apiFaults({ AVEPOINT_CLIENT_SECRET: '  ' })).toMatchObject([
      { variable: 'AVEPOINT_CLIENT_SECRET', problem: 'is not set' },
    ]);
  });

  it.each([
    ['http://localhost:8080/x/', 'http://localhost:8080/x'],
    ['http://127.0.0.1:9', 'http://127.0.0.1:9'],
    ['http://[::1]:9', 'http://[::1]:9'],
    ['https://proxy.example.com/vendor', 'https://proxy.example.com/vendor'],
  ])('accepts the address %s', (text, expected) => {
    expect(api({ AVEPOINT_API_URL: text }).api.apiUrl).toBe(expected);
  });

  it.each([
    ['http://api.example.com', 'plain http'],
    ['http://127.0.0.1.example.com', 'plain http'],
    ['http://localhost.example.com', 'plain http'],
    ['ftp://localhost', 'starts with "ftp:"'],
    ['https://user:hunter3@example.com', 'user name or a password'],
    ['https://example.com/?a=b', 'query'],
    ['hunter3', 'is not an address'],
  ])('refuses the address %s', (text, problem) => {
    const [fault] = apiFaults({ AVEPOINT_IDENTITY_URL: text });
    expect(fault?.variable).toBe('AVEPOINT_IDENTITY_URL');
    expect(fault?.problem).toContain(problem);
    expect(fault?.problem).not.toContain('hunter3');
  });

  it('lets no data centre choose another host', () => {
    for (const text of ['us.evil.example', 'us/..', 'us@evil', 'us:443', '-']) {
      expect(apiFaults({ AVEPOINT_DATA_CENTER: text })).toMatchObject([{ variable: 'AVEPOINT_DATA_CENTER' }]);
    }
  });

  it('leaves a file of tenants alone where no tenant is needed', () => {
    expect(readSettings({ JOBS_CONFIG: 'missing.yaml' }, { need: [] }).dataDir).toBe('.jobdesk');
  });

  it('never prints a secret, whatever else is wrong', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(variables)), fc.string()),
        fc.uuid(),
        (given, secret) => {
          const all = { ...given, AVEPOINT_CLIENT_SECRET: secret, SMTP_URL: `smtp://user:${secret}@mail example` };
          const { message, faults } = faultsOf(() => readSettings(all, { need: ['api', 'mail'] }));
          expect(message + JSON.stringify(faults)).not.toContain(secret);
        },
      ),
    );
    const settings = api({});
    expect(inspect(settings, { depth: 9 }) + JSON.stringify(settings)).not.toContain('hunter2');
  });
});
