import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { runsMeanTheModel } from './any-order.ts';
import { claimsBehave } from './claims.ts';
import { databases, type RunsUnderTest } from './databases.ts';
import { deliveringBehaves } from './delivering.ts';
import { listingBehaves } from './listing.ts';
import { makingBehaves } from './making.ts';
import { planningBehaves } from './planning.ts';

// One opening for all of them: an embedded database takes seconds to begin.
describe.each(databases)('runs on %s', (_, open) => {
  let database: RunsUnderTest;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(() => database.reset());
  afterAll(() => database.stop());

  describe('planning', () => planningBehaves(() => database.runs));
  describe('making', () => makingBehaves(() => database.runs));
  describe('delivering', () => deliveringBehaves(() => database.runs));
  describe('a claim', () => claimsBehave(() => database.runs));
  describe('the record', () => listingBehaves(() => database.runs));
  describe('any of it', () => runsMeanTheModel(() => database));
});
