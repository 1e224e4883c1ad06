import type { Occasion, Surface } from '@jobdesk/chat/ports';
import type { Generated, JSONColumnType } from 'kysely';
import type { DeliveryTable, RunMessageTable, RunTable } from './runs/tables.ts';

/** The tables, as the migrations leave them. Times are `timestamptz`. */
export interface Schema {
  stored_question: StoredQuestionTable;
  subscription: SubscriptionTable;
  told: ToldTable;
  once: OnceTable;
  run: RunTable;
  run_message: RunMessageTable;
  delivery: DeliveryTable;
}

export interface StoredQuestionTable {
  id: string;
  tenant: string;
  surface: Surface;
  place: string;
  person: string;
  text: string;
  asked_at: Date;
}

export interface SubscriptionTable {
  id: string;
  /** Keeps the order of creation where two were made in the same millisecond. */
  position: Generated<number>;
  tenant: string;
  surface: Surface;
  place: string;
  address: string;
  person: string;
  question: string;
  occasion: JSONColumnType<Occasion>;
  time_zone: string;
  created_at: Date;
  checked_until: Date | null;
  mute_reason: string | null;
  mute_by: string | null;
  mute_since: Date | null;
  mute_until: Date | null;
}

/** What a subscription was told: one row per mark. */
export interface ToldTable {
  subscription: string;
  mark: string;
  told_at: Date;
}

export interface OnceTable {
  key: string;
  first_at: Date;
}
