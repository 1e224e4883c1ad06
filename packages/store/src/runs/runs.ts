import type { Runs } from '@jobdesk/schedule';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { claims } from './claims.ts';
import { delivering } from './delivering.ts';
import { forgetting } from './forgetting.ts';
import { listing } from './listing.ts';
import { making } from './making.ts';
import { planning } from './planning.ts';

/**
 * {@link Runs} on the tables `run`, `run_message` and `delivery`. Every moment is the caller's: the database's clock is
 * never asked, so that a year can be tried in a minute.
 */
export function runs(database: Kysely<Schema>): Runs {
  return {
    ...planning(database),
    ...making(database),
    ...delivering(database),
    ...claims(database),
    ...listing(database),
    ...forgetting(database),
  };
}
