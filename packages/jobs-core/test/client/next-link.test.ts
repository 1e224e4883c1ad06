import { expect, it } from 'vitest';
import { requestUrl } from '../../src/client/index.ts';
import { nextLink } from '../../src/client/next-link.ts';
import { jobs } from '../../src/query/index.ts';
import { clientOf, readAll } from './read.ts';
import { json, vendorServer } from './vendor-server.ts';

const endpoint = 'https://graph-us.avepointonlineservices.com/backup/vm/jobs';

it.each([
  ['a percent-encoded cursor', 'pZ5%2FtiSP%2B%3D', 'pZ5%2FtiSP%2B%3D'],
  ['a raw cursor', 'pZ5/tiSP+=', 'pZ5%2FtiSP%2B%3D'],
  ['a raw cursor that begins like a path', '/9+8=', '%2F9%2B8%3D'],
  ['an absolute address', `${endpoint}?jobType=1&skiptoken=a%2Fb`, 'a%2Fb'],
  ['an absolute address with a raw plus', `${endpoint}?skiptoken=a+b`, 'a%2Bb'],
  ['a path', '/backup/vm/jobs?skipToken=a%2Fb&pageSize=10', 'a%2Fb'],
  ['a path without its slash', 'backup/vm/jobs?$skiptoken=a%2Fb', 'a%2Fb'],
  ['a query alone', '?skiptoken=a%2Fb', 'a%2Fb'],
])('takes the cursor out of %s and sends it encoded once', (_, link, sent) => {
  const next = nextLink(link, endpoint);
  expect(next.kind).toBe('token');
  const skipToken = next.kind === 'token' ? next.skipToken : '';
  expect(requestUrl('https://a', { jobType: 1, skipToken })).toBe(
    `https://a/backup/vm/jobs?jobType=1&skiptoken=${sent}`,
  );
});

it.each([null, '', '  '])('takes %j for the end', (link) => {
  expect(nextLink(link, endpoint)).toEqual({ kind: 'end' });
});

it('takes a page number out of an address', () => {
  expect(nextLink(`${endpoint}?pageNumber=3&pageSize=10`, endpoint)).toEqual({ kind: 'page', pageNumber: 3 });
});

const hostile = [
  'https://evil.example/backup/vm/jobs?skiptoken=a',
  'http://graph-us.avepointonlineservices.com/backup/vm/jobs?skiptoken=a',
  'https://graph-us.avepointonlineservices.com:8443/backup/vm/jobs?skiptoken=a',
  'https://graph-us.avepointonlineservices.com@evil.example/backup/vm/jobs?skiptoken=a',
  'https://user:word@graph-us.avepointonlineservices.com/backup/vm/jobs?skiptoken=a',
  'https://graph-us.avepointonlineservices.com.evil.example/backup/vm/jobs?skiptoken=a',
  'https://evil-graph-us.avepointonlineservices.com/backup/vm/jobs?skiptoken=a',
  'https://graph-us.avepointonlineservices.соm/backup/vm/jobs?skiptoken=a',
  'https:\\\\evil.example\\backup\\vm\\jobs?skiptoken=a',
  '//evil.example/backup/vm/jobs?skiptoken=a',
  '//evil.example',
  '/\\evil.example/backup/vm/jobs?skiptoken=a',
  '\\\\evil.example\\x',
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'ftp://graph-us.avepointonlineservices.com/backup/vm/jobs?skiptoken=a',
  'https://graph-us.avepointonlineservices.com/connect/token?skiptoken=a',
  'https://graph-us.avepointonlineservices.com/backup/vm/jobs/../../../other?skiptoken=a',
  '/backup/vm/jobs?other=1',
  'ht\ntps://evil.example/backup/vm/jobs?skiptoken=a',
  'abc\r\nX-Header: 1',
  `x${'y'.repeat(20_000)}`,
];

it.each(hostile)('does not follow %j', (link) => {
  expect(nextLink(link, endpoint).kind).toBe('refused');
});

it('says so when a next link points elsewhere, keeps what was read, and asks nobody else', async () => {
  await using elsewhere = await vendorServer([]);
  await using server = await vendorServer([], {}, ({ kind, count }, response) => {
    if (kind === 'token') return false;
    const row = {
      jobId: `J${count}`,
      status: 2,
      jobType: 1,
      startTime: '2026-01-01T00:00:00Z',
      finishTime: '2026-01-01T00:01:00Z',
    };
    return json(response, 200, {
      totalCount: 3,
      jobs: count > 3 ? [] : [row],
      nextLink: `${elsewhere.url}/backup/vm/jobs?skiptoken=x`,
    });
  });
  const reading = clientOf(server.url).list(jobs());
  const read = await readAll(reading);
  expect(read.length).toBeGreaterThan(0);
  expect(reading.completeness().complete).toBe(false);
  expect(reading.completeness().notes[0]?.text).toContain('another server');
  expect(elsewhere.requests).toEqual([]);
  expect(elsewhere.tokens.count).toBe(0);
});
