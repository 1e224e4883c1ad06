import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type NextFunction, type Request, type Response } from 'express';
import { errorFields, type Log } from '@jobdesk/daemon';

/** What requests are handed to. */
export interface ServerOptions {
  /** 0: any free one. */
  readonly port: number;
  /** Null: every address of this machine. */
  readonly host: string | null;
  readonly log: Log;
  readonly receive: (authorization: string, body: unknown) => Promise<{ status: number; body: unknown }>;
}

/** A server that listens. */
export interface Listening {
  readonly port: number;
  /** Takes no new request; those under way are answered. */
  close(): Promise<void>;
}

/** Teams' activities are smaller by far. */
const mostBytes = 262_144;

/** `POST /api/messages` for Teams, `GET /health` for whoever watches. Every answer is JSON or empty. */
export async function listen({ port, host, log, receive }: ServerOptions): Promise<Listening> {
  const take = async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    try {
      const { status, body } = await receive(request.headers.authorization ?? '', request.body);
      answer(response, status, body);
    } catch (error) {
      next(error);
    }
  };
  const app = express();
  app.disable('x-powered-by');
  app.get('/health', (_request, response) => {
    response.json({ ok: true });
  });
  app.post('/api/messages', express.json({ limit: mostBytes }), (request, response, next) => {
    void take(request, response, next);
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
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeIdleConnections();
      }),
  };
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
