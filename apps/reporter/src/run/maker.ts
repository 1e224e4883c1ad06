import { rm } from 'node:fs/promises';
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
import { composeMailing } from '../delivery/compose-mailing.ts';
import { openMakingFolder } from './making-folder.ts';
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
    const { tenants, touched } = this.#options;
    touched?.add(run.id);
    const tenant = tenants.find(({ id }) => id === run.tenant);
    const schedule = tenant?.schedules.find(({ id }) => id === run.schedule);
    if (tenant === undefined || schedule === undefined) {
      await this.#leaveToOthers(run);
      return;
    }
    const task = { run, tenant, schedule };
    const folder = await openMakingFolder();
    try {
      const report = await this.#produce(task, folder);
      const { complete, notes } = report.completeness;
      const problem = notes.find(({ incomplete }) => incomplete)?.text ?? 'Not every job could be read.';
      const isLast = makingBackOff(run.attempts) === null;
      if (complete) await this.#keep(task, report, null);
      else if (isLast && schedule.whenIncomplete === 'send') await this.#keep(task, report, problem);
      else await this.#postpone(task, problem, report.document.simulated);
    } catch (error) {
      if (this.#stopped.signal.aborted) return;
      const problem = oneLine(error instanceof Error ? error.message : String(error), 500);
      await this.#postpone(task, problem, false);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };

  /** Drops what is under way: nothing of it is recorded. */
  stop(): void {
    this.#stopped.abort(new Error('The reporter stops.'));
  }

  /** Another reporter may have a newer configuration: it has four hours to take this run. */
  async #leaveToOthers(run: ClaimedRun): Promise<void> {
    const { runs, now, log } = this.#options;
    const wait = makingBackOff(run.attempts);
    const problem = 'Its schedule is not in the configuration.';
    const at = wait === null ? null : now() + wait;
    await runs.recordNotMade(run.id, this.#lease.claim(), { at, problem, notice: null });
    log('warn', 'run without schedule', { tenant: run.tenant, schedule: run.schedule, run: run.id });
  }

  async #produce({ run, tenant, schedule }: Task, folder: string): Promise<ProducedReport> {
    const { now, log, sourceOf } = this.#options;
    const { signal } = this.#stopped;
    const { window, dueAt } = run;
    const source = sourceOf(tenant);
    const report = await produceScheduled({ tenant, schedule, window, dueAt, source, now: now(), folder, signal });
    for (const note of report.ownerNotes) {
      log('warn', 'report made without something', { tenant: tenant.id, schedule: schedule.id, note });
    }
    return report;
  }

  /** @param problem why it is sent though not all jobs were read; null: they were */
  async #keep({ run, tenant, schedule }: Task, report: ProducedReport, problem: string | null): Promise<void> {
    const { runs, mail, log } = this.#options;
    const { generatedAt, integrity, simulated } = report.document;
    const { to, cc, bcc, listUnsubscribe, largestMail } = schedule;
    const reports = await composeMailing({
      run,
      kind: 'report',
      contents: await reportContents(report, largestMail),
      from: mail.from,
      to,
      cc,
      bcc,
      date: generatedAt.instant,
      listUnsubscribe,
      simulated,
    });
    const about = { tenant, schedule, window: run.window };
    const said = problem === null ? null : sentIncompleteNotice(about, { problem, attempts: run.attempts });
    const notice = said === null ? null : await ownerMailing(this.#options, run, { kind: 'failed', simulated }, said);
    const { complete } = integrity;
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

  async #postpone({ run, tenant, schedule }: Task, problem: string, simulated: boolean): Promise<void> {
    const { runs, now, log } = this.#options;
    const { attempts } = run;
    const about = { tenant, schedule, window: run.window };
    const wait = makingBackOff(attempts);
    const until = now() + makingLeft(attempts);
    const said =
      wait === null
        ? notMadeNotice(about, { problem, attempts })
        : delayedNotice(about, { problem, until, thenSent: schedule.whenIncomplete === 'send' });
    const kind = wait === null ? 'failed' : 'delayed';
    const notice = await ownerMailing(this.#options, run, { kind, simulated }, said);
    const at = wait === null ? null : now() + wait;
    const kept = await runs.recordNotMade(run.id, this.#lease.claim(), { at, problem, notice });
    Tallies.count(this.#tallies.makings, 'not made');
    const facts = { tenant: tenant.id, schedule: schedule.id, run: run.id, attempts };
    if (!kept) log('warn', 'claim lost while making', facts);
    else if (at === null) log('error', 'report not made', { ...facts, problem });
    else log('warn', 'report put off', { ...facts, problem, nextAttempt: new Date(at).toISOString() });
  }
}

/** What is to be made. */
interface Task {
  readonly run: ClaimedRun;
  readonly tenant: TenantSettings;
  readonly schedule: ScheduleSettings;
}
