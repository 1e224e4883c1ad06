import { type Instant, jobTypes, services } from '@jobdesk/jobs-core/model';
import type { FullOptions } from '../options.ts';

/** What a jobs request asks for, checked. */
export interface JobsRequest {
  readonly searchText: string | null;
  readonly startTime: Instant | null;
  readonly finishTime: Instant | null;
  readonly serviceType: number | null;
  readonly jobType: number | null;
  readonly pageNumber: number;
  readonly pageSize: number;
  readonly skiptoken: string | null;
}

/** A request that the service refuses with 400. */
export class BadRequestError extends Error {
  override name = 'BadRequestError';
}

const published = [
  'searchText',
  'startTime',
  'finishTime',
  'serviceType',
  'jobType',
  'pageNumber',
  'pageSize',
  'skiptoken',
] as const;

type Strictness = Pick<FullOptions, 'state' | 'refuseUnknownParameters' | 'refuseUnknownTypes'>;

/**
 * Reads the query of a jobs request, strictly.
 *
 * @throws BadRequestError naming the parameter that cannot be read, is given twice, or is refused
 */
export function readParameters(query: URLSearchParams, strictness: Strictness): JobsRequest {
  for (const name of query.keys()) {
    if (query.getAll(name).length > 1) throw new BadRequestError(`Parameter ${name} is given more than once.`);
    if (strictness.refuseUnknownParameters && !published.some((known) => known === name)) {
      throw new BadRequestError(`Unknown parameter ${name}.`);
    }
  }
  return {
    searchText: query.get('searchText'),
    startTime: instant(query, 'startTime'),
    finishTime: instant(query, 'finishTime'),
    serviceType: code(query, 'serviceType', services, strictness),
    jobType: code(
      query,
      'jobType',
      strictness.state === 'seed' ? jobTypes.filter((type) => type.inSeed) : jobTypes,
      strictness,
    ),
    pageNumber: integer(query, 'pageNumber', 0) ?? 0,
    pageSize: integer(query, 'pageSize', 1) ?? 10,
    skiptoken: query.get('skiptoken'),
  };
}

const utc = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,7})?Z$/;

function instant(query: URLSearchParams, name: string): Instant | null {
  const text = query.get(name);
  if (text === null) return null;
  const value = utc.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(value)) {
    throw new BadRequestError(`Parameter ${name} is not an ISO 8601 time in UTC such as 2024-08-01T00:00:00Z.`);
  }
  return value;
}

function integer(query: URLSearchParams, name: string, least: number): number | null {
  const text = query.get(name);
  if (text === null) return null;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(value) || value < least) {
    throw new BadRequestError(`Parameter ${name} is not an integer of at least ${least}.`);
  }
  return value;
}

function code(
  query: URLSearchParams,
  name: string,
  table: readonly { readonly code: number }[],
  { refuseUnknownTypes }: Strictness,
): number | null {
  const value = integer(query, name, 0);
  if (value !== null && refuseUnknownTypes && !table.some((entry) => entry.code === value)) {
    throw new BadRequestError(`Parameter ${name} has no value ${value}.`);
  }
  return value;
}
