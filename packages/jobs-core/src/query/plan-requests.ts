import { type Instant, jobTypeByCode, jobTypes, type TimeWindow } from '../model/index.ts';
import type { QueryNode } from './query-node.ts';

/** One call of `GET /backup/vm/jobs`: every documented parameter, each left out when absent. */
export interface JobsRequest {
  /** What the server looks for in id and description. */
  readonly searchText?: string;
  /** One vendor service code. */
  readonly serviceType?: number;
  /** One vendor job type code. */
  readonly jobType?: number;
  /** The first page is 0. */
  readonly pageNumber?: number;
  readonly pageSize?: number;
  /** The lower bound of the time range; sent in whole seconds, rounded down. */
  readonly startTime?: Instant;
  /** The upper bound of the time range; sent in whole seconds, rounded up. */
  readonly finishTime?: Instant;
  /** The vendor's cursor as its next link gave it, percent-encoded or not; the server then ignores `pageNumber`. */
  readonly skipToken?: string;
}

/** Which of a job's times the server's range selects. */
export type RangeRule = 'start' | 'end' | 'overlap';

/** What is known of the server that its documentation does not say; null is "not known". */
export interface ServerWays {
  /** Whether rows name their job type. */
  readonly rowsTyped: boolean | null;
  readonly rangeRule: RangeRule | null;
  /** Whether a job that started exactly at the lower bound is known to be selected. */
  readonly startIncluded: boolean;
}

/** The requests that cover a query. */
export interface RequestPlan {
  /**
   * `nothing`: no job can match. `one`: `request` alone covers the query. `by-type`: rows do not name their type, so
   * each of `types` is asked for by itself, and `request` is the same question without a type, whose total they are
   * held against. `look-first`: `request` covers the query if its first rows name their type, else as `by-type`.
   */
  readonly shape: 'nothing' | 'one' | 'by-type' | 'look-first';
  readonly request: JobsRequest;
  /** The types that can match, the published ones when the query names none. */
  readonly types: readonly number[];
  /** `request` without its range, for jobs that ranges hide; null when it has none. */
  readonly unranged: JobsRequest | null;
}

const second = 1000;

/**
 * The part of a query that the server can apply, as the smallest set of requests that covers it.
 *
 * The server takes one type, one text and one range; status, duration and the rest are applied to what comes back
 * ({@link matches}). A single type is always asked for by type. Several types are one stream where rows name their
 * type; where they do not, the request's type is the only thing that tells, so each type is a stream of its own.
 * A job id is searched for as text, without a period, and compared exactly afterwards.
 *
 * Which time the range selects is not documented. See {@link coveringRange}.
 */
export function planRequests(query: QueryNode, ways: ServerWays): RequestPlan {
  const { from, to } = query.window;
  const types = query.jobTypes ?? jobTypes.map((type) => type.code);
  const empty =
    query.jobTypes?.length === 0 || query.statuses?.length === 0 || (from !== null && to !== null && from >= to);
  if (empty) return { shape: 'nothing', request: {}, types: [], unranged: null };

  const text = query.searchText ?? query.jobId;
  const only = query.jobTypes?.length === 1 ? query.jobTypes[0] : undefined;
  const unranged = only === undefined ? withText({}, text) : forType(withText({}, text), only);
  const range = query.jobId === null ? coveringRange(query.window, ways) : null;
  return {
    shape: only === undefined ? severalTypes(ways) : 'one',
    request: range === null ? unranged : { ...unranged, ...range },
    types,
    unranged: range === null ? null : unranged,
  };
}

function severalTypes({ rowsTyped }: ServerWays): RequestPlan['shape'] {
  if (rowsTyped === null) return 'look-first';
  return rowsTyped ? 'one' : 'by-type';
}

function withText(request: JobsRequest, text: string | null): JobsRequest {
  return text === null ? request : { ...request, searchText: text };
}

/**
 * A range that selects every finished job that started in the window, whatever the server's rule is; null when only
 * a request without a range does.
 *
 * The lower bound is one second early: a job that started in the window also ends, and overlaps, after that bound,
 * inclusive or not. There is no upper bound, because a job that starts in the window may end at any later time, unless
 * the server is known to select by start or by overlap: then a job that starts before the window's end is selected
 * by a range up to that end. Selecting by start, with its bound known to be inclusive, needs no early second.
 * A window without a beginning is read without a range.
 */
export function coveringRange(
  { from, to }: TimeWindow,
  { rangeRule, startIncluded }: ServerWays,
): Pick<JobsRequest, 'startTime' | 'finishTime'> | null {
  if (from === null) return null;
  const startTime = rangeRule === 'start' && startIncluded ? from : from - second;
  const bounded = to !== null && (rangeRule === 'start' || rangeRule === 'overlap');
  return bounded ? { startTime, finishTime: to } : { startTime };
}

/**
 * Whether it pays to find out the server's rule before reading without an upper bound: most of what would be read
 * started after the window, and there is much of it. Finding out costs six small requests.
 */
export function worthBounding({ from, to }: TimeWindow, now: Instant, pages: number): boolean {
  if (from === null || to === null || to >= now) return false;
  return pages * ((now - to) / (now - from)) >= 6;
}

/**
 * The request narrowed to one job type; the service goes along where the vendor names type and service alike, as in
 * the vendor's sample. Elsewhere the pairing is this project's reading, and a wrong one would select nothing.
 */
export function forType(request: JobsRequest, code: number): JobsRequest {
  const service = jobTypeByCode(code)?.service;
  return service !== undefined && sameNames.has(service)
    ? { ...request, serviceType: service, jobType: code }
    : { ...request, jobType: code };
}

/** Azure VM, Entra ID, Azure Storage, Admin Portal Settings, Amazon EC2, Azure DevOps, Azure AD B2C. */
const sameNames: ReadonlySet<number> = new Set([1, 2, 4, 64, 256, 1024, 4096]);
