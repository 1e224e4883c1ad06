import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Simulator } from '@jobdesk/simulator';
import type { Served } from './served.ts';

/** The stand-in behind a proxy that does not hand on that its jobs are made up: mails about them are really sent. */
export async function unmarked(simulator: Simulator): Promise<Pick<Served, 'env' | 'close'>> {
  const hand = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { authorization = '', 'content-type': type = 'text/plain' } = request.headers;
    const answer = await fetch(`${simulator.url}${request.url}`, {
      method: request.method ?? 'GET',
      headers: { authorization, 'content-type': type },
      body: request.method === 'POST' ? await buffer(request) : null,
    });
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
    response.end(await answer.text());
  };
  const server = createServer((request, response) => {
    hand(request, response).catch((error: unknown) => response.destroy(new Error('Not handed on.', { cause: error })));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A port was expected.');
  const url = `http://127.0.0.1:${address.port}`;
  return {
    env: { AVEPOINT_API_URL: url, AVEPOINT_IDENTITY_URL: `${url}/identity` },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
