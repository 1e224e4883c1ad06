import { cachedSource, JobsClient, type JobSource } from '@jobdesk/jobs-core/client';
import type { ApiSettings } from '@jobdesk/settings';

/** The vendor's service behind a cache of so many seconds. */
export function openSource({ credentials, apiUrl, identityUrl }: ApiSettings, seconds: number): JobSource {
  const client = new JobsClient({
    graphUrl: apiUrl,
    identityUrl,
    credentials:
      credentials.kind === 'secret'
        ? { ...credentials, clientSecret: credentials.clientSecret.reveal() }
        : { ...credentials, privateKey: credentials.privateKey.reveal() },
  });
  return cachedSource(client, { seconds });
}
