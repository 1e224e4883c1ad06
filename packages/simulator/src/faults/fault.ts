/** How an answer says when to come back. */
export type RetryAfter =
  | { readonly seconds: number }
  | 'date'
  | 'past-date'
  | 'garbage'
  | 'negative'
  | 'huge'
  | 'empty';

/** What each kind of fault can be told. */
export interface FaultForms {
  /** An error status in place of the answer; without `retryAfter` there is no such header. */
  status: {
    readonly status: number;
    readonly retryAfter?: RetryAfter;
    readonly body?: 'error-model' | 'html' | 'empty';
  };
  /** A 401 though the token is good; it stays good. */
  unauthorized: object;
  /** Every token given out so far stops being good, at once. */
  'revoke-tokens': object;
  /** Status 200 or 204, and something else than jobs. */
  body: { readonly as: 'html' | 'empty' | 'null' | 'no-content' | 'error-model' | 'jobs-missing' | 'jobs-null' };
  /** The jobs, and an error model beside them. */
  'error-beside': object;
  /** Complete HTTP, but the text ends in the middle. */
  'cut-json': object;
  /** The right JSON in the wrong clothes. */
  dress: { readonly as: 'text-plain' | 'no-type' | 'wrong-charset' | 'bom' | 'invalid-utf8' | 'utf16' };
  /** Compressed, and then damaged. */
  gzip: { readonly damage: 'flipped' | 'cut' };
  /** Sends the client elsewhere: to an address, or back to the same one. */
  redirect: { readonly status: 301 | 302 | 303 | 307 | 308; readonly to: string };
  /** A 400: the skip token has expired. Meant for `match: 'next-page'`. */
  'skiptoken-expired': object;
  /** The next link is gone although there is more, leads back to the same page, or is the given text. */
  'next-link': { readonly as: 'absent' | 'null' | 'empty' | 'loop' | { readonly text: string } };
  /** `totalCount` is off by this much in this answer. */
  'total-count': { readonly offBy: number };
  /** At most so many rows (0 for none), and a next link that goes on behind them. */
  'short-page': { readonly rows: number };
  /** The first rows of the page come twice. */
  'duplicate-rows': { readonly rows: number };
  /** The last rows of the page are never served. */
  'missing-rows': { readonly rows: number };
  /** New jobs begin before the answer; the truth knows them. */
  arrivals: { readonly count: number; readonly strangers?: boolean };
  /** Jobs in progress finish before the answer; the truth knows. */
  finishes: { readonly count: number };
  /** Rows that are not as published; the first of the page, or all. */
  rows: { readonly as: RowMangling; readonly all?: boolean };
  /** The connection is cut: by a reset, or by a polite end without an answer. */
  reset: { readonly where: 'before-headers' | 'in-body'; readonly polite?: boolean };
  /** `Content-Length` says more or less than is sent. */
  length: { readonly says: 'more' | 'less' };
  /** Nothing more comes until the client goes, or the stand-in is closed. */
  hang: { readonly where: 'before-headers' | 'in-body' };
  /** The answer takes this long: before its headers, or dripping. */
  slow: { readonly where: 'headers' | 'body'; readonly ms: number };
  /** A body that does not end before so many bytes, on request from a few kilobytes of gzip. */
  huge: { readonly bytes: number; readonly gzip?: boolean };
  /** A good answer, after which the connection is closed without a word. */
  'idle-close': object;
}

/** What can be wrong with a row. Those from `strings` on can still be read exactly. */
export type RowMangling =
  | 'null'
  | 'text'
  | 'array'
  | 'no-id'
  | 'empty-id'
  | 'no-status'
  | 'bad-status'
  | 'bad-counts'
  | 'bad-times'
  | 'no-times'
  | 'strings'
  | 'other-case'
  | 'extra-fields'
  | 'proto';

/** The name of a kind of fault. */
export type FaultKind = keyof FaultForms;

/** A fault of one of these kinds: plain data. */
export type FaultOf<Kind extends FaultKind> = {
  [Each in Kind]: { readonly kind: Each } & FaultForms[Each];
}[Kind];

/**
 * Something that goes wrong once: plain data.
 *
 * @example
 * const fault: Fault = { kind: 'status', status: 429, retryAfter: { seconds: 2 } };
 */
export type Fault = FaultOf<FaultKind>;
