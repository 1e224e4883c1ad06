import type { Instant } from '@jobdesk/jobs-core/model';

/** Tells a first arrival from a repeated one: platforms deliver activities and events at least once. */
export interface Once {
  /** True for exactly one caller per key, on however many processes, until the key is forgotten. */
  first(key: string, now: Instant): Promise<boolean>;
  /** Forgets keys first seen before that moment; returns how many. */
  forgetBefore(moment: Instant): Promise<number>;
}
