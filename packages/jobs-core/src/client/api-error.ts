import { formatInstant, type Instant } from '../model/index.ts';
import { type Answer, json } from './answer.ts';
import {
  ApiError,
  AuthenticationError,
  PermissionError,
  RateLimitError,
  type RequestFacts,
  UnexpectedAnswerError,
} from './errors.ts';
import { plainText } from './plain-text.ts';
import { retryAfter } from './retry-after.ts';
import { readComplaint } from './wire.ts';

/** Statuses after which the same request may well succeed; 501 and 505 will not change. */
export function isTransient(status: number): boolean {
  return status === 408 || status === 429 || (status >= 500 && status !== 501 && status !== 505);
}

/** The error that an answer other than 2xx stands for. */
export function apiError(answer: Answer, request: RequestFacts, now: Instant): ApiError {
  const { status } = answer;
  const complaint = readComplaint(json(answer));
  const requestId = complaint?.requestId ?? headerId(answer);
  const facts = { status, requestId, code: complaint?.code ?? null };
  const said = complaint === null || complaint.text === '' ? '' : `: "${complaint.text}"`;
  const naming = requestId === null ? '' : ` Its name for the request is ${requestId}.`;

  if (status >= 300 && status < 400) {
    const advice =
      'Redirects are not followed, so that the token goes nowhere else. Check the address that is configured.';
    return new UnexpectedAnswerError(`The server answered with a redirect (${status})`, request, advice, facts);
  }
  if (status === 401) {
    const advice =
      'The token was refused although it is fresh. Check that the app registration belongs to this data centre.';
    return new AuthenticationError(`The server refused the sign-in (401)${said}`, request, advice + naming, facts);
  }
  if (status === 403) {
    const advice = 'Give the app registration the permission PlatformBackup.ReadWrite.All.';
    return new PermissionError(`The server does not allow it (403)${said}`, request, advice + naming, facts);
  }
  if (status === 429) {
    const wait = retryAfter(answer.headers, now);
    const retryAt = wait === null ? null : comeBack(now + wait);
    const advice = retryAt === null ? 'Try again later, or less often.' : `Try again after ${formatInstant(retryAt)}.`;
    return new RateLimitError('The server has had too many requests (429)', request, advice + naming, facts, retryAt);
  }
  if (status >= 500) {
    const advice = 'The fault is on the server: try again later.';
    return new ApiError(`The server failed (${status})${said}`, request, advice + naming, facts);
  }
  const advice =
    status === 404 ? 'Check the address that is configured.' : 'The server does not accept the request as it is.';
  return new ApiError(`The server refused the request (${status})${said}`, request, advice + naming, facts);
}

/** The last instant that can be written, where the server asks for more than that. */
function comeBack(instant: Instant): Instant {
  return Math.min(instant, 253_402_300_799_000);
}

function headerId({ headers }: Answer): string | null {
  const id = plainText(headers.get('x-request-id') ?? headers.get('request-id') ?? '', 80);
  return id === '' ? null : id;
}
