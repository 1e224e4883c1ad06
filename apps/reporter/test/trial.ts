import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import type { LogFields } from '@jobdesk/daemon';
import type { Completeness, JobSource } from '@jobdesk/jobs-core/client';
import type { Job } from '@jobdesk/jobs-core/model';
import type { RecordedDelivery, RecordedRun, Runs } from '@jobdesk/schedule';
import { type MailTransport, type ScheduleSettings, Secret, type TenantSettings } from '@jobdesk/settings';
import { onTestFinished } from 'vitest';
import { arraySource } from '../../../packages/report/test/array-source.ts';
import { modelOfRuns } from '../../../packages/store/test/runs/model.ts';
import { Reporter } from '../src/reporter.ts';
import type { ReporterOptions } from '../src/reporter-options.ts';
import { testFolder } from './delivery/made-report.ts';
import { type MailServer, type MailServerOptions, portOf, startMailServer } from './delivery/smtp-test-server.ts';

const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Mon 23 Nov 2026, 08:00 in New York: when the week before is due. */
export const monday = Date.parse('2026-11-23T13:00:00Z');

/** A tenant with a weekly report; ordinary where nothing else is said. */
export function tenantWith(
  schedule: Partial<ScheduleSettings> = {},
  { id = 'contoso', ...rest }: Partial<TenantSettings> = {},
): TenantSettings {
  const conventions = { timeZone: 'America/New_York', weekStartsOn: 1, locale: 'en-US' } as const;
  return {
    id,
    name: 'Contoso',
    api: {
      credentials: { kind: 'secret', clientId: 'nobody', clientSecret: new Secret('nothing') },
      environment: 'commercial',
      apiUrl: 'https://graph-us.avepointonlineservices.com',
      identityUrl: 'https://identity.avepointonlineservices.com',
    },
    conventions,
    branding: { name: null, logoFile: null, colour: null },
    owner: [{ name: 'Olga Owner', address: 'owner@msp.example' }],
    secretExpiresOn: null,
    heartbeatUrl: null,
    backups: [],
    mutes: [],
    schedules: [
      {
        id: 'weekly',
        tenant: id,
        cadence: { kind: 'weekly', weekStartsOn: 1, sendOn: 1 },
        timeZone: conventions.timeZone,
        sendAt: 8 * 60,
        missed: 'latest',
        whenIncomplete: 'tell-owner',
        formats: [],
        to: [{ name: 'Ann', address: 'ann@contoso.example' }],
        cc: [],
        bcc: [],
        largestMail: 10_000_000,
        listUnsubscribe: null,
        ...schedule,
      },
    ],
    ...rest,
  };
}

/** A job of the week before {@link monday}. */
export const jobOfTheWeek: Job = {
  id: 'FB1',
  type: 20_009,
  service: 256,
  operation: 'backup',
  status: 2,
  counts: { failed: 0, successful: 3, skipped: 0, total: 3 },
  startedAt: monday - 3 * day,
  finishedAt: monday - 3 * day + hour,
  durationMs: hour,
  comments: '',
};

/** Where one good job is read from, as whole as is said. */
export function sourceOf(completeness: Partial<Completeness> = {}, jobs: readonly Job[] = [jobOfTheWeek]): JobSource {
  return arraySource(jobs, { asOf: monday, completeness });
}

export interface TrialOptions {
  readonly tenants?: readonly TenantSettings[];
  readonly source?: (tenant: TenantSettings) => JobSource;
  readonly server?: MailServerOptions;
  readonly smtp?: Partial<Extract<MailTransport, { kind: 'smtp' }>>;
  readonly options?: Partial<ReporterOptions>;
  readonly startAt?: number;
  /** It dies within the test: nobody can stop it. @default false */
  readonly mortal?: boolean;
}

/** A reporter between a real mail server and a clock that a test sets. */
export interface Trial {
  readonly reporter: Reporter;
  readonly runs: Runs;
  readonly server: MailServer;
  readonly log: readonly { readonly event: string; readonly fields: LogFields }[];
  /** Lets time pass, then does what is due. */
  tick(afterMs?: number): Promise<void>;
  /** The newest run. */
  newest(): Promise<RecordedRun>;
  /** Its mail to that address. */
  mailTo(address: string): Promise<RecordedDelivery>;
  /** `report ann@contoso.example accepted 1`, oldest first. */
  mails(): Promise<readonly string[]>;
}

export async function startTrial(trial: TrialOptions = {}): Promise<Trial> {
  const { tenants = [tenantWith()], source = () => sourceOf(), server: how = {}, smtp = {}, startAt = monday } = trial;
  const server = await startMailServer(how);
  const runs = trial.options?.runs ?? modelOfRuns();
  const log: { readonly event: string; readonly fields: LogFields }[] = [];
  let now = startAt;
  const reporter = new Reporter({
    runs,
    tenants,
    mail: {
      transport: { kind: 'smtp', host: 'localhost', port: server.port, tls: 'none', login: null, ...smtp },
      from: { name: 'Reports', address: 'reports@msp.example' },
      owner: [],
    },
    outboxFolder: await testFolder(),
    sourceOf: source,
    by: 'this/1/boot/ns/x',
    isDead: (by) => by.startsWith('dead'),
    now: () => now,
    fetch: globalThis.fetch,
    log: (_level, event, fields = {}) => void log.push({ event, fields }),
    ...trial.options,
  });
  if (trial.mortal !== true) onTestFinished(() => reporter.stop());
  const newest = async (): Promise<RecordedRun> => {
    const [run] = await runs.list({ limit: 1 });
    if (run === undefined) throw new Error('There is no run.');
    return run;
  };
  return {
    reporter,
    runs,
    server,
    log,
    newest,
    async tick(afterMs = 0) {
      now += afterMs;
      await reporter.tick();
    },
    async mailTo(address) {
      const mail = (await newest()).deliveries.find(({ recipient }) => recipient.address === address);
      if (mail === undefined) throw new Error(`There is no mail to ${address}.`);
      return mail;
    },
    async mails() {
      const { deliveries } = await newest();
      return deliveries.map(
        ({ kind, recipient, state, attempts }) => `${kind} ${recipient.address} ${state} ${attempts}`,
      );
    },
  };
}

/** A watchdog that notes what it is told: `GET /x`, `POST /x/fail because`. */
export async function startWatchdog(
  status: () => number = () => 200,
): Promise<{ url: string; heard: readonly string[] }> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    const hear = async (): Promise<void> => {
      heard.push([request.method, request.url, await text(request)].filter(Boolean).join(' '));
      response.writeHead(status()).end();
    };
    void hear();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${portOf(server)}/ping`, heard };
}
