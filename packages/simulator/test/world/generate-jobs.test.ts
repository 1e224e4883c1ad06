import { jobTypeByCode, status, statusByCode } from '@jobdesk/jobs-core/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { generateJobs, type SimulatedJob, truthOf, type WorldOptions } from '../../src/index.ts';
import { hostileComments } from '../../src/world/comments.ts';

const now = Date.UTC(2026, 6, 6, 12);
const day = 86_400_000;
const world = (options: Partial<WorldOptions> = {}): SimulatedJob[] => [
  ...generateJobs({ count: 2000, now, ...options }),
];

const seeds = [1, 2, 3, 42, 1999];

it('makes up exactly as many jobs as asked for, each id once, none in the future', () => {
  fc.assert(
    fc.property(fc.nat(1500), fc.integer(), fc.nat(3), (count, seed, strangers) => {
      const jobs = world({ count, seed, strangers: Math.min(strangers, count) });
      expect(jobs).toHaveLength(count);
      expect(new Set(jobs.map((job) => job.id.slice(-17))).size).toBe(count);
      expect(jobs.every((job) => (job.startedAt ?? now) <= now && (job.finishedAt ?? now) <= now)).toBe(true);
    }),
    { numRuns: 25 },
  );
});

it('makes up the same jobs for the same seed, and others for another', () => {
  expect(world({ seed: 5 })).toEqual(world({ seed: 5 }));
  expect(world({ seed: 5 })).not.toEqual(world({ seed: 6 }));
});

it('gives ids of the vendor’s form: prefix, moment of creation in UTC, three digits', () => {
  for (const { id, startedAt } of world()) {
    const [, stamp] = /^[A-Z]{2}(\d{14})\d{3}$/.exec(id) ?? [];
    expect(stamp).toBeDefined();
    if (startedAt !== null) expect(stamp).toBe(new Date(startedAt).toISOString().slice(0, 19).replaceAll(/\D/g, ''));
  }
});

it('keeps counts, times and durations in line with each other', () => {
  for (const { counts, startedAt, finishedAt, durationMs, status: code } of world()) {
    const handled = counts.failed + counts.successful + counts.skipped;
    const open = statusByCode(code)?.phase === 'open';
    expect(handled <= counts.total && (open || handled === counts.total)).toBe(true);
    expect(finishedAt === null).toBe(open);
    if (startedAt === null || finishedAt === null || durationMs === null) continue;
    expect([0, 1000]).toContain(finishedAt - startedAt - durationMs);
  }
});

it.each(seeds)('looks like a tenant whose backups mostly work, seed %i', (seed) => {
  const jobs = world({ seed });
  const finished = jobs.filter((job) => job.finishedAt !== null);
  const rate = finished.filter((job) => job.status === status.successful).length / finished.length;
  expect(rate).toBeGreaterThan(0.93);
  expect(rate).toBeLessThan(0.97);
  expect(Object.keys(truthOf(() => jobs).all().byStatus)).toEqual(['0', '1', '2', '4', '8', '16', '32', '64']);
  expect(Object.keys(truthOf(() => jobs).all().byService)).toHaveLength(19);
  const oldest = Math.min(...jobs.map((job) => job.startedAt ?? now));
  expect((now - oldest) / day).toBeGreaterThan(80);
  expect((now - oldest) / day).toBeLessThan(100);
  expect(finished.some(({ durationMs }) => (durationMs ?? 0) > day)).toBe(true);
});

it.each(seeds)('tells its stories, seed %i: gone quiet, failing three nights, running for days', (seed) => {
  const truth = truthOf(() => world({ seed }));
  const lately = truth.startedWithin({ from: now - 9 * day, to: null });
  const before = truth.startedWithin({ from: now - 30 * day, to: now - 9 * day });
  const quiet = ['4096', '1024', '64'].filter((service) => !(service in lately.byService));
  expect(quiet).toHaveLength(1);
  expect(quiet.every((service) => service in before.byService)).toBe(true);

  const backups = [20_016, 1024].map((type) =>
    truth.startedWithin({ from: now - 3 * day, to: null }, { types: [type] }),
  );
  const failing = backups.filter(({ jobs }) =>
    jobs.every((job) => job.status === status.failed || job.finishedAt === null),
  );
  expect(failing).toHaveLength(1);
  expect(failing[0]?.count).toBeGreaterThanOrEqual(3);
  const reasons = failing[0]?.jobs.filter((job) => job.finishedAt !== null).map((job) => job.comments);
  expect(reasons).toContain(
    'The client secret of the app profile has expired. Re-authorize the app profile and run the job again.',
  );

  const running = truth.all({ statuses: [status.inProgress] }).jobs;
  expect(running.some((job) => now - (job.startedAt ?? now) > day)).toBe(true);
});

it('has contradictions and empty successes, failures with reasons, and other scripts', () => {
  const jobs = world({ count: 5000 });
  const successes = jobs.filter((job) => job.status === status.successful);
  expect(successes.some((job) => job.counts.failed > 0)).toBe(true);
  expect(successes.some((job) => job.counts.total === 0)).toBe(true);
  expect(jobs.filter((job) => job.status === status.failed).every((job) => job.comments !== '')).toBe(true);
  const text = jobs.map((job) => job.comments).join('\n');
  for (const script of [/\p{Script=Hiragana}/u, /\p{Script=Arabic}/u, /\p{Script=Greek}/u, /\p{Script=Cyrillic}/u]) {
    expect(text).toMatch(script);
  }
});

it('attacks with a few comments unless told not to', () => {
  const attacks = (options: Partial<WorldOptions>): number =>
    world(options).filter((job) => hostileComments.includes(job.comments)).length;
  expect(attacks({})).toBeGreaterThan(2);
  expect(attacks({})).toBeLessThan(30);
  expect(attacks({ hostileText: false })).toBe(0);
});

it('serves the types of its time: in the seed’s world only those of 2024', () => {
  const types = new Set(world({ state: 'seed' }).map((job) => job.type));
  expect([...types].every((type) => jobTypeByCode(type)?.inSeed === true)).toBe(true);
  expect(types.has(32)).toBe(true);
  expect(new Set(world().map((job) => job.type)).has(33)).toBe(true);
});

it('has strangers only when asked for, and exactly so many', () => {
  const strange = (job: SimulatedJob): boolean => jobTypeByCode(job.type) === null || statusByCode(job.status) === null;
  expect(world().filter(strange)).toHaveLength(0);
  expect(world({ strangers: 7 }).filter(strange)).toHaveLength(7);
});

it('backs up at set local hours, on both sides of a clock change', () => {
  const timeZone = 'Europe/London';
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit' });
  const jobs = world({ now: Date.UTC(2026, 3, 30, 12), timeZone, count: 900, seed: 4 });
  const nightly = jobs.filter((job) => job.type === 20_019);
  expect(nightly.length).toBeGreaterThan(60);
  const onTime = nightly.filter((job) => hour.format(job.startedAt ?? 0) === '02');
  expect(onTime.length / nightly.length).toBeGreaterThan(0.9);
});

it('has weekdays: no native SQL backup on a weekend, restores in working hours', () => {
  const weekday = new Intl.DateTimeFormat('en-US', { timeZone: 'America/New_York', weekday: 'short' });
  const jobs = world({ count: 4000 });
  const days = (type: number): string[] =>
    jobs.filter((job) => job.type === type && job.startedAt !== null).map((job) => weekday.format(job.startedAt ?? 0));
  expect(days(2).length).toBeGreaterThan(10);
  expect([...days(20_012), ...days(2)].filter((name) => name === 'Sat' || name === 'Sun').length).toBeLessThan(3);
});
