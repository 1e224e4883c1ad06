import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulator } from '@jobdesk/simulator';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { program, type Program } from '../program.ts';
import { now } from '../running.ts';
import { type Browser, findChromium, openBrowser } from './browser.ts';
import { ChatPage, idsOn, type Scope, welcome } from './chat-page.ts';

// The command `npm run teams:try` itself, in Microsoft's own client: what people see is read off the page.

const chromium = findChromium(process.env);
const why = 'no Chromium here for the Agents Playground: install one, or name it in CHROMIUM_PATH';
const jobs = 2000;
const question = 'failed backups this month';
/** Midnight of the first in New York. */
const month = { from: Date.parse('2026-11-01T04:00:00Z'), to: now };

describe('the bot in the Agents Playground', () => {
  const pictures = mkdtempSync(join(tmpdir(), 'jobdesk-playground-pictures-'));
  let trying: Program;
  let browser: Browser;
  let chat: ChatPage;
  let expected: { readonly headline: string; readonly ids: readonly string[] };

  beforeAll(async () => {
    if (chromium === null) return;
    trying = program('../test/try', {}, '--port', '0', '--now', new Date(now).toISOString(), '--jobs', String(jobs));
    const [opened, url] = await Promise.all([openBrowser(chromium), trying.says(/^Open (http:\S+)$/m)]);
    browser = opened;
    const simulator = await startSimulator({ jobs, seed: 1, now });
    const failed = simulator.truth.startedWithin(month, { statuses: [16], operations: ['backup'] });
    const backups = simulator.truth.startedWithin(month, { operations: ['backup'] });
    await simulator.close();
    expected = {
      headline: `${failed.count} failed of ${backups.count} backups.`,
      ids: failed.jobs.toSorted((a, b) => (b.startedAt ?? 0) - (a.startedAt ?? 0)).map(({ id }) => id),
    };
    chat = new ChatPage(await browser.context.newPage(), pictures);
    await chat.open(url);
  });

  afterAll(async () => {
    await browser?.close();
    trying?.child.kill('SIGINT');
    await trying?.ended;
  });

  const step = (name: string, work: () => Promise<void>): void =>
    it(name, { timeout: 60_000 }, async ({ skip }) => {
      skip(chromium === null, why);
      onTestFailed(async () => {
        await chat?.picture('failed');
        console.error(`Pictures of every step: ${pictures}\n${trying?.said()}`);
      });
      await work();
    });

  step('welcomes whoever added it, with questions to press', async () => {
    await chat.goTo('personal');
    const card = await chat.card(welcome);
    expect(await card.innerText()).toContain('SIMULATED DATA');
    const answer = await chat.press(card, 'failed backups last week', 'Showing 1–');
    expect(await answer.innerText()).toContain('failed backups that started Nov 9–15, 2026');
  });

  const scopes: readonly Scope[] = ['personal', 'group', 'channel'];
  for (const scope of scopes) {
    step(`answers in ${scope} scope, turns the page in place, and shows details and one job`, async () => {
      await chat.goTo(scope);
      const of = expected.ids.length;
      const answer = await chat.ask(question, `Showing 1–10 of ${of}`);
      expect(await answer.innerText()).toContain(expected.headline);
      expect(await idsOn(answer)).toEqual(expected.ids.slice(0, 10));
      const second = await chat.press(answer, 'Next', `Showing 11–${of} of ${of}`);
      expect(await idsOn(second)).toEqual(expected.ids.slice(10));
      const details = await chat.press(second, 'Details', 'What they add up to');
      expect(await details.innerText()).toContain('How it was read');
      expect(await idsOn(details)).toEqual(expected.ids.slice(10));
      const back = await chat.press(details, 'Back', `Showing 11–${of} of ${of}`);
      await back.getByRole('button', { name: 'Open' }).first().click();
      const job = await chat.card('Comment');
      expect(await job.innerText()).toContain(expected.ids[10]);
    });
  }

  step('adds an alert to the conversation, and removes it', async () => {
    await chat.goTo('group');
    const answer = await chat.ask('failed restores today', 'failed restores');
    const added = await chat.press(answer, 'Alert me', 'Alert added');
    expect(await added.innerText()).toContain('failed restores today');
    await chat.press(added, 'Remove alert', 'Alert removed');
    await chat.ask('alerts', 'No alerts here');
  });

  step('finds jobs for a message that somebody writes', async () => {
    const found = await chat.search('searchJobs', 'query', question);
    const titles = await found.getByRole('heading', { level: 1 }).allInnerTexts();
    expect(titles).toEqual(['The whole answer', ...expected.ids.slice(0, 10).map((id) => `🔴 Failed: ${id}`)]);
    await found.getByRole('heading', { name: 'The whole answer' }).click();
    await chat.picture('chosen');
  });

  step(
    'reaches nothing beyond this machine; only fonts and an ornament of its page were asked for, in vain',
    async () => {
      const others = browser.refused.filter((url) => !/^https:\/\/res-1\.cdn\.office\.net\/.*\/assets\//.test(url));
      expect(others).toEqual([]);
    },
  );

  step('ends at Ctrl+C with 0, and its Playground never wanted to reach beyond this machine', async () => {
    trying.child.kill('SIGINT');
    const { code, said } = await trying.ended;
    expect(code).toBe(0);
    expect(said).not.toContain('refused: a connection');
  });
});
