import { expect, it } from 'vitest';
import { PushPace } from '../src/push-pace.ts';

/** When each push may go out, asked for all at once; in milliseconds. */
async function turns(conversations: readonly string[]): Promise<readonly number[]> {
  let waited = 0;
  const pace = new PushPace({
    now: () => 0,
    sleep: (milliseconds) => {
      waited = milliseconds;
      return Promise.resolve();
    },
  });
  const moments: number[] = [];
  for (const conversation of conversations) {
    waited = 0;
    await pace.turn(conversation);
    moments.push(waited);
  }
  return moments;
}

it('lets no more than 50 pushes out in any second, over all conversations', async () => {
  const moments = await turns(Array.from({ length: 300 }, (_, index) => `conversation ${index}`));
  for (const from of moments) {
    expect(moments.filter((at) => at >= from && at < from + 1000).length).toBeLessThanOrEqual(50);
  }
});

it('lets no more than 7 a second into one conversation, more than 8 in two, or more than 60 in thirty', async () => {
  const moments = await turns(Array.from({ length: 150 }, () => 'ops'));
  for (const from of moments) {
    expect(moments.filter((at) => at >= from && at < from + 1000).length).toBeLessThanOrEqual(7);
    expect(moments.filter((at) => at >= from && at < from + 2000).length).toBeLessThanOrEqual(8);
    expect(moments.filter((at) => at >= from && at < from + 30_000).length).toBeLessThanOrEqual(60);
  }
});

it('makes a conversation wait for nothing but its own, and the first not at all', async () => {
  expect(await turns(['ops', 'ops', 'sales'])).toEqual([0, 500, 50]);
});
