import { describe, expect, it } from 'vitest';
import { jobs } from '../../src/query/index.ts';
import { clientOf, readAll } from './read.ts';
import { vendorServer } from './vendor-server.ts';

const good = {
  jobId: 'A1',
  jobType: 20010,
  status: 2,
  failedCount: 1,
  successfulCount: 2,
  skippedCount: 3,
  totalCount: 6,
  startTime: '2026-10-27T08:17:06Z',
  finishTime: '2026-10-27T08:21:08Z',
  duration: '00:04:01',
  comments: 'fine',
};

/** Reads rows that a server sends as this text. */
async function readRows(rows: readonly string[], page: Record<string, unknown> = {}) {
  const body = `{"totalCount": ${rows.length}, "jobs": [${rows.join()}]${Object.entries(page)
    .map(([key, value]) => `, "${key}": ${JSON.stringify(value)}`)
    .join('')}}`;
  return readBody(Buffer.from(body));
}

async function readBody(body: Buffer, contentType = 'application/json') {
  await using server = await vendorServer([], {}, ({ kind }, response) => {
    if (kind === 'token') return false;
    response.writeHead(200, { 'content-type': contentType }).end(body);
    return true;
  });
  const reading = clientOf(server.url).list(jobs());
  const read = await readAll(reading);
  return { read, completeness: reading.completeness() };
}

const row = (change: Record<string, unknown> = {}): string => JSON.stringify({ ...good, ...change });

const plain = {
  id: 'A1',
  type: 20010,
  service: 256,
  operation: 'restore',
  status: 2,
  counts: { failed: 1, successful: 2, skipped: 3, total: 6 },
  startedAt: Date.UTC(2026, 9, 27, 8, 17, 6),
  finishedAt: Date.UTC(2026, 9, 27, 8, 21, 8),
  durationMs: 241_000,
  comments: 'fine',
};

describe('a row', () => {
  it.each<[string, string]>([
    ['as documented', row()],
    [
      'with numbers as text',
      row({ jobType: '20010', status: ' 2 ', failedCount: '1', successfulCount: '2.0', skippedCount: '3' }),
    ],
    [
      'with its names in another case',
      row().replaceAll(/"(\w+)":/g, (_, name: string) => `"${name.charAt(0).toUpperCase()}${name.slice(1)}":`),
    ],
    ['with its names in capitals', row().replaceAll(/"(\w+)":/g, (_, name: string) => `"${name.toUpperCase()}":`)],
    ['with fields that nobody knows', row({ owner: 'x', nested: { status: 16 } })],
    ['with __proto__ in it', `{"__proto__": {"status": 16}, "constructor": 1, ${row().slice(1)}`],
    ['with times without a zone', row({ startTime: '2026-10-27T08:17:06', finishTime: '2026-10-27 08:21:08.9999999' })],
    [
      'with times of another zone',
      row({ startTime: '2026-10-27T09:17:06+01:00', finishTime: '2026-10-27T03:21:08-0500' }),
    ],
  ])('is read %s', async (_, text) => {
    const { read, completeness } = await readRows([text]);
    const finishedAt = text.includes('9999999') ? plain.finishedAt + 999 : plain.finishedAt;
    expect(read).toEqual([{ ...plain, finishedAt }]);
    expect(completeness).toMatchObject({ complete: true, notes: [] });
    expect(Object.prototype).not.toHaveProperty('status');
  });

  it.each<[string, Record<string, unknown>]>([
    ['null', { finishTime: null, duration: null }],
    ['absent', { finishTime: undefined, duration: undefined }],
    ['empty', { finishTime: '', duration: '' }],
    ['year 1', { finishTime: '0001-01-01T00:00:00', duration: '-739915.00:00:00' }],
    ['a placeholder', { finishTime: '9999-12-31T23:59:59Z', duration: '00:00:00' }],
  ])('of a running job has neither end nor duration when its end is %s', async (_, change) => {
    const { read, completeness } = await readRows([row({ status: 1, ...change })]);
    expect(read).toEqual([{ ...plain, status: 1, finishedAt: null, durationMs: null }]);
    expect(completeness.complete).toBe(true);
  });

  it.each<[string, Record<string, unknown>, number | null]>([
    ['the vendor’s', { duration: '1.00:00:00.5' }, 86_400_500],
    ['end − start when there is none', { duration: null }, 242_000],
    ['end − start when it is none', { duration: 'four minutes' }, 242_000],
    ['end − start when it is negative', { duration: '-00:01:00' }, 242_000],
    ['not known when the end is before the start', { duration: null, finishTime: '2026-10-27T08:00:00Z' }, null],
  ])('has as duration %s', async (_, change, durationMs) => {
    const { read } = await readRows([row(change)]);
    expect(read[0]?.durationMs).toBe(durationMs);
  });

  it.each<[string, string]>([
    ['no job id', row({ jobId: undefined })],
    ['a blank job id', row({ jobId: '  ' })],
    ['a job id that is a number', row({ jobId: 17 })],
    ['an endless job id', row({ jobId: 'x'.repeat(300) })],
    ['null', 'null'],
    ['a number', '7'],
    ['a list', '[]'],
  ])('that cannot be shown is counted and makes the answer incomplete: %s', async (_, text) => {
    const { read, completeness } = await readRows([text, row({ jobId: 'B' })]);
    expect(read.map(({ id }) => id)).toEqual(['B']);
    expect(completeness).toMatchObject({ complete: false, read: 1, expected: 2 });
    expect(completeness.notes[0]).toMatchObject({ kind: 'rows-unreadable', incomplete: true });
  });

  it.each<[string, Record<string, unknown>, object]>([
    ['a count', { failedCount: 'many' }, { counts: { ...plain.counts, failed: null } }],
    ['a negative count', { skippedCount: -4 }, { counts: { ...plain.counts, skipped: null } }],
    ['a start', { startTime: 'yesterday' }, { startedAt: null }],
    ['an impossible day', { startTime: '2026-02-31T00:00:00Z' }, { startedAt: null }],
  ])('with %s that cannot be read is shown without it, and says so', async (_, change, expected) => {
    const { read, completeness } = await readRows([row(change)]);
    expect(read).toMatchObject([expected]);
    expect(completeness.complete).toBe(false);
    expect(completeness.notes).toContainEqual(expect.objectContaining({ kind: 'rows-unreadable' }));
  });

  it.each<[unknown, number | null, string]>([
    [3, 3, 'status 3'],
    [128, 128, 'status 128'],
    [null, null, 'unknown status'],
  ])('with status %s is shown, and makes the answer incomplete', async (status, expected, name) => {
    const { read, completeness } = await readRows([row({ status })]);
    expect(read[0]?.status).toBe(expected);
    expect(completeness.notes).toMatchObject([{ kind: 'unknown-status', incomplete: true }]);
    expect(completeness.notes[0]?.text).toContain(name);
  });

  it('with a type that nobody knows is shown and noted, and whole', async () => {
    const { read, completeness } = await readRows([row({ jobType: 99_999 })]);
    expect(read).toMatchObject([{ type: 99_999, service: null, operation: null }]);
    expect(completeness).toMatchObject({ complete: true, notes: [{ kind: 'unknown-job-type', incomplete: false }] });
  });

  it('keeps hostile text as it is, and mends what is no text', async () => {
    const { read } = await readRows([
      row({ comments: '=cmd|x\u0000\u202e<b>@everyone' }).replace('@everyone', '\\ud800'),
    ]);
    expect(read[0]?.comments).toBe('=cmd|x\u0000\u202e<b>\ufffd');
  });
});

