import type { Instant } from '@jobdesk/jobs-core/model';
import type { Place, Surface } from './place.ts';

/** A question that was answered, kept so that a button, a page or an export can come back to it. Holds no jobs. */
export interface StoredQuestion {
  /** The AvePoint tenant that was asked. */
  readonly tenant: string;
  readonly place: Place;
  /** The platform's id of who asked. */
  readonly person: string;
  /** The words as written. */
  readonly text: string;
  /** From when its words are read: a second page, read from here again, is of the same period. */
  readonly askedAt: Instant;
}

/** Where questions are kept between an answer and the presses on its buttons. */
export interface StoredQuestions {
  /** Keeps it and returns an opaque id: unguessable, at most 32 characters of `A–Z a–z 0–9 _ -`. */
  keep(question: StoredQuestion): Promise<string>;
  /** The question of that id; null when there is none, or not any more. */
  find(id: string): Promise<StoredQuestion | null>;
  /** What this person asked last, newest first, each text once. */
  recentTexts(surface: Surface, person: string, limit: number): Promise<readonly string[]>;
  /** Forgets what was asked before that moment; returns how many. */
  forgetBefore(moment: Instant): Promise<number>;
}
