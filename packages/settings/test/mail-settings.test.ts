import { describe, expect, it } from 'vitest';
import { parseAddresses } from '../src/mail-address.ts';
import { readSettings, SettingsError } from '../src/index.ts';

const read = (change: Record<string, string>) =>
  readSettings({ MAIL_TO: 'ops@example.com', ...change }, { need: ['mail'] }).mail;

function problemOf(change: Record<string, string>): string | undefined {
  try {
    read(change);
  } catch (error) {
    if (error instanceof SettingsError)
      return error.faults.map(({ variable, problem }) => `${variable} ${problem}`).join();
    throw error;
  }
  return undefined;
}

describe('mail settings', () => {
  it('writes into an outbox in the data folder when no server is given', () => {
    expect(read({ JOBS_DATA_DIR: '/data' })).toEqual({
      transport: { kind: 'outbox', folder: '/data/outbox' },
      from: { name: 'Jobdesk', address: 'jobdesk@localhost' },
      to: [{ name: null, address: 'ops@example.com' }],
      owner: [],
    });
  });

  it('reads a mail server with its login', () => {
    const mail = read({
      SMTP_URL: 'smtp://me%40example.com:p%25w@mail.example.com',
      MAIL_FROM: 'Backups <b@example.com>',
    });
    expect(mail.from).toEqual({ name: 'Backups', address: 'b@example.com' });
    if (mail.transport.kind !== 'smtp') throw new Error('a server was expected');
    expect(mail.transport).toMatchObject({ host: 'mail.example.com', port: 587, tls: 'required' });
    expect(mail.transport.login?.user).toBe('me@example.com');
    expect(mail.transport.login?.password.reveal()).toBe('p%w');
  });

  it('asks for encryption everywhere but on this machine', () => {
    const tls = (url: string) => {
      const { transport } = read({ SMTP_URL: url, MAIL_FROM: 'b@example.com' });
      return transport.kind === 'smtp' ? `${transport.host} ${transport.port} ${transport.tls}` : null;
    };
    expect(tls('smtps://mail.example.com')).toBe('mail.example.com 465 implicit');
    expect(tls('smtp://mail.example.com:25')).toBe('mail.example.com 25 required');
    expect(tls('smtp://127.0.0.1:2525')).toBe('127.0.0.1 2525 none');
    expect(tls('smtp://[::1]:2525')).toBe('::1 2525 none');
  });

  it('needs a sender once a server is given', () => {
    expect(problemOf({ SMTP_URL: 'smtp://localhost' })).toBe('MAIL_FROM is not set');
  });

  it.each([
    [{ SMTP_URL: 'mail.example.com', MAIL_FROM: 'a@b' }, 'SMTP_URL is not an address'],
    [{ SMTP_URL: 'https://mail.example.com', MAIL_FROM: 'a@b' }, 'SMTP_URL starts with "https:"'],
    [
      { SMTP_URL: 'smtp://u:100%@h', MAIL_FROM: 'a@b' },
      'SMTP_URL holds a "%" in user or password that is not written as %25',
    ],
    [{ MAIL_TO: 'ops@example.com, nobody' }, 'MAIL_TO holds "nobody", which is not a mail address'],
    [{ MAIL_FROM: 'a@b, c@d' }, 'MAIL_FROM holds more than one address'],
    [{ OWNER_MAIL_TO: 'x' }, 'OWNER_MAIL_TO holds "x", which is not a mail address'],
  ])('refuses %j', (given, problem) => {
    expect(problemOf(given)).toBe(problem);
  });
});

describe('parseAddresses', () => {
  it('keeps a comma within quotes and each address once', () => {
    expect(parseAddresses('"Meyer, Ann" <ann@example.com>,, ops@example.com,ANN@example.com').addresses).toEqual([
      { name: 'Meyer, Ann', address: 'ann@example.com' },
      { name: null, address: 'ops@example.com' },
    ]);
  });

  it.each(['a@b\r\nBcc: c@d', '<a@b', 'a b@c', 'a@b@c', 'a@b; c@d', '"x" a@b'])('takes %j for no address', (text) => {
    expect(parseAddresses(text).wrong).not.toBeNull();
  });
});
