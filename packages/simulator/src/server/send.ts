import type { ServerResponse } from 'node:http';
import type { Reply } from './reply.ts';

/** Writes an answer out. */
export function send(reply: Reply, response: ServerResponse): void {
  const length = reply.status === 204 ? {} : { 'content-length': Buffer.byteLength(reply.body) };
  response.writeHead(reply.status, { ...reply.headers, ...length });
  response.end(reply.body);
}

/** Waits; ends early, with false, when the client has gone or the server is closed. */
export function pause(ms: number, response: ServerResponse): Promise<boolean> {
  return new Promise((resolve) => {
    if (response.destroyed) return resolve(false);
    const gone = (): void => {
      clearTimeout(timer);
      resolve(false);
    };
    const timer = setTimeout(() => {
      response.off('close', gone);
      resolve(true);
    }, ms);
    response.once('close', gone);
  });
}
