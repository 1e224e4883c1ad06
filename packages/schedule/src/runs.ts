import type { Instant } from '@jobdesk/jobs-core/model';
import type { Claim } from './claim.ts';
import type { DeliveryState, MailKind, Recipient } from './delivery.ts';
import type { PlannedRun, RecordedRun } from './run.ts';

/** A mail before it has a recipient: everything but the `Message-ID` line, which is put before it. */
export interface KeptMessage {
  readonly kind: MailKind;
  /** 0 is the whole mail; each further one leaves out more, for servers that find it too large. */
  readonly level: number;
  readonly bytes: Uint8Array;
}

/** A mail that is to be delivered. */
export interface PlannedDelivery {
  readonly kind: MailKind;
  readonly recipient: Recipient;
  readonly messageId: string;
  readonly hash: string;
}

/** Mails with their texts: kept together, or not at all. */
export interface Mailing {
  readonly messages: readonly KeptMessage[];
  readonly deliveries: readonly PlannedDelivery[];
}

/** A run that this process makes now. */
export type ClaimedRun = Omit<RecordedRun, 'deliveries' | 'claimedBy'>;

/** A mail that this process hands over now; that it is attempted is already written down. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly run: ClaimedRun;
  readonly kind: MailKind;
  readonly recipient: Recipient;
  readonly messageId: string;
  readonly hash: string;
  readonly level: number;
  /** This one included. */
  readonly attempts: number;
  readonly firstAttemptAt: Instant;
  readonly bytes: Uint8Array;
}

/** What an attempt came to. */
export interface AttemptOutcome {
  readonly state: DeliveryState;
  readonly reason: string | null;
  readonly path: string | null;
  /** When it is tried again; null unless it still waits. */
  readonly nextAttemptAt: Instant | null;
  /** A smaller mail to try from now on, with its own hash; null: the same. */
  readonly smaller: { readonly level: number; readonly hash: string } | null;
}

/**
 * The runs of all schedules and their mails. Written before a thing is done and after it, so that a crash at any point
 * repeats only what nobody can know was done. Every method may be called by any number of processes at once.
 */
export interface Runs {
  /** The newest due moment that is on record for a schedule; null when it has none. */
  lastDue(tenant: string, schedule: string): Promise<Instant | null>;
  /** Records periods that are owed; one that is on record already stays as it is. @returns how many were new */
  plan(runs: readonly PlannedRun[]): Promise<number>;

  /** The longest due run that may be made now and that nobody works on, claimed; null when there is none. */
  claimRun(claim: Claim): Promise<ClaimedRun | null>;
  /**
   * The report is made: its mails are kept, the run delivers.
   * @returns false when the claim was lost meanwhile; nothing is recorded then
   */
  recordMade(run: string, claim: Claim, made: { readonly complete: boolean } & Mailing): Promise<boolean>;
  /**
   * The report could not be made, or not whole.
   * @param next.at when it is tried again; null: never, the run has failed
   * @param notice a word to the owner; a kind that was already said of this run is not said again
   */
  recordNotMade(
    run: string,
    claim: Claim,
    next: { readonly at: Instant | null; readonly problem: string; readonly notice: Mailing | null },
  ): Promise<boolean>;

  /** The longest waiting mail that may go out now and that nobody works on, with its attempt counted; null: none. */
  claimDelivery(claim: Claim): Promise<ClaimedDelivery | null>;
  /** The bytes of a smaller mail of the same run; null when there is none. */
  messageBytes(run: string, kind: MailKind, level: number): Promise<Uint8Array | null>;
  /**
   * What became of an attempt. When it was the last one of a run, the run ends.
   * @param notice a word to the owner; of `undelivered` one about each refused recipient, told apart by its Message-ID
   * @returns the run's state afterwards; null when the claim was lost meanwhile and nothing was recorded
   */
  recordAttempt(
    delivery: string,
    claim: Claim,
    outcome: AttemptOutcome,
    notice: Mailing | null,
  ): Promise<RecordedRun['state'] | null>;

  /** Keeps what this process has claimed for longer. */
  renew(claim: Claim): Promise<void>;
  /** Everybody who has something claimed. */
  claimers(): Promise<readonly string[]>;
  /** Frees what somebody has claimed, because they stop or are known to be dead. */
  release(by: string): Promise<void>;

  /** Ended runs of which the watchdog was not told. */
  unannounced(): Promise<readonly RecordedRun[]>;
  recordAnnounced(run: string, at: Instant): Promise<void>;

  /** When something is next to be done, as far as it is on record; null: nothing waits. */
  nextAttemptAt(): Promise<Instant | null>;
  /** Newest due first. */
  list(options: { readonly tenant?: string; readonly limit: number }): Promise<readonly RecordedRun[]>;
  /** Forgets the texts of mails of runs that ended before that moment; what became of them stays. @returns how many */
  forgetMessagesBefore(moment: Instant): Promise<number>;
}
