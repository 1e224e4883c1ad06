import { clientDefaults, JobsClient, JobsError, type JobsPage } from '@jobdesk/jobs-core/client';
import { counted } from '@jobdesk/jobs-core/summary';
import { momentOf } from '@jobdesk/report';
import { accessTo, type ApiSettings } from '@jobdesk/settings';
import { checkClock, ServerClock } from './check-clock.ts';
import { type Finding, ok, warning } from './finding.ts';
import { failedRequest } from './in-time.ts';

/** Who is asked for jobs, and how. */
export interface JobsCheck {
  readonly api: ApiSettings;
  /** In which moments are said. */
  readonly timeZone: string;
  readonly now: () => number;
  readonly patienceMs: number;
}

const week = 7 * 86_400_000;

/** Signs in, reads one page of the jobs of the last 7 days, and compares clocks. */
export async function checkJobs(
  { api, timeZone, now, patienceMs }: JobsCheck,
  signal: AbortSignal,
): Promise<Finding[]> {
  const clock = new ServerClock(now);
  const client = new JobsClient({ ...accessTo(api), now, fetch: clock.fetch, deadlineMs: patienceMs });
  const how = api.credentials.kind === 'secret' ? 'a client secret' : 'a certificate';
  const signedIn = ok('Sign-in', `${new URL(api.identityUrl).host} let us in with ${how}.`);
  try {
    const page = await client.page({ startTime: now() - week, pageSize: clientDefaults.pageSize }, { signal });
    const simulated = clock.isSimulated
      ? [
          warning(
            'Service',
            'It serves SIMULATED DATA.',
            'For real jobs, unset AVEPOINT_API_URL and AVEPOINT_IDENTITY_URL.',
          ),
        ]
      : [];
    return [signedIn, ...simulated, jobsFinding(page, api, timeZone), checkClock(clock.aheadMs)];
  } catch (error) {
    if (!(error instanceof JobsError)) throw error;
    // The only POST is the sign-in.
    if (error.request.method === 'POST') return [failedRequest('Sign-in', error)];
    return [signedIn, failedRequest('Jobs', error), checkClock(clock.aheadMs)];
  }
}

function jobsFinding(page: JobsPage, { apiUrl }: ApiSettings, timeZone: string): Finding {
  const host = new URL(apiUrl).host;
  const { jobs, totalCount, unreadable } = page;
  const began = `${totalCount === null ? `at least ${counted(jobs.length, 'job')}` : counted(totalCount, 'job')} in the last 7 days`;
  if (unreadable > 0) {
    const rows = `${counted(unreadable, 'row')} without a job id`;
    return warning('Jobs', `${host} has ${began}, but sent ${rows}.`, 'Answers will be INCOMPLETE. Tell the vendor.');
  }
  const newest = jobs.reduce<number | null>(
    (latest, { startedAt }) => (startedAt === null ? latest : Math.max(latest ?? startedAt, startedAt)),
    null,
  );
  if (newest === null) {
    return warning(
      'Jobs',
      `${host} has no job that started in the last 7 days.`,
      'If there should be some: check AVEPOINT_DATA_CENTER, and that the app registration belongs to this tenant.',
    );
  }
  const whole = totalCount === null || totalCount > jobs.length ? 'the newest of one page' : 'the newest';
  return ok('Jobs', `${host} has ${began}; ${whole} started ${momentOf(newest, timeZone).text}.`);
}
