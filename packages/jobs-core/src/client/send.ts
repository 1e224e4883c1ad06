import { type Answer, lookOf } from './answer.ts';
import type { ClientSettings } from './client-options.ts';
import { connectionFault } from './connection-fault.ts';
import { ConnectionError, type JobsError, type RequestFacts, TimeoutError, UnexpectedAnswerError } from './errors.ts';
import type { Pace } from './pace.ts';
import { BodyTooLarge, readBody } from './read-body.ts';
import { shownUrl } from './request-url.ts';
import { retryAfter } from './retry-after.ts';
import { retryDelay } from './retry-delay.ts';
import type { Run } from './run.ts';

/** What an answer came to. */
export type Verdict<Value> =
  | { readonly value: Value }
  | {
      readonly error: JobsError;
      /** Whether another attempt may end differently. */
      readonly transient: boolean;
    };

/** One request, as often as it takes. */
export interface Call<Value> {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  /** What goes along; made anew for each attempt. */
  readonly prepare: () => { readonly headers: Readonly<Record<string, string>>; readonly body?: string };
  readonly read: (answer: Answer, request: RequestFacts) => Verdict<Value>;
}

/** How an attempt failed, with what the server said about waiting. */
interface Failure {
  readonly error: JobsError;
  readonly transient: boolean;
  readonly retryAfterMs: number | null;
  readonly status: number | null;
}

export type Send = <Value>(call: Call<Value>, run: Run) => Promise<Value>;

/** Sends requests to one server: in time, at its pace, again where that may help, and never past the deadline. */
export function createSend(settings: ClientSettings, pace: Pace): Send {
  return async function send<Value>(call: Call<Value>, run: Run): Promise<Value> {
    run.budget.request();
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await attemptOnce(settings, pace, call, run);
      if ('value' in outcome) return outcome.value;
      const delay = retryDelay({ ...outcome, attempt, remainingMs: run.deadline - settings.now() }, settings.random);
      if (delay === null || !run.budget.take()) throw outcome.error;
      if (outcome.status === 429) pace.refused(delay);
      else if (outcome.retryAfterMs !== null) pace.pause(delay);
      await settings.sleep(delay, run.signal);
    }
  };
}

async function attemptOnce<Value>(
  settings: ClientSettings,
  pace: Pace,
  call: Call<Value>,
  run: Run,
): Promise<{ readonly value: Value } | Failure> {
  const request: RequestFacts = { method: call.method, url: shownUrl(call.url) };
  const turn = await pace.enter(run);
  const remaining = run.deadline - settings.now();
  if (turn === null || remaining <= 0) {
    turn?.();
    throw outOfTime(settings, request);
  }
  const timeout = new AbortController();
  const limit = Math.min(settings.requestTimeoutMs, remaining);
  const timer = setTimeout(() => timeout.abort(), limit);
  try {
    const response = await settings.fetch(call.url, {
      method: call.method,
      ...call.prepare(),
      redirect: 'manual',
      signal: AbortSignal.any([run.signal, timeout.signal]),
    });
    const { status, headers } = response;
    const text = await readBody(response, settings.maxResponseBytes);
    if (status !== 429) pace.answered();
    const verdict = call.read({ status, headers, text }, request);
    if ('value' in verdict) return verdict;
    return { ...verdict, status, retryAfterMs: retryAfter(headers, settings.now()) };
  } catch (error) {
    run.signal.throwIfAborted();
    if (timeout.signal.aborted) return { ...noAnswer, error: tooSlow(limit, request) };
    if (error instanceof BodyTooLarge) {
      return { ...noAnswer, transient: false, error: tooLarge(settings.maxResponseBytes, request) };
    }
    const fault = connectionFault(error);
    const what = `The server could not be read from: ${fault.words}`;
    const failure = new ConnectionError(what, request, fault.advice, fault.code);
    return { ...noAnswer, transient: fault.transient, error: failure };
  } finally {
    clearTimeout(timer);
    turn();
  }
}

const noAnswer = { transient: true, retryAfterMs: null, status: null } as const;

function tooSlow(limit: number, request: RequestFacts): TimeoutError {
  return new TimeoutError(`No answer within ${seconds(limit)}`, request, 'Try again later, or allow more time.', limit);
}

function outOfTime({ deadlineMs }: ClientSettings, request: RequestFacts): TimeoutError {
  const what = `Reading was not done within ${seconds(deadlineMs)}`;
  return new TimeoutError(what, request, 'Ask for a shorter period, or allow more time.', deadlineMs);
}

function tooLarge(limit: number, request: RequestFacts): UnexpectedAnswerError {
  const what = `The answer is larger than ${Math.max(1, Math.round(limit / 1_048_576))} MB`;
  const facts = { status: 200, requestId: null, code: null };
  return new UnexpectedAnswerError(what, request, 'Ask for smaller pages.', facts);
}

function seconds(milliseconds: number): string {
  return milliseconds < 1000 ? `${milliseconds} ms` : `${Math.round(milliseconds / 100) / 10} s`;
}

/** An answer that says yes, and is not what was asked for: tried again, because it is often a passing fault. */
export function notUnderstood(answer: Answer, request: RequestFacts, expected: string): Verdict<never> {
  const facts = { status: answer.status, requestId: null, code: null };
  const what = `The server sent ${lookOf(answer)} (${answer.status}) where ${expected} was expected`;
  const advice = 'Check the address that is configured; otherwise try again later.';
  return { error: new UnexpectedAnswerError(what, request, advice, facts), transient: true };
}
