import { gzipSync } from 'node:zlib';
import type { FullOptions } from '../options.ts';
import type { Call } from './call.ts';
import { fieldName } from './wire-row.ts';

/** An answer before it is sent. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** A JSON answer. */
export function jsonReply(status: number, body: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body };
}

type ErrorForm = Pick<FullOptions, 'errorModel' | 'fieldCase' | 'clock'>;

/** The vendor's error model: request id, date and error code, as an object or as text. */
export function errorModel(code: string, message: string, requestId: string, form: ErrorForm): unknown {
  const date = new Date(form.clock()).toISOString();
  if (form.errorModel === 'string') return `${code}: ${message} (request id ${requestId}, ${date})`;
  const fields = { requestId, date, errorCode: code, errorMessage: message };
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [fieldName(name, form), value]));
}

/** An error answer with an error model and nothing else. */
export function errorReply(
  status: number,
  code: string,
  message: string,
  requestId: string,
  form: ErrorForm,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  const model = errorModel(code, message, requestId, form);
  return jsonReply(status, JSON.stringify({ [fieldName('errorModel', form)]: model }), headers);
}

/** Whether the caller understands gzip. */
export function acceptsGzip(call: Pick<Call, 'headers'>): boolean {
  return /\bgzip\b/.test(call.headers['accept-encoding']?.toString() ?? '');
}

/** The same answer, gzipped; one that has no body, or is compressed already, stays as it is. */
export function compressed(reply: Reply): Reply {
  if (reply.body.length === 0 || 'content-encoding' in reply.headers) return reply;
  return {
    ...reply,
    headers: { ...reply.headers, 'content-encoding': 'gzip', vary: 'accept-encoding' },
    body: gzipSync(reply.body, { level: 1 }),
  };
}
