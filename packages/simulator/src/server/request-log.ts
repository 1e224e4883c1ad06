import type { Instant } from '@jobdesk/jobs-core/model';
import type { Fault, FaultKind } from '../faults/fault.ts';
import type { TokenState } from './access-tokens.ts';
import type { Call, Endpoint } from './call.ts';

/** One request as it arrived, and what became of it. Holds no secret and no token. */
export interface LoggedRequest {
  readonly at: Instant;
  readonly endpoint: Endpoint;
  readonly method: string;
  readonly path: string;
  /** The query as it was sent, still encoded, without the question mark. */
  readonly query: string;
  /** Its parameters, decoded; of a token request those of the form that are no secrets. */
  readonly params: Readonly<Record<string, string>>;
  readonly token: TokenState;
  /** The status of the answer; null when none was given (yet). */
  readonly status: number | null;
  /** The kind of the fault that struck; null when none did. */
  readonly fault: FaultKind | null;
}

const secrets: ReadonlySet<string> = new Set(['client_secret', 'client_assertion']);

/** An entry whose end is not known yet. */
export type OpenEntry = { -readonly [Field in keyof LoggedRequest]: LoggedRequest[Field] };

/** The entry of a call that has just arrived. */
export function logged(call: Call, token: TokenState, fault: Fault | null, at: Instant): OpenEntry {
  const told = [...call.url.searchParams, ...call.form].filter(([name]) => !secrets.has(name));
  return {
    at,
    endpoint: call.endpoint,
    method: call.method,
    path: call.url.pathname,
    query: call.url.search.slice(1),
    params: Object.fromEntries(told),
    token,
    status: null,
    fault: fault?.kind ?? null,
  };
}
