import type { Simulator } from '../src/index.ts';

/** An answer of the jobs endpoint as these tests read it. */
export interface JobsAnswer {
  readonly totalCount?: number;
  readonly jobs: readonly Record<string, unknown>[];
  readonly nextLink?: string | null;
  readonly errorModel?: unknown;
}

/** Sends the client secret and gives the whole answer. */
export function requestToken(simulator: Simulator, form: Record<string, string> = {}): Promise<Response> {
  return fetch(`${simulator.identityUrl}/connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope: 'platformbackup.readwrite.all',
      client_id: simulator.credentials.clientId,
      client_secret: simulator.credentials.clientSecret ?? '',
      ...form,
    }),
  });
}

/** Signs in with the client secret. */
export async function signIn(simulator: Simulator): Promise<string> {
  const answer: unknown = await (await requestToken(simulator)).json();
  if (typeof answer === 'object' && answer !== null && 'access_token' in answer) return String(answer.access_token);
  throw new Error(`No token: ${JSON.stringify(answer)}`);
}

/** Asks for jobs with a plain fetch. */
export function askRaw(
  simulator: Simulator,
  token: string | null,
  query: string,
  init: RequestInit = {},
): Promise<Response> {
  const headers = token === null ? {} : { authorization: `Bearer ${token}` };
  return fetch(`${simulator.url}/backup/vm/jobs${query}`, { headers, redirect: 'manual', ...init });
}

/** Asks for jobs and reads the answer. */
export async function ask(
  simulator: Simulator,
  token: string | null,
  query: string,
): Promise<{ status: number; headers: Headers; body: JobsAnswer }> {
  const response = await askRaw(simulator, token, query);
  const body: unknown = await response.json();
  if (!isJobsAnswer(body)) throw new Error(`No jobs: ${response.status} ${JSON.stringify(body)}`);
  return { status: response.status, headers: response.headers, body };
}

function isJobsAnswer(body: unknown): body is JobsAnswer {
  return typeof body === 'object' && body !== null && 'jobs' in body && Array.isArray(body.jobs);
}

/** Walks all pages by encoded next links, the filters repeated; gives the ids in the order served. */
export async function walk(
  simulator: Simulator,
  query: string,
): Promise<{ ids: string[]; totals: (number | undefined)[] }> {
  const token = await signIn(simulator);
  const ids: string[] = [];
  const totals: (number | undefined)[] = [];
  for (let link: string | null = null, first = true; first || link !== null; first = false) {
    const { body } = await ask(simulator, token, link === null ? `?${query}` : `?${query}&skiptoken=${link}`);
    ids.push(...body.jobs.map((row) => String(row['jobId'])));
    totals.push(body.totalCount);
    link = body.nextLink ?? null;
  }
  return { ids, totals };
}
