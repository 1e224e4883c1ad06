import { type Instant } from '@jobdesk/jobs-core/model';
import type { PlannedFault } from './faults/fault-plan.ts';
import type { SimulatedJob } from './simulated-job.ts';

/** Who may sign in. */
export interface Credentials {
  readonly clientId: string;
  /** The client secret; absent when only the certificate may be used. */
  readonly clientSecret?: string;
  /** The registered certificate, PEM; a client then signs in with an assertion (RFC 7523). */
  readonly certificate?: string;
}

/** How rows and answers are written: everything that the vendor's reference leaves open. */
export interface WireOptions {
  /** Whether rows carry `jobType` (today's service) or not (that of late 2024). @default 'current' */
  readonly state?: 'seed' | 'current';
  /** How the times and the duration that an unfinished job has not are written. @default 'absent' */
  readonly unfinished?: 'absent' | 'null' | 'empty' | 'year1';
  /** Whether field names start small or large. @default 'camel' */
  readonly fieldCase?: 'camel' | 'Pascal';
  /** Whether integers are JSON numbers or strings. @default 'numbers' */
  readonly integers?: 'numbers' | 'strings';
  /** Whether times and durations have seven decimals. @default false */
  readonly fractions?: boolean;
  /** Whether rows and answers have fields that nobody has published. @default false */
  readonly extraFields?: boolean;
  /** How the next link is written. @default 'encoded': a percent-encoded token, as in the vendor's sample */
  readonly nextLink?: 'encoded' | 'raw' | 'absolute' | 'path';
  /** What the last page says in its place. @default 'null' */
  readonly lastNextLink?: 'null' | 'empty' | 'absent';
  /** The vendor's table and its sample disagree. @default 'nextLink' */
  readonly nextLinkName?: 'nextLink' | 'nextlink';
  /** Whether an error model is an object or a text. @default 'object' */
  readonly errorModel?: 'object' | 'string';
  /** Whether `totalCount` is right, absent, or wrong by this much. @default 'right' */
  readonly totalCount?: 'right' | 'absent' | { readonly offBy: number };
}

/** Which jobs a request selects, and in which order. */
export interface SelectionOptions {
  /** Which time of a job the range is held against. @default 'start' */
  readonly rangeRule?: 'start' | 'end' | 'overlap';
  /** Which bounds of the range belong to it: both, the lower one, none. @default 'inclusive' */
  readonly bounds?: 'inclusive' | 'half-open' | 'exclusive';
  /**
   * Whether a job without the time that the rule looks at (its end while it runs, its start before) is shown only to
   * requests without a range; otherwise that time is taken to be now. @default true
   */
  readonly rangeHidesUnfinished?: boolean;
  /** @default 'newest-first' */
  readonly order?: 'newest-first' | 'id' | 'unsorted';
  /** The largest page; more is silently cut down to it. @default 1000 */
  readonly pageCap?: number;
  /** Whether a skip token walks the list as it was at the first page, or as it is now. @default 'frozen' */
  readonly tokenWalk?: 'frozen' | 'moving';
  /** Whether the filters must be repeated beside the skip token, or the token remembers them. @default 'repeated' */
  readonly tokenFilters?: 'repeated' | 'remembered';
}

/** What the service refuses, and how it is reached. */
export interface ServiceOptions {
  /** 0 takes a free one. @default 0 */
  readonly port?: number;
  /** @default {@link simulatedCredentials} */
  readonly credentials?: Credentials;
  /** How long an access token lasts. @default 3600 */
  readonly tokenSeconds?: number;
  /** How long an access token says that it lasts. @default tokenSeconds */
  readonly saidTokenSeconds?: number;
  /** Answers wait this long. @default 0 */
  readonly latencyMs?: number;
  /** More jobs requests than this in a second are refused with 429. @default none */
  readonly rateLimit?: { readonly perSecond: number; readonly retryAfter?: 'seconds' | 'date' | 'none' };
  /** Whether a query parameter that is not published is answered 400. @default false */
  readonly refuseUnknownParameters?: boolean;
  /** Whether a job type or service that is not published (in this state) is answered 400. @default false */
  readonly refuseUnknownTypes?: boolean;
  /** What goes wrong from the start. @default nothing */
  readonly faults?: readonly PlannedFault[];
  /** Whether answers are compressed for clients that accept gzip. @default false */
  readonly gzip?: boolean;
  /** The clock of tokens, assertions and rate limits. @default Date.now */
  readonly clock?: () => Instant;
}

/** What the stand-in serves, and how. Every field has a default. */
export interface SimulatorOptions extends WireOptions, SelectionOptions, ServiceOptions {
  /** The jobs themselves, or how many to make up. @default 2000 */
  readonly jobs?: number | readonly SimulatedJob[];
  /** The same seed makes up the same jobs. @default 1 */
  readonly seed?: number;
  /** The moment at which the world is seen; made-up jobs lie before it. @default the clock's */
  readonly now?: Instant;
  /** About how many days made-up jobs reach back. @default 90, fewer in a small world */
  readonly days?: number;
  /** Where the made-up backups keep their hours. @default 'America/New_York' */
  readonly timeZone?: string;
  /** How many made-up jobs have a type or status that nobody knows. @default 0 */
  readonly strangers?: number;
  /** Whether a few made-up comments attack whoever shows them. @default true */
  readonly hostileText?: boolean;
}

/** All options with their defaults filled in; what is left open has no default. */
export type FullOptions = Required<Omit<SimulatorOptions, 'rateLimit' | 'days'>> &
  Pick<SimulatorOptions, 'rateLimit' | 'days'>;

/** Whom the stand-in lets in unless told otherwise. */
export const simulatedCredentials = {
  clientId: 'simulated-client',
  clientSecret: 'simulated-secret',
} as const satisfies Credentials;

const defaults = {
  jobs: 2000,
  seed: 1,
  timeZone: 'America/New_York',
  strangers: 0,
  hostileText: true,
  state: 'current',
  unfinished: 'absent',
  fieldCase: 'camel',
  integers: 'numbers',
  fractions: false,
  extraFields: false,
  nextLink: 'encoded',
  lastNextLink: 'null',
  nextLinkName: 'nextLink',
  errorModel: 'object',
  totalCount: 'right',
  rangeRule: 'start',
  bounds: 'inclusive',
  rangeHidesUnfinished: true,
  order: 'newest-first',
  pageCap: 1000,
  tokenWalk: 'frozen',
  tokenFilters: 'repeated',
  port: 0,
  credentials: simulatedCredentials,
  tokenSeconds: 3600,
  latencyMs: 0,
  refuseUnknownParameters: false,
  refuseUnknownTypes: false,
  gzip: false,
  faults: [],
  clock: Date.now,
} as const satisfies SimulatorOptions;

/** Fills in the defaults, once, at the door. */
export function withDefaults(options: SimulatorOptions): FullOptions {
  const clock = options.clock ?? defaults.clock;
  const tokenSeconds = options.tokenSeconds ?? defaults.tokenSeconds;
  return { ...defaults, saidTokenSeconds: tokenSeconds, now: clock(), ...options };
}
