import { contains, jobTypes } from '../model/index.ts';
import { forType, type JobsRequest, type RequestPlan } from '../query/index.ts';
import { eachOf } from './each-of.ts';
import { JobsError } from './errors.ts';
import type { Gathering } from './gathering.ts';
import { HiddenJobs, rangedFromLongAgo } from './hidden-jobs.ts';
import { withTypeFound } from './job-type-of.ts';
import type { Page } from './read-page.ts';
import { isRefusal, unlessRefused } from './unless-refused.ts';

const published = jobTypes.map((type) => type.code);

/** So few hidden jobs are asked for one by one where rows name no type, instead of type by type. */
const fewEnough = 10;

/** How many jobs a list has, and how many of them ranges hide; null when that cannot be told. */
interface Count {
  readonly hidden: number | null;
  readonly all: number | null;
}

type HiddenCount = Count | { readonly error: unknown };

/**
 * Finds the jobs that a request with a range does not show, whatever the range: a server that selects by end has none
 * for a job that is still running.
 *
 * How many there are is the difference of two totals: of a request without a range, and of one with a range since long
 * ago. The latter is counted before the ranges are read, the former right after it: a job that is hidden while the
 * ranges are read is then in the difference, even if it ends meanwhile. Both are counted once more, and the larger
 * difference holds: a job that is deleted between two counts makes a difference too small, one that begins makes it too
 * large, which costs time only. If the ranged total fell, everything is looked through. What stays unseen is a deletion
 * between two counts whose effect another change makes up for before the next two: totals tell no more.
 */
export class HiddenSearch {
  readonly #gathering: Gathering;
  readonly #plan: RequestPlan;
  readonly #unranged: JobsRequest;
  readonly #count: Promise<HiddenCount>;

  private constructor(gathering: Gathering, plan: RequestPlan, unranged: JobsRequest, ranged: number | null) {
    this.#gathering = gathering;
    this.#plan = plan;
    this.#unranged = unranged;
    this.#count = this.#countHidden(ranged);
  }

  /**
   * To be called before the ranges are read. Null when there is nothing to search for: no range, or ranges are known
   * to hide no job that has started.
   *
   * @throws JobsError when the server cannot be asked
   */
  static async begin(gathering: Gathering, plan: RequestPlan): Promise<HiddenSearch | null> {
    if (plan.unranged === null || gathering.ways.hidesUnfinished === false) return null;
    return new HiddenSearch(gathering, plan, plan.unranged, await rangedTotal(gathering, plan.unranged));
  }

  /** Takes in the jobs that the ranges hid; to be called when those have been read. */
  async finish(byType: boolean): Promise<void> {
    const gathering = this.#gathering;
    const count = await this.#count;
    gathering.check();
    if (gathering.ways.hidesUnfinished === false) return;
    try {
      if ('error' in count) throw count.error;
      const sought = count.hidden ?? Number.POSITIVE_INFINITY;
      if (sought === 0) return;
      const found = byType && sought > fewEnough ? await this.#searchByType() : new Set<string>();
      // What no type's list has shown changed meanwhile, or is of a type that nobody knows.
      if (found.size < sought) await this.#search(this.#unranged, count, byType, found);
    } catch (error) {
      gathering.check();
      if (!(error instanceof JobsError)) throw error;
      this.#unknown(error.message);
    }
  }

  async #countHidden(ranged: number | null): Promise<HiddenCount> {
    try {
      if (ranged === null) return { hidden: null, all: null };
      const all = await this.#gathering.total(this.#unranged);
      const rangedAgain = await rangedTotal(this.#gathering, this.#unranged);
      const allAgain = await this.#gathering.total(this.#unranged);
      if (all === null || rangedAgain === null || allAgain === null) return { hidden: null, all: null };
      const hidden = Math.max(all - ranged, allAgain - rangedAgain);
      return { hidden: rangedAgain < ranged || hidden < 0 ? null : hidden, all };
    } catch (error) {
      return { error };
    }
  }

  /** Looks through the lists of all published types; gives back the hidden jobs that they had, by id. */
  async #searchByType(): Promise<ReadonlySet<string>> {
    const gathering = this.#gathering;
    const found = new Set<string>();
    await eachOf(published, gathering.concurrency, async (type) => {
      const request = forType(this.#unranged, type);
      const all = await unlessRefused(gathering, type, () => gathering.total(request));
      if (all === 'refused') return;
      const ranged = await rangedTotal(gathering, request);
      if (all === null || ranged === null || all === ranged) return;
      const here = await this.#search(request, { hidden: Math.max(0, all - ranged), all }, false);
      for (const id of here) found.add(id);
    });
    return found;
  }

  /**
   * Looks through one list, until as many hidden jobs are known as there are; gives them back, by id.
   *
   * @param known those that the lists of its types have shown: the list shows them again, and they count once
   */
  async #search(
    request: JobsRequest,
    { hidden: sought, all }: Count,
    typeless: boolean,
    known: ReadonlySet<string> = new Set(),
  ): Promise<ReadonlySet<string>> {
    const gathering = this.#gathering;
    const hidden = new HiddenJobs(gathering.ways, gathering.asOf, gathering.page, known);
    const result = await gathering.stream(request, null, async (page) => {
      const unseen = page.rows.filter(({ job }) => !gathering.ledger.has(job.id));
      await hidden.look(unseen);
      await this.#takeIn(unseen, typeless);
      // Should the server's clock be behind, jobs that began since are taken for older ones: so many more are sought.
      const since = page.total === null || all === null ? 0 : Math.max(0, page.total - all);
      return !hidden.done((sought ?? Number.POSITIVE_INFINITY) + since);
    });
    if (result.failure !== null) this.#unknown(result.failure.message);
    else if (!result.stopped && !result.whole) this.#unknown('The totals do not add up, also when read again.');
    return hidden.found;
  }

  /** Of what ranges hide, the jobs that the query's period may hold. */
  async #takeIn(unseen: Page['rows'], typeless: boolean): Promise<void> {
    const gathering = this.#gathering;
    const { window } = gathering.query;
    const rows = unseen
      .filter(({ job }) => job.startedAt === null || contains(window, job.startedAt))
      // The rest of a list without types has not been read, but could have been: it is of other types.
      .filter(({ job, ended }) => !typeless || !ended || (job.finishedAt ?? 0) >= gathering.since);
    for (const row of rows) {
      const typed = typeless ? await withTypeFound(gathering, this.#plan.types, row) : row;
      // Of none of the types: not asked for where the query names types, of an unknown one where it does not.
      const taken = typed ?? (gathering.query.jobTypes === null ? row : null);
      if (taken === null) {
        // Of another type, which can be told, or of one that was asked for and that the server refuses to know.
        const other = gathering.refused.size > 0 ? await withTypeFound(gathering, published, row) : row;
        if (other === null) gathering.doubtOthers();
        continue;
      }
      await gathering.offer([taken]);
      gathering.expect(1);
    }
  }

  #unknown(why: string): void {
    const text = `Whether further jobs are still running could not be found out. ${why}`;
    this.#gathering.incomplete('unfinished-jobs-unknown', text);
  }
}

/** How many jobs a range since long ago selects; null when the server does not say, or refuses so early a bound. */
export async function rangedTotal(gathering: Gathering, unranged: JobsRequest): Promise<number | null> {
  try {
    return await gathering.total(rangedFromLongAgo(unranged));
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}
