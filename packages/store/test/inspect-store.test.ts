import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, type RawBuilder, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openEmbedded } from '../src/embedded.ts';
import { FolderInUseError, inspectStore, openStore, ServerUnavailableError } from '../src/index.ts';
import { freshFolder } from './places.ts';

async function say(path: string, statement: RawBuilder<unknown>): Promise<void> {
  const { dialect, released } = await openEmbedded(path);
  const database = new Kysely<Record<string, never>>({ dialect });
  await statement.execute(database);
  await database.destroy();
  released();
}

describe('a look at the state', () => {
  it('makes no database where there is none', async () => {
    const path = freshFolder();
    expect(await inspectStore({ kind: 'folder', path })).toBeNull();
    expect(existsSync(join(path, 'database'))).toBe(false);
  });

  it('tells who has it, which steps are still to be taken, and which only a newer version knows', async () => {
    const path = freshFolder();
    await say(path, sql`select 1`);
    const fresh = await inspectStore({ kind: 'folder', path });
    expect(fresh).toMatchObject({ version: expect.stringMatching(/^\d+\.\d+/), unknown: [] });
    expect(fresh?.pending).toContain('0001-chat');
    const store = await openStore({ kind: 'folder', path });
    await expect(inspectStore({ kind: 'folder', path })).rejects.toThrow(FolderInUseError);
    await store.close();
    await say(path, sql`insert into kysely_migration values ('9999-flights', '2030-01-01')`);
    expect(await inspectStore({ kind: 'folder', path })).toMatchObject({ pending: [], unknown: ['9999-flights'] });
  });

  it('says that a server cannot be used', async () => {
    const look = inspectStore({ kind: 'server', url: 'postgres://jobdesk:hunter2@127.0.0.1:9/jobdesk' });
    await expect(look).rejects.toThrow(ServerUnavailableError);
    await expect(look).rejects.not.toThrow(/hunter2/);
  });
});
