import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import {
  breaksTransport,
  breakTransport,
  type FaultPlan,
  faultPlan,
  type PlannedFault,
  rewriteAnswer,
  rewritesAnswer,
  tweakOf,
  worldChange,
} from './faults/index.ts';
import { type Credentials, type SimulatorOptions, withDefaults } from './options.ts';
import { accessTokens } from './server/access-tokens.ts';
import { readCall } from './server/call.ts';
import { catalogue } from './server/catalogue.ts';
import { listen } from './server/listen.ts';
import { acceptsGzip, compressed, errorReply } from './server/reply.ts';
import { type LoggedRequest, logged } from './server/request-log.ts';
import { pause, send } from './server/send.ts';
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
  /** From now on these faults strike, counted from now; an empty list ends them. */
  setFaults(faults: readonly PlannedFault[]): void;
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
  const made = typeof full.jobs === 'number' ? generateJobs({ ...full, count: full.jobs }) : full.jobs;
  const jobs = catalogue(made, full);
  const tokens = accessTokens(full.tokenSeconds, full.clock);
  const requests: LoggedRequest[] = [];
  const server = createServer({ keepAliveTimeout: 60_000 });
  const port = await listen(server, full.port);
  const url = `http://127.0.0.1:${port}`;
  const answer = service(jobs, tokens, full, url);
  const changeWorld = worldChange(jobs, tokens, full.seed, full.now);
  let plan: FaultPlan = faultPlan(full.faults, full.seed);

  const converse = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.setHeader('x-simulated-data', 'true');
    const call = await readCall(request, url);
    const fault = plan(call);
    if (fault !== null) changeWorld(fault);
    const entry = logged(call, tokens.check(call.headers.authorization), fault, full.clock());
    requests.push(entry);
    const plain = answer(call, tweakOf(fault));
    const said = fault !== null && rewritesAnswer(fault) ? rewriteAnswer(fault, plain, call, full) : plain;
    const reply = full.gzip && acceptsGzip(call) ? compressed(said) : said;
    if (full.latencyMs > 0 && !(await pause(full.latencyMs, response))) return;
    if (fault !== null && breaksTransport(fault)) {
      await breakTransport(fault, reply, response);
      entry.status = response.headersSent ? response.statusCode : null;
    } else {
      entry.status = reply.status;
      send(reply, response);
    }
  };
  server.on('request', (request, response) => {
    converse(request, response).catch((error: unknown) => {
      if (request.destroyed && !request.complete) return; // the client went away while it was still asking
      if (response.headersSent) response.destroy();
      else send(errorReply(500, 'SimulatorError', String(error), 'none', full), response);
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
    setFaults: (faults) => {
      plan = faultPlan(faults, full.seed);
    },
    revokeTokens: () => tokens.revokeAll(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
