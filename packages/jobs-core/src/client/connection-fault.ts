/** Why no answer came, in plain words. */
export interface ConnectionFault {
  readonly words: string;
  readonly advice: string;
  readonly code: string | null;
  /** Whether another attempt may end differently. */
  readonly transient: boolean;
}

const reach = 'Check the address, and that the service can be reached from this machine.';
const again = 'It was tried again in vain: try later.';
const trust =
  'The connection is not made. Have the certificate put right; for a company authority of your own, name its certificate in NODE_EXTRA_CA_CERTS.';

const faults: readonly (readonly [codes: RegExp, words: string, advice: string, transient: boolean])[] = [
  [/^ECONNREFUSED$/, 'connection refused', reach, true],
  [/^(ENOTFOUND|EAI_NONAME|EAI_NODATA)$/, 'the host name is not known', reach, true],
  [/^EAI_AGAIN$/, 'the host name could not be looked up', reach, true],
  [/^(EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN)$/, 'the host cannot be reached', reach, true],
  [/^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/, 'the connection was not made in time', reach, true],
  [/^(UND_ERR_HEADERS_TIMEOUT|UND_ERR_BODY_TIMEOUT)$/, 'the answer did not come in time', again, true],
  [/^(ECONNRESET|EPIPE|UND_ERR_SOCKET|ECONNABORTED)$/, 'the connection was closed', again, true],
  [/^(Z_|ERR_.*ZLIB)/, 'the packed answer is damaged', again, true],
  [/^(HPE_|UND_ERR_HEADERS_OVERFLOW|UND_ERR_RES|UND_ERR_RESPONSE)/, 'the answer is not valid HTTP', again, true],
  [/^CERT_HAS_EXPIRED$/, "the server's certificate has expired", trust, false],
  [/^CERT_NOT_YET_VALID$/, "the server's certificate is not valid yet", trust, false],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, "the server's certificate is for another name", trust, false],
  [/SELF_SIGNED|UNABLE_TO_|CERT_|^ERR_TLS_/, "the server's certificate is not trusted", trust, false],
  [/^(EPROTO|ERR_SSL_)/, 'no secure connection could be agreed on', trust, false],
];

/**
 * What a rejected `fetch`, or a body that broke off, says in its chain of causes.
 *
 * @example
 * connectionFault(error).words //=> 'connection refused'
 */
export function connectionFault(error: unknown): ConnectionFault {
  for (const code of codes(error)) {
    const fault = faults.find(([pattern]) => pattern.test(code));
    if (fault !== undefined) return { words: fault[1], advice: fault[2], code, transient: fault[3] };
  }
  return { words: 'the connection broke', advice: again, code: codes(error)[0] ?? null, transient: true };
}

function codes(error: unknown, depth = 0): readonly string[] {
  if (!(error instanceof Error) || depth > 6) return [];
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  const inner = error instanceof AggregateError ? error.errors.flatMap((each) => codes(each, depth + 1)) : [];
  return [...codes(error.cause, depth + 1), ...inner, ...own];
}
