import { SettingsError } from '@jobdesk/settings';

/**
 * Says on stderr why a program did not start, and what to do.
 *
 * @returns how it ends: 2 for what is configured wrong, else 1
 */
export function sayStartFailure(error: unknown): 1 | 2 {
  if (error instanceof SettingsError) {
    console.error(`discord: ${error.message}`);
    return 2;
  }
  if (isRefusedToken(error)) {
    console.error(
      'discord: Discord refuses DISCORD_TOKEN. Copy it anew from Developer Portal > your application > Bot.',
    );
    return 2;
  }
  console.error(`discord: ${error instanceof Error ? error.message : String(error)}`);
  return 1;
}

function isRefusedToken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && error.code === 'TokenInvalid') || ('status' in error && error.status === 401);
}
