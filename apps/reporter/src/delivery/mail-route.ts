import type { Instant } from '@jobdesk/jobs-core/model';
import type { SmtpOutcome } from './smtp-fault.ts';

/** A server that is not there is asked for again after so long, with one mail instead of all of them. */
const serverRestMs = 60_000;

/** The same for one that wants another configuration. */
const configurationRestMs = 3_600_000;

/**
 * The way to the mail server: whether mails get through at all. Where one could not, the others need not try before a
 * while has passed; and when that is for the configuration, its operator has to know.
 */
export class MailRoute {
  #closedUntil: Instant = 0;
  #trouble: string | null = null;
  #configuration = false;

  /** Whether a mail may be tried now. */
  isOpen(now: Instant): boolean {
    return now >= this.#closedUntil;
  }

  /** Learns from an attempt. */
  note({ trouble, reason }: SmtpOutcome, now: Instant): void {
    const blocked = trouble === 'server' || trouble === 'configuration';
    this.#trouble = blocked ? reason : null;
    this.#configuration = trouble === 'configuration';
    this.#closedUntil = blocked ? now + (this.#configuration ? configurationRestMs : serverRestMs) : 0;
  }

  /** Why no mail gets through; null when the last one did, or none was tried. */
  get trouble(): string | null {
    return this.#trouble;
  }

  /** Whether that takes somebody who changes the configuration. */
  get isMisconfigured(): boolean {
    return this.#configuration;
  }
}
