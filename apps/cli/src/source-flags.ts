import type { Reference } from '@jobdesk/jobs-core/language';
import { type ApiSettings, readSettings } from '@jobdesk/settings';
import { type ContextFlags, contextFlags, referenceFrom } from './context-flags.ts';
import { switchFlag } from './flags.ts';
import type { Io } from './io.ts';
import { type OpenSource, openApi, openSimulated } from './open-source.ts';

/** The flags of every command that reads jobs. */
export const sourceFlags = {
  ...contextFlags,
  simulated: switchFlag('read made-up jobs instead of yours; needs no settings'),
} as const;

/** What a command that reads jobs works with. */
export interface Opened extends OpenSource {
  readonly reference: Reference;
}

/**
 * Reads the settings and opens the source that the flags name.
 *
 * @throws SettingsError naming every variable that is missing or wrong
 * @throws UsageError for a tenant that is not configured
 */
export async function openFromFlags(flags: ContextFlags & { readonly simulated: boolean }, io: Io): Promise<Opened> {
  const settings = readSettings(io.env, { need: flags.simulated ? [] : ['api'] });
  const reference = referenceFrom(flags, settings.conventions, io.now());
  return { ...(await openSource('api' in settings ? settings.api : null, reference.now, io)), reference };
}

/** The vendor's service, or a made-up one where there is none to be asked. */
export async function openSource(api: ApiSettings | null, now: number, io: Io): Promise<OpenSource> {
  return api === null ? openSimulated({ now }, io) : openApi(api, io);
}
