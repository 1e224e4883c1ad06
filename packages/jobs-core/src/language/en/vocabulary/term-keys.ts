/** What a `key:value` term can say. */
export type TermKey =
  | 'status'
  | 'service'
  | 'operation'
  | 'type'
  | 'since'
  | 'until'
  | 'after'
  | 'before'
  | 'on'
  | 'limit'
  | 'sort'
  | 'group'
  | 'id'
  | 'text'
  | 'duration'
  | 'minDuration'
  | 'maxDuration'
  | 'failedObjects'
  | 'has'
  | 'intent';

const names: readonly (readonly [TermKey, string])[] = [
  ['status', 'status state statuses is outcome st statuscode'],
  ['service', 'service svc services workload servicetype service-type service_type srv workloads'],
  ['operation', 'operation op operations action ops'],
  ['type', 'type jobtype job-type job_type types jobtypes'],
  ['since', 'since from start starttime start-time startdate'],
  ['until', 'until to till end through thru finishtime endtime enddate by-date'],
  ['after', 'after'],
  ['before', 'before'],
  ['on', 'on date day period when during time range window last in timeframe week month quarter year'],
  ['limit', 'limit top max n lim'],
  ['sort', 'sort order orderby sortby order-by sort-by order_by sort_by sorted'],
  ['group', 'group groupby group-by group_by by grouped per groups'],
  ['id', 'id job jobid job-id job_id'],
  ['text', 'text search q contains searchtext search-text match comment comments description keyword'],
  ['duration', 'duration took dur length runtime time-taken elapsed'],
  ['minDuration', 'minduration min-duration min_duration mindur longerthan'],
  ['maxDuration', 'maxduration max-duration max_duration maxdur shorterthan'],
  [
    'failedObjects',
    'failedobjects failed-objects failed_objects failedcount failed-count failed_count objects-failed hasfailedobjects has-failed-objects has_failed_objects faileditems failed-items',
  ],
  ['has', 'has'],
  ['intent', 'intent mode'],
];

/** Every key that a term may have → what it says. */
export const termKeys: ReadonlyMap<string, TermKey> = new Map(
  names.flatMap(([key, aliases]) => aliases.split(' ').map((alias) => [alias, key] as const)),
);
