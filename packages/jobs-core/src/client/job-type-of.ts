import { jobTypeByCode } from '../model/index.ts';
import { forType, type JobsRequest } from '../query/index.ts';
import { eachOf } from './each-of.ts';
import type { Gathering } from './gathering.ts';
import type { JobRow } from './read-job.ts';
import { unlessRefused } from './unless-refused.ts';

/**
 * The row with its job's type, found out by asking for its id under each of the types. As it is when it has a type, or
 * when its id cannot be searched for; null when it can, and the job is of none of these types.
 */
export async function withTypeFound(
  gathering: Gathering,
  types: readonly number[],
  row: JobRow,
): Promise<JobRow | null> {
  if (row.job.type !== null) return row;
  const shown = async (request: JobsRequest): Promise<boolean> => {
    const page = await gathering.page({ ...request, pageSize: 10 });
    return page.rows.some(({ job }) => job.id === row.job.id);
  };
  const search = { searchText: row.job.id };
  if (!(await shown(search))) return row;
  let found: number | null = null;
  await eachOf(likelyFirst(gathering, types), gathering.concurrency, async (type) => {
    if (found !== null) return;
    if ((await unlessRefused(gathering, type, () => shown(forType(search, type)))) === true) found = type;
  });
  if (found === null) return null;
  const known = jobTypeByCode(found);
  const { service, operation } = known ?? { service: null, operation: null };
  return { ...row, job: { ...row.job, type: found, service, operation } };
}

/** The types that this tenant is known to have jobs of before the others. */
export function likelyFirst({ ways }: Gathering, types: readonly number[]): readonly number[] {
  const seen = types.filter((type) => ways.typesSeen.has(type));
  return [...seen, ...types.filter((type) => !ways.typesSeen.has(type))];
}
