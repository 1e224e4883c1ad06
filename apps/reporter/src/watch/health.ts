import type { Instant } from '@jobdesk/jobs-core/model';
import type { MailRoute } from '../delivery/mail-route.ts';
import { withoutAddresses } from '../delivery/without-addresses.ts';

/** A reporter looks for work once a minute; one that has not for so long hangs. */
const deadMs = 5 * 60_000;

/** Whether a reporter is alive, and whether it can do its work. */
export class Health {
  readonly #route: Pick<MailRoute, 'trouble' | 'isMisconfigured'>;
  #lookedAt: Instant;
  #problem: string | null = 'It has not looked for work yet.';

  constructor(route: Pick<MailRoute, 'trouble' | 'isMisconfigured'>, startedAt: Instant) {
    this.#route = route;
    this.#lookedAt = startedAt;
  }

  /** It has looked for work. @param problem why that did not work; null: it did */
  looked(now: Instant, problem: string | null): void {
    this.#lookedAt = now;
    this.#problem = problem;
  }

  /** Whether it goes on looking for work, with success or without. */
  isAlive(now: Instant): boolean {
    return now - this.#lookedAt < deadMs;
  }

  /** Why it cannot do its work; empty when it can. Without mail addresses. A mail server that is away is no reason. */
  problems(): readonly string[] {
    const { trouble, isMisconfigured } = this.#route;
    return [this.#problem, isMisconfigured ? trouble : null]
      .filter((problem) => problem !== null)
      .map(withoutAddresses);
  }
}
