import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from '../src/index.ts';

const enough = { DISCORD_TOKEN: 'hunter2', DISCORD_APPLICATION_ID: '1432198765432109876' };
const read = (change: Record<string, string>) =>
  readSettings({ ...enough, ...change }, { need: ['discord', 'database'] });
const faults = (change: Record<string, string>): readonly string[] => {
  try {
    read(change);
  } catch (error) {
    if (error instanceof SettingsError) return error.faults.map(({ variable, problem }) => `${variable} ${problem}`);
    throw error;
  }
  throw new Error('no fault was found');
};

describe('the settings of the Discord bot', () => {
  it('are the token and the application, at Discord’s own address', () => {
    const { discord, database } = read({});
    expect(discord).toMatchObject({
      applicationId: '1432198765432109876',
      guildId: null,
      apiUrl: 'https://discord.com/api',
    });
    expect(discord.token.reveal()).toBe('hunter2');
    expect(inspect(discord)).not.toContain('hunter2');
    expect(database).toEqual({ kind: 'folder', path: '.jobdesk' });
  });

  it('may name a server, another address on this machine, and a database server', () => {
    const { discord, database } = read({
      DISCORD_GUILD_ID: '1409876543210987654',
      DISCORD_API_URL: 'http://127.0.0.1:4000/api/',
      DATABASE_URL: 'postgres://jobdesk:hunter3@db.example.com/jobdesk',
    });
    expect(discord).toMatchObject({ guildId: '1409876543210987654', apiUrl: 'http://127.0.0.1:4000/api' });
    expect(inspect(database)).not.toContain('hunter3');
    expect(database.kind === 'server' && database.url.reveal()).toContain('hunter3');
  });

  it('name everything that is missing or wrong, and repeat nothing that may be secret', () => {
    expect(faults({ DISCORD_TOKEN: '', DISCORD_APPLICATION_ID: '' })).toEqual([
      'DISCORD_TOKEN is not set',
      'DISCORD_APPLICATION_ID is not set',
    ]);
    expect(
      faults({
        DISCORD_APPLICATION_ID: 'hunter2',
        DISCORD_GUILD_ID: 'my server',
        DISCORD_API_URL: 'http://discord.example/api',
        DATABASE_URL: 'mysql://root:hunter3@db/x',
      }),
    ).toEqual([
      'DATABASE_URL starts with "mysql:"',
      'DISCORD_APPLICATION_ID is not a whole number',
      'DISCORD_GUILD_ID is not a whole number',
      'DISCORD_API_URL uses plain http to "discord.example", which is not this machine',
    ]);
  });
});
