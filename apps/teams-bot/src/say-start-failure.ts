import { SettingsError } from '@jobdesk/settings';

/**
 * Says on stderr why the program did not start, and what to do.
 *
 * @returns how it ends: 2 for what is configured wrong, else 1
 */
export function sayStartFailure(error: unknown): 1 | 2 {
  console.error(`teams: ${error instanceof Error ? error.message : String(error)}`);
  if (error instanceof SettingsError) return 2;
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (isTaken) console.error('teams: another program listens there. Stop it, or set TEAMS_PORT.');
  return isTaken ? 2 : 1;
}
