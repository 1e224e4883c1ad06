import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simulatedCredentials, startSimulator } from '@jobdesk/simulator';
import { onTestFinished } from 'vitest';
import { unmarked } from '../../../cli/test/unmarked.ts';
import { testFolder } from '../delivery/made-report.ts';

const tenants = ['alfa', 'bravo', 'charlie', 'delta', 'echo'] as const;
const people = ['to', 'cc', 'bcc'] as const;

/** Every mail that is owed: each tenant's report to each of its three recipients. */
export const owed: readonly string[] = tenants.flatMap((tenant) => people.map((who) => `${who}@${tenant}.example`));

/** The tenant whose mail this address gets. */
export function tenantOf(address: string): string {
  return address.slice(address.indexOf('@') + 1, address.lastIndexOf('.'));
}

/** A vendor's service that serves five tenants, and what tells reporters about them. */
export interface FiveTenants {
  /** Variables that are the same for every reporter; where it keeps its state is not among them. */
  readonly env: Readonly<Record<string, string>>;
  /** How many requests the service has had. */
  readonly requests: () => number;
}

/** Five tenants with three recipients each, due since the last Monday; the service closes with the test. */
export async function fiveTenants(smtpPort: number): Promise<FiveTenants> {
  const simulator = await startSimulator({ jobs: 200, days: 21, now: Date.now() });
  const proxy = await unmarked(simulator);
  onTestFinished(async () => {
    await proxy.close();
    await simulator.close();
  });
  const configuration = {
    defaults: {
      tenant: {
        api: {
          clientId: simulatedCredentials.clientId,
          clientSecret: { env: 'TEST_CLIENT_SECRET' },
          apiUrl: proxy.env['AVEPOINT_API_URL'],
          identityUrl: proxy.env['AVEPOINT_IDENTITY_URL'],
        },
        owner: 'owner@msp.example',
        timeZone: 'UTC',
      },
    },
    tenants: tenants.map((id) => ({
      id,
      name: id.toUpperCase(),
      schedules: [
        {
          id: 'weekly',
          cadence: 'weekly',
          sendAt: '00:00',
          formats: ['pdf', 'xlsx'],
          to: `to@${id}.example`,
          cc: `cc@${id}.example`,
          bcc: `bcc@${id}.example`,
        },
      ],
    })),
  };
  const file = join(await testFolder(), 'jobs.yaml');
  // JSON is YAML.
  await writeFile(file, JSON.stringify(configuration, null, 2));
  return {
    env: {
      JOBS_CONFIG: file,
      TEST_CLIENT_SECRET: simulatedCredentials.clientSecret,
      MAIL_FROM: 'Reports <reports@msp.example>',
      SMTP_URL: `smtp://localhost:${smtpPort}`,
    },
    requests: () => simulator.requests.length,
  };
}
