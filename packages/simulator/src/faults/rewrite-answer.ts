import { gzipSync } from 'node:zlib';
import type { FullOptions } from '../options.ts';
import type { Call } from '../server/call.ts';
import { errorModel, errorReply, jsonReply, type Reply } from '../server/reply.ts';
import { editAnswer, withField } from './answer-fields.ts';
import type { Fault, FaultForms, FaultKind, FaultOf, RetryAfter } from './fault.ts';
import { mangleRow } from './mangle-row.ts';

type Form = Pick<FullOptions, 'errorModel' | 'fieldCase' | 'clock'>;

type Rewrite<Kind extends FaultKind> = (fault: FaultOf<Kind>, reply: Reply, call: Call, form: Form) => Reply;

const html =
  '<!DOCTYPE html><html><head><title>Sign in</title></head><body><h1>Service unavailable</h1><form></form></body></html>';

const htmlReply = (status: number): Reply => ({ status, headers: { 'content-type': 'text/html' }, body: html });

const rewrites = {
  status: ({ status, retryAfter, body = 'error-model' }, _, call, form) => {
    const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfterText(retryAfter, form.clock()) };
    if (body === 'html') return { ...htmlReply(status), headers: { 'content-type': 'text/html', ...headers } };
    if (body === 'empty') return { status, headers, body: '' };
    return errorReply(status, `Error${status}`, 'The request could not be served.', call.id, form, headers);
  },
  unauthorized: (_, __, call, form) =>
    errorReply(401, 'Unauthorized', 'The access token is not accepted.', call.id, form, {
      'www-authenticate': 'Bearer error="invalid_token"',
    }),
  'skiptoken-expired': (_, __, call, form) =>
    errorReply(400, 'InvalidParameter', 'Parameter skiptoken has expired.', call.id, form),
  redirect: ({ status, to }, _, call) => ({
    status,
    headers: { location: to === 'loop' ? call.url.pathname + call.url.search : to },
    body: '',
  }),
  body: ({ as }, reply, call, form) => bodies[as](reply, call, form),
  'error-beside': (_, reply, call, form) =>
    editAnswer(reply, (fields) =>
      withField(fields, 'errorModel', errorModel('PartialResult', 'Some services did not answer.', call.id, form)),
    ),
  'cut-json': (_, reply) => ({ ...reply, body: bytes(reply).subarray(0, Math.ceil(bytes(reply).length * 0.6)) }),
  dress: ({ as }, reply) => dresses[as](reply),
  gzip: ({ damage }, reply) => {
    const whole = gzipSync(reply.body);
    const middle = Math.floor(whole.length / 2);
    const flipped = Buffer.from(
      whole.map((byte, index) => (index >= middle && index < middle + 8 ? byte ^ 0x5a : byte)),
    );
    const body = damage === 'cut' ? whole.subarray(0, middle) : flipped;
    return { ...reply, headers: { ...reply.headers, 'content-encoding': 'gzip' }, body };
  },
  'next-link': ({ as }, reply) =>
    as === 'loop' ? reply : editAnswer(reply, (fields) => withField(fields, 'nextLink', nextLinkValue(as))),
  'total-count': ({ offBy }, reply) =>
    editAnswer(reply, (fields, rows) => {
      const total = Number(fields['totalCount'] ?? fields['TotalCount'] ?? rows.length);
      return withField(fields, 'totalCount', total + offBy);
    }),
  'duplicate-rows': ({ rows: count }, reply) =>
    editAnswer(reply, (fields, rows) => withField(fields, 'jobs', [...rows.slice(0, count), ...rows])),
  'missing-rows': ({ rows: count }, reply) =>
    editAnswer(reply, (fields, rows) => withField(fields, 'jobs', rows.slice(0, Math.max(0, rows.length - count)))),
  rows: ({ as, all = false }, reply) =>
    editAnswer(reply, (fields, rows) =>
      withField(
        fields,
        'jobs',
        rows.map((row: unknown, index) => (all || index === 0 ? mangleRow(row, as) : row)),
      ),
    ),
} satisfies { [Kind in FaultKind]?: Rewrite<Kind> };

type RewriteKind = keyof typeof rewrites;

/** Whether the fault is one that changes what the answer says. */
export function rewritesAnswer(fault: Fault): fault is FaultOf<RewriteKind> {
  return Object.hasOwn(rewrites, fault.kind);
}

/** The answer as the fault makes it. */
export function rewriteAnswer<Kind extends RewriteKind>(
  fault: FaultOf<Kind>,
  reply: Reply,
  call: Call,
  form: Form,
): Reply {
  const table: { readonly [Each in RewriteKind]: Rewrite<Each> } = rewrites;
  return table[fault.kind](fault, reply, call, form);
}

const bodies: Readonly<Record<FaultForms['body']['as'], (reply: Reply, call: Call, form: Form) => Reply>> = {
  html: () => htmlReply(200),
  empty: (reply) => ({ ...reply, body: '' }),
  null: (reply) => ({ ...reply, body: 'null' }),
  'no-content': () => ({ status: 204, headers: {}, body: '' }),
  'error-model': (_, call, form) => errorReply(200, 'InternalError', 'An internal error occurred.', call.id, form),
  'jobs-missing': () => jsonReply(200, '{"totalCount":0,"nextLink":null,"errorModel":null}'),
  'jobs-null': () => jsonReply(200, '{"totalCount":0,"jobs":null,"nextLink":null,"errorModel":null}'),
};

const dresses: Readonly<Record<FaultForms['dress']['as'], (reply: Reply) => Reply>> = {
  'text-plain': (reply) => ({ ...reply, headers: { ...reply.headers, 'content-type': 'text/plain' } }),
  'no-type': (reply) => ({ ...reply, headers: {} }),
  'wrong-charset': (reply) => ({
    ...reply,
    headers: { ...reply.headers, 'content-type': 'application/json; charset=iso-8859-1' },
  }),
  bom: (reply) => ({ ...reply, body: Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes(reply)]) }),
  'invalid-utf8': (reply) => ({ ...reply, body: withInvalidUtf8(bytes(reply)) }),
  utf16: (reply) => ({
    ...reply,
    headers: { ...reply.headers, 'content-type': 'application/json; charset=utf-16' },
    body: Buffer.from(`\uFEFF${String(reply.body)}`, 'utf16le'),
  }),
};

function bytes(reply: Reply): Buffer {
  return Buffer.isBuffer(reply.body) ? reply.body : Buffer.from(reply.body);
}

/** Puts bytes that are no UTF-8 into the first comment. */
function withInvalidUtf8(body: Buffer): Buffer {
  const key = /"comments":"/i.exec(body.toString('latin1'));
  const place = key === null ? 0 : key.index + key[0].length;
  return Buffer.concat([body.subarray(0, place), Buffer.from([0xc3, 0x28, 0xff]), body.subarray(place)]);
}

function nextLinkValue(as: Exclude<FaultForms['next-link']['as'], 'loop'>): string | null | undefined {
  if (typeof as === 'object') return as.text;
  return { absent: undefined, null: null, empty: '' }[as];
}

function retryAfterText(retryAfter: RetryAfter, now: number): string {
  if (typeof retryAfter === 'object') return String(retryAfter.seconds);
  return {
    date: new Date(now + 2000).toUTCString(),
    'past-date': new Date(now - 3_600_000).toUTCString(),
    garbage: 'soon, please',
    negative: '-5',
    huge: '86400000',
    empty: '',
  }[retryAfter];
}
