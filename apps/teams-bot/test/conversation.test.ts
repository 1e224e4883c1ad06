import { answerQuestion } from '@jobdesk/chat';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CardContent } from './connector.ts';
import { problemsOf } from './render/valid.ts';
import { conventions, now, personIn, type Room, type Running, startRunning, textOf, titlesOf } from './running.ts';

interface Offered {
  readonly content: CardContent;
  readonly preview: { readonly content: { readonly title: string } };
}

const personal: Room = { id: 'a:anna', type: 'personal' };
const group: Room = { id: '19:group@thread.v2', type: 'groupChat' };
const channel: Room = { id: '19:ops@thread.tacv2', type: 'channel' };

describe('a conversation', () => {
  let running: Running;
  let anna: ReturnType<typeof personIn>;
  beforeAll(async () => {
    running = await startRunning({ jobs: 2000, seed: 1, hostileText: false });
    anna = personIn(running, personal, 'anna');
  });
  afterAll(async () => {
    await running.close();
  });

  it('answers with a card: made-up data first, headline, what was understood, rows, position, integrity', async () => {
    const card = await anna.ask('backups last 3 days');
    const lines = textOf(card).split('\n');
    expect(lines[0]).toBe('SIMULATED DATA: these jobs are made up.');
    expect(lines[1]).toMatch(/^\d+ jobs: \d+ Successful/);
    expect(lines[2]).toMatch(/^Understood: /);
    expect(lines[2]).toContain('(America/New\\_York)');
    expect(textOf(card)).toMatch(
      /\n🟢 Successful\n[\w ]+ backup · \w+\nstarted Wed 18 Nov, \d\d:\d\d EST · took .+ · objects .+\n/,
    );
    expect(textOf(card)).toMatch(/Showing 1–10 of \d+, newest first/);
    expect(lines.at(-1)).toMatch(/^[\d,]+ of [\d,]+ jobs read, statuses all known, as of /);
    expect(titlesOf(card)).toEqual(['Next', 'Details', 'Export Excel', 'Export PDF', 'Alert me', 'Every Monday']);
    expect(card.fallbackText).toMatch(/^SIMULATED DATA: these jobs are made up\. \d+ jobs: /);
  });

  it('types at once', async () => {
    const before = running.connector.said.length;
    await anna.ask('failed jobs today');
    expect(running.connector.said[before]?.activity.type).toBe('typing');
  });

  it.each([personal, group, channel])('pages in place, shows details and opens a job in $type scope', async (room) => {
    const ben = personIn(running, room, 'ben');
    const first = await ben.ask('/jobs all jobs last 5 days');
    const before = running.connector.said.length;
    const second = await ben.press(first, 'Next');
    expect(textOf(second)).toMatch(/Showing 11–20 of \d+/);
    expect(titlesOf(second)).toEqual(['Previous', 'Next', 'Details', 'Export Excel', 'Export PDF', 'Alert me']);
    expect(textOf(await ben.press(second, 'Previous'))).toContain('Showing 1–10 of ');
    const details = await ben.press(second, 'Details');
    expect(textOf(details)).toContain('What they add up to');
    expect(textOf(await ben.press(details, 'Back'))).toContain('Showing 11–20 of ');
    const row = second.body.find((element) => JSON.stringify(element).includes('"verb":"open"')) as {
      selectAction: { data: { words: string } };
    };
    const job = await ben.execute(row.selectAction);
    expect(textOf(job)).toContain(row.selectAction.data.words);
    expect(textOf(job)).toMatch(/\nDuration: /);
    expect(textOf(await ben.press(job, 'Back'))).toContain('Showing 11–20 of ');
    // Nobody else's card has changed.
    expect(running.connector.said.length).toBe(before);
  });

  it('answers a press on a client that knows only Action.Submit with a new card', async () => {
    const first = await anna.ask('all jobs last 5 days');
    const { data } = first.actions?.[0] ?? {};
    const before = running.connector.said.length;
    const { text: _, ...message } = anna.messageOf('');
    await running.deliver({ ...message, value: data });
    expect(textOf(await running.connector.card(personal.id, before))).toContain('Showing 11–20 of ');
  });

  it('gives the numbers that every other surface gives', async () => {
    for (const text of [
      'failed jobs last 30 days',
      'how many EC2 backups ran last week',
      'jobs by service last month',
    ]) {
      const card = await anna.ask(text);
      const dependencies = { ...conventions, source: running.source, now: () => now, simulated: true };
      expect(textOf(card)).toContain(`\n${(await answerQuestion({ text }, dependencies)).headline}\n`);
    }
    const from = now - 7 * 86_400_000;
    const truth = (statuses?: number[]): number =>
      running.simulator.truth.startedWithin({ from, to: now }, statuses === undefined ? {} : { statuses }).count;
    expect(textOf(await anna.ask('failed jobs in the last 7 days'))).toContain(
      `\n${truth([16])} failed of ${truth()} jobs.\n`,
    );
  });

  it('counts, sums up and groups without listing jobs', async () => {
    expect(textOf(await anna.ask('how many backups failed last week'))).not.toContain('Showing');
    const summary = await anna.ask('summary of last week');
    expect(textOf(summary)).toMatch(/\nSuccess rate of backups: .*\d/);
    expect(JSON.stringify(summary)).toContain('"style":"attention","minHeight":"16px"');
    expect(textOf(await anna.ask('jobs by service last week'))).toMatch(/\n\*\*Azure VM\*\*: \d+ jobs?: /);
  });

  it('says what was not understood and assumed, that nothing matches, and helps with questions to press', async () => {
    const unclear = textOf(await anna.ask('failed flurbl backups'));
    expect(unclear).toMatch(/⚠️ Not understood, so not applied: "flurbl"\./);
    expect(unclear).toContain('No period was named: looked at the last 7 days.');
    expect(textOf(await anna.ask('id:FB19700101000000000'))).toContain('No job has the id FB19700101000000000.');
    const help = await anna.ask('/jobs');
    expect(titlesOf(help)).toHaveLength(6);
    expect(textOf(await anna.press(help, 'failed backups last week'))).toMatch(/\n\d+ failed of \d+ backups\./);
  });

  it('says that jobs may be missing, and why there is no answer', async () => {
    running.simulator.setFaults([{ match: 'jobs', fault: { kind: 'total-count', offBy: 7 } }]);
    expect(textOf(await anna.ask('failed jobs this month'))).toContain('INCOMPLETE, jobs may be missing.');
    running.simulator.setFaults([{ match: 'jobs', fault: { kind: 'status', status: 403 } }]);
    const failed = await anna.ask('failed jobs last 60 days');
    expect(textOf(failed)).toMatch(/^No answer\nCould not read the jobs\./);
    running.simulator.setFaults([]);
    expect(textOf(await anna.press(failed, 'Try again'))).toMatch(/\n\d+ failed of [\d,]+ jobs\./);
  });

  it('lets two people page the same card without disturbing each other', async () => {
    const [ben, eva] = [personIn(running, group, 'ben'), personIn(running, group, 'eva')];
    const first = await ben.ask('all jobs last 5 days');
    const [bens, evas] = await Promise.all([ben.press(first, 'Next'), eva.press(first, 'Next')]);
    const [again, third] = await Promise.all([ben.press(bens, 'Previous'), eva.press(evas, 'Next')]);
    expect(textOf(again)).toContain('Showing 1–10 of ');
    expect(textOf(third)).toContain('Showing 21–30 of ');
  });

  it('answers the same activity once', async () => {
    const message = anna.messageOf('how many jobs today');
    const before = running.connector.said.length;
    await Promise.all([running.deliver(message), running.deliver(message)]);
    await running.deliver(message);
    await running.connector.card(personal.id, before);
    await running.restart();
    await running.deliver(message);
    await running.restart();
    expect(running.connector.said.slice(before).filter(({ activity }) => activity.type === 'message')).toHaveLength(1);
  });

  it('knows its buttons after a restart, and explains those that are too old or from elsewhere', async () => {
    const first = await anna.ask('all jobs last 5 days');
    await running.restart();
    expect(textOf(await anna.press(first, 'Next'))).toContain('Showing 11–20 of ');
    const elsewhere = personIn(running, group, 'ben');
    expect(textOf(await elsewhere.press(first, 'Next'))).toContain('Somebody else asked that');
    await running.store.storedQuestions.forgetBefore(now + 1_000_000);
    expect(textOf(await anna.press(first, 'Next'))).toContain('too old to come back to');
    expect(textOf(await anna.execute({ type: 'Action.Execute', verb: 'fly', data: { verb: 'fly' } }))).toContain(
      'from an older version',
    );
  });

  it('looks at rights at every message and press', async () => {
    const first = await anna.ask('all jobs last 5 days');
    const rule = { surface: null, groups: [], places: [], people: ['ben'], roles: [], tenants: ['contoso'] };
    await running.restart({ access: [rule] });
    expect(textOf(await anna.press(first, 'Next'))).toMatch(/^You may not ask about backup jobs here\./);
    expect(textOf(await anna.ask('failed jobs today'))).toMatch(/^You may not ask about backup jobs here\./);
    expect(textOf(await personIn(running, group, 'ben').ask('failed jobs today'))).toContain('jobs read');
    await running.restart();
  });

  it('lets in by Entra tenant, team, channel and person, every list that a rule has', async () => {
    const rule = { surface: 'teams', groups: [], places: [], people: [], roles: [], tenants: ['contoso'] } as const;
    const inTeam: Room = { id: '19:general', type: 'channel' };
    const isAnswered = async (room: Room, person: string): Promise<boolean> =>
      textOf(await personIn(running, room, person).ask('failed jobs today')).includes('jobs read');
    await running.restart({ access: [{ ...rule, groups: ['19:team'], people: ['ben'] }] });
    expect(await isAnswered(inTeam, 'ben')).toBe(true);
    expect(await isAnswered(inTeam, 'anna')).toBe(false);
    expect(await isAnswered(group, 'ben')).toBe(false);
    await running.restart({ access: [{ ...rule, places: ['19:general'] }] });
    expect(await isAnswered(inTeam, 'anna')).toBe(true);
    expect(await isAnswered({ ...inTeam, id: '19:other' }, 'anna')).toBe(false);
    await running.restart({ access: [{ ...rule, groups: ['partner'] }] });
    expect(await isAnswered({ ...group, organisation: 'partner' }, 'eve')).toBe(true);
    expect(await isAnswered(group, 'anna')).toBe(false);
    await running.restart();
  });

  it('says how far a slow reading is, and puts the answer in its place', async () => {
    await running.restart({ quietMs: 0 });
    running.simulator.setFaults([{ match: 'jobs', fault: { kind: 'slow', where: 'headers', ms: 300 } }]);
    const before = running.connector.said.length;
    await running.deliver(anna.messageOf('failed jobs last 45 days'));
    expect(textOf(await running.connector.card(personal.id, before))).toMatch(/^Reading /);
    await running.restart();
    const [waiting, answer] = running.connector.said
      .slice(before)
      .filter(({ activity }) => activity.type === 'message');
    expect(answer).toMatchObject({ method: 'PUT', id: waiting?.id });
    running.simulator.setFaults([]);
  });

  it('asks whoever presses to press again when reading takes longer than Teams waits', async () => {
    const first = await anna.ask('all jobs last 5 days');
    await running.restart({ pressPatienceMs: 0 });
    const waiting = await anna.press(first, 'Next');
    expect(textOf(waiting)).toContain('Press again in a moment.');
    await running.restart();
    expect(textOf(await anna.press(waiting, 'Try again'))).toContain('Showing 11–20 of ');
  });

  it('offers the whole answer and each job of its first page to the message extension', async () => {
    const { text: _, ...base } = anna.messageOf('');
    const search = async (query: string) => {
      const value = { commandId: 'searchJobs', parameters: [{ name: 'query', value: query }], queryOptions: {} };
      const response = await running.deliver({ ...base, type: 'invoke', name: 'composeExtension/query', value });
      const { composeExtension } = (await response.json()) as { composeExtension: { attachments: readonly Offered[] } };
      return composeExtension.attachments;
    };
    const [whole, job, ...others] = await search('failed jobs last 30 days');
    expect(textOf(whole?.content as CardContent)).toMatch(/\d+ failed of \d+ jobs\.\n/);
    expect(job?.preview.content.title).toMatch(/^🔴 Failed: \w+$/);
    expect(others).toHaveLength(9);
    for (const { content } of [whole, job, ...others].filter((one) => one !== undefined)) {
      expect(problemsOf(content)).toEqual([]);
    }
    expect(await search('x'.repeat(1_001))).toHaveLength(1);
  });

  it.each([412, 429])('says its answer again when Teams answers %i', async (status) => {
    const before = running.connector.said.length;
    // The typing, the answer, and the answer once more.
    running.connector.fail(status, status, status);
    await running.deliver(anna.messageOf('how many jobs today'));
    expect(textOf(await running.connector.card(personal.id, before))).toContain('jobs read');
  });

  it('welcomes when it is added itself, and says nothing when a person is', async () => {
    const { text: _, ...base } = anna.messageOf('');
    const before = running.connector.said.length;
    await running.deliver({ ...base, id: 'added-1', type: 'conversationUpdate', membersAdded: [{ id: '29:carl' }] });
    await running.deliver({ ...base, id: 'added-2', type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] });
    expect(textOf(await running.connector.card(personal.id, before))).toContain('Ask about backup jobs');
    await running.restart();
    expect(running.connector.said.slice(before)).toHaveLength(1);
  });

  it('answers what is no activity with JSON, and never with a page', async () => {
    const url = `http://127.0.0.1:${running.bot.port}/api/messages`;
    const headers = { 'content-type': 'application/json' };
    const bodies = ['', '{', '[]', '{}', '{"type":"message"}', `"${'x'.repeat(300_000)}"`];
    const answers = await Promise.all(bodies.map((body) => fetch(url, { method: 'POST', headers, body })));
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 413]);
    for (const answer of answers) expect(await answer.json()).toHaveProperty('error');
    const strange = { ...anna.messageOf(''), serviceUrl: 'https://evil.example' };
    expect((await running.deliver(strange)).status).toBe(403);
  });

  it('has logged no error', () => {
    expect(running.logged.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  });
});
