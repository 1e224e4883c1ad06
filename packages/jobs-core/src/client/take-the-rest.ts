import { forType, type RequestPlan } from '../query/index.ts';
import { eachOf } from './each-of.ts';
import type { Gathering } from './gathering.ts';
import { likelyFirst, withTypeFound } from './job-type-of.ts';
import type { JobRow } from './read-job.ts';
import { unlessRefused } from './unless-refused.ts';

/** So many jobs are asked about one by one, under each type. */
const fewEnough = 20;

/**
 * Takes in rows that name no type and that the list of no type has shown: of types that nobody knows, or of jobs that
 * began or ended after their type's list was read. The latter are found by asking each type once more for what is new,
 * which is little; where a range cannot tell what is new, by their id. If they are too many for that, it is noted.
 *
 * @param changed whether the list is known to have changed: then old jobs are asked about by their id too, if they are few
 */
export async function takeTheRest(
  gathering: Gathering,
  plan: RequestPlan,
  rows: readonly JobRow[],
  changed: boolean,
): Promise<void> {
  const left = new Map(rows.map((row) => [row.job.id, row]));
  const ranged = plan.request.startTime !== undefined;
  if (ranged && rows.some((row) => isNew(gathering, row))) await takeTheNew(gathering, plan, left);

  const doubtful = [...left.values()].filter((row) => (ranged ? row.job.startedAt === null : isNew(gathering, row)));
  const old = [...left.values()].filter((row) => !isNew(gathering, row));
  const asked = changed && doubtful.length + old.length <= fewEnough ? [...doubtful, ...old] : doubtful;
  if (doubtful.length > fewEnough) {
    const text = `${doubtful.length} jobs came or changed while being read; of which type they are is not known.`;
    gathering.incomplete('changed-while-reading', text);
  } else {
    for (const row of asked) {
      left.delete(row.job.id);
      await gathering.offer([(await withTypeFound(gathering, plan.types, row)) ?? row]);
    }
  }
  await gathering.offer([...left.values()]);
}

/** Whether the job may not have been there, or not as it is now, when its type's list was read. */
function isNew({ since }: Gathering, { job: { startedAt, finishedAt } }: JobRow): boolean {
  return startedAt === null || startedAt >= since || (finishedAt !== null && finishedAt >= since);
}

/** Takes in, with their type, what the types' lists show now of the rows that are left, as far as it is new. */
async function takeTheNew(gathering: Gathering, plan: RequestPlan, left: Map<string, JobRow>): Promise<void> {
  const { finishTime: _, ...open } = plan.request;
  const request = { ...open, startTime: gathering.since };
  await eachOf(likelyFirst(gathering, plan.types), gathering.concurrency, async (type) => {
    if (left.size === 0) return;
    const result = await unlessRefused(gathering, type, () =>
      gathering.stream(forType(request, type), null, async ({ rows }) => {
        await gathering.offer(rows.filter(({ job }) => left.has(job.id)));
        for (const { job } of rows) left.delete(job.id);
        return true;
      }),
    );
    if (result !== 'refused') gathering.judge(result);
  });
}
