import type { Instant } from '../model/index.ts';

// JobsError                    anything that kept jobs from being read
//   ConnectionError            no answer: refused, reset, name not found, certificate not trusted
//   TimeoutError               no answer in time, or no time left
//   ApiError                   an answer that says no
//     AuthenticationError      sign-in refused, or the token refused twice
//     PermissionError          signed in, but not allowed
//     RateLimitError           too many requests, and no time to wait any longer
//     UnexpectedAnswerError    an answer that is not what the API is documented to send

/** The request an error is about. The address holds no secret, no search text and no cursor. */
export interface RequestFacts {
  readonly method: string;
  readonly url: string;
}

/** Jobs could not be read. The message says what happened, to which request, and what to do. */
export class JobsError extends Error {
  override readonly name: string = 'JobsError';
  readonly request: RequestFacts;
  /** What happened, without the request: for people who do not run the program. */
  readonly what: string;
  /** What the reader of the message can do. */
  readonly advice: string;

  constructor(what: string, request: RequestFacts, advice: string) {
    super(`${what} (${request.method} ${request.url}). ${advice}`);
    this.request = request;
    this.what = what;
    this.advice = advice;
  }
}

/** No answer came: the connection could not be made or broke. */
export class ConnectionError extends JobsError {
  override readonly name: string = 'ConnectionError';
  /** The system's word for it, for instance `ECONNREFUSED`; null when there was none. */
  readonly code: string | null;

  constructor(what: string, request: RequestFacts, advice: string, code: string | null) {
    super(what, request, advice);
    this.code = code;
  }
}

/** No answer came in time. */
export class TimeoutError extends JobsError {
  override readonly name: string = 'TimeoutError';
  /** How long was waited, in milliseconds. */
  readonly afterMs: number;

  constructor(what: string, request: RequestFacts, advice: string, afterMs: number) {
    super(what, request, advice);
    this.afterMs = afterMs;
  }
}

/** What an answer that says no told of itself. */
export interface AnswerFacts {
  /** The HTTP status. */
  readonly status: number;
  /** The server's name for the request, for its support; null when it gave none. */
  readonly requestId: string | null;
  /** The server's own code for what went wrong; null when it gave none. */
  readonly code: string | null;
}

/** The server answered, and the answer was no. */
export class ApiError extends JobsError {
  override readonly name: string = 'ApiError';
  readonly status: number;
  readonly requestId: string | null;
  readonly code: string | null;

  constructor(what: string, request: RequestFacts, advice: string, answer: AnswerFacts) {
    super(what, request, advice);
    this.status = answer.status;
    this.requestId = answer.requestId;
    this.code = answer.code;
  }
}

/** The sign-in was refused, or a fresh token was. */
export class AuthenticationError extends ApiError {
  override readonly name: string = 'AuthenticationError';
}

/** Signed in, but the app registration lacks the permission. */
export class PermissionError extends ApiError {
  override readonly name: string = 'PermissionError';
}

/** Too many requests, and the wait that the server asks for does not fit. */
export class RateLimitError extends ApiError {
  override readonly name: string = 'RateLimitError';
  /** When the server said to come back; null when it did not say. */
  readonly retryAt: Instant | null;

  constructor(what: string, request: RequestFacts, advice: string, answer: AnswerFacts, retryAt: Instant | null) {
    super(what, request, advice, answer);
    this.retryAt = retryAt;
  }
}

/** The answer was not what the API is documented to send: a web page, a redirect, no jobs, too large. */
export class UnexpectedAnswerError extends ApiError {
  override readonly name: string = 'UnexpectedAnswerError';
}
