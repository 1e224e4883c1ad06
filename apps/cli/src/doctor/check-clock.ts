import { failed, type Finding, ok, warning } from './finding.ts';

/** Periods shift unnoticed beyond this; certificates' sign-ins last 5 minutes. */
const bearable = 60_000;
const unbearable = 300_000;

/** Listens to what a server's answers say of its clock, and of its data. */
export class ServerClock {
  readonly #now: () => number;
  #aheadMs: number | null = null;
  #simulated = false;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** How far its clock is ahead of this machine's, in milliseconds, half a second more or less; null: it did not say. */
  get aheadMs(): number | null {
    return this.#aheadMs;
  }

  /** Whether it said that its jobs are made up. */
  get isSimulated(): boolean {
    return this.#simulated;
  }

  /** To be asked with. */
  readonly fetch: typeof fetch = async (input, init) => {
    const sentAt = this.#now();
    const response = await fetch(input, init);
    const date = Date.parse(response.headers.get('date') ?? '');
    // The header has whole seconds, cut off.
    if (!Number.isNaN(date)) this.#aheadMs = date + 500 - (sentAt + this.#now()) / 2;
    if (response.headers.get('x-simulated-data') === 'true') this.#simulated = true;
    return response;
  };
}

/** Whether two clocks agree well enough. @param aheadMs of the server before this machine; null: not said */
export function checkClock(aheadMs: number | null): Finding {
  const check = 'Clock';
  if (aheadMs === null) return ok(check, 'The server does not say what time it has.');
  const apart = Math.abs(aheadMs);
  if (apart < 2000) return ok(check, "The server's and this machine's agree.");
  const text = `This machine's is ${duration(apart)} ${aheadMs > 0 ? 'behind' : 'ahead of'} the server's.`;
  const advice = 'Set it (NTP): "the last hour" and "today" are read by it.';
  if (apart > unbearable) return failed(check, text, advice);
  return apart > bearable ? warning(check, text, advice) : ok(check, text);
}

function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 120) return `${seconds} s`;
  return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}
