import type { Mute, Subscription, Subscriptions } from '@jobdesk/chat/ports';
import type { Kysely, Selectable } from 'kysely';
import { opaqueId } from './opaque-id.ts';
import type { Schema, SubscriptionTable } from './schema.ts';

const noMute = { mute_reason: null, mute_by: null, mute_since: null, mute_until: null };

/** {@link Subscriptions} on the tables `subscription` and `told`. */
export function subscriptions(database: Kysely<Schema>): Subscriptions {
  return {
    async add(wanted) {
      const subscription: Subscription = { ...wanted, id: opaqueId(), mute: null, checkedUntil: null };
      await database
        .insertInto('subscription')
        .values({
          id: subscription.id,
          tenant: wanted.tenant,
          surface: wanted.place.surface,
          place: wanted.place.id,
          address: wanted.address,
          person: wanted.person,
          question: wanted.question,
          occasion: JSON.stringify(wanted.occasion),
          time_zone: wanted.timeZone,
          created_at: new Date(wanted.createdAt),
          checked_until: null,
          ...noMute,
        })
        .execute();
      return subscription;
    },

    async find(id) {
      const row = await database.selectFrom('subscription').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toSubscription(row);
    },

    async listIn(place) {
      const rows = await database
        .selectFrom('subscription')
        .selectAll()
        .where('surface', '=', place.surface)
        .where('place', '=', place.id)
        .orderBy('position')
        .execute();
      return rows.map(toSubscription);
    },

    async listActive(now) {
      const rows = await database
        .selectFrom('subscription')
        .selectAll()
        .where((where) => where.or([where('mute_since', 'is', null), where('mute_until', '<=', new Date(now))]))
        .orderBy('position')
        .execute();
      return rows.map(toSubscription);
    },

    async mute(id, mute) {
      const columns = {
        mute_reason: mute.reason,
        mute_by: mute.by,
        mute_since: new Date(mute.since),
        mute_until: mute.until === null ? null : new Date(mute.until),
      };
      await database.updateTable('subscription').set(columns).where('id', '=', id).execute();
    },

    async resume(id) {
      await database.updateTable('subscription').set(noMute).where('id', '=', id).execute();
    },

    async remove(id) {
      await database.deleteFrom('subscription').where('id', '=', id).execute();
    },

    async removeIn(place) {
      const result = await database
        .deleteFrom('subscription')
        .where('surface', '=', place.surface)
        .where('place', '=', place.id)
        .executeTakeFirst();
      return Number(result.numDeletedRows);
    },

    async recordCheck(id, until) {
      await database
        .updateTable('subscription')
        .set({ checked_until: new Date(until) })
        .where('id', '=', id)
        .execute();
    },

    async untold(id, marks) {
      if (marks.length === 0) return [];
      const rows = await database
        .selectFrom('told')
        .select('mark')
        .where('subscription', '=', id)
        .where('mark', 'in', marks)
        .execute();
      const told = new Set(rows.map((row) => row.mark));
      return marks.filter((mark) => !told.has(mark));
    },

    async recordTold(id, marks, at) {
      if (marks.length === 0) return;
      await database
        .insertInto('told')
        .values([...new Set(marks)].map((mark) => ({ subscription: id, mark, told_at: new Date(at) })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
  };
}

function toSubscription(row: Selectable<SubscriptionTable>): Subscription {
  return {
    id: row.id,
    tenant: row.tenant,
    place: { surface: row.surface, id: row.place },
    address: row.address,
    person: row.person,
    question: row.question,
    occasion: row.occasion,
    timeZone: row.time_zone,
    createdAt: row.created_at.getTime(),
    mute: toMute(row),
    checkedUntil: row.checked_until?.getTime() ?? null,
  };
}

function toMute(row: Selectable<SubscriptionTable>): Mute | null {
  if (row.mute_since === null) return null;
  return {
    reason: row.mute_reason ?? '',
    by: row.mute_by ?? '',
    since: row.mute_since.getTime(),
    until: row.mute_until?.getTime() ?? null,
  };
}
