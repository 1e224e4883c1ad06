import { forType, type JobsRequest, planRequests, type RequestPlan, worthBounding } from '../query/index.ts';
import { eachOf } from './each-of.ts';
import { JobsError } from './errors.ts';
import type { Gathering } from './gathering.ts';
import { HiddenSearch } from './hidden-search.ts';
import { jobToProveFrom, proveRangeRule } from './range-rule.ts';
import { heedsJobType, noteUnnamed, readByType } from './read-by-type.ts';
import type { JobRow } from './read-job.ts';
import type { Page } from './read-page.ts';
import { takeTheRest } from './take-the-rest.ts';
import { unlessRefused } from './unless-refused.ts';

/** After so many attempts that proved nothing, the range rule is no longer looked for. */
const proofsTried = 3;

/**
 * Reads every job that a query asks for. What fails after something has been read makes the reading incomplete.
 *
 * @throws JobsError when nothing could be read
 */
export async function readQuery(gathering: Gathering): Promise<void> {
  const plan = planRequests(gathering.query, gathering.ways);
  if (plan.shape === 'nothing') return;
  const only = plan.request.jobType;
  try {
    if (only === undefined) await readPlan(gathering, plan);
    else if ((await unlessRefused(gathering, only, () => readPlan(gathering, plan))) === 'refused') {
      // An older server does not know every type. Other questions must still be answered, or it is no matter of types.
      await noteUnnamed(gathering, plan);
    }
  } catch (error) {
    gathering.check();
    if (!(error instanceof JobsError) || gathering.ledger.read === 0) throw error;
    gathering.failed(error);
    gathering.expect(null);
  }
  await gathering.close();
}

/** Count what ranges hide, look at the first page, bound the range where that pays, read, look for what ranges hid. */
async function readPlan(gathering: Gathering, unbounded: RequestPlan): Promise<void> {
  const hidden = await HiddenSearch.begin(gathering, unbounded);
  let plan = unbounded;
  let first = await firstPage(gathering, plan);
  if (await learnRangeRule(gathering, plan.request, first)) {
    plan = planRequests(gathering.query, gathering.ways);
    first = await firstPage(gathering, plan);
  }
  const byType = await readLists(gathering, plan, first);
  if (!gathering.hasFailed) await hidden?.finish(byType);
}

/** A single row is enough where rows are known to name no type: then only the total is of use. */
function firstPage(gathering: Gathering, plan: RequestPlan): Promise<Page> {
  const onlyTotal = plan.shape === 'by-type' && !mayBound(gathering, plan.request);
  return gathering.page({ ...plan.request, pageSize: onlyTotal ? 1 : gathering.pageSize });
}

/** Whether a range without an upper bound may come to have one. */
function mayBound({ ways, query, now }: Gathering, { startTime, finishTime }: JobsRequest): boolean {
  const open = startTime !== undefined && finishTime === undefined;
  return open && ways.rangeRule === null && ways.vainProofs < proofsTried && (query.window.to ?? now) < now;
}

/** Proves the server's range rule where that pays; says whether the range can have an upper bound now. */
async function learnRangeRule(gathering: Gathering, request: JobsRequest, first: Page): Promise<boolean> {
  const { ways, query, now } = gathering;
  if (!mayBound(gathering, request) || first.received === 0 || first.total === null) return false;
  if (!worthBounding(query.window, now, Math.ceil(first.total / first.received))) return false;
  const job = jobToProveFrom(first.rows.map((row) => row.job));
  if (job === null) return false;
  try {
    const proved = await proveRangeRule(job, gathering.page);
    if (proved === null) ways.vainProofs += 1;
    else Object.assign(ways, { rangeRule: proved.rule, startIncluded: proved.startIncluded });
  } catch (error) {
    gathering.check();
    if (!(error instanceof JobsError)) throw error;
    // A rule that is not proved costs time, not truth.
    ways.vainProofs += 1;
  }
  return ways.rangeRule === 'start' || ways.rangeRule === 'overlap';
}

/** Reads the plan's lists; says whether they were read type by type. */
async function readLists(gathering: Gathering, plan: RequestPlan, first: Page): Promise<boolean> {
  const { ways, query } = gathering;
  const everything = query.jobTypes === null;
  const named = first.rows.filter((row) => row.namesType).length;
  if (plan.request.jobType !== undefined) {
    const { serviceType: _, jobType: __, ...untyped } = plan.request;
    // Rows that name no type are of the type asked for, unless the server gives everybody everything.
    const told = named === first.rows.length || (await heedsJobType(gathering, { ...plan, request: untyped }, null));
    await (told ? gathering.cover(plan.request, first) : gathering.cover(untyped));
    return false;
  }
  if (plan.shape === 'by-type' || (named === 0 && first.rows.length > 0)) {
    ways.rowsTyped = named > 0;
    // A total of nothing beside rows is no total.
    const total = first.total === 0 && first.received > 0 ? null : first.total;
    await readByType(gathering, plan, total, everything);
    return true;
  }
  if (named > 0 && named === first.rows.length) ways.rowsTyped = true;
  if (!everything && fewTypes(plan, first)) {
    let refused = false;
    await eachOf(plan.types, gathering.concurrency, async (type) => {
      const result = await unlessRefused(gathering, type, () => gathering.cover(forType(plan.request, type)));
      refused ||= result === 'refused';
    });
    if (refused) await noteUnnamed(gathering, plan);
  } else {
    await readMixed(gathering, plan, first);
  }
  return false;
}

/** Whether asking type by type takes clearly fewer pages than reading on. */
function fewTypes({ types }: RequestPlan, { total, received }: Page): boolean {
  return total !== null && received > 0 && types.length <= 4 && types.length * 2 < Math.ceil(total / received) - 1;
}

/** One list whose rows name their type; those that do not are asked for by type. */
async function readMixed(gathering: Gathering, plan: RequestPlan, first: Page): Promise<void> {
  const unnamed = new Map<string, JobRow>();
  const result = await gathering.stream(plan.request, first, async ({ rows }) => {
    for (const row of rows) if (!row.namesType) unnamed.set(row.job.id, row);
    await gathering.offer(rows.filter((row) => row.namesType));
    return true;
  });
  gathering.expect(result.expected);
  gathering.judge(result);
  if (unnamed.size === 0 || gathering.hasFailed) return;
  gathering.ways.rowsTyped = null;
  await eachOf(plan.types, gathering.concurrency, async (type) => {
    const result = await unlessRefused(gathering, type, () =>
      gathering.stream(forType(plan.request, type), null, async ({ rows }) => {
        await gathering.offer(rows.filter(({ job }) => unnamed.has(job.id)));
        for (const { job } of rows) unnamed.delete(job.id);
        return true;
      }),
    );
    if (result !== 'refused') gathering.judge(result);
  });
  await takeTheRest(gathering, plan, [...unnamed.values()], false);
}
