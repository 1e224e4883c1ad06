import { Writable } from 'node:stream';
import type { ExitCode } from '../src/exit-code.ts';
import type { Io, Output } from '../src/io.ts';
import { run } from '../src/run.ts';

/** A stream that keeps what was written. */
class Kept extends Writable implements Output {
  text = '';
  readonly isTTY: boolean;
  readonly columns: number;

  constructor(columns: number | null) {
    super({ decodeStrings: false });
    this.isTTY = columns !== null;
    this.columns = columns ?? 80;
  }

  override _write(chunk: string, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk;
    done();
  }
}

export interface RunOptions {
  readonly env?: Record<string, string>;
  /** The width of the terminal; null is a pipe. @default null */
  readonly columns?: number | null;
  readonly stdin?: string;
  readonly now?: number;
  readonly signal?: AbortSignal;
}

export interface Ran {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

export const testNow = Date.parse('2026-11-18T15:30:00Z');

/** Runs a command line in this process and keeps what it says. */
export async function jobs(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const stdout = new Kept(options.columns ?? null);
  const stderr = new Kept(options.columns ?? null);
  const stdin = options.stdin === undefined ? [] : [options.stdin];
  const io: Io = {
    stdin: (async function* () {
      yield* stdin;
    })(),
    stdout,
    stderr,
    env: options.env ?? {},
    now: () => options.now ?? testNow,
    signal: options.signal ?? new AbortController().signal,
  };
  const code = await run(args, io);
  return { code, stdout: stdout.text, stderr: stderr.text };
}
