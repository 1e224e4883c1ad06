import type { ClaimedDelivery, ClaimedRun, RecordedRun } from '@jobdesk/schedule';
import { Courier } from './run/courier.ts';
import { MailRoute } from './delivery/mail-route.ts';
import { Lanes } from './lanes.ts';
import { Lease } from './lease.ts';
import type { ReporterOptions } from './reporter-options.ts';
import { Maker } from './run/maker.ts';
import { planRuns } from './run/plan-runs.ts';
import { Tallies } from './tallies.ts';
import { Watchdog } from './watch/watchdog.ts';

/** How long the texts of mails are kept after their run has ended. */
const keepTextsMs = 14 * 24 * 3_600_000;

/**
 * Makes and mails the reports that are due, each once, whatever dies in between: plan → make → deliver → announce.
 * Any number of reporters may work on one database.
 *
 * @example
 * const reporter = new Reporter(options);
 * await reporter.tick(); // everything that is due now is made, and every mail was tried
 * await reporter.stop();
 */
export class Reporter {
  readonly tallies = new Tallies();
  readonly route = new MailRoute();
  readonly #options: ReporterOptions;
  readonly #lease: Lease;
  readonly #maker: Maker;
  readonly #courier: Courier;
  readonly #watchdog: Watchdog;
  readonly #making: Lanes<ClaimedRun>;
  readonly #delivering: Lanes<ClaimedDelivery>;
  readonly #announcing: Lanes<RecordedRun>;

  constructor(options: ReporterOptions) {
    const { lanes: count = 4, log } = options;
    this.#options = options;
    this.#lease = new Lease(options);
    const maker = new Maker(options, this.#lease, this.tallies);
    const courier = new Courier(options, this.#lease, this.route, this.tallies);
    const watchdog = new Watchdog(options, this.tallies);
    const make = async (run: ClaimedRun): Promise<void> => {
      await maker.make(run);
      this.#delivering.fill();
    };
    this.#making = new Lanes({ name: 'making', count, next: maker.next, work: make }, log);
    this.#delivering = new Lanes({ name: 'delivering', count, next: courier.next, work: courier.deliver }, log);
    this.#announcing = new Lanes({ name: 'announcing', count, next: watchdog.next, work: watchdog.announce }, log);
    this.#maker = maker;
    this.#courier = courier;
    this.#watchdog = watchdog;
  }

  /** Everything that is due now, to its end: made or put off, every mail tried, the watchdogs told. */
  async tick(): Promise<void> {
    await this.look();
    await this.#settle();
    await this.look();
    await this.#settle();
  }

  /**
   * Starts whatever is due now, and leaves it to itself: a mail server that takes its time for one mail holds up
   * nothing else.
   *
   * @throws StoreError when the database cannot be used
   */
  async look(): Promise<void> {
    const { runs, now, by } = this.#options;
    const begun = performance.now();
    this.#lease.keep();
    await this.#lease.releaseDead();
    // What was claimed when the database went away is nobody's work any more, though its claimer lives.
    if (this.#isIdle) await runs.release(by);
    await planRuns(this.#options);
    this.#making.fill();
    this.#delivering.fill();
    if (!this.#announcing.isBusy) await this.#watchdog.look();
    this.#announcing.fill();
    await runs.forgetMessagesBefore(now() - keepTextsMs);
    this.tallies.lookMs = performance.now() - begun;
  }

  /** Takes nothing new, lets conversations with the mail server end, and gives back what it has taken. */
  async stop(): Promise<void> {
    for (const lanes of [this.#making, this.#delivering, this.#announcing]) lanes.stop();
    this.#maker.stop();
    const { lastWordsMs = 25_000 } = this.#options;
    const cut = setTimeout(() => this.#courier.cut(), lastWordsMs);
    await this.#settle();
    clearTimeout(cut);
    await this.#lease.release();
  }

  get #isIdle(): boolean {
    return !this.#making.isBusy && !this.#delivering.isBusy;
  }

  async #settle(): Promise<void> {
    await this.#making.idle();
    await this.#delivering.idle();
    await this.#announcing.idle();
  }
}
