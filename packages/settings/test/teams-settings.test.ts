import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from '../src/index.ts';

const enough = {
  TEAMS_APP_ID: '7A1C9B52-0d3e-4f6a-8b21-3c5d7e9f1a2b',
  TEAMS_APP_PASSWORD: 'hunter2',
  TEAMS_APP_TENANT_ID: 'b9419818-09af-49c2-b0c3-653adc1f376e',
};
const read = (variables: Record<string, string>) => readSettings(variables, { need: ['teams'] }).teams;
const faults = (variables: Record<string, string>): readonly string[] => {
  try {
    read(variables);
  } catch (error) {
    if (error instanceof SettingsError) return error.faults.map(({ variable, problem }) => `${variable} ${problem}`);
    throw error;
  }
  throw new Error('no fault was found');
};

describe('the settings of the Teams bot', () => {
  it('are the registration, its secret and its Entra tenant', () => {
    const { port, identity } = read(enough);
    expect(port).toBe(3978);
    expect(identity).toMatchObject({ kind: 'registered', appId: enough.TEAMS_APP_ID.toLowerCase() });
    expect(identity.kind === 'registered' && identity.appPassword.reveal()).toBe('hunter2');
    expect(inspect(identity)).not.toContain('hunter2');
  });

  it('refuse to be without a registration, unless developer mode is asked for', () => {
    expect(faults({})).toEqual([
      'TEAMS_APP_ID is not set',
      'TEAMS_APP_PASSWORD is not set',
      'TEAMS_APP_TENANT_ID is not set',
    ]);
    expect(faults({ TEAMS_DEVELOPER_MODE: '0' })).toHaveLength(3);
    expect(read({ TEAMS_DEVELOPER_MODE: '1', TEAMS_PORT: '4000' })).toEqual({
      port: 4000,
      publicUrl: null,
      identity: { kind: 'developer' },
    });
  });

  it('say where browsers reach the bot, over https or on this machine', () => {
    expect(read({ ...enough, PUBLIC_URL: 'https://jobdesk.example.com/teams/' }).publicUrl).toBe(
      'https://jobdesk.example.com/teams',
    );
    expect(read({ ...enough, PUBLIC_URL: 'http://127.0.0.1:3978' }).publicUrl).toBe('http://127.0.0.1:3978');
    expect(read(enough).publicUrl).toBeNull();
    expect(faults({ ...enough, PUBLIC_URL: 'http://jobdesk.example.com' }).join()).toContain(
      'PUBLIC_URL uses plain http',
    );
  });

  it('name what is wrong, and repeat nothing that may be secret', () => {
    expect(faults({ ...enough, TEAMS_DEVELOPER_MODE: '1' })).toEqual([
      'TEAMS_DEVELOPER_MODE is 1 although TEAMS_APP_ID is set',
    ]);
    expect(faults({ ...enough, TEAMS_APP_ID: 'hunter3', TEAMS_PORT: '70000', TEAMS_DEVELOPER_MODE: 'yes' })).toEqual([
      'TEAMS_PORT is "70000"',
      'TEAMS_DEVELOPER_MODE is "yes"',
      'TEAMS_APP_ID is not a GUID',
    ]);
  });
});
