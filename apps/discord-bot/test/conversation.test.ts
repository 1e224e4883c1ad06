import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from './fake-discord/person.ts';
import type { Channel } from './fake-discord/world.ts';
import { type Running, startRunning } from './running.ts';

describe('a conversation', () => {
  let running: Running;
  let anna: Person;
  let ops: Channel;
  beforeAll(async () => {
    running = await startRunning({ jobs: 2000, seed: 1 });
    anna = running.discord.person('Anna');
    ops = running.discord.channel('ops', running.discord.guild('Contoso'));
  });
  afterAll(() => running.close());

  it('answers a question', async () => {
    const answer = await anna.command(ops, 'jobs', { query: 'failed backups last 7 days' }).shown();
    console.log(answer.text, answer.buttons, answer.options);
    const next = await anna.press(ops, answer, 'Details').shown();
    console.log(next.text);
    expect(running.discord.violations).toEqual([]);
  });
});
