import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Reply } from '../server/reply.ts';
import { pause, send } from '../server/send.ts';
import type { Fault, FaultKind, FaultOf } from './fault.ts';

type Break<Kind extends FaultKind> = (fault: FaultOf<Kind>, reply: Reply, response: ServerResponse) => Promise<void>;

const breaks = {
  reset: async ({ where, polite = false }, reply, response) => {
    if (where === 'in-body') await sendHalf(reply, response);
    if (polite) response.socket?.end();
    else response.socket?.resetAndDestroy();
  },
  length: async ({ says }, reply, response) => {
    const body = Buffer.from(reply.body);
    const length = says === 'more' ? body.length + 100 : Math.floor(body.length / 2);
    response.strictContentLength = false;
    response.writeHead(reply.status, { ...reply.headers, 'content-length': length, connection: 'close' });
    response.write(body);
    await pause(1, response);
    response.socket?.end();
  },
  hang: async ({ where }, reply, response) => {
    if (where === 'in-body') await sendHalf(reply, response);
    if (!response.destroyed) await once(response, 'close');
  },
  slow: async ({ where, ms }, reply, response) => {
    if (where === 'headers') {
      if (await pause(ms, response)) send(reply, response);
      return;
    }
    const body = Buffer.from(reply.body);
    const pieces = 8;
    response.writeHead(reply.status, { ...reply.headers, 'content-length': body.length });
    for (let piece = 0; piece < pieces; piece++) {
      response.write(body.subarray((piece * body.length) / pieces, ((piece + 1) * body.length) / pieces));
      if (!(await pause(ms / pieces, response))) return;
    }
    response.end();
  },
  huge: async ({ bytes, gzip = false }, _, response) => {
    const encoding = gzip ? { 'content-encoding': 'gzip' } : {};
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', ...encoding });
    const source = Readable.from(endless(bytes));
    try {
      await (gzip ? pipeline(source, createGzip({ level: 1 }), response) : pipeline(source, response));
    } catch (error) {
      if (!response.destroyed) throw error; // otherwise the client has had enough
    }
  },
  'idle-close': async (_, reply, response) => {
    const { socket } = response;
    send(reply, response);
    await once(response, 'close');
    socket?.end();
  },
} satisfies { [Kind in FaultKind]?: Break<Kind> };

type BreakKind = keyof typeof breaks;

/** Whether the fault is one of the connection, not of what is said. */
export function breaksTransport(fault: Fault): fault is FaultOf<BreakKind> {
  return Object.hasOwn(breaks, fault.kind);
}

/** Sends the answer as the fault lets it through. */
export function breakTransport<Kind extends BreakKind>(
  fault: FaultOf<Kind>,
  reply: Reply,
  response: ServerResponse,
): Promise<void> {
  const table: { readonly [Each in BreakKind]: Break<Each> } = breaks;
  return table[fault.kind](fault, reply, response);
}

function* endless(bytes: number): Generator<Buffer, void> {
  const filler = Buffer.alloc(65_536, ' ');
  yield Buffer.from('{"totalCount":0,"jobs":[');
  for (let sent = 0; sent < bytes; sent += filler.length) yield filler;
  yield Buffer.from('],"nextLink":null}');
}

async function sendHalf(reply: Reply, response: ServerResponse): Promise<void> {
  const body = Buffer.from(reply.body);
  response.writeHead(reply.status, { ...reply.headers, 'content-length': body.length });
  response.write(body.subarray(0, Math.ceil(body.length / 2)));
  await pause(5, response);
}
