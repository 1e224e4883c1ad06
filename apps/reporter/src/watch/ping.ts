import { setTimeout as sleep } from 'node:timers/promises';

const waitsMs = [200, 800];
const timeoutMs = 10_000;

/** What a watchdog is told. */
export type Ping = { readonly kind: 'well' } | { readonly kind: 'failed'; readonly reason: string };

/**
 * Tells a watchdog such as healthchecks.io that a report arrived, or that one did not: the address alone, or the
 * address with `/fail` and the reason. Tried three times.
 *
 * @returns whether it answered; never throws, because a watchdog that is away breaks nothing
 */
export async function ping(address: string, what: Ping, send: typeof fetch): Promise<boolean> {
  const url = new URL(address);
  if (what.kind === 'failed') url.pathname = `${url.pathname.replace(/\/+$/, '')}/fail`;
  const request = what.kind === 'failed' ? { method: 'POST', body: what.reason } : { method: 'GET' };
  for (const wait of [0, ...waitsMs]) {
    await sleep(wait, undefined, { ref: false });
    try {
      const answer = await send(url, { ...request, redirect: 'follow', signal: AbortSignal.timeout(timeoutMs) });
      await answer.body?.cancel();
      if (answer.ok) return true;
    } catch {
      // Not there, or too slow: asked again, then reported by the caller.
    }
  }
  return false;
}
