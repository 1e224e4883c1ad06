import type { IncomingMessage } from 'node:http';
import { tokenPath } from './identity.ts';
import { jobsPath } from './jobs-page.ts';

/** Which part of the service a request is for. */
export type Endpoint = 'token' | 'jobs' | 'other';

/** A request, read whole. */
export interface Call {
  /** The vendor's request id. */
  readonly id: string;
  readonly endpoint: Endpoint;
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  /** The form of a token request; empty otherwise. */
  readonly form: URLSearchParams;
}

const longestBody = 65_536;

/** Reads a request; a body beyond 64 KiB is cut off. */
export async function readCall(request: IncomingMessage, base: string): Promise<Call> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (Buffer.isBuffer(chunk) && size < longestBody) chunks.push(chunk);
    size += Buffer.isBuffer(chunk) ? chunk.length : 0;
  }
  const url = new URL(base + (request.url ?? '/'));
  const endpoint = url.pathname === jobsPath ? 'jobs' : url.pathname === tokenPath ? 'token' : 'other';
  return {
    id: crypto.randomUUID(),
    endpoint,
    method: request.method ?? 'GET',
    url,
    headers: request.headers,
    form: new URLSearchParams(endpoint === 'token' ? Buffer.concat(chunks).toString() : ''),
  };
}
