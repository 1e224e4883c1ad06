/** How a command ends. */
export const exitCode = {
  done: 0,
  /** It could not do it. */
  failed: 1,
  /** Wrong usage or configuration: nothing was tried. */
  usage: 2,
  /** Done, but INCOMPLETE: jobs may be missing. */
  incomplete: 3,
  /** Ended by Ctrl+C: 128 + SIGINT. */
  interrupted: 130,
} as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
