import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What is answered. */
export interface WatchAnswer {
  readonly status: number;
  /** A media type. */
  readonly type: string;
  readonly body: string;
}

/** Answers by path, such as `/healthz`; of the request only what it may be refused for is of interest. */
export type WatchRoutes = Readonly<Record<string, (request: IncomingMessage) => Promise<WatchAnswer>>>;

/** A server for those who watch a program. */
export interface WatchServer {
  /** `http://127.0.0.1:9464` */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Listens for whoever watches this program: health checks and metrics. Answers GET and HEAD; a route that fails is a
 * 503, so that a watcher sees it.
 *
 * @param address `port`: 0 takes a free one
 * @throws Error with `code` when the port cannot be listened on
 */
export async function startWatchServer(
  { host, port }: { readonly host: string; readonly port: number },
  routes: WatchRoutes,
): Promise<WatchServer> {
  const server = createServer((request, response) => void answer(request, response, routes));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const taken = address === null || typeof address === 'string' ? port : address.port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, routes: WatchRoutes): Promise<void> {
  const { status, type, body } = await answerTo(request, routes);
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function answerTo(request: IncomingMessage, routes: WatchRoutes): Promise<WatchAnswer> {
  const path = (request.url ?? '').split('?')[0] ?? '';
  const route = Object.hasOwn(routes, path) ? routes[path] : undefined;
  if (request.method !== 'GET' && request.method !== 'HEAD') return json(405, { error: 'GET only' });
  if (route === undefined) return json(404, { error: 'not here', known: Object.keys(routes) });
  try {
    return await route(request);
  } catch (error) {
    return json(503, { error: error instanceof Error ? error.name : 'failed' });
  }
}

/** A value as an answer. */
export function json(status: number, value: unknown): WatchAnswer {
  return { status, type: 'application/json', body: `${JSON.stringify(value)}\n` };
}
