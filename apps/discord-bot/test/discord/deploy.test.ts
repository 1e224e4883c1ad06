import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/commands.ts';
import { deploy } from '../../src/discord/deploy.ts';
import { type FakeDiscord, startFakeDiscord } from '../fake-discord/fake-discord.ts';

const definitions = commands.map(({ definition }) => definition);
const names = definitions.map(({ name }) => name);

describe('deploying commands', () => {
  let discord: FakeDiscord;
  beforeAll(async () => {
    discord = await startFakeDiscord();
  });
  afterAll(() => discord.close());

  const deployed = (wanted = definitions, guildId: string | null = '77') =>
    deploy({
      token: discord.token,
      applicationId: discord.applicationId,
      guildId,
      apiUrl: discord.apiUrl,
      definitions: wanted,
    });
  const writes = () => discord.requests.filter((request) => request.startsWith('PUT')).length;

  it('adds all of them to a server, and writes nothing the second time', async () => {
    expect(await deployed()).toEqual({ added: names, changed: [], removed: [], unchanged: [] });
    const before = writes();
    expect(await deployed()).toEqual({ added: [], changed: [], removed: [], unchanged: names });
    expect(writes()).toBe(before);
  });

  it('says what changes and what goes', async () => {
    const [first, ...others] = definitions;
    if (first === undefined) throw new Error('There are commands.');
    const wanted = [{ ...first, description: 'Another' }, ...others.slice(1)];
    expect(await deployed(wanted)).toMatchObject({ added: [], changed: ['jobs'], removed: ['job'] });
    expect(await deployed()).toMatchObject({ added: ['job'], changed: ['jobs'], removed: [] });
  });

  it('keeps servers and everywhere apart', async () => {
    expect(await deployed(definitions, null)).toMatchObject({ added: names });
    expect(await deployed()).toMatchObject({ unchanged: names });
  });

  it('offers every command in servers, direct messages and to those who installed it', () => {
    for (const definition of definitions) {
      expect(definition.contexts).toEqual([0, 1, 2]);
      expect(definition.integration_types).toEqual([0, 1]);
    }
    expect(discord.violations).toEqual([]);
  });
});
