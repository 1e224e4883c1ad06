import type { Writable } from 'node:stream';
import type { Variables } from '@jobdesk/settings';

/** A stream that a command writes to. */
export interface Output extends Writable {
  /** Whether a person looks at it. */
  readonly isTTY?: boolean;
  /** How many characters fit a line. */
  readonly columns?: number;
}

/** All that a command may touch of the world around it. */
export interface Io {
  readonly stdin: AsyncIterable<string | Uint8Array>;
  /** The answer, and nothing else. */
  readonly stdout: Output;
  /** Progress, remarks and errors. */
  readonly stderr: Output;
  readonly env: Variables;
  /** The clock, in milliseconds since 1970. */
  readonly now: () => number;
  /** Aborted when the person has had enough (Ctrl+C). */
  readonly signal: AbortSignal;
}
