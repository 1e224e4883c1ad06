import { simulatedJob } from '@jobdesk/simulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from './fake-discord/json.ts';
import type { Options, Person } from './fake-discord/person.ts';
import type { Channel } from './fake-discord/world.ts';
import { now, type Running, startRunning } from './running.ts';

const minute = 60_000;

describe('alerts', () => {
  let running: Running;
  let anna: Person;
  let ops: Channel;
  let clock = now;
  beforeAll(async () => {
    running = await startRunning(
      { jobs: [simulatedJob({ id: 'FB-OLD', type: 20009, status: 16, startedAt: now - 60 * minute })] },
      { now: () => clock },
    );
    anna = running.discord.person('Anna');
    ops = running.discord.channel('ops', running.discord.guild('Contoso'));
  });
  afterAll(async () => {
    await running.close();
  });

  const alerts = (subcommand: string, options: Options = {}, channel = ops) =>
    anna.command(channel, `jobs-alerts ${subcommand}`, options).shown();
  const chosen = async (channel = ops): Promise<string> => {
    const [first] = await anna.type(channel, 'jobs-alerts remove', 'alert', '').offered();
    return textOf(first?.['value']) ?? '';
  };
  /** What the channel was told by a look at that moment. */
  const toldAt = async (moment: number, channel = ops): Promise<readonly string[]> => {
    clock = moment;
    const before = channel.messages.length;
    await running.bot.lookAtAlerts();
    return channel.messages.slice(before).map(({ text }) => text);
  };
  const fails = (id: string, startedAt: number) =>
    running.simulator.publish([simulatedJob({ id, type: 20009, status: 16, startedAt })]);

  it('are added by a command, for the person’s eyes, with what is known already', async () => {
    const added = await alerts('add', { query: 'failed backups today' });
    expect(added.privateTo).toBe(anna.id);
    expect(added.text).toContain('### Alert added');
    expect(added.text).toContain('1 job matches already and will not be told.');
    expect((await alerts('add', { query: 'failed backups today' })).text).toContain('### There is that alert already');
  });

  it('tell a new match once, in the channel', async () => {
    expect(await toldAt(now + minute)).toEqual([]);
    fails('FB-NEW', now + minute);
    const [told, ...more] = await toldAt(now + 2 * minute);
    expect(told).toContain('**SIMULATED DATA: these jobs are made up.**');
    expect(told).toContain('### 1 new job for "failed backups today".');
    expect(told).toContain('`FB-NEW`');
    expect(told).not.toContain('FB-OLD');
    expect(more).toEqual([]);
    expect(await toldAt(now + 3 * minute)).toEqual([]);
  });

  it('tell what failed after midnight although it started before', async () => {
    const midnight = Date.parse('2026-11-19T05:00:00Z');
    running.simulator.publish([
      simulatedJob({ id: 'FB-NIGHT', type: 20009, status: 1, startedAt: midnight - 5 * minute }),
    ]);
    expect(await toldAt(midnight - minute)).toEqual([]);
    fails('FB-NIGHT', midnight - 5 * minute);
    expect((await toldAt(midnight + minute)).join()).toContain('FB-NIGHT');
  });

  it('do not repeat themselves when Discord took the message and the answer was lost', async () => {
    fails('FB-LOST', clock);
    running.discord.setFaults({
      match: /^POST \/channels/,
      times: 9,
      fault: { kind: 'server-error', status: 502, done: true },
    });
    const [told, ...more] = await toldAt(clock + minute);
    expect(told).toContain('FB-LOST');
    expect(more).toEqual([]);
    running.discord.setFaults();
    expect(await toldAt(clock + minute)).toEqual([]);
    expect(await toldAt(clock + minute)).toEqual([]);
  });

  it('say once that they could not look, and go on afterwards', async () => {
    running.simulator.setFaults([{ match: 'jobs', fault: { kind: 'status', status: 403 } }]);
    const [told] = await toldAt(clock + minute);
    expect(told).toContain('### Could not look at "failed backups today"');
    expect(await toldAt(clock + minute)).toEqual([]);
    running.simulator.setFaults([]);
    fails('FB-AFTER', clock);
    expect((await toldAt(clock + minute)).join()).toContain('FB-AFTER');
  });

  it('are silent while somebody wants that, with the reason in the list, and catch up afterwards', async () => {
    const alert = await chosen();
    const muted = await alerts('mute', { alert, reason: '*maintenance* @everyone', end: '1h' });
    expect(muted.text).toContain('### Alert muted');
    expect((await alerts('list')).text).toMatch(/🔕 silent until <t:\d+:f>: "\\\*maintenance\\\* @\u2060everyone"/);
    fails('FB-QUIET', clock);
    expect(await toldAt(clock + minute)).toEqual([]);
    expect((await alerts('resume', { alert })).text).toContain('### Alert resumed');
    expect((await toldAt(clock + minute)).join()).toContain('FB-QUIET');
  });

  it('come from the button under an answer, in a thread too', async () => {
    const thread = running.discord.channel('incident', ops.guild, ops);
    const answer = await anna.command(thread, 'jobs', { query: 'failed EC2 jobs' }).shown();
    expect((await anna.press(thread, answer, 'Alert me').shown()).text).toContain('### Alert added');
    fails('FB-THREAD', clock);
    expect((await toldAt(clock + minute, thread)).join()).toContain('FB-THREAD');
  });

  it('are refused where the bot could not keep its word', async () => {
    const visitor = running.discord.person('Ben', { installedForMe: true });
    const elsewhere = running.discord.channel('general', running.discord.guild('Elsewhere', { hasBot: false }));
    const answer = await visitor.command(elsewhere, 'jobs', { query: 'failed backups' }).shown();
    const refused = await visitor.press(elsewhere, answer, 'Alert me').shown();
    expect(refused.text).toMatch(/^I may not speak here unasked/);
  });

  it('come with the whole answer once a week', async () => {
    const weekly = running.discord.channel('weekly', ops.guild);
    await alerts('add', { query: 'jobs last week', when: '1', time: '09:00' }, weekly);
    const monday = Date.parse('2026-11-23T14:00:00Z');
    expect(await toldAt(monday - minute, weekly)).toEqual([]);
    const [told] = await toldAt(monday + minute, weekly);
    expect(told).toMatch(/### \d+ jobs?/);
    expect(await toldAt(monday + 2 * minute, weekly)).toEqual([]);
    expect((await alerts('add', { query: 'jobs', when: '1', time: '25:00' }, weekly)).text).toContain(
      '"25:00" is no time of day.',
    );
  });

  it('end with their channel, and when somebody removes them', async () => {
    const doomed = running.discord.channel('doomed', ops.guild);
    await alerts('add', { query: 'failed backups' }, doomed);
    doomed.state = 'gone';
    fails('FB-DOOMED', clock);
    await toldAt(clock + minute, doomed);
    expect(await running.store.subscriptions.listIn({ surface: 'discord', id: doomed.id })).toEqual([]);
    expect((await alerts('remove', { alert: await chosen() })).text).toContain('### Alert removed');
    expect((await alerts('list')).text).toContain('### No alerts here');
    expect((await alerts('remove', { alert: 'nothing' })).text).toContain('no such alert');
  });

  it('stop when whoever asked may not ask any more', async () => {
    await alerts('add', { query: 'failed backups' });
    await running.restart({
      access: [{ surface: null, groups: ['none'], places: [], people: [], roles: [], tenants: ['contoso'] }],
    });
    fails('FB-SECRET', clock);
    expect(await toldAt(clock + minute)).toEqual([]);
  });

  it('have broken no rule', () => {
    expect(running.discord.violations).toEqual([]);
  });
});
