import type { IncomingMessage } from 'node:http';
import { type Fields, fieldsOf } from './json.ts';
import type { UploadedFile } from './message.ts';

/** A request as the routes see it. */
export interface Call {
  readonly method: string;
  /** Below `/api/v10`, with `%40` read. */
  readonly path: string;
  readonly authorization: string | null;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

/** Reads a request: JSON, or a form with `payload_json` and `files[n]`. */
export async function readCall(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const type = request.headers['content-type'] ?? '';
  const content = Buffer.concat(chunks);
  const read = type.startsWith('multipart/form-data')
    ? await readForm(content, type)
    : { body: content.length === 0 ? null : parse(content.toString('utf8')), files: [] };
  return {
    method: request.method ?? 'GET',
    path: decodeURIComponent(pathname).replace(/^\/api\/v10/, ''),
    authorization: request.headers.authorization ?? null,
    ...read,
  };
}

async function readForm(content: Buffer, type: string): Promise<Pick<Call, 'body' | 'files'>> {
  const form = await new Response(new Uint8Array(content), { headers: { 'content-type': type } }).formData();
  const files: UploadedFile[] = [];
  let body: unknown = null;
  for (const [name, value] of form) {
    if (name === 'payload_json' && typeof value === 'string') body = parse(value);
    else if (typeof value !== 'string') files.push({ name: value.name, bytes: await value.bytes() });
  }
  return { body, files };
}

function parse(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return value;
}

/** The body as an object. */
export function bodyOf(call: Call): Fields {
  return fieldsOf(call.body);
}
