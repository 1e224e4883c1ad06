import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from '../src/index.ts';

const enough = { AVEPOINT_CLIENT_ID: 'app', AVEPOINT_CLIENT_SECRET: 'hunter2', AVEPOINT_DATA_CENTER: 'us' };

const tenants = (change: Record<string, string>) => readSettings({ ...enough, ...change }, { need: ['tenants'] });

function variablesAtFault(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof SettingsError) return error.faults.map(({ variable, problem }) => `${variable} ${problem}`);
    throw error;
  }
  throw new Error('no fault was found');
}

describe('the tenant of the environment variables', () => {
  it('is the only one, named by its data centre, and whoever reaches a bot may ask it', () => {
    const settings = tenants({});
    expect(settings.access).toEqual([]);
    expect(settings.tenants).toEqual([
      {
        id: 'default',
        name: 'AvePoint US',
        api: expect.objectContaining({ apiUrl: 'https://graph-us.avepointonlineservices.com' }),
        conventions: { timeZone: 'UTC', weekStartsOn: 1, locale: 'en-US' },
        branding: { name: null, logoFile: null, colour: null },
        owner: [],
        secretExpiresOn: null,
        heartbeatUrl: null,
        backups: [],
        mutes: [],
        schedules: [],
      },
    ]);
  });

  it('has a report on Monday mornings once somebody is there to receive it', () => {
    const [tenant] = tenants({
      MAIL_TO: 'ops@example.com',
      OWNER_MAIL_TO: 'owner@example.com',
      HEARTBEAT_URL: 'https://status.example.com/push?key=1',
      JOBS_TIME_ZONE: 'Europe/London',
      JOBS_WEEK_STARTS_ON: '6',
    }).tenants;
    expect(tenant).toMatchObject({
      owner: [{ name: null, address: 'owner@example.com' }],
      heartbeatUrl: 'https://status.example.com/push?key=1',
      schedules: [
        {
          id: 'weekly',
          tenant: 'default',
          cadence: { kind: 'weekly', weekStartsOn: 6, sendOn: 1 },
          timeZone: 'Europe/London',
          sendAt: 480,
          missed: 'latest',
          whenIncomplete: 'tell-owner',
          formats: ['pdf', 'xlsx'],
          to: [{ name: null, address: 'ops@example.com' }],
          cc: [],
          bcc: [],
          largestMail: 10_000_000,
          listUnsubscribe: null,
        },
      ],
    });
  });

  it('names all that is wrong with it, each once, whichever parts need it', () => {
    const given = { MAIL_TO: 'nobody', HEARTBEAT_URL: 'http://status.example.com' };
    expect(variablesAtFault(() => readSettings(given, { need: ['tenants', 'api', 'mail', 'mailServer'] }))).toEqual([
      'AVEPOINT_CLIENT_ID is not set',
      'AVEPOINT_CLIENT_SECRET is not set',
      'AVEPOINT_DATA_CENTER is not set',
      'MAIL_TO holds "nobody", which is not a mail address',
      'HEARTBEAT_URL uses plain http to "status.example.com", which is not this machine',
    ]);
  });

  it('can be asked although mail is not set up well', () => {
    expect(readSettings({ ...enough, MAIL_TO: 'nobody' }, { need: ['api'] }).api.environment).toBe('commercial');
  });

  it('is called "default", and no other is known', () => {
    expect(readSettings(enough, { need: ['api', 'tenants'], tenant: 'default' }).tenants).toHaveLength(1);
    for (const need of [['api'], ['tenants']] as const) {
      expect(variablesAtFault(() => readSettings(enough, { need, tenant: 'contoso' }))).toEqual([
        '--tenant is "contoso", which is not configured',
      ]);
    }
  });

  it('gives a mail server without recipients of its own', () => {
    expect(readSettings({ OWNER_MAIL_TO: 'o@example.com' }, { need: ['mailServer'] }).mailServer).toEqual({
      transport: { kind: 'outbox', folder: '.jobdesk/outbox' },
      from: { name: 'Jobdesk', address: 'jobdesk@localhost' },
      owner: [{ name: null, address: 'o@example.com' }],
    });
  });
});
