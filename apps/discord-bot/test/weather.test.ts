import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from './fake-discord/person.ts';
import type { Channel } from './fake-discord/world.ts';
import { now, type Running, startRunning } from './running.ts';

describe('when Discord, the network or the vendor fails', () => {
  let running: Running;
  let anna: Person;
  let ops: Channel;
  beforeAll(async () => {
    running = await startRunning({ jobs: 300, seed: 2 }, {}, { heartbeatMs: 50 });
    anna = running.discord.person('Anna');
    ops = running.discord.channel('ops', running.discord.guild('Contoso'));
  });
  afterEach(() => {
    running.discord.setFaults();
    running.simulator.setFaults([]);
  });
  afterAll(async () => {
    await running.close();
  });

  const ask = (query = 'failed backups this month') => anna.command(ops, 'jobs', { query });
  const reconnected = () => running.discord.until('a connection', () => running.discord.gateway.connected || undefined);

  it('shows that it lives', async () => {
    await running.discord.until('heartbeats', () => running.discord.gateway.seen.heartbeats > 2 || undefined);
  });

  it('comes back to its session after a broken connection, and answers what was asked meanwhile', async () => {
    const { gateway } = running.discord;
    gateway.drop();
    const asked = ask();
    expect((await asked.shown()).text).toContain('Failed');
    expect(gateway.seen).toMatchObject({ identified: 1, resumed: 1 });
  });

  it('comes back when Discord asks it to', async () => {
    const { gateway } = running.discord;
    const before = gateway.seen.resumed;
    gateway.askToReconnect();
    await running.discord.until('a resume', () => gateway.seen.resumed > before || undefined);
    expect((await ask().shown()).text).toContain('Failed');
  });

  it('signs in anew when its session is gone, and answers again', async () => {
    const { gateway } = running.discord;
    gateway.invalidate();
    await running.discord.until('a new session', () => gateway.seen.identified === 2 || undefined);
    await reconnected();
    expect((await ask().shown()).text).toContain('Failed');
  });

  it('does nothing twice that is delivered twice', async () => {
    const asked = ask();
    running.discord.gateway.repeatLast();
    const { edits } = await asked.shown();
    expect(edits).toBe(1);
    expect(running.discord.violations).toEqual([]);
  });

  it('waits as long as it is told to when it asks too often', async () => {
    running.discord.setFaults(
      { match: /callback$/, times: 1, fault: { kind: 'rate-limit', seconds: 0.3 } },
      { match: /^PATCH/, times: 1, fault: { kind: 'rate-limit', seconds: 0.3 } },
    );
    expect((await ask().shown()).text).toContain('Failed');
  });

  it('tries again after 502, whether the request had arrived or not', async () => {
    for (const done of [true, false]) {
      running.discord.setFaults(
        { match: /callback$/, times: 1, fault: { kind: 'server-error', status: 502, done } },
        { match: /^PATCH/, times: 1, fault: { kind: 'server-error', status: 502, done } },
      );
      expect((await ask().shown()).text).toContain('Failed');
    }
  });

  it('tries again when the connection breaks before an answer', async () => {
    running.discord.setFaults({ match: /^PATCH/, times: 1, fault: { kind: 'drop' } });
    expect((await ask().shown()).text).toContain('Failed');
  });

  it('tells who asked that the vendor cannot be read, and leaves nothing behind in the channel', async () => {
    running.simulator.setFaults([{ match: 'jobs', fault: { kind: 'status', status: 403 } }]);
    const asked = ask();
    const failed = await asked.shown();
    expect(failed.privateTo).toBe(anna.id);
    expect(failed.text).toMatch(/^### No answer\nCould not read the jobs\./);
    expect(asked.original?.deleted).toBe(true);
  });

  it('says INCOMPLETE first when jobs may be missing', async () => {
    running.simulator.setFaults([{ match: 'jobs', fault: { kind: 'total-count', offBy: 7 } }]);
    const { text } = await ask().shown();
    expect(text).toMatch(/### INCOMPLETE, jobs may be missing\. .*\n-# ⚠️ /);
  });

  it('says how far it is when reading takes long, and then answers', async () => {
    let clock = now;
    await running.restart({ now: () => (clock += 2_000) });
    const asked = ask();
    const answer = await running.discord.until('an answer', () =>
      asked.original?.text.includes('Failed') === true ? asked.original : undefined,
    );
    expect(answer.history[0]).toMatch(/^Reading jobs: \d+ of \d+ so far …$/);
    await running.restart();
  });

  it('apologises before Discord’s patience ends', async () => {
    await running.restart({ patienceMs: 200 });
    running.simulator.setFaults([{ match: 'jobs', fault: { kind: 'hang', where: 'before-headers' } }]);
    const sorry = await ask().shown();
    expect(sorry.privateTo).toBe(anna.id);
    expect(sorry.text).toMatch(/^That took too long for Discord\./);
    await running.restart();
  });

  it('has broken no rule so far, and logged no error and no token', () => {
    expect(running.discord.violations).toEqual([]);
    expect(running.logged.filter((line) => line.includes('"error","event"'))).toEqual([]);
    expect(running.logged.join()).not.toContain(running.discord.token);
  });

  it('gives up on a person whom it can no longer answer, and goes on', async () => {
    const late = ask();
    late.age(4_000);
    await running.discord.until('a word about it', () => running.logged.find((line) => line.includes('too late')));
    expect(running.discord.violations).toHaveLength(1);
    expect((await ask().shown()).text).toContain('Failed');
  });

  it('finishes what runs when it is stopped, and sends away what comes then', async () => {
    running.simulator.setFaults([{ match: 'jobs', times: 1, fault: { kind: 'slow', where: 'headers', ms: 300 } }]);
    const asked = ask('failed backups last 60 days');
    await asked.acknowledged();
    const restarted = running.restart();
    expect((await ask().shown()).text).toBe('Jobdesk is being restarted. Ask again in a minute.');
    expect((await asked.shown()).text).toContain('Failed');
    await restarted;
  });
});
