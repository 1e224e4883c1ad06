import { once } from 'node:events';
import type { Server } from 'node:http';

/**
 * Listens on 127.0.0.1 and tells the port.
 *
 * @throws Error when the port is taken or not allowed
 */
export async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens, but on no TCP port.');
  return address.port;
}
