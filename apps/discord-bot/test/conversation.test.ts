import { answerQuestion } from '@jobdesk/chat';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from './fake-discord/person.ts';
import type { Channel, Guild } from './fake-discord/world.ts';
import { conventions, now, type Running, startRunning } from './running.ts';

describe('a conversation', () => {
  let running: Running;
  let contoso: Guild;
  let ops: Channel;
  let anna: Person;
  let ben: Person;
  beforeAll(async () => {
    running = await startRunning({ jobs: 2000, seed: 1, hostileText: false });
    const { discord } = running;
    contoso = discord.guild('Contoso');
    ops = discord.channel('ops', contoso);
    anna = discord.person('Anna', { installedForMe: true });
    ben = discord.person('Ben');
  });
  afterAll(async () => {
    await running.close();
  });

  const ask = (query: string, channel = ops) => anna.command(channel, 'jobs', { query }).shown();

  it('answers in everybody’s sight: made-up data first, headline, what was understood, rows, position, integrity', async () => {
    const { text, privateTo, buttons } = await ask('backups last 3 days');
    const lines = text.split('\n');
    expect(privateTo).toBeNull();
    expect(lines[0]).toBe('**SIMULATED DATA: these jobs are made up.**');
    expect(lines[1]).toMatch(/^### \d+ jobs: \d+ Successful/);
    expect(lines[2]).toContain('America/New\\_York');
    expect(lines[3]).toMatch(/^-# On your clock: from <t:\d+:f> to <t:\d+:f>$/);
    expect(text).toMatch(/\n🟢 \*\*Successful\*\* `\w+` Amazon EC2 backup\n/);
    expect(text).toMatch(/-# Wed 18 Nov, \d\d:\d\d EST \(<t:\d+:R>\) · /);
    expect(text).toMatch(/-# 1–10 of \d+, newest first/);
    expect(lines.at(-1)).toMatch(/^-# [\d,]+ of [\d,]+ jobs read, statuses all known, as of /);
    expect(buttons).toEqual(['Next', 'Details', 'Alert me', 'Export Excel', 'Export PDF']);
  });

  it('gives the numbers that every other surface gives', async () => {
    for (const text of [
      'failed jobs last 30 days',
      'how many EC2 backups ran last week',
      'jobs by service last month',
    ]) {
      const shown = await ask(text);
      const answer = await answerQuestion(
        { text },
        { ...conventions, source: running.source, now: () => now, simulated: true },
      );
      expect(shown.text).toContain(answer.headline);
    }
    const from = now - 7 * 86_400_000;
    const truth = (statuses?: number[]): number =>
      running.simulator.truth.startedWithin({ from, to: now }, statuses === undefined ? {} : { statuses }).count;
    const { text } = await ask('failed jobs in the last 7 days');
    expect(text).toContain(`### ${truth([16])} failed of ${truth()} jobs.`);
  });

  it('turns pages in place, forth and back, every job once', async () => {
    const first = await ask('all jobs last 5 days');
    const total = Number(/–10 of (\d+),/.exec(first.text)?.[1]);
    const seen = new Set(first.options.map(({ value }) => value));
    let message = first;
    for (let page = 2; page <= Math.ceil(total / 10); page += 1) {
      message = await anna.press(ops, message, 'Next').shown();
      for (const { value } of message.options) seen.add(value);
    }
    expect(message).toBe(first);
    expect(seen.size).toBe(total);
    expect(message.buttons).not.toContain('Next');
    const before = await anna.press(ops, message, 'Previous').shown();
    expect(before.buttons).toContain('Next');
  });

  it('shows what is behind an answer to the one who asks for it', async () => {
    const answer = await ask('failed backups last 3 days');
    const { text, privateTo } = await anna.press(ops, answer, 'Details').shown();
    expect(privateTo).toBe(anna.id);
    expect(text).toContain('**How it was read**\n- "failed": status Failed');
    expect(text).toMatch(/What became of them: \d+ failed/);
    for (const { value } of answer.options) expect(text).toContain(value);
  });

  it('opens one job from the menu, with its whole story', async () => {
    const answer = await ask('failed backups last 3 days');
    const [chosen] = answer.options;
    const job = await anna.choose(ops, answer, chosen?.value ?? '').shown();
    expect(job.privateTo).toBe(anna.id);
    expect(job.text).toContain(`${chosen?.value}: Failed.`);
    expect(job.text).toMatch(/\*\*Duration\*\* .+\n\*\*Objects\*\* /);
    expect(job.buttons).toEqual(['Details', 'Alert me']);
    expect((await anna.press(ops, job, 'Details').shown()).text).toContain(chosen?.value);
  });

  it('opens one job by its id, and says so when there is none', async () => {
    const [{ value } = { value: '' }] = (await ask('failed backups last 3 days')).options;
    expect((await anna.command(ops, 'job', { id: value }).shown()).text).toContain(`${value}: Failed.`);
    expect((await anna.command(ops, 'job', { id: '`no` *such* job' }).shown()).text).toContain(
      'No job has the id \\`no\\` \\*such\\* job.',
    );
  });

  it('counts, sums up and groups without listing jobs', async () => {
    const count = await ask('how many backups failed last week');
    expect(count.options).toEqual([]);
    expect(count.buttons).toEqual(['Details', 'Alert me', 'Export Excel', 'Export PDF']);
    const summary = await ask('summary of last week');
    expect(summary.text).toMatch(/\*\*Success rate of backups\*\* \d/);
    const groups = await ask('jobs by service last week');
    expect(groups.text).toMatch(/- \*\*Azure VM\*\*: \d+ jobs?: /);
  });

  it('says what was not understood, and what was assumed', async () => {
    const { text } = await ask('failed flurbl backups');
    expect(text).toMatch(/-# ⚠️ Not understood, so not applied: "flurbl"\./);
    expect(text).toContain('-# No period was named: looked at the last 7 days.');
  });

  it('helps, to the one who asks for help', async () => {
    const { text, privateTo } = await anna.command(ops, 'jobs-help').shown();
    expect(privateTo).toBe(anna.id);
    expect(text).toContain('- `/jobs query: ');
  });

  it('offers this person’s own questions first, then others, while one is typed', async () => {
    await ask('failed Azure SQL backups yesterday');
    const offered = await anna.type(ops, 'jobs', 'query', 'failed azure').offered();
    expect(offered[0]).toEqual({
      name: 'failed Azure SQL backups yesterday',
      value: 'failed Azure SQL backups yesterday',
    });
    const others = await ben.type(ops, 'jobs', 'query', '').offered();
    expect(others.length).toBeGreaterThan(3);
    expect(others.map(({ value }) => value)).not.toContain('failed Azure SQL backups yesterday');
    const periods = await ben.type(ops, 'jobs-report', 'period', 'month').offered();
    expect(periods.map(({ value }) => value)).toEqual(['last month', 'this month']);
  });

  it('makes the report of a period', async () => {
    const report = await anna.command(ops, 'jobs-report', { period: 'last week', format: 'xlsx' }).shown();
    expect(report.text).toMatch(/### Contoso: /);
    expect(report.text).toContain('Mon 9 – Sun 15 November 2026');
    expect(report.files.map(({ name }) => name)).toEqual([
      'SIMULATED-backup-report-contoso-2026-11-09-to-2026-11-15.xlsx',
    ]);
    const refused = await anna.command(ops, 'jobs-report', { period: 'failed last week' }).shown();
    expect(refused.privateTo).toBe(anna.id);
    expect(refused.text).toContain('"failed last week" says more than a period.');
  });

  it('works in direct messages, in threads, and where only the person has installed it', async () => {
    const { discord } = running;
    const places = [
      discord.channel('Anna', null),
      discord.channel('incident', contoso, ops),
      discord.channel('general', discord.guild('Elsewhere', { hasBot: false })),
    ];
    for (const place of places) {
      const answer = await ask('all jobs last 5 days', place);
      const next = await anna.press(place, answer, 'Next').shown();
      expect(next.text).toContain('11–20 of ');
    }
  });

  it('explains a press on somebody else’s buttons, to the one who pressed, and changes nothing', async () => {
    const answer = await ask('all jobs last 5 days');
    for (const label of ['Next', 'Details', 'Export Excel', 'Alert me']) {
      const before = answer.text;
      const explained = await ben.press(ops, answer, label).shown();
      expect(explained.privateTo).toBe(ben.id);
      expect(explained.text).toMatch(/^Somebody else asked that\./);
      expect(answer.text).toBe(before);
    }
  });

  it('knows its buttons after a restart, and explains those that are too old', async () => {
    const answer = await ask('all jobs last 5 days');
    await running.restart();
    expect((await anna.press(ops, answer, 'Next').shown()).text).toContain('11–20 of ');
    await running.store.storedQuestions.forgetBefore(now + 1);
    const stale = await anna.press(ops, answer, 'Next').shown();
    expect(stale.privateTo).toBe(anna.id);
    expect(stale.text).toContain('too old to come back to');
    expect(answer.text).toContain('11–20 of ');
  });

  it('lets in whom the rules name, and tells the others nothing but that', async () => {
    const rule = {
      surface: 'discord',
      groups: [contoso.id],
      places: [ops.id],
      people: [],
      roles: [],
      tenants: ['contoso'],
    } as const;
    await running.restart({ access: [rule] });
    const thread = running.discord.channel('inside', contoso, ops);
    expect((await ask('failed jobs today', thread)).text).toContain('### ');
    const outside = running.discord.channel('random', contoso);
    const refused = await ask('failed jobs today', outside);
    expect(refused.privateTo).toBe(anna.id);
    expect(refused.text).toMatch(/^You may not ask about backup jobs here\./);
    expect(await anna.type(outside, 'jobs', 'query', '').offered()).toEqual([]);
    await running.restart({ access: [] });
  });

  it('has broken no rule of Discord’s, and kept nobody waiting for a first answer', () => {
    expect(running.discord.violations).toEqual([]);
    expect(Math.max(...running.discord.firstAnswers)).toBeLessThan(500);
    expect(running.logged.filter((line) => /"level":"(warn|error)"/.test(line))).toEqual([]);
    expect(running.logged.join()).not.toContain(running.discord.token);
  });
});
