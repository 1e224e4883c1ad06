import type { ParseArgsOptionsConfig } from 'node:util';

/** What a command sees of the world. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly now: () => number;
  /** Comes when the program is told to end. */
  readonly signal: AbortSignal;
}

/** What was given on the command line; a flag that was not is undefined. */
export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** What the reporter can be told to do. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** What its help says beside the flags. */
  readonly details: readonly string[];
  /** Its flags for `parseArgs`, each with what it is for. */
  readonly flags: Readonly<
    Record<string, ParseArgsOptionsConfig[string] & { readonly about: string; readonly value?: string }>
  >;
  /** Does it. @returns how the program ends */
  readonly run: (values: Values, io: Io) => Promise<ExitCode>;
}

/** How the program ends. */
export const exitCode = {
  done: 0,
  /** Something failed, or still waits. */
  failed: 1,
  /** Wrong usage or configuration: nothing was tried. */
  usage: 2,
  /** Done, but INCOMPLETE: jobs may be missing. */
  incomplete: 3,
} as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** The command line cannot be understood: says what is wrong, and what to write instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
