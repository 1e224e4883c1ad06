import { expect, test } from 'vitest';
import { type Log, Rounds } from '../src/index.ts';

test('a round that fails is said, and the next one comes', async () => {
  const events: string[] = [];
  const log: Log = (level, event) => void events.push(`${level} ${event}`);
  const second = Promise.withResolvers<void>();
  let count = 0;
  const rounds = new Rounds(1, log, async () => {
    count += 1;
    if (count === 1) throw new Error('no');
    second.resolve();
  });
  rounds.start();
  await second.promise;
  await rounds.stop();
  expect(events).toEqual(['error round failed']);
});

test('stopping ends the round under way, and no other starts', async () => {
  const begun = Promise.withResolvers<void>();
  let ended = 0;
  const rounds = new Rounds(
    1,
    () => undefined,
    async (signal) => {
      begun.resolve();
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
      ended += 1;
    },
  );
  rounds.start();
  await begun.promise;
  await rounds.stop();
  rounds.start();
  expect(ended).toBe(1);
});
