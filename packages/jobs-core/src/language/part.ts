import type { Operation, TimeWindow } from '../model/index.ts';
import type { Grouping, Sort } from '../query/index.ts';
import type { Now } from './en/now.ts';
import type { ServiceKind, Vendor } from './en/vocabulary/services.ts';
import type { Intent } from './parsed-question.ts';
import type { Token } from './token.ts';

/** What a parser reads from. */
export interface Source {
  readonly tokens: readonly Token[];
  readonly now: Now;
}

/** What some tokens of a question mean. */
export type Meant =
  | { readonly kind: 'status'; readonly codes: readonly number[]; readonly noun: boolean }
  | {
      readonly kind: 'service';
      readonly services: readonly number[];
      readonly what: ServiceKind | null;
      readonly vendor: Vendor | null;
      readonly generic: ServiceKind | null;
    }
  | {
      readonly kind: 'operation';
      readonly operation: Operation;
      readonly only: readonly number[] | null;
      readonly many: boolean;
    }
  | {
      /** What a `key:value` term allows; null is "anything". */
      readonly kind: 'only';
      readonly services: readonly number[] | null;
      readonly operations: readonly Operation[] | null;
      readonly jobTypes: readonly number[] | null;
      readonly statuses: readonly number[] | null;
      /** Whether it takes out rather than names: then it narrows what other terms of its kind name. */
      readonly excludes: boolean;
    }
  | { readonly kind: 'codes'; readonly jobTypes: readonly number[] }
  | { readonly kind: 'noun'; readonly many: boolean }
  | { readonly kind: 'and' | 'comma' | 'of' | 'not' | 'except' | 'chatter' }
  | {
      readonly kind: 'period';
      readonly window: TimeWindow;
      readonly undated: ((day: number) => TimeWindow) | null;
      readonly day: number | null;
      readonly bound: boolean;
    }
  | { readonly kind: 'duration'; readonly min: number | null; readonly max: number | null }
  | { readonly kind: 'failedObjects'; readonly wanted: boolean }
  | { readonly kind: 'order'; readonly limit: number | null; readonly sort: Sort | null }
  | { readonly kind: 'group'; readonly grouping: Grouping }
  | { readonly kind: 'intent'; readonly intent: Intent }
  | { readonly kind: 'search'; readonly text: string }
  | { readonly kind: 'jobId'; readonly id: string }
  | { readonly kind: 'unknown' };

/** Some tokens of a question, and what they mean. */
export interface Part {
  /** The index of its first token, and of the first token after it. */
  readonly from: number;
  readonly to: number;
  readonly meant: Meant;
  /** For words that could mean several things: the reading taken. */
  readonly ambiguous?: string;
  /** Sentences about what was filled in. */
  readonly assumed?: readonly string[];
}

/** Reads one family of phrases at one place, or leaves it alone. */
export type Parser = (source: Source, at: number) => Part | null;
