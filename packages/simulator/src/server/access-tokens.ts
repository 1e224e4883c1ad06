import type { Instant } from '@jobdesk/jobs-core/model';

/** What is known of the bearer token of a request. */
export type TokenState = 'none' | 'valid' | 'stale' | 'unknown';

/** The access tokens that were given out. */
export interface AccessTokens {
  /** A new token. */
  issue(): string;
  /** What an `Authorization` header is worth. */
  check(authorization: string | undefined): TokenState;
  /** From now on none of the tokens given out is accepted. */
  revokeAll(): void;
}

/** Keeps tokens for as long as they last by the clock. */
export function accessTokens(lifeSeconds: number, clock: () => Instant): AccessTokens {
  const expiry = new Map<string, Instant>();
  return {
    issue: () => {
      const token = `simulated.${expiry.size + 1}.${crypto.randomUUID()}`;
      expiry.set(token, clock() + lifeSeconds * 1000);
      return token;
    },
    check: (authorization) => {
      const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
      if (token === undefined) return 'none';
      const until = expiry.get(token);
      if (until === undefined) return 'unknown';
      return clock() < until ? 'valid' : 'stale';
    },
    revokeAll: () => {
      for (const token of expiry.keys()) expiry.set(token, Number.NEGATIVE_INFINITY);
    },
  };
}
