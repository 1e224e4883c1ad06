import type { JobsRequest } from '../query/index.ts';
import type { AccessToken } from './access-token.ts';
import { type Answer, json } from './answer.ts';
import { apiError, isTransient } from './api-error.ts';
import type { ClientSettings } from './client-options.ts';
import { AuthenticationError, type RequestFacts } from './errors.ts';
import { type NextLink, nextLink } from './next-link.ts';
import { type JobRow, readJob } from './read-job.ts';
import { requestUrl } from './request-url.ts';
import type { Run } from './run.ts';
import { notUnderstood, type Send, type Verdict } from './send.ts';
import { readRow, readWirePage } from './wire.ts';

/** One answer, checked. */
export interface Page {
  readonly request: JobsRequest;
  /** The rows that could be read. */
  readonly rows: readonly JobRow[];
  /** How many rows came, readable or not. */
  readonly received: number;
  /** How many jobs the server says there are; null when it did not say so readably. */
  readonly total: number | null;
  readonly next: NextLink;
  /** The next link as the server wrote it. */
  readonly nextLink: string | null;
  /** What the server complained of beside the jobs it sent; null when of nothing. */
  readonly complaint: string | null;
  /** The server says that its jobs are made up, as this project's stand-in for the vendor does on every answer. */
  readonly simulated: boolean;
}

export type ReadPage = (request: JobsRequest, run: Run) => Promise<Page>;

/** Reads single pages with the client's token; a token that is refused is renewed once, and the same page asked again. */
export function createReadPage(settings: ClientSettings, tokens: AccessToken, send: Send): ReadPage {
  const get = (request: JobsRequest, run: Run, token: string): Promise<Page> =>
    send(
      {
        method: 'GET',
        url: requestUrl(settings.graphUrl, request),
        prepare: () => ({ headers: { accept: 'application/json', authorization: `Bearer ${token}` } }),
        read: (answer, facts) => readAnswer(answer, facts, request, settings),
      },
      run,
    );
  return async function readPage(request: JobsRequest, run: Run): Promise<Page> {
    const token = await tokens.get(run);
    try {
      return await get(request, run, token);
    } catch (error) {
      if (!(error instanceof AuthenticationError)) throw error;
      tokens.refuse(token);
      return get(request, run, await tokens.get(run));
    }
  };
}

function readAnswer(
  answer: Answer,
  facts: RequestFacts,
  request: JobsRequest,
  settings: ClientSettings,
): Verdict<Page> {
  const { status } = answer;
  if (status < 200 || status >= 300) {
    return { error: apiError(answer, facts, settings.now()), transient: isTransient(status) };
  }
  const wire = readWirePage(json(answer));
  // No jobs and a complaint is a refusal in a friendly tone, not "0 jobs".
  if (wire === null || (wire.jobs.length === 0 && wire.complaint !== null)) {
    return notUnderstood(answer, facts, 'a page of jobs');
  }
  const rows = wire.jobs.map(readRow).filter((row) => row !== null);
  return {
    value: {
      request,
      rows: rows.map((row) => readJob(row, request)),
      received: wire.jobs.length,
      total: wire.totalCount,
      next: nextLink(wire.nextLink, settings.jobsUrl),
      nextLink: wire.nextLink,
      complaint: wire.complaint?.text ?? null,
      simulated: answer.headers.get('x-simulated-data') === 'true',
    },
  };
}
