import { type Kysely, sql } from 'kysely';

/** What the reporter remembers: runs, their mails' texts, and what became of each mail. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable('run')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('position', 'integer', (column) => column.notNull().generatedAlwaysAsIdentity())
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('schedule', 'text', (column) => column.notNull())
    .addColumn('window_from', 'timestamptz', (column) => column.notNull())
    .addColumn('window_to', 'timestamptz', (column) => column.notNull())
    .addColumn('due_at', 'timestamptz', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('next_attempt_at', 'timestamptz')
    .addColumn('complete', 'boolean')
    .addColumn('problem', 'text')
    .addColumn('made_at', 'timestamptz')
    .addColumn('ended_at', 'timestamptz')
    .addColumn('announced_at', 'timestamptz')
    .addColumn('claimed_by', 'text')
    .addColumn('claimed_until', 'timestamptz')
    .addUniqueConstraint('run_of_window', ['tenant', 'schedule', 'window_from', 'window_to'])
    .addCheckConstraint('run_waits', sql`(state = 'due') = (next_attempt_at is not null)`)
    .addCheckConstraint('run_claimed', sql`(claimed_by is null) = (claimed_until is null)`)
    .execute();
  await schema
    .createTable('run_message')
    .addColumn('run', 'text', (column) => column.notNull().references('run.id').onDelete('cascade'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('part', 'integer', (column) => column.notNull())
    .addColumn('level', 'integer', (column) => column.notNull())
    .addColumn('bytes', 'bytea')
    .addPrimaryKeyConstraint('run_message_key', ['run', 'kind', 'part', 'level'])
    .execute();
  // Mails are compressed where it helps already: trying again costs ten times what writing them does.
  await sql`alter table run_message alter column bytes set storage external`.execute(database);
  await schema
    .createTable('delivery')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('position', 'integer', (column) => column.notNull().generatedAlwaysAsIdentity())
    .addColumn('run', 'text', (column) => column.notNull().references('run.id').onDelete('cascade'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('recipient_name', 'text')
    .addColumn('recipient_address', 'text', (column) => column.notNull())
    .addColumn('message_id', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('part', 'integer', (column) => column.notNull())
    .addColumn('level', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('next_attempt_at', 'timestamptz')
    .addColumn('first_attempt_at', 'timestamptz')
    .addColumn('last_attempt_at', 'timestamptz')
    .addColumn('settled_at', 'timestamptz')
    .addColumn('reason', 'text')
    .addColumn('path', 'text')
    .addColumn('claimed_by', 'text')
    .addColumn('claimed_until', 'timestamptz')
    .addForeignKeyConstraint('delivery_message', ['run', 'kind', 'part', 'level'], 'run_message', [
      'run',
      'kind',
      'part',
      'level',
    ])
    .addCheckConstraint('delivery_waits', sql`(state = 'waiting') = (next_attempt_at is not null)`)
    .addCheckConstraint('delivery_claimed', sql`(claimed_by is null) = (claimed_until is null)`)
    .execute();
  await addIndices(database);
}

/**
 * A recipient gets one mail of a kind from a run, and an owner one word about each refused recipient. What is looked for
 * at every tick is a small part of what is remembered: partial indices hold just that.
 */
async function addIndices(database: Kysely<unknown>): Promise<void> {
  const statements = [
    sql`create unique index delivery_to_recipient on delivery (run, kind, lower(recipient_address))
        where kind <> 'undelivered'`,
    sql`create unique index delivery_about_recipient on delivery (run, lower(recipient_address), message_id)
        where kind = 'undelivered'`,
    sql`create index run_due on run (due_at, position) where state = 'due'`,
    sql`create index run_of_schedule on run (tenant, schedule, due_at)`,
    sql`create index run_newest on run (due_at desc, position desc)`,
    sql`create index run_newest_of_tenant on run (tenant, due_at desc, position desc)`,
    sql`create index run_unannounced on run (ended_at, position) where ended_at is not null and announced_at is null`,
    sql`create index run_ended on run (ended_at) where ended_at is not null`,
    sql`create index run_claimed on run (claimed_by) where claimed_by is not null`,
    sql`create index run_message_kept on run_message (run) where bytes is not null`,
    sql`create index delivery_waiting on delivery (next_attempt_at, position) where state = 'waiting'`,
    sql`create index delivery_claimed on delivery (claimed_by) where claimed_by is not null`,
  ];
  for (const statement of statements) await statement.execute(database);
}
