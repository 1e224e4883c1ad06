import { fileURLToPath } from 'node:url';
import type { Simulator } from '@jobdesk/simulator';

/** The command as a person calls it. */
export const command = fileURLToPath(new URL('../../../bin/jobs', import.meta.url));

/** The variables with which a command reads from a stand-in. */
export function connectedTo({ url, identityUrl, credentials }: Simulator): NodeJS.ProcessEnv {
  return {
    ...process.env,
    AVEPOINT_API_URL: url,
    AVEPOINT_IDENTITY_URL: identityUrl,
    AVEPOINT_CLIENT_ID: credentials.clientId,
    AVEPOINT_CLIENT_SECRET: credentials.clientSecret ?? '',
  };
}
