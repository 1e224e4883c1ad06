import type { FullOptions } from '../options.ts';
import type { AccessTokens } from './access-tokens.ts';
import type { Call } from './call.ts';
import type { Catalogue } from './catalogue.ts';
import { identity, tokenPath } from './identity.ts';
import { jobsPage, type PageTweak, writeJobsPage } from './jobs-page.ts';
import { BadRequestError, readParameters } from './parameters.ts';
import { rateLimit } from './rate-limit.ts';
import { errorReply, jsonReply, type Reply } from './reply.ts';

/** The vendor's service without the network: a call in, an answer out. */
export type Service = (call: Call, tweak?: PageTweak) => Reply;

/** Puts identity and jobs together, reached at `base`. */
export function service(catalogue: Catalogue, tokens: AccessTokens, options: FullOptions, base: string): Service {
  const signIn = identity(options, tokens, base + tokenPath);
  const limit = rateLimit(options.rateLimit, options.clock);

  const jobs = (call: Call, tweak: PageTweak): Reply => {
    const refuse = (status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) =>
      errorReply(status, code, message, call.id, options, headers);
    if (call.method !== 'GET') return refuse(405, 'MethodNotAllowed', 'Only GET is allowed.', { allow: 'GET' });
    if (tokens.check(call.headers.authorization) !== 'valid') {
      return refuse(401, 'Unauthorized', 'The access token is missing, unknown or has expired.', {
        'www-authenticate': 'Bearer error="invalid_token"',
      });
    }
    const tooMany = limit();
    if (tooMany !== null) return refuse(429, 'TooManyRequests', 'Too many requests.', tooMany);
    try {
      const request = readParameters(call.url.searchParams, options);
      return jsonReply(200, writeJobsPage(jobsPage(catalogue, request, { ...options, ...tweak, base }), options));
    } catch (error) {
      if (error instanceof BadRequestError) return refuse(400, 'InvalidParameter', error.message);
      throw error;
    }
  };

  return (call, tweak = {}) => {
    if (call.endpoint === 'jobs') return jobs(call, tweak);
    if (call.endpoint === 'token') return signIn(call.method, call.headers['content-type'] ?? '', call.form);
    return errorReply(404, 'NotFound', 'There is nothing at this path.', call.id, options);
  };
}
