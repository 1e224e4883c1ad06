import { jobTypes } from '../model/index.ts';
import { forType, type JobsRequest, type RequestPlan } from '../query/index.ts';
import { eachOf } from './each-of.ts';
import type { Gathering } from './gathering.ts';
import { rangedTotal } from './hidden-search.ts';
import { likelyFirst } from './job-type-of.ts';
import type { JobRow } from './read-job.ts';
import { takeTheRest } from './take-the-rest.ts';
import { unlessRefused } from './unless-refused.ts';

/**
 * Reads the types of a plan one by one, from a server whose rows do not name their type.
 *
 * With `everything`, what is read is held against the total of the same question without a type, so that jobs of types
 * that nobody knows are found and shown too; types are left out once the sum has reached that total, provided that
 * the total is still the same then.
 *
 * @param total the total without a type, as it was before; null when it is not known
 */
export async function readByType(
  gathering: Gathering,
  plan: RequestPlan,
  total: number | null,
  everything: boolean,
): Promise<void> {
  if (total === 0) return;
  if (!(await heedsJobType(gathering, plan, total))) {
    await gathering.cover(plan.request);
    return;
  }
  const types = new TypesToRead(gathering, plan);
  await types.read(everything ? total : null);
  if (gathering.hasFailed) return;
  if (!everything) {
    if (types.refused) await noteUnnamed(gathering, plan);
    return;
  }

  let now = await gathering.total(plan.request);
  if (types.left && now !== types.sum) {
    await types.read(null);
    now = await gathering.total(plan.request);
  }
  if (gathering.hasFailed || (now !== null && now === types.sum)) return;
  const rest = await unseen(gathering, plan);
  gathering.expect(rest.length);
  await takeTheRest(gathering, plan, rest, now !== total);
}

/**
 * Holds the published types against all the jobs that the request selects without a type: if they add up, a type that
 * the server refuses to know has none. If they do not, that is noted: what they lack may be of such a type. Jobs that
 * ranges hide count too.
 */
export async function noteUnnamed(gathering: Gathering, { request, unranged }: RequestPlan): Promise<void> {
  const named =
    (await addUp(gathering, withoutType(request))) &&
    (unranged === null || (await hidesNone(gathering, withoutType(unranged))));
  if (!named) gathering.doubtOthers();
}

function withoutType(request: JobsRequest): JobsRequest {
  const { serviceType: _, jobType: __, ...untyped } = request;
  return untyped;
}

/** Whether the published types add up to what the request selects. */
async function addUp(gathering: Gathering, request: JobsRequest): Promise<boolean> {
  let sum: number | null = 0;
  const total = await gathering.total(request);
  const published = likelyFirst(
    gathering,
    jobTypes.map((type) => type.code),
  );
  await eachOf(published, gathering.concurrency, async (type) => {
    if (sum === null || sum === total) return;
    const count = await unlessRefused(gathering, type, () => gathering.total(forType(request, type)));
    if (count !== 'refused') sum = sum === null || count === null ? null : sum + count;
  });
  return sum !== null && sum === total && total === (await gathering.total(request));
}

/** Whether ranges hide no job, or none that is not of a published type. */
async function hidesNone(gathering: Gathering, unranged: JobsRequest): Promise<boolean> {
  if (gathering.ways.hidesUnfinished === false) return true;
  const ranged = await rangedTotal(gathering, unranged);
  if (ranged !== null && ranged === (await gathering.total(unranged))) return true;
  return addUp(gathering, unranged);
}

/** The types that are still to be read, and what the others came to. */
class TypesToRead {
  readonly #gathering: Gathering;
  readonly #plan: RequestPlan;
  readonly #left: Set<number>;
  sum = 0;
  refused = false;

  constructor(gathering: Gathering, plan: RequestPlan) {
    this.#gathering = gathering;
    this.#plan = plan;
    this.#left = new Set(likelyFirst(gathering, plan.types));
  }

  get left(): boolean {
    return this.#left.size > 0;
  }

  /** Reads on until the sum is `enough`; all of them when that is null. */
  async read(enough: number | null): Promise<void> {
    await eachOf([...this.#left], this.#gathering.concurrency, async (type) => {
      if (this.#gathering.hasFailed || this.sum === enough) return;
      this.#left.delete(type);
      const request = forType(this.#plan.request, type);
      const result = await unlessRefused(this.#gathering, type, () => this.#gathering.cover(request));
      if (result === 'refused') this.refused = true;
      else this.sum += result.count;
    });
  }
}

/** The jobs that the lists of all types have not shown: new since then, or of types that nobody knows. */
async function unseen(gathering: Gathering, plan: RequestPlan): Promise<readonly JobRow[]> {
  const rest = new Map<string, JobRow>();
  const result = await gathering.stream(plan.request, null, async (page) => {
    for (const row of page.rows) if (!gathering.ledger.has(row.job.id)) rest.set(row.job.id, row);
    return true;
  });
  gathering.judge(result);
  return [...rest.values()];
}

/**
 * Whether the server narrows by job type; when it does not, that is noted. Two types whose lists are both as long as
 * the whole, or begin with the same job, are no lists of types.
 *
 * @param total the total of the plan's request, which is without a type; asked for when it is null
 */
export async function heedsJobType(gathering: Gathering, plan: RequestPlan, total: number | null): Promise<boolean> {
  const { ways } = gathering;
  ways.heedsJobType ??= await findOut(gathering, plan, total);
  if (ways.heedsJobType !== false) return true;
  const text = 'The server does not narrow by job type: which jobs are of which type is not known.';
  gathering.incomplete('unknown-job-type', text);
  return false;
}

/** Null when there is too little to tell by. */
async function findOut(gathering: Gathering, plan: RequestPlan, known: number | null): Promise<boolean | null> {
  const total = known ?? (await gathering.total(plan.request));
  const [one, other] = await Promise.all([1, 2].map((type) => firstOfType(gathering, plan, type)));
  if (one === undefined || other === undefined) return null;
  if (one === 'refused' || other === 'refused') return true;
  const same = one.id !== null && one.id === other.id;
  const bothWhole = total !== null && total > 0 && one.total === total && other.total === total;
  if (same || bothWhole) return false;
  return total !== null && total > 0 ? true : null;
}

async function firstOfType(
  gathering: Gathering,
  plan: RequestPlan,
  type: number,
): Promise<{ readonly id: string | null; readonly total: number | null } | 'refused'> {
  return unlessRefused(gathering, type, async () => {
    const page = await gathering.page({ ...forType(plan.request, type), pageSize: 1 });
    return { id: page.rows[0]?.job.id ?? null, total: page.total };
  });
}
