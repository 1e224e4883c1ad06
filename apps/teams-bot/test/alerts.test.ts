import { simulatedJob } from '@jobdesk/simulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Card } from '../src/render/card.ts';
import { problemsOf } from './render/valid.ts';
import { now, personIn, type Room, type Running, sourceOf, startRunning, tenantOf, textOf } from './running.ts';

const group: Room = { id: '19:group@thread.v2', type: 'groupChat' };
const minute = 60_000;

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
        expect(problemsOf(content as Card)).toEqual([]);
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
    expect(textOf(added)).toContain('Alert added\nfailed backups today');
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

  it('are listed and removed', async () => {
    const list = await anna.ask('alerts');
    expect(textOf(list)).toBe('1 alert here\n1: failed backups today');
    const removed = await anna.press(list, 'Remove 1');
    expect(textOf(removed)).toBe('Alert removed\nfailed backups today');
    expect(textOf(await anna.press(removed, 'Alerts'))).toContain('No alerts here');
    expect(textOf(await anna.press(list, 'Remove 1'))).toContain('no such alert');
  });

  it('end with their conversation', async () => {
    await anna.press(await anna.ask('failed backups today'), 'Alert me');
    fails('FB-GONE');
    running.connector.fail(404);
    expect(await toldAt(now + 8 * minute)).toEqual([]);
    expect(textOf(await anna.ask('alerts'))).toContain('No alerts here');
  });

  it('stop when whoever asked may not ask any more', async () => {
    await anna.press(await anna.ask('failed backups today'), 'Alert me');
    const rule = { surface: null, groups: [], places: [], people: ['ben'], roles: [], tenants: ['contoso'] };
    await running.restart({ tenants: [tenantOf(sourceOf(running.simulator, () => clock))], access: [rule] });
    fails('FB-SECRET');
    expect(await toldAt(now + 9 * minute)).toEqual([]);
  });
});
