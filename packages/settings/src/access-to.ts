import type { ApiSettings } from './api-settings.ts';

/**
 * What a client of the vendor's service is made with: the settings with their secrets readable, at the last moment.
 *
 * @example
 * new JobsClient(accessTo(settings.api));
 */
export function accessTo({ credentials, apiUrl, identityUrl }: ApiSettings) {
  return {
    graphUrl: apiUrl,
    identityUrl,
    credentials:
      credentials.kind === 'secret'
        ? { ...credentials, clientSecret: credentials.clientSecret.reveal() }
        : { ...credentials, privateKey: credentials.privateKey.reveal() },
  };
}
