const levels = ['error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof levels)[number];

/** What is known of an event. No token, no answer, no comment of a job. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** Says what happens, for whoever runs the bot. */
export type Log = (level: LogLevel, event: string, fields?: LogFields) => void;

/**
 * A log that writes one JSON object on one line per event.
 *
 * @param least what is less urgent is left out
 * @example
 * createLog('info', (line) => process.stderr.write(line))('info', 'connected', { guilds: 3 });
 * // {"at":"2026-11-18T15:30:00.000Z","level":"info","event":"connected","guilds":3}
 */
export function createLog(least: LogLevel, write: (line: string) => void, now: () => number = Date.now): Log {
  return (level, event, fields = {}) => {
    if (levels.indexOf(level) > levels.indexOf(least)) return;
    write(`${JSON.stringify({ at: new Date(now()).toISOString(), level, event, ...fields })}\n`);
  };
}

/** An error for a log: what and why, without addresses (they may hold a token), bodies or a stack. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: 'not an error' };
  const { name, message } = error;
  const code =
    'code' in error && (typeof error.code === 'string' || typeof error.code === 'number') ? error.code : null;
  return { error: `${name}: ${message}`.slice(0, 500), code };
}
