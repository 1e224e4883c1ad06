import { expect, it } from 'vitest';
import type { Fault, Simulator } from '../../src/index.ts';
import { askRaw, signIn } from '../asking.ts';
import { start } from '../running.ts';

async function struck(fault: Fault): Promise<{ simulator: Simulator; token: string }> {
  const simulator = await start({ faults: [{ match: 'jobs', nth: 1, fault }] });
  return { simulator, token: await signIn(simulator) };
}

async function outcomeOf(response: Promise<Response>): Promise<'no headers' | 'no body' | 'bad json' | 'jobs'> {
  let text: Promise<string>;
  try {
    text = (await response).text();
  } catch {
    return 'no headers';
  }
  try {
    JSON.parse(await text);
    return 'jobs';
  } catch (error) {
    return error instanceof SyntaxError ? 'bad json' : 'no body';
  }
}

const soon = (): { signal: AbortSignal } => ({ signal: AbortSignal.timeout(60) });

it.each<[string, Fault, 'no headers' | 'no body' | 'bad json' | 'jobs']>([
  ['a reset before headers', { kind: 'reset', where: 'before-headers' }, 'no headers'],
  ['a polite end before headers', { kind: 'reset', where: 'before-headers', polite: true }, 'no headers'],
  ['a reset in the body', { kind: 'reset', where: 'in-body' }, 'no body'],
  ['a polite end in the body', { kind: 'reset', where: 'in-body', polite: true }, 'no body'],
  ['a length that says too much', { kind: 'length', says: 'more' }, 'no body'],
  ['a length that says too little', { kind: 'length', says: 'less' }, 'bad json'],
  ['cut JSON', { kind: 'cut-json' }, 'bad json'],
  ['damaged gzip', { kind: 'gzip', damage: 'flipped' }, 'no body'],
  ['cut gzip', { kind: 'gzip', damage: 'cut' }, 'bad json'],
  ['slow headers', { kind: 'slow', where: 'headers', ms: 20 }, 'jobs'],
  ['a slow body', { kind: 'slow', where: 'body', ms: 20 }, 'jobs'],
  ['a large body', { kind: 'huge', bytes: 300_000 }, 'jobs'],
  ['a large body in little gzip', { kind: 'huge', bytes: 300_000, gzip: true }, 'jobs'],
  ['a connection closed when idle', { kind: 'idle-close' }, 'jobs'],
])('%s strikes once, and the next request is served', async (_, fault, expected) => {
  const { simulator, token } = await struck(fault);
  expect(await outcomeOf(askRaw(simulator, token, ''))).toBe(expected);
  expect(await outcomeOf(askRaw(simulator, token, ''))).toBe('jobs');
  expect(simulator.requests.map((request) => request.fault)).toEqual([null, fault.kind, null]);
});

it.each(['before-headers', 'in-body'] as const)('hangs %s until the client goes', async (where) => {
  const { simulator, token } = await struck({ kind: 'hang', where });
  expect(await outcomeOf(askRaw(simulator, token, '', soon()))).toBe(where === 'in-body' ? 'no body' : 'no headers');
});

it('closes although an answer hangs, another is slow and a third does not end', async () => {
  const faults = [
    { kind: 'hang', where: 'in-body' },
    { kind: 'slow', where: 'headers', ms: 3_600_000 },
    { kind: 'huge', bytes: 1e12 },
  ] as const;
  const simulator = await start({ faults: faults.map((fault, index) => ({ match: 'jobs', nth: index + 1, fault })) });
  const token = await signIn(simulator);
  const asked = faults.map(async () => outcomeOf(askRaw(simulator, token, '')));
  await expect.poll(() => simulator.requests.length).toBe(4);
  await simulator.close();
  expect(new Set(await Promise.all(asked))).toEqual(new Set(['no headers', 'no body']));
});

it('tells no status of a request that it did not answer', async () => {
  const { simulator, token } = await struck({ kind: 'reset', where: 'before-headers' });
  await outcomeOf(askRaw(simulator, token, ''));
  expect(simulator.requests.at(-1)).toMatchObject({ endpoint: 'jobs', status: null, fault: 'reset' });
});
