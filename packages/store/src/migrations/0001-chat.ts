import { type Kysely, sql } from 'kysely';

/** What chat remembers: stored questions, subscriptions, what they were told, activities seen. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable('stored_question')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('surface', 'text', (column) => column.notNull())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'timestamptz', (column) => column.notNull())
    .execute();
  await schema
    .createIndex('stored_question_of_person')
    .on('stored_question')
    .columns(['surface', 'person', 'asked_at'])
    .execute();
  await schema.createIndex('stored_question_asked').on('stored_question').column('asked_at').execute();
  await schema
    .createTable('subscription')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('position', 'integer', (column) => column.notNull().generatedAlwaysAsIdentity())
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('surface', 'text', (column) => column.notNull())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('occasion', 'jsonb', (column) => column.notNull())
    .addColumn('time_zone', 'text', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addColumn('checked_until', 'timestamptz')
    .addColumn('mute_reason', 'text')
    .addColumn('mute_by', 'text')
    .addColumn('mute_since', 'timestamptz')
    .addColumn('mute_until', 'timestamptz')
    .execute();
  await schema.createIndex('subscription_in_place').on('subscription').columns(['surface', 'place']).execute();
  await schema
    .createTable('told')
    .addColumn('subscription', 'text', (column) => column.notNull().references('subscription.id').onDelete('cascade'))
    .addColumn('mark', 'text', (column) => column.notNull())
    .addColumn('told_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('told_key', ['subscription', 'mark'])
    .execute();
  await schema
    .createTable('once')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('first_at', 'timestamptz', (column) => column.notNull())
    .execute();
  await sql`create index once_first on once (first_at)`.execute(database);
}
