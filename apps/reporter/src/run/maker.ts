import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { oneLine, type ProducedReport } from '@jobdesk/report';
import type { ClaimedRun } from '@jobdesk/schedule';
import type { ScheduleSettings, TenantSettings } from '@jobdesk/settings';
import { reportContents } from '../delivery/report-contents.ts';
import type { Lease } from '../lease.ts';
import { ownerMailing } from '../notice/owner-mailing.ts';
import { delayedNotice, notMadeNotice, sentIncompleteNotice } from '../notice/owner-notices.ts';
import type { ReporterOptions } from '../reporter-options.ts';
import { Tallies } from '../tallies.ts';
import { makingBackOff, makingLeft } from './back-off.ts';
import { composeMailing } from './compose-mailing.ts';
import { produceScheduled } from './produce-scheduled.ts';

/** Makes the reports that are due: reads the jobs, renders, and keeps the mails; or says what stood in the way. */
export class Maker {
  readonly #options: ReporterOptions;
  readonly #lease: Lease;
  readonly #tallies: Tallies;
  readonly #stopped = new AbortController();

  constructor(options: ReporterOptions, lease: Lease, tallies: Tallies) {
    this.#options = options;
    this.#lease = lease;
    this.#tallies = tallies;
  }

  /** The longest due run, claimed. */
  readonly next = (): Promise<ClaimedRun | null> => this.#options.runs.claimRun(this.#lease.claim());

  /** Makes one. */
  readonly make = async (run: ClaimedRun): Promise<void> => {
    const { tenants, runs, now, log, touched } = this.#options;
    touched?.add(run.id);
    const tenant = tenants.find(({ id }) => id === run.tenant);
    const schedule = tenant?.schedules.find(({ id }) => id === run.schedule);
    if (tenant === undefined || schedule === undefined) {
      // Another reporter may have a newer configuration: it has four hours to take this run.
      const wait = makingBackOff(run.attempts);
      const problem = 'Its schedule is not in the configuration.';
      const at = wait === null ? null : now() + wait;
      await runs.recordNotMade(run.id, this.#lease.claim(), { at, problem, notice: null });
      log('warn', 'run without schedule', { tenant: run.tenant, schedule: run.schedule, run: run.id });
      return;
    }
    const folder = await mkdtemp(join(tmpdir(), 'jobdesk-report-'));
    try {
      const report = await this.#produce(run, tenant, schedule, folder);
      const { complete, notes } = report.completeness;
      const problem = notes.find(({ incomplete }) => incomplete)?.text ?? 'Not every job could be read.';
      const givenUp = makingBackOff(run.attempts) === null;
      if (complete) await this.#keep(run, tenant, schedule, report, null);
      else if (givenUp && schedule.whenIncomplete === 'send') await this.#keep(run, tenant, schedule, report, problem);
      else await this.#postpone(run, tenant, schedule, problem);
    } catch (error) {
      if (this.#stopped.signal.aborted) return;
      const problem = oneLine(error instanceof Error ? error.message : String(error), 500);
      await this.#postpone(run, tenant, schedule, problem);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };

  /** Drops what is under way: nothing of it is recorded. */
  stop(): void {
    this.#stopped.abort(new Error('The reporter stops.'));
  }

  async #produce(
    run: ClaimedRun,
    tenant: TenantSettings,
    schedule: ScheduleSettings,
    folder: string,
  ): Promise<ProducedReport> {
    const { now, log, sourceOf } = this.#options;
    const report = await produceScheduled({
      tenant,
      schedule,
      window: run.window,
      dueAt: run.dueAt,
      source: sourceOf(tenant),
      now: now(),
      folder,
      signal: this.#stopped.signal,
    });
    for (const note of report.ownerNotes) {
      log('warn', 'report made without something', { tenant: tenant.id, schedule: schedule.id, note });
    }
    return report;
  }

  /** @param problem why it is sent though not all jobs were read; null: they were */
  async #keep(
    run: ClaimedRun,
    tenant: TenantSettings,
    schedule: ScheduleSettings,
    report: ProducedReport,
    problem: string | null,
  ): Promise<void> {
    const { runs, mail, log } = this.#options;
    const { document } = report;
    const reports = await composeMailing({
      run,
      kind: 'report',
      contents: await reportContents(report, schedule.largestMail),
      from: mail.from,
      ...schedule,
      date: document.generatedAt.instant,
      simulated: document.simulated,
    });
    const about = { tenant, schedule, window: run.window };
    const notice =
      problem === null
        ? null
        : await ownerMailing(
            this.#options,
            run,
            { kind: 'failed' },
            sentIncompleteNotice(about, { problem, attempts: run.attempts }),
          );
    const { complete } = document.integrity;
    const kept = await runs.recordMade(run.id, this.#lease.claim(), {
      complete,
      messages: [...reports.messages, ...(notice?.messages ?? [])],
      deliveries: [...reports.deliveries, ...(notice?.deliveries ?? [])],
    });
    Tallies.count(this.#tallies.makings, complete ? 'made' : 'incomplete');
    const facts = { tenant: tenant.id, schedule: schedule.id, run: run.id };
    if (kept) log('info', 'report made', { ...facts, complete, recipients: reports.deliveries.length });
    else log('warn', 'claim lost while making', facts);
  }

  async #postpone(run: ClaimedRun, tenant: TenantSettings, schedule: ScheduleSettings, problem: string): Promise<void> {
    const { runs, now, log } = this.#options;
    const wait = makingBackOff(run.attempts);
    const about = { tenant, schedule, window: run.window };
    const notice =
      wait === null
        ? await ownerMailing(
            this.#options,
            run,
            { kind: 'failed' },
            notMadeNotice(about, { problem, attempts: run.attempts }),
          )
        : await ownerMailing(
            this.#options,
            run,
            { kind: 'delayed' },
            delayedNotice(about, {
              problem,
              until: now() + makingLeft(run.attempts),
              thenSent: schedule.whenIncomplete === 'send',
            }),
          );
    const at = wait === null ? null : now() + wait;
    const kept = await runs.recordNotMade(run.id, this.#lease.claim(), { at, problem, notice });
    Tallies.count(this.#tallies.makings, 'not made');
    const facts = { tenant: tenant.id, schedule: schedule.id, run: run.id, attempts: run.attempts };
    if (!kept) log('warn', 'claim lost while making', facts);
    else if (at === null) log('error', 'report not made', { ...facts, problem });
    else log('warn', 'report put off', { ...facts, problem, nextAttempt: new Date(at).toISOString() });
  }
}
