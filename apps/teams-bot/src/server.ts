import { createReadStream } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import express, { type NextFunction, type Request, type Response } from 'express';
import { errorFields, type Log } from '@jobdesk/daemon';

/** What requests are handed to. */
export interface ServerOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** Null: every address of this machine. */
  readonly host: string | null;
  readonly log: Log;
  readonly receive: (authorization: string, body: unknown) => Promise<{ status: number; body: unknown }>;
  /** What a link to an export leads to. `gone` is aborted when whoever asked does not wait any more. */
  readonly download: (token: string, gone: AbortSignal) => Promise<Download>;
}

/** A file to send, or a sentence in its place. */
export type Download =
  | {
      readonly kind: 'file';
      /** Of `A–Z a–z 0–9 . -` only. */
      readonly name: string;
      readonly path: string;
      /** Its size. */
      readonly bytes: number;
      readonly mediaType: string;
      /** Called when it was sent, or could not be. */
      readonly remove: () => Promise<void>;
    }
  | { readonly kind: 'sentence'; readonly status: number; readonly text: string };

/** A server that listens. */
export interface Listening {
  readonly port: number;
  /**
   * Takes no new request; those under way are answered.
   *
   * @param graceMs after so many milliseconds, those that still run are ended
   */
  close(graceMs: number): Promise<void>;
}

/** Teams' activities are smaller by far. */
const mostBytes = 262_144;

/** What is not to be kept by anything on the way, guessed at, or told to other sites. */
const privately = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'; sandbox",
};

/**
 * `POST /api/messages` for Teams, `GET /health` for whoever watches, `GET /exports/…` for browsers: a file, or a sentence
 * as plain text. Every other answer is JSON or empty.
 */
export async function listen({ port, host, log, receive, download }: ServerOptions): Promise<Listening> {
  const take = async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    try {
      const { status, body } = await receive(request.headers.authorization ?? '', request.body);
      answer(response, status, body);
    } catch (error) {
      next(error);
    }
  };
  const hand = async (token: string, response: Response, next: NextFunction): Promise<void> => {
    const gone = new AbortController();
    response.once('close', () => gone.abort(new Error('Nobody waits for the download any more.')));
    try {
      await send(response, await download(token, gone.signal));
    } catch (error) {
      if (gone.signal.aborted || response.headersSent) log('warn', 'download broke off', errorFields(error));
      else next(error);
    }
  };
  const sending = new Set<Promise<void>>();
  const app = express();
  app.disable('x-powered-by');
  app.get('/health', (_request, response) => {
    response.json({ ok: true });
  });
  app.post('/api/messages', express.json({ limit: mostBytes }), (request, response, next) => {
    void take(request, response, next);
  });
  // Whoever only looks at a link does not make a file.
  app.head('/exports/:token', (_request, response) => {
    response
      .status(405)
      .set({ ...privately, Allow: 'GET' })
      .end();
  });
  app.get('/exports/:token', (request, response, next) => {
    const sent = hand(request.params.token, response, next).finally(() => sending.delete(sent));
    sending.add(sent);
  });
  app.use((_request, response) => answer(response, 404, { error: 'There is nothing here.' }));
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    const status = statusOf(error);
    if (status >= 500) log('error', 'request failed', errorFields(error));
    answer(response, status, { error: status >= 500 ? 'Something went wrong here.' : 'This request cannot be read.' });
  });
  const server: Server = host === null ? app.listen(port) : app.listen(port, host);
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
  return {
    port: portOf(server.address()),
    async close(graceMs) {
      const timer = setTimeout(() => server.closeAllConnections(), graceMs);
      // A connection whose answer is still under way would be kept open for the next request.
      server.keepAliveTimeout = 1;
      const closed = new Promise<void>((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
      });
      server.closeIdleConnections();
      await closed;
      clearTimeout(timer);
      // Their files are removed after their connections have ended.
      await Promise.all(sending);
    },
  };
}

async function send(response: Response, download: Download): Promise<void> {
  if (download.kind === 'sentence') {
    response.status(download.status).set(privately).type('text/plain').send(`${download.text}\n`);
    return;
  }
  const { name, path, bytes, mediaType, remove } = download;
  try {
    response.status(200).set({
      ...privately,
      'Content-Type': mediaType,
      'Content-Length': String(bytes),
      'Content-Disposition': `attachment; filename="${name}"`,
    });
    await pipeline(createReadStream(path), response);
  } finally {
    await remove();
  }
}

function answer(response: Response, status: number, body: unknown): void {
  if (body === null || body === undefined) response.status(status).end();
  else response.status(status).json(body);
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new TypeError('A TCP port was expected.');
  return address.port;
}

/** What is wrong with a request, as its parser says; everything else is a fault of ours. */
function statusOf(error: unknown): number {
  const status: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'status') : null;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
