import type { FullOptions } from '../options.ts';
import type { AccessTokens } from './access-tokens.ts';
import { assertionFault } from './assertion.ts';
import { jsonReply, type Reply } from './reply.ts';

/** The path of the token endpoint. */
export const tokenPath = '/identity/connect/token';

/** The permission that the jobs endpoint needs. */
const scope = 'platformbackup.readwrite.all';

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** Answers a token request: client credentials by secret or by assertion. */
export type Identity = (method: string, contentType: string, form: URLSearchParams) => Reply;

type IdentityOptions = Pick<FullOptions, 'credentials' | 'saidTokenSeconds' | 'clock'>;

/** The token endpoint, reached at `audience`. */
export function identity(options: IdentityOptions, tokens: AccessTokens, audience: string): Identity {
  const used = new Set<string>();
  return (method, contentType, form) => {
    if (method !== 'POST') return refusal(405, 'invalid_request', 'The token URL takes POST only.', { allow: 'POST' });
    if (!contentType.startsWith('application/x-www-form-urlencoded')) {
      return refusal(400, 'invalid_request', 'The token URL takes a form only.');
    }
    if (form.get('grant_type') !== 'client_credentials') return refusal(400, 'unsupported_grant_type', '');
    if (form.get('scope') !== scope) return refusal(400, 'invalid_scope', '');
    const fault = clientFault(form, options, audience, used);
    if (fault !== null) return refusal(400, 'invalid_client', fault);
    const answer = { access_token: tokens.issue(), expires_in: options.saidTokenSeconds, token_type: 'Bearer', scope };
    return jsonReply(200, JSON.stringify(answer), { 'cache-control': 'no-store' });
  };
}

function clientFault(
  form: URLSearchParams,
  { credentials, clock }: IdentityOptions,
  audience: string,
  used: Set<string>,
): string | null {
  const { clientId, clientSecret, certificate } = credentials;
  const assertion = form.get('client_assertion');
  if (assertion !== null) {
    if (form.get('client_assertion_type') !== assertionType) return 'client_assertion_type is missing or unknown.';
    if (certificate === undefined) return 'No certificate is registered for this client.';
    return assertionFault(assertion, { clientId, certificate, audience, now: clock(), used });
  }
  if (form.get('client_id') !== clientId) return 'Unknown client.';
  return clientSecret !== undefined && form.get('client_secret') === clientSecret ? null : 'Wrong client secret.';
}

function refusal(
  status: number,
  error: string,
  description: string,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  const answer = description === '' ? { error } : { error, error_description: description };
  return jsonReply(status, JSON.stringify(answer), headers);
}
