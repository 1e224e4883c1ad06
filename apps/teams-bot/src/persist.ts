import { setTimeout as wait } from 'node:timers/promises';

/** What Teams asks to be tried again; the library repeats the 5xx by itself. */
const passing: readonly unknown[] = [412, 429];

const mostAttempts = 4;

/** The first wait, in milliseconds; each further one is twice as long. */
const firstWaitMs = 200;

/** Says something again that Teams did not take this time; up to half as long again by chance, so that many do not come back at once. */
export async function persist<T>(say: () => Promise<T>, random: () => number = Math.random): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await say();
    } catch (error) {
      const status: unknown = error instanceof Error ? Reflect.get(error, 'statusCode') : null;
      if (!passing.includes(status) || attempt === mostAttempts) throw error;
      await wait(firstWaitMs * 2 ** (attempt - 1) * (1 + random() / 2));
    }
  }
}
