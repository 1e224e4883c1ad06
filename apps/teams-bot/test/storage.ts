import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** A piece of a file as it arrived at OneDrive. */
export interface Piece {
  readonly method: string;
  readonly range: string;
  readonly authorization: string | null;
  readonly bytes: Buffer;
}

/** An upload session of OneDrive. */
export interface Storage {
  readonly uploadUrl: string;
  readonly pieces: readonly Piece[];
  /** Answers the next piece with this instead of taking it. */
  fail(status: number, headers?: Record<string, string>): void;
  close(): Promise<void>;
}

export async function startStorage(): Promise<Storage> {
  const pieces: Piece[] = [];
  const faults: { status: number; headers: Record<string, string> }[] = [];
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', headers } = request;
    const bytes = await buffer(request);
    const fault = faults.shift();
    if (fault !== undefined) {
      response.writeHead(fault.status, fault.headers).end();
      return;
    }
    const range = headers['content-range'] ?? '';
    pieces.push({ method, range, authorization: headers.authorization ?? null, bytes });
    const [, last, size] = /-(\d+)\/(\d+)$/.exec(range) ?? [];
    response.writeHead(Number(last) + 1 === Number(size) ? 201 : 202).end('{}');
  };
  const server = createServer((request, response) => void take(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('A TCP port was expected.');
  return {
    uploadUrl: `http://127.0.0.1:${address.port}/session?key=hunter2`,
    pieces,
    fail: (status, headers = {}) => faults.push({ status, headers }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
