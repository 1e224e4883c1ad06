import { formatInstant } from '@jobdesk/jobs-core/model';
import type { FullOptions } from '../options.ts';
import type { Catalogue, CatalogueEntry, JobsFilter, Snapshot } from './catalogue.ts';
import { BadRequestError, type JobsRequest } from './parameters.ts';
import { filterOf, readSkipToken, writeSkipToken } from './skip-token.ts';
import { fieldName } from './wire-row.ts';

/** One page of jobs, before it is written. */
export interface JobsPage {
  readonly totalCount: number;
  /** Rows as JSON text. */
  readonly rows: readonly string[];
  /** The link to the next page in the form asked for; null on the last page. */
  readonly nextLink: string | null;
}

/** The path of the jobs endpoint. */
export const jobsPath = '/backup/vm/jobs';

/** What a fault does to a page: nothing is lost by it. */
export interface PageTweak {
  /** Serves at most so many rows; the next link goes on behind them. */
  readonly mostRows?: number;
  /** The next link leads back to this page. */
  readonly loop?: boolean;
}

type PageOptions = Pick<FullOptions, 'pageCap' | 'tokenWalk' | 'tokenFilters' | 'nextLink'> &
  PageTweak & {
    /** Where the service is reached, for absolute links. */
    readonly base: string;
  };

/**
 * Answers a jobs request.
 *
 * @throws BadRequestError when the skip token is none, or its list has been forgotten
 */
export function jobsPage(catalogue: Catalogue, request: JobsRequest, options: PageOptions): JobsPage {
  const { pageCap, mostRows = pageCap, loop = false } = options;
  const size = Math.min(request.pageSize, pageCap);
  const { snapshot, offset, filter } = position(catalogue, request, options, size);
  const entries: readonly CatalogueEntry[] = snapshot.entries.slice(offset, offset + Math.min(size, mostRows));
  const served = offset + entries.length;
  const next = { snapshot: snapshot.id, offset: loop ? offset : served, filter };
  const more = loop || served < snapshot.entries.length;
  return {
    totalCount: snapshot.entries.length,
    rows: entries.map((entry) => entry.row()),
    nextLink: more ? link(writeSkipToken(next), request, options) : null,
  };
}

interface Position {
  readonly snapshot: Snapshot;
  readonly offset: number;
  readonly filter: JobsFilter;
}

function position(catalogue: Catalogue, request: JobsRequest, options: PageOptions, size: number): Position {
  const asked = filterOf(request);
  if (request.skiptoken === null) {
    return { snapshot: catalogue.select(asked), offset: request.pageNumber * size, filter: asked };
  }
  const token = readSkipToken(request.skiptoken);
  const filter = options.tokenFilters === 'remembered' ? token.filter : asked;
  const sameFilter = JSON.stringify(filter) === JSON.stringify(token.filter);
  if (options.tokenWalk === 'moving' || !sameFilter) {
    return { snapshot: catalogue.select(filter), offset: token.offset, filter };
  }
  const snapshot = catalogue.recall(token.snapshot);
  if (snapshot === null) throw new BadRequestError('Parameter skiptoken has expired.');
  return { snapshot, offset: token.offset, filter };
}

function link(token: string, request: JobsRequest, options: PageOptions): string {
  if (options.nextLink === 'raw') return token;
  if (options.nextLink === 'encoded') return encodeURIComponent(token);
  return `${options.nextLink === 'absolute' ? options.base : ''}${jobsPath}?${linkQuery(token, request)}`;
}

function linkQuery(token: string, request: JobsRequest): string {
  const { skiptoken: _, pageNumber: __, startTime, finishTime, ...rest } = request;
  const times = { startTime, finishTime };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) if (value !== null) query.set(name, String(value));
  for (const [name, value] of Object.entries(times)) {
    if (value !== null) query.set(name, formatInstant(value));
  }
  query.set('skiptoken', token);
  return query.toString();
}

type AnswerForm = Pick<
  FullOptions,
  'totalCount' | 'lastNextLink' | 'nextLinkName' | 'fieldCase' | 'integers' | 'extraFields'
>;

/** A page as the vendor writes it. */
export function writeJobsPage(page: JobsPage, form: AnswerForm): string {
  const parts: string[] = [];
  const add = (name: string, json: string): void => void parts.push(`${JSON.stringify(fieldName(name, form))}:${json}`);
  if (form.totalCount !== 'absent') {
    const total = page.totalCount + (form.totalCount === 'right' ? 0 : form.totalCount.offBy);
    add('totalCount', form.integers === 'strings' ? `"${total}"` : String(total));
  }
  add('jobs', `[${page.rows.join(',')}]`);
  if (page.nextLink !== null) add(form.nextLinkName, JSON.stringify(page.nextLink));
  else if (form.lastNextLink !== 'absent') add(form.nextLinkName, form.lastNextLink === 'null' ? 'null' : '""');
  add('errorModel', 'null');
  if (form.extraFields) add('apiVersion', '"2026-07"');
  return `{${parts.join(',')}}`;
}
