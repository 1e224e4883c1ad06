import { Workbook } from 'exceljs';
import { simulatedJob, startSimulator } from '@jobdesk/simulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from './fake-discord/message.ts';
import type { Person } from './fake-discord/person.ts';
import type { Channel } from './fake-discord/world.ts';
import { now, type Running, sourceOf, startRunning, tenantOf } from './running.ts';

const attacks = [
  '@everyone @here <@1234> <@&5678> <#91011>',
  '[Click me](https://evil.example/login) https://evil.example',
  '**bold** _it_ ~~no~~ ||spoiler|| `code` ```block```',
  '# heading\n> quote\n- list\n-# small',
  '</jobs:123> <t:1:R> <:emoji:123> :smile:',
  '\u202Egnp.exe\u200B\u0000\u2028next',
  '=HYPERLINK("https://evil.example")',
  '👩‍👩‍👧‍👦'.repeat(400),
  'x'.repeat(5_000),
  '\\'.repeat(500),
];

const attacked = attacks.map((comments, index) =>
  simulatedJob({
    id: index === 8 ? 'J'.repeat(150) : index === 2 ? '`**id**`' : `FB2026111800000000${index}`,
    status: index % 2 === 0 ? 16 : 8,
    startedAt: now - (index + 1) * 60_000,
    comments,
  }),
);

describe('answers about nothing, little, much, and what attacks', () => {
  let running: Running;
  let anna: Person;
  let ops: Channel;
  const others: { close(): Promise<void> }[] = [];
  beforeAll(async () => {
    const one = [simulatedJob({ id: 'FB1', status: 2, startedAt: now - 60_000 })];
    const worlds = { nothing: 0, one, ten: 10, many: 10_000, attacked } as const;
    const tenants = await Promise.all(
      Object.entries(worlds).map(async ([id, jobs]) => {
        const simulator = await startSimulator({ now, jobs, seed: 3, days: 6 });
        others.push(simulator);
        return tenantOf(sourceOf(simulator), id);
      }),
    );
    running = await startRunning({ jobs: 0 }, { tenants });
    anna = running.discord.person('Anna');
    ops = running.discord.channel('ops', running.discord.guild('Contoso'));
  });
  afterAll(async () => {
    await running.close();
    await Promise.all(others.map((other) => other.close()));
  });

  const ask = (query: string) => anna.command(ops, 'jobs', { query }).shown();
  const press = (message: Message, label: string) => anna.press(ops, message, label).shown();
  const bytesOf = (message: Message) => message.files[0]?.bytes ?? new Uint8Array();

  it('says that no job matches', async () => {
    const answer = await ask('tenant:nothing all jobs last week');
    expect(answer.text).toContain('### No job matches.');
    expect(answer.buttons).toEqual(['Details', 'Alert me']);
    expect((await press(answer, 'Details')).text).toContain('- No job matches.');
  });

  it('shows one job, and ten, on one page', async () => {
    expect((await ask('tenant:one all jobs today')).text).toContain('-# 1–1 of 1, newest first');
    const ten = await ask('tenant:ten all jobs last 90 days');
    expect(ten.options).toHaveLength(10);
    expect(ten.buttons).not.toContain('Next');
  });

  it('pages through ten thousand, and hands them over as a workbook that opens', async () => {
    const first = await ask('tenant:many all jobs last 90 days');
    const [, total] = /1–10 of ([\d,]+),/.exec(first.text) ?? [];
    const count = Number(total?.replace(',', ''));
    expect(count).toBeGreaterThan(9_900);
    expect((await press(first, 'Next')).text).toContain(`11–20 of ${total}`);
    const { files, text, privateTo } = await press(first, 'Export Excel');
    expect(privateTo).toBe(anna.id);
    expect(text).toContain(`**${total} jobs**: `);
    expect(files[0]?.name).toBe('SIMULATED-jobs-2026-11-18-1530.xlsx');
    const workbook = new Workbook();
    await workbook.xlsx.load(Buffer.from(files[0]?.bytes ?? []).buffer);
    const ids = new Set<string>();
    workbook.getWorksheet('Jobs')?.eachRow((row) => {
      row.eachCell(({ text }) => {
        if (/^[A-Z]{2}\d{17}$/.test(text)) ids.add(text);
      });
    });
    expect(ids.size).toBe(count);
  });

  it('hands over a PDF', async () => {
    const answer = await ask('tenant:ten all jobs last 90 days');
    const file = await press(answer, 'Export PDF');
    expect(file.files[0]?.name).toMatch(/\.pdf$/);
    expect(Buffer.from(bytesOf(file)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('says why a file cannot be handed over, and what to ask instead', async () => {
    running.discord.setAttachmentLimit(4_000);
    const answer = await ask('tenant:ten all jobs last 90 days');
    const refused = await press(answer, 'Export Excel');
    expect(refused.files).toEqual([]);
    expect(refused.text).toMatch(
      /The file has \d\.\d MiB, and Discord takes 0\.0 MiB here\. Ask for less, for instance:\njobs that started .*Nov 18, 2026/,
    );
    running.discord.setAttachmentLimit(10 * 1024 * 1024);
  });

  it('shows text from outside letter by letter', async () => {
    const answer = await ask('tenant:attacked all jobs last 3 days');
    const shown = [answer, await press(answer, 'Details')];
    for (const { value } of answer.options) shown.push(await anna.choose(ops, answer, value).shown());
    expect(answer.options).toHaveLength(9);
    const text = shown.map((message) => message.text).join('\n');
    expect(text).not.toMatch(/@(everyone|here)/);
    expect(text).not.toMatch(/(?<!\\)<[@#/:](?!1-)/);
    expect(text).not.toMatch(/\]\(https?:/);
    expect(text).not.toMatch(/https?:\/\//);
    expect(text).not.toMatch(/^(# |> |```)/m);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\u202e\u2028\p{Cc}]/u);
    expect(text).toContain('\\[Click me\\](https\\://evil.example/login)');
  });

  it('asks back which tenant is meant, and never mixes two', async () => {
    const asked = await ask('all jobs last week');
    expect(asked.privateTo).toBe(anna.id);
    expect(asked.text).toContain('Begin with one of: tenant:nothing, tenant:one');
  });

  it('has broken no rule', () => {
    expect(running.discord.violations).toEqual([]);
    expect(Math.max(...running.discord.firstAnswers)).toBeLessThan(500);
    expect(running.logged.filter((line) => /"level":"(warn|error)"/.test(line))).toEqual([]);
  });
});
