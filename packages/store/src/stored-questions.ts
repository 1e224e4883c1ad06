import type { StoredQuestion, StoredQuestions } from '@jobdesk/chat/ports';
import type { Kysely } from 'kysely';
import { opaqueId } from './opaque-id.ts';
import type { Schema } from './schema.ts';

/** {@link StoredQuestions} on the table `stored_question`. */
export function storedQuestions(database: Kysely<Schema>): StoredQuestions {
  return {
    async keep(question: StoredQuestion): Promise<string> {
      const id = opaqueId();
      await database
        .insertInto('stored_question')
        .values({
          id,
          tenant: question.tenant,
          surface: question.place.surface,
          place: question.place.id,
          person: question.person,
          text: question.text,
          asked_at: new Date(question.askedAt),
        })
        .execute();
      return id;
    },

    async find(id) {
      const row = await database.selectFrom('stored_question').selectAll().where('id', '=', id).executeTakeFirst();
      if (row === undefined) return null;
      return {
        tenant: row.tenant,
        place: { surface: row.surface, id: row.place },
        person: row.person,
        text: row.text,
        askedAt: row.asked_at.getTime(),
      };
    },

    async recentTexts(surface, person, limit) {
      const rows = await database
        .selectFrom('stored_question')
        .select(({ fn }) => ['text', fn.max('asked_at').as('last')])
        .where('surface', '=', surface)
        .where('person', '=', person)
        .groupBy('text')
        .orderBy('last', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => row.text);
    },

    async forgetBefore(moment) {
      const result = await database
        .deleteFrom('stored_question')
        .where('asked_at', '<', new Date(moment))
        .executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}
