import { environments, graphUrl as graphUrlOf, type Instant } from '../model/index.ts';
import { defaultConcurrency } from './pace.ts';
import type { Paces } from './paces.ts';
import { wait } from './wait.ts';

/** How the app registration signs in. */
export type Credentials =
  | { readonly kind: 'secret'; readonly clientId: string; readonly clientSecret: string }
  | {
      readonly kind: 'certificate';
      readonly clientId: string;
      /** The registered certificate, PEM. */
      readonly certificate: string;
      /** Its private key, PEM, without a passphrase. */
      readonly privateKey: string;
    };

export interface JobsClientOptions {
  readonly credentials: Credentials;
  /**
   * Where the API is; `/backup/vm/jobs` is appended. Plain `http:` for loopback only.
   * @default 'https://graph-us.avepointonlineservices.com'
   */
  readonly graphUrl?: string;
  /**
   * Where tokens come from; `/connect/token` is appended. Plain `http:` for loopback only.
   * @default 'https://identity.avepointonlineservices.com'
   */
  readonly identityUrl?: string;
  /**
   * Rows asked for at a time; the server may send fewer.
   * @default 1000
   */
  readonly pageSize?: number;
  /**
   * Requests under way at once, over all readings of this client.
   * @default 4
   */
  readonly concurrency?: number;
  /**
   * Shared with other clients of the same server, in place of a pace and a `concurrency` of this client's own.
   * @default null
   */
  readonly paces?: Paces | null;
  /**
   * How long one request may take, in milliseconds.
   * @default 30_000
   */
  readonly requestTimeoutMs?: number;
  /**
   * How long one reading may take, with all its retries and until its jobs are taken, in milliseconds.
   * @default 600_000
   */
  readonly deadlineMs?: number;
  /**
   * The largest answer that is read, unpacked, in bytes.
   * @default 67_108_864
   */
  readonly maxResponseBytes?: number;
  /** @default the global fetch */
  readonly fetch?: typeof fetch;
  /** @default Date.now */
  readonly now?: () => Instant;
  /** A number in [0, 1). @default Math.random */
  readonly random?: () => number;
  /** Waits; rejects with the signal's reason when that is aborted. @default a timer */
  readonly sleep?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** The options with nothing left to ask for. */
export interface ClientSettings extends Required<JobsClientOptions> {
  /** The whole address of the jobs endpoint. */
  readonly jobsUrl: string;
  /** The whole address of the token endpoint. */
  readonly tokenUrl: string;
}

/** What {@link JobsClientOptions} leaves out. */
export const clientDefaults = {
  graphUrl: graphUrlOf('us'),
  identityUrl: environments[0].identityUrl,
  pageSize: 1000,
  concurrency: defaultConcurrency,
  requestTimeoutMs: 30_000,
  deadlineMs: 600_000,
  maxResponseBytes: 64 * 1024 * 1024,
} as const satisfies Partial<JobsClientOptions>;

/**
 * @throws RangeError naming the option that is wrong and what was expected
 */
export function clientSettings(options: JobsClientOptions): ClientSettings {
  const settings = {
    fetch: globalThis.fetch,
    now: Date.now,
    random: Math.random,
    sleep: wait,
    paces: null,
    ...clientDefaults,
    ...options,
  };
  for (const key of ['pageSize', 'concurrency', 'requestTimeoutMs', 'deadlineMs', 'maxResponseBytes'] as const) {
    if (!Number.isSafeInteger(settings[key]) || settings[key] < 1) {
      throw new RangeError(`${key} is a positive whole number, not ${settings[key]}.`);
    }
  }
  const graphUrl = baseUrl('graphUrl', settings.graphUrl);
  const identityUrl = baseUrl('identityUrl', settings.identityUrl);
  return {
    ...settings,
    graphUrl,
    identityUrl,
    jobsUrl: `${graphUrl}/backup/vm/jobs`,
    tokenUrl: `${identityUrl}/connect/token`,
  };
}

/** An address without a slash at its end. */
function baseUrl(option: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw new RangeError(`${option} is an https address, for instance "https://graph-us.avepointonlineservices.com".`);
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw new RangeError(`${option} must use https: plain http is accepted for this machine (127.0.0.1) only.`);
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new RangeError(`${option} is an address without user name, query and fragment.`);
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
