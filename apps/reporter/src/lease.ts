import { errorFields, type Log } from '@jobdesk/daemon';
import type { Instant } from '@jobdesk/jobs-core/model';
import type { Claim, Runs } from '@jobdesk/schedule';

/** How long others keep off what this process has taken, unless it says that it still lives. */
const leaseMs = 120_000;
const renewEveryMs = 20_000;

export interface LeaseOptions {
  readonly runs: Runs;
  /** This process, told apart from every other on every machine. */
  readonly by: string;
  /** Whether a process is known to have ended. */
  readonly isDead: (by: string) => boolean;
  readonly now: () => Instant;
  readonly log: Log;
}

/** What this process has taken, and for how long. */
export class Lease {
  readonly #options: LeaseOptions;
  #renewal: NodeJS.Timeout | null = null;

  constructor(options: LeaseOptions) {
    this.#options = options;
  }

  /** A claim as of now. */
  claim(): Claim {
    const now = this.#options.now();
    return { by: this.#options.by, now, until: now + leaseMs };
  }

  /** Keeps what is taken until the release. */
  keep(): void {
    const { runs, log } = this.#options;
    this.#renewal ??= setInterval(() => {
      runs.renew(this.claim()).catch((error: unknown) => log('warn', 'lease not renewed', errorFields(error)));
    }, renewEveryMs).unref();
  }

  /** Gives everything back, for others to take at once. */
  async release(): Promise<void> {
    if (this.#renewal !== null) clearInterval(this.#renewal);
    this.#renewal = null;
    await this.#options.runs.release(this.#options.by);
  }

  /** Frees what processes have taken that were killed meanwhile: nobody has to wait for their leases to end. */
  async releaseDead(): Promise<void> {
    const { runs, by, isDead, log } = this.#options;
    for (const claimer of await runs.claimers()) {
      if (claimer === by || !isDead(claimer)) continue;
      log('warn', 'taken over from a dead process', { process: claimer });
      await runs.release(claimer);
    }
  }
}
