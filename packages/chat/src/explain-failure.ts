import { JobsError } from '@jobdesk/jobs-core/client';

/** Why there is no answer, for the person who asked: no stack trace, no secret, no address of a request. */
export interface Failure {
  /** What happened. */
  readonly headline: string;
  /** What to do; null when nothing sensible can be said. */
  readonly advice: string | null;
}

/** Any error, in words. An error that nobody foresaw is a fault of this program and is said to be one. */
export function explainFailure(error: unknown): Failure {
  if (error instanceof JobsError) {
    return { headline: `Could not read the jobs. ${error.what}.`, advice: error.advice };
  }
  if (error instanceof Error && error.name === 'OutputError') return { headline: error.message, advice: null };
  return {
    headline: `Something went wrong that should not have: ${error instanceof Error ? error.message : String(error)}`,
    advice: 'This is a fault of Jobdesk. Set LOG_LEVEL=debug to see where it happened, and please report it.',
  };
}
