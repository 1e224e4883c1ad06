import type { RecordedRun } from '@jobdesk/schedule';
import type { ReporterOptions } from '../reporter-options.ts';
import { Tallies } from '../tallies.ts';
import { type Ping, ping } from './ping.ts';

/** A watchdog that has not answered for so long is told no more of a run. */
const worthTellingMs = 24 * 3_600_000;

/** Tells each tenant's watchdog how its runs ended: that is why one that hears nothing raises the alarm. */
export class Watchdog {
  readonly #options: ReporterOptions;
  readonly #tallies: Tallies;
  readonly #queue: RecordedRun[] = [];

  constructor(options: ReporterOptions, tallies: Tallies) {
    this.#options = options;
    this.#tallies = tallies;
  }

  /** An ended run that its watchdog does not know of. */
  readonly next = async (): Promise<RecordedRun | null> => this.#queue.shift() ?? null;

  /** Looks which runs have ended. */
  async look(): Promise<void> {
    if (this.#queue.length === 0) this.#queue.push(...(await this.#options.runs.unannounced()));
  }

  /** Tells of one. A watchdog that does not answer breaks nothing: it is told again a little later. */
  readonly announce = async (run: RecordedRun): Promise<void> => {
    const { tenants, runs, now, fetch, log } = this.#options;
    const address = tenants.find(({ id }) => id === run.tenant)?.heartbeatUrl ?? null;
    const what = pingOf(run);
    if (address !== null && what !== null) {
      const answered = await ping(address, what, fetch);
      Tallies.count(this.#tallies.pings, answered ? 'answered' : 'unanswered');
      // The address is a secret: whoever knows it can keep the watchdog quiet.
      const facts = { tenant: run.tenant, schedule: run.schedule, run: run.id };
      if (!answered) log('warn', 'watchdog does not answer', facts);
      if (!answered && now() < (run.endedAt ?? 0) + worthTellingMs) return;
    }
    await runs.recordAnnounced(run.id, now());
  };
}

/** What there is to tell: nothing of a run that reached nobody without having failed. */
function pingOf({ state, problem, deliveries }: RecordedRun): Ping | null {
  const reports = deliveries.filter(({ kind }) => kind === 'report');
  if (state === 'delivered') return reports.every((mail) => mail.state === 'accepted') ? { kind: 'well' } : null;
  if (state !== 'failed') return null;
  const refused = reports.filter((mail) => mail.state === 'refused').length;
  return { kind: 'failed', reason: problem ?? `Not delivered to ${refused} of ${reports.length} recipients.` };
}
