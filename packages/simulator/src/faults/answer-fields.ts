import type { Reply } from '../server/reply.ts';

/** The fields of a JSON object, in order. */
export type Fields = Readonly<Record<string, unknown>>;

/** Changes the fields of an answer that carries jobs; any other answer stays as it is. */
export function editAnswer(reply: Reply, edit: (fields: Fields, rows: readonly unknown[]) => Fields): Reply {
  if (reply.status !== 200 || typeof reply.body !== 'string') return reply;
  const fields: unknown = JSON.parse(reply.body);
  if (!isFields(fields)) return reply;
  const rows = fields[named(fields, 'jobs')];
  return Array.isArray(rows) ? { ...reply, body: JSON.stringify(edit(fields, rows)) } : reply;
}

/** The same fields with one of them, in whatever case it is written, changed, added or (undefined) left out. */
export function withField(fields: Fields, name: string, value: unknown): Fields {
  return { ...fields, [named(fields, name)]: value };
}

/** The key under which a field is written here; its own name when it is not. */
export function named(fields: Fields, name: string): string {
  return Object.keys(fields).find((key) => key.toLowerCase() === name.toLowerCase()) ?? name;
}

/** Whether a value is a JSON object. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
