import type { Instant } from '@jobdesk/jobs-core/model';
import type { Place } from './place.ts';

/** When a subscription speaks: at every new match, or at a set time each week with the whole answer. */
export type Occasion =
  | { readonly kind: 'new-matches' }
  | {
      readonly kind: 'weekly';
      /** 0 is Sunday, on the calendar of {@link Subscription.timeZone}. */
      readonly weekday: 0 | 1 | 2 | 3 | 4 | 5 | 6;
      /** Minutes after local midnight. */
      readonly minute: number;
    };

/** Silence that somebody asked for, with the reason they gave. */
export interface Mute {
  readonly reason: string;
  readonly by: string;
  readonly since: Instant;
  /** Null: until somebody resumes it. */
  readonly until: Instant | null;
}

/** A question that a conversation wants answered again and again. */
export interface Subscription {
  readonly id: string;
  readonly tenant: string;
  readonly place: Place;
  /** What the platform needs to speak there unasked; opaque, serialised by the surface. */
  readonly address: string;
  /** Who asked for it: the platform's id. */
  readonly person: string;
  /** Read again each time, so that "today" stays today. */
  readonly question: string;
  readonly occasion: Occasion;
  readonly timeZone: string;
  readonly createdAt: Instant;
  readonly mute: Mute | null;
  /** Up to when its jobs have been looked at; null before the first look. */
  readonly checkedUntil: Instant | null;
}

/** What a conversation has subscribed to, and what it was told. */
export interface Subscriptions {
  add(subscription: Omit<Subscription, 'id' | 'mute' | 'checkedUntil'>): Promise<Subscription>;
  find(id: string): Promise<Subscription | null>;
  /** Those of one conversation, oldest first. */
  listIn(place: Place): Promise<readonly Subscription[]>;
  /** Those that may speak at that moment: not muted, or muted until before it. */
  listActive(now: Instant): Promise<readonly Subscription[]>;
  mute(id: string, mute: Mute): Promise<void>;
  resume(id: string): Promise<void>;
  remove(id: string): Promise<void>;
  /** Removes all of a conversation that is no more; returns how many. */
  removeIn(place: Place): Promise<number>;
  recordCheck(id: string, until: Instant): Promise<void>;
  /** Of these marks (for instance `jobId:status`), those that the subscription was not told yet. */
  untold(id: string, marks: readonly string[]): Promise<readonly string[]>;
  /** Records that it was told; done after the message was accepted, so that a crash repeats rather than loses. */
  recordTold(id: string, marks: readonly string[], at: Instant): Promise<void>;
}
