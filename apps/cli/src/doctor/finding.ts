/** What a check came to. */
export interface Finding {
  /** What was looked at: `Mail server`. */
  readonly check: string;
  /** Whose it is, by id; null for what all tenants share. */
  readonly tenant: string | null;
  readonly status: FindingStatus;
  /** What was found, as a sentence without a secret. */
  readonly text: string;
  /** What to do; null where nothing has to be done. */
  readonly advice: string | null;
}

export type FindingStatus = 'ok' | 'warning' | 'failed' | 'not configured';

/** It works. */
export function ok(check: string, text: string): Finding {
  return { check, tenant: null, status: 'ok', text, advice: null };
}

/** It works, and something about it should be known. */
export function warning(check: string, text: string, advice: string): Finding {
  return { check, tenant: null, status: 'warning', text, advice };
}

/** It does not work. */
export function failed(check: string, text: string, advice: string | null): Finding {
  return { check, tenant: null, status: 'failed', text, advice };
}

/** It is not there, and need not be. */
export function notConfigured(check: string, text: string): Finding {
  return { check, tenant: null, status: 'not configured', text, advice: null };
}
