import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { formatInstant, formatTimeSpan, type Instant } from '../../src/model/index.ts';

/** A job as the server of these tests keeps it. */
export interface ServedJob {
  readonly id: string;
  readonly type: number;
  readonly status: number;
  readonly start: Instant | null;
  readonly end: Instant | null;
  readonly failed?: number;
  readonly comments?: string;
}

/** How the server of these tests does what the vendor does not document. */
export interface Ways {
  readonly typed: boolean;
  /** Every so-manieth row names no type after all; 0: none. */
  readonly mixed?: number;
  readonly rule: 'start' | 'end' | 'overlap';
  readonly inclusive: boolean;
  readonly link: 'encoded' | 'raw' | 'url' | 'path' | 'none';
  readonly lastLink: 'null' | 'empty' | 'absent';
  readonly cap: number;
  readonly heedsPageNumber: boolean;
  readonly total: 'right' | 'absent' | 'garbage';
  readonly noEnd: 'null' | 'absent' | 'empty' | 'year-1';
  readonly refusesUnknownTypes: boolean;
  readonly heedsJobType: boolean;
  readonly rangesBesideSearch: boolean;
}

export const plainWays: Ways = {
  typed: true,
  rule: 'start',
  inclusive: true,
  link: 'encoded',
  lastLink: 'null',
  cap: 1000,
  heedsPageNumber: true,
  total: 'right',
  noEnd: 'null',
  refusesUnknownTypes: false,
  heedsJobType: true,
  rangesBesideSearch: true,
};

/** Types that the older server knows by number. */
const older = new Set([
  1, 2, 4, 32, 64, 128, 256, 257, 1024, 2048, 4096, 20003, 20004, 20006, 20009, 20010, 20012, 20013, 20014, 20015,
  20016, 20017, 20018, 20019, 20020,
]);

/** Answers instead of the server, or does not: then the server does. `count` is 1 for the first request of its kind. */
export type Fault = (
  request: { readonly url: URL; readonly kind: 'token' | 'jobs'; readonly count: number; readonly body: string },
  response: ServerResponse,
) => boolean | Promise<boolean>;

export interface VendorServer {
  readonly url: string;
  /** The addresses asked for, path and query as they came, and how often a token was. */
  readonly requests: string[];
  readonly tokens: { count: number; readonly bodies: string[] };
  readonly headers: IncomingMessage['headers'][];
  jobs: ServedJob[];
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** A vendor of the documented shape: an identity endpoint and a jobs endpoint over an array of jobs. */
export async function vendorServer(
  jobs: readonly ServedJob[],
  partial: Partial<Ways> = {},
  fault: Fault = () => false,
): Promise<VendorServer> {
  const ways = { ...plainWays, ...partial };
  let asked = 0;
  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '/', 'http://here');
      let body = '';
      for await (const chunk of request) body += String(chunk);
      const kind = url.pathname === '/connect/token' ? 'token' : 'jobs';
      if (kind === 'token') {
        self.tokens.count += 1;
        self.tokens.bodies.push(body);
      } else {
        asked += 1;
        self.requests.push(request.url ?? '');
        self.headers.push(request.headers);
      }
      const count = kind === 'token' ? self.tokens.count : asked;
      if (await fault({ url, kind, count, body }, response)) return;
      if (kind === 'token') {
        json(response, 200, { access_token: `token-${count}`, token_type: 'Bearer', expires_in: 3600 });
      } else if (url.pathname !== '/backup/vm/jobs') {
        json(response, 404, {});
      } else if (!/^Bearer token-\d+$/.test(request.headers.authorization ?? '')) {
        json(response, 401, {});
      } else {
        answer(self.jobs, ways, url, `http://${request.headers.host}`, response);
      }
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  const self: VendorServer = {
    url: `http://127.0.0.1:${port}`,
    requests: [],
    tokens: { count: 0, bodies: [] },
    headers: [],
    jobs: [...jobs],
    close,
    [Symbol.asyncDispose]: close,
  };
  return self;
}

export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): true {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  return true;
}

const documented = new Set([
  'searchText',
  'startTime',
  'finishTime',
  'serviceType',
  'jobType',
  'pageNumber',
  'pageSize',
  'skiptoken',
]);

