import type { JobsFilter } from './catalogue.ts';
import { BadRequestError, type JobsRequest } from './parameters.ts';

/** Where a walk through a list goes on. */
export interface SkipToken {
  /** The list as it was at the first page. */
  readonly snapshot: number;
  /** How many of its jobs have been served. */
  readonly offset: number;
  /** What the first request asked for. */
  readonly filter: JobsFilter;
}

// Puts "+" and "/" into every token, so that a client that encodes twice or not at all is found out.
const mark = Buffer.from([0x01, 0x4a, 0x44, 0xfb, 0xef, 0xff]);

/** An opaque token, base64: it needs exactly one percent-encoding in a query. */
export function writeSkipToken(token: SkipToken): string {
  return Buffer.concat([mark, blur(Buffer.from(JSON.stringify(token)))]).toString('base64');
}

/**
 * Reads back what {@link writeSkipToken} wrote.
 *
 * @throws BadRequestError when the text is not exactly such a token: encoded twice, cut, its plus signs lost
 */
export function readSkipToken(text: string): SkipToken {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text || !bytes.subarray(0, mark.length).equals(mark)) {
    throw new BadRequestError('Parameter skiptoken is not a token of this service.');
  }
  const value: unknown = JSON.parse(blur(bytes.subarray(mark.length)).toString());
  if (!isSkipToken(value)) throw new BadRequestError('Parameter skiptoken is not a token of this service.');
  return value;
}

/** The part of a request that a token remembers. */
export function filterOf({ searchText, startTime, finishTime, serviceType, jobType }: JobsRequest): JobsFilter {
  return { searchText, startTime, finishTime, serviceType, jobType };
}

function blur(bytes: Buffer): Buffer {
  return Buffer.from(bytes.map((byte, index) => byte ^ ((index * 151 + 89) & 0xff)));
}

function isSkipToken(value: unknown): value is SkipToken {
  return (
    typeof value === 'object' &&
    value !== null &&
    'snapshot' in value &&
    typeof value.snapshot === 'number' &&
    'offset' in value &&
    typeof value.offset === 'number' &&
    'filter' in value
  );
}
