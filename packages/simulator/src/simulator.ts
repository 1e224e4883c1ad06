import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type Credentials, type FullOptions, type SimulatorOptions, withDefaults } from './options.ts';
import { accessTokens } from './server/access-tokens.ts';
import { readCall } from './server/call.ts';
import { catalogue } from './server/catalogue.ts';
import { listen } from './server/listen.ts';
import { compressed, type Reply } from './server/reply.ts';
import { type LoggedRequest, logged } from './server/request-log.ts';
import { service } from './server/service.ts';
import type { SimulatedJob } from './simulated-job.ts';
import { type Truth, truthOf } from './truth/index.ts';
import { generateJobs } from './world/index.ts';

/** A running stand-in for the vendor's service. */
export interface Simulator {
  /** The base of the API; `/backup/vm/jobs` is below it. */
  readonly url: string;
  /** The base of the identity service; `/connect/token` is below it. */
  readonly identityUrl: string;
  readonly port: number;
  /** Who may sign in. */
  readonly credentials: Credentials;
  /** What is true of the jobs that it serves. */
  readonly truth: Truth;
  /** Everything that was asked so far, in order of arrival. */
  readonly requests: readonly LoggedRequest[];
  /** Adds jobs, or replaces those with the same ids, while it runs. */
  publish(jobs: readonly SimulatedJob[]): void;
  /** Refuses every access token given out so far. */
  revokeTokens(): void;
  /** Stops at once; open connections are cut. */
  close(): Promise<void>;
}

/**
 * Starts a stand-in on 127.0.0.1.
 *
 * @throws Error when the port is taken
 * @example
 * const simulator = await startSimulator({ jobs: 12_000, seed: 7, state: 'seed', rangeRule: 'end' });
 * simulator.truth.startedWithin({ from, to }, { statuses: [16] }).ids;
 * await simulator.close();
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const full = withDefaults(options);
  const jobs = catalogue(typeof full.jobs === 'number' ? madeUp(full, full.jobs) : full.jobs, full);
  const tokens = accessTokens(full.tokenSeconds, full.clock);
  const requests: LoggedRequest[] = [];
  const server = createServer({ keepAliveTimeout: 60_000 });
  const port = await listen(server, full.port);
  const url = `http://127.0.0.1:${port}`;
  const answer = service(jobs, tokens, full, url);

  const converse = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const call = await readCall(request, url, tokens);
    const entry = logged(call, full.clock());
    requests.push(entry);
    const reply = answer(call);
    if (full.latencyMs > 0) await wait(full.latencyMs);
    entry.status = reply.status;
    send(full.gzip && acceptsGzip(request) ? compressed(reply) : reply, response);
  };
  server.on('request', (request, response) => {
    converse(request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  });

  return {
    url,
    identityUrl: `${url}/identity`,
    port,
    credentials: full.credentials,
    truth: truthOf(() => jobs.jobs()),
    requests,
    publish: (published) => jobs.publish(published),
    revokeTokens: () => tokens.revokeAll(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function madeUp(options: FullOptions, count: number): Iterable<SimulatedJob> {
  return generateJobs({ ...options, count });
}

function acceptsGzip(request: IncomingMessage): boolean {
  return /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
}

function send(reply: Reply, response: ServerResponse): void {
  response.writeHead(reply.status, { ...reply.headers, 'content-length': Buffer.byteLength(reply.body) });
  response.end(reply.body);
}