function answer(jobs: readonly ServedJob[], ways: Ways, url: URL, origin: string, response: ServerResponse): true {
  const query = url.searchParams;
  for (const name of query.keys()) {
    if (!documented.has(name)) return json(response, 400, { errorModel: { errorCode: 'UnknownParameter' } });
  }
  const type = query.get('jobType');
  if (type !== null && ways.refusesUnknownTypes && !older.has(Number(type))) {
    return json(response, 400, { errorModel: { requestId: 'r-1', errorCode: 'InvalidJobType' } });
  }
  for (const bound of ['startTime', 'finishTime']) {
    const value = query.get(bound);
    if (value !== null && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value))
      return json(response, 400, { errorModel: 'bad time' });
  }
  const text = query.get('searchText');
  const ranged = text === null || ways.rangesBesideSearch;
  const from = ranged && query.has('startTime') ? Date.parse(query.get('startTime') ?? '') : null;
  const to = ranged && query.has('finishTime') ? Date.parse(query.get('finishTime') ?? '') : null;
  const selected = jobs.filter(
    (job) =>
      (type === null || !ways.heedsJobType || job.type === Number(type)) &&
      (text === null || job.id.includes(text) || (job.comments ?? '').includes(text)) &&
      inRange(job, from, to, ways),
  );
  const size = Math.min(Number(query.get('pageSize') ?? 10), ways.cap);
  const token = query.get('skiptoken');
  const number = ways.heedsPageNumber ? Number(query.get('pageNumber') ?? 0) : 0;
  const offset = token === null ? number * size : readToken(token);
  if (offset === null) return json(response, 400, { errorModel: 'bad token' });
  const rows = selected.slice(offset, offset + size);
  const more = offset + size < selected.length;
  const total = { right: selected.length, absent: undefined, garbage: 'many' }[ways.total];
  return json(response, 200, {
    totalCount: total,
    jobs: rows.map((job) => row(job, ways)),
    nextLink: more
      ? link(offset + size, ways, url, origin)
      : { null: null, empty: '', absent: undefined }[ways.lastLink],
    errorModel: null,
  });
}

function inRange(
  { start, end }: ServedJob,
  from: Instant | null,
  to: Instant | null,
  { rule, inclusive }: Ways,
): boolean {
  const atLeast = (a: number, b: number): boolean => (inclusive ? a >= b : a > b);
  if (from === null && to === null) return true;
  const late =
    rule === 'start' ? start : rule === 'end' ? end : (end ?? (start === null ? null : Number.MAX_SAFE_INTEGER));
  const early = rule === 'end' ? end : start;
  return (
    (from === null || (late !== null && atLeast(late, from))) && (to === null || (early !== null && atLeast(to, early)))
  );
}

function row(job: ServedJob, ways: Ways): object {
  const unnamed = ways.mixed !== undefined && Number(job.id.slice(2)) % ways.mixed === 0;
  const none = { null: null, absent: undefined, empty: '', 'year-1': '0001-01-01T00:00:00' }[ways.noEnd];
  const time = (instant: Instant | null): unknown => (instant === null ? none : formatInstant(instant));
  const duration = job.start === null || job.end === null ? none && '00:00:00' : formatTimeSpan(job.end - job.start);
  return {
    jobId: job.id,
    ...(ways.typed && !unnamed ? { jobType: job.type } : {}),
    status: job.status,
    failedCount: job.failed ?? 0,
    successfulCount: 3,
    skippedCount: 0,
    totalCount: 3 + (job.failed ?? 0),
    startTime: time(job.start),
    finishTime: time(job.end),
    duration,
    comments: job.comments ?? '',
  };
}

/** Like the vendor's: base64 with all its awkward characters. */
function link(offset: number, { link }: Ways, url: URL, origin: string): string | null {
  const raw = `+/${Buffer.from(`offset ${offset}`).toString('base64')}/+==`;
  if (link === 'none') return null;
  if (link === 'raw') return raw;
  if (link === 'encoded') return encodeURIComponent(raw);
  const next = new URL(url);
  next.searchParams.delete('skiptoken');
  const query = `${next.search === '' ? '?' : `${next.search}&`}skiptoken=${encodeURIComponent(raw)}`;
  return link === 'url' ? `${origin}/backup/vm/jobs${query}` : `/backup/vm/jobs${query}`;
}

function readToken(token: string): number | null {
  const match = /^\+\/(.+)\/\+==$/.exec(token);
  const offset = /^offset (\d+)$/.exec(Buffer.from(match?.[1] ?? '', 'base64').toString());
  return offset === null ? null : Number(offset[1]);
}
