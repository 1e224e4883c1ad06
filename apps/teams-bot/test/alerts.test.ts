import { simulatedJob } from '@jobdesk/simulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CardContent } from './connector.ts';
import { problemsOf } from './render/valid.ts';
import {
  now,
  personIn,
  type Room,
  type Running,
  sourceOf,
  startRunning,
  tenantOf,
  textOf,
  titlesOf,
} from './running.ts';

const group: Room = { id: '19:group@thread.v2', type: 'groupChat' };
const minute = 60_000;
/** What can be filled in on a card. */
const inputsOf = ({ body }: CardContent): readonly unknown[] =>
  body.filter((element) => JSON.stringify(element).startsWith('{"type":"Input.'));

describe('alerts', () => {
  let running: Running;
  let anna: ReturnType<typeof personIn>;
  let clock = now;
  beforeAll(async () => {
    running = await startRunning({ jobs: 100, seed: 4, hostileText: false }, { now: () => clock });
    // Read anew every time: what is told is what there is.
    await running.restart({ tenants: [tenantOf(sourceOf(running.simulator, () => clock))] });
    anna = personIn(running, group, 'anna');
  });
  afterAll(async () => {
    await running.close();
  });

  const toldAt = async (moment: number): Promise<readonly string[]> => {
    clock = moment;
    const before = running.connector.said.length;
    await running.bot.lookAtAlerts();
    return running.connector.said
      .slice(before)
      .flatMap(({ activity }) => activity.attachments ?? [])
      .map(({ content }) => {
        expect(problemsOf(content)).toEqual([]);
        return textOf(content);
      });
  };
  const fails = (id: string) =>
    running.simulator.publish([
      simulatedJob({ id, type: 20009, status: 16, startedAt: clock, comments: '*Access* denied' }),
    ]);

  it('come from the button under an answer, and are told once', async () => {
    const answer = await anna.ask('failed backups today');
    const added = await anna.press(answer, 'Alert me');
    expect(textOf(added)).toContain(
      'Alert added\n**failed backups today**, at every new match · since Wed 18 Nov 2026, 10:30 EST (UTC−05:00), by anna',
    );
    expect(textOf(await anna.press(added, 'Back'))).toContain('jobs read');
    expect(textOf(await anna.press(answer, 'Alert me'))).toContain('There is that alert already');
    expect(await toldAt(now + minute)).toEqual([]);
    fails('FB-NEW');
    const [told, ...more] = await toldAt(now + 2 * minute);
    expect(told).toContain('1 new job for "failed backups today".');
    expect(told).toContain('🔴 Failed · Amazon EC2 backup · FB-NEW');
    expect(told).toContain('\\*Access\\* denied');
    expect(more).toEqual([]);
    expect(await toldAt(now + 3 * minute)).toEqual([]);
  });

  it('are told again when Teams did not take the message, and survive a restart', async () => {
    fails('FB-LOST');
    running.connector.fail(400);
    expect(await toldAt(now + 4 * minute)).toEqual([]);
    await running.restart({ tenants: [tenantOf(sourceOf(running.simulator, () => clock))] });
    expect((await toldAt(now + 5 * minute)).join()).toContain('FB-LOST');
  });

  it('say once that they could not look', async () => {
    running.simulator.setFaults([{ match: 'jobs', fault: { kind: 'status', status: 403 } }]);
    expect((await toldAt(now + 6 * minute)).join()).toContain('This alert could not look');
    expect(await toldAt(now + 7 * minute)).toEqual([]);
    running.simulator.setFaults([]);
  });

  it('come every week at a chosen day and time, Monday at eight unless chosen otherwise', async () => {
    const form = await anna.press(await anna.ask('failed backups last week'), 'Every Monday');
    expect(problemsOf(form)).toEqual([]);
    expect(inputsOf(form)).toMatchObject([
      { id: 'weekday', value: '1' },
      { id: 'time', label: 'Time (America/New_York)', value: '08:00' },
    ]);
    const added = await anna.press(form, 'Add');
    expect(textOf(added)).toContain(
      '**failed backups last week**, every Monday at 08:00 (America/New\\_York) · since ',
    );
    expect(textOf(await anna.press(added, 'Remove alert'))).toContain('Alert removed');
    const nonsense = await anna.press(form, 'Add', { weekday: '3', time: 'noon' });
    expect(textOf(nonsense)).toContain('"noon" is no time of day.');
    expect(titlesOf(await anna.press(nonsense, 'Back'))).toEqual(['Add', 'Back']);
    expect(textOf(await anna.press(form, 'Add', { weekday: '3', time: '11:00' }))).toContain(
      'every Wednesday at 11:00 (America/New\\_York)',
    );
    // The same Wednesday, before and after eleven in New York.
    expect(await toldAt(now + 29 * minute)).toEqual([]);
    const [told, ...more] = await toldAt(now + 31 * minute);
    expect(told).toMatch(/SIMULATED DATA[^]*\d+ failed of \d+ backups\.[^]*every Wednesday at 11:00/);
    expect(more).toEqual([]);
    expect(await toldAt(now + 32 * minute)).toEqual([]);
  });

  it('are listed with their state, silenced with a reason and an end, resumed and removed', async () => {
    const list = await anna.ask('alerts');
    expect(textOf(list)).toMatch(/^2 alerts here\n1: \*\*failed backups today\*\*, at every new match · since .*\n2: /);
    expect(titlesOf(list)).toEqual(['Alert 1', 'Alert 2']);
    const alert = await anna.press(list, 'Alert 1');
    expect(problemsOf(alert)).toEqual([]);
    expect(inputsOf(alert)).toMatchObject([
      { id: 'reason', isRequired: true },
      { id: 'end', value: '1d' },
    ]);
    expect(textOf(await anna.press(alert, 'Mute', { reason: ' ', end: '4h' }))).toContain('Say why');
    const muted = await anna.press(alert, 'Mute', { reason: '*planned* work', end: '4h' });
    expect(textOf(muted)).toMatch(
      /^Silent alert\n.* · 🔕 silent until Wed 18 Nov 2026, 15:02 EST .*: "\\\*planned\\\* work"$/,
    );
    expect(textOf(await anna.press(muted, 'Alerts'))).toMatch(/^2 alerts here\n1: .*🔕 silent until /);
    fails('FB-MUTED');
    expect(await toldAt(clock + minute)).toEqual([]);
    expect(textOf(await anna.press(muted, 'Resume'))).toMatch(/^Alert\n(?!.*🔕)/);
    expect((await toldAt(clock + minute)).join()).toContain('FB-MUTED');
    const removed = await anna.press(alert, 'Remove alert');
    expect(textOf(removed)).toBe('Alert removed\nfailed backups today');
    const [second] = (await anna.press(removed, 'Alerts')).actions ?? [];
    await anna.press(await anna.execute({ type: 'Action.Execute', ...second }), 'Remove alert');
    expect(textOf(await anna.press(removed, 'Alerts'))).toContain('No alerts here');
    expect(textOf(await anna.press(alert, 'Remove alert'))).toContain('no such alert');
  });

  it('are added by whoever may ask, also under an answer that somebody else asked for', async () => {
    const ben = personIn(running, group, 'ben');
    const added = await ben.press(await anna.ask('stopped backups today'), 'Alert me');
    expect(textOf(added)).toMatch(/Alert added\n.*by ben/);
    await ben.press(added, 'Remove alert');
  });

  it('are listed a few at a time', async () => {
    for (const status of ['failed', 'stopped', 'skipped', 'waiting', 'successful']) {
      await anna.press(await anna.ask(`${status} restores today`), 'Alert me');
    }
    const list = await anna.ask('alerts');
    expect(titlesOf(list)).toEqual(['Alert 1', 'Alert 2', 'Alert 3', 'Alert 4', 'Next']);
    const rest = await anna.press(list, 'Next');
    expect(textOf(rest)).toMatch(/\n5: \*\*successful restores today\*\*.*\nShowing 5–5 of 5, oldest first\.$/);
    expect(titlesOf(rest)).toEqual(['Alert 5', 'Previous']);
    await running.store.subscriptions.removeIn({ surface: 'teams', id: group.id });
    expect(textOf(await anna.press(rest, 'Previous'))).toContain('No alerts here');
  });

  it('end with their conversation', async () => {
    await anna.press(await anna.ask('failed backups today'), 'Alert me');
    fails('FB-GONE');
    running.connector.fail(404);
    expect(await toldAt(clock + minute)).toEqual([]);
    expect(textOf(await anna.ask('alerts'))).toContain('No alerts here');
  });

  it('stop when whoever asked may not ask any more', async () => {
    await anna.press(await anna.ask('failed backups today'), 'Alert me');
    const rule = { surface: null, groups: [], places: [], people: ['ben'], roles: [], tenants: ['contoso'] };
    await running.restart({ tenants: [tenantOf(sourceOf(running.simulator, () => clock))], access: [rule] });
    fails('FB-SECRET');
    expect(await toldAt(clock + minute)).toEqual([]);
  });
});
