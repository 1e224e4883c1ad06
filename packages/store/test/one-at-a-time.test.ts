import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Kysely, sql } from 'kysely';
import { openEmbedded, type Opened } from '../src/embedded.ts';
import { freshFolder } from './places.ts';

interface Numbers {
  number: { value: number };
}

describe('the one connection of an embedded database', () => {
  let opened: Opened;
  let database: Kysely<Numbers>;
  beforeAll(async () => {
    opened = await openEmbedded(freshFolder());
    database = new Kysely<Numbers>({ dialect: opened.dialect });
    await sql`create table number (value integer primary key)`.execute(database);
  });
  afterAll(async () => {
    await database.destroy();
    opened.released();
  });

  it('keeps a statement out of somebody else’s transaction', async () => {
    const inside = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const failing = database.transaction().execute(async (transaction) => {
      await transaction.insertInto('number').values({ value: 1 }).execute();
      inside.resolve();
      await goOn.promise;
      throw new Error('rolled back');
    });
    await inside.promise;
    const beside = database.insertInto('number').values({ value: 2 }).execute();
    goOn.resolve();
    await expect(failing).rejects.toThrow('rolled back');
    await beside;
    expect(await database.selectFrom('number').select('value').execute()).toEqual([{ value: 2 }]);
  });

  it('goes on after a statement that failed', async () => {
    const repeated = database.insertInto('number').values({ value: 2 }).execute();
    const after = database.selectFrom('number').select('value').execute();
    await expect(repeated).rejects.toThrow(/duplicate key/);
    expect(await after).toEqual([{ value: 2 }]);
  });
});