describe('a page', () => {
  const page = `{"totalCount": 1, "jobs": [${row()}]}`;
  it.each<[string, Buffer, string]>([
    ['with a byte order mark', Buffer.from(`\ufeff${page}`), 'application/json'],
    ['that calls itself text', Buffer.from(page), 'text/plain'],
    ['in UTF-16 that calls itself UTF-8', Buffer.from(`\ufeff${page}`, 'utf16le'), 'application/json; charset=utf-8'],
    [
      'with its names in another case',
      Buffer.from(page.replace('totalCount', 'TotalCount').replace('jobs', 'Jobs')),
      'application/json',
    ],
    ['with its total as text', Buffer.from(page.replace('1,', '"1",')), 'application/json'],
  ])('is read %s', async (_, body, contentType) => {
    const { read, completeness } = await readBody(body, contentType);
    expect(read).toEqual([plain]);
    expect(completeness).toMatchObject({ complete: true, read: 1, expected: 1 });
  });

  it('with bytes that are no text keeps its numbers exact', async () => {
    const body = Buffer.concat([Buffer.from(page.replace('fine', '¤')).subarray(0)]);
    body[body.indexOf(0xc2)] = 0xff;
    const { read } = await readBody(body);
    expect(read).toMatchObject([{ ...plain, comments: expect.stringContaining('\ufffd') }]);
  });

  it.each<[unknown]>([[null], [''], [{}], [{ requestId: 'r', date: 'd', errorCode: null }], [{ errorCode: 0 }]])(
    'with the errorModel %j complains of nothing',
    async (errorModel) => {
      const { completeness } = await readRows([row()], { errorModel });
      expect(completeness).toMatchObject({ complete: true, notes: [] });
    },
  );

  it.each<[unknown, string]>([
    ['partial\r\ndata\u202e', 'partial data'],
    [{ errorCode: 'E7', message: 'partial' }, 'E7: partial'],
  ])('with jobs and the errorModel %j is read, and says so', async (errorModel, said) => {
    const { read, completeness } = await readRows([row()], { errorModel });
    expect(read).toHaveLength(1);
    expect(completeness).toMatchObject({ complete: false, notes: [{ kind: 'server-said', incomplete: true }] });
    expect(completeness.notes[0]?.text).toContain(`"${said}"`);
  });
});

describe('a job that still runs', () => {
  it('is measured by the time since its start, where running jobs are asked for', async () => {
    const hour = 3_600_000;
    const running = (jobId: string, hours: number): string =>
      row({
        jobId,
        status: 1,
        startTime: new Date(Date.now() - hours * hour).toISOString(),
        finishTime: null,
        duration: null,
      });
    const body = `{"totalCount": 2, "jobs": [${running('LONG', 3)}, ${running('SHORT', 1)}]}`;
    await using server = await vendorServer([], {}, ({ kind }, response) => {
      if (kind === 'token') return false;
      response.writeHead(200, { 'content-type': 'application/json' }).end(body);
      return true;
    });
    const longRunning = jobs()
      .status(1)
      .lastingAtLeast(2 * hour);
    expect((await readAll(clientOf(server.url).list(longRunning))).map(({ id }) => id)).toEqual(['LONG']);
  });
});
