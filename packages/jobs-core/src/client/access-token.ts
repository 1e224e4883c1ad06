import type { Instant } from '../model/index.ts';
import type { ClientSettings } from './client-options.ts';
import { TimeoutError } from './errors.ts';
import type { Run } from './run.ts';
import type { Call, Send } from './send.ts';
import { signInCall, type Token } from './sign-in.ts';

/** How long a token is used when the server does not say how long it is good, in milliseconds. */
const unsaid = 300_000;

/** Renewed this long before its end, or at half its life if that is later. */
const early = 60_000;

interface Held {
  readonly value: string;
  readonly renewAt: Instant;
}

/** A sign-in under way, for everybody who waits for it. */
interface SignIn {
  readonly token: Promise<Held>;
  readonly stop: AbortController;
  waiting: number;
}

/**
 * The token of one client: one sign-in at a time whoever asks, renewed before it expires and when it is refused.
 */
export class AccessToken {
  readonly #settings: ClientSettings;
  readonly #send: Send;
  readonly #call: Call<Token>;
  #held: Held | null = null;
  #signIn: SignIn | null = null;

  /**
   * @throws RangeError when the certificate or its key cannot be used
   */
  constructor(settings: ClientSettings, send: Send) {
    this.#settings = settings;
    this.#send = send;
    this.#call = signInCall(settings);
  }

  /** A token that is good now. */
  async get(run: Run): Promise<string> {
    for (;;) {
      if (this.#held !== null && this.#settings.now() < this.#held.renewAt) return this.#held.value;
      const mine = this.#signIn === null;
      const signIn = (this.#signIn ??= this.#start(run));
      try {
        const { value } = await this.#wait(signIn, run.signal);
        if (this.#signIn === signIn) this.#signIn = null;
        return value;
      } catch (error) {
        run.signal.throwIfAborted();
        if (this.#signIn === signIn) this.#signIn = null;
        // Somebody else's deadline is not ours: then the sign-in is our own to make.
        if (mine || !(error instanceof TimeoutError) || this.#settings.now() >= run.deadline) throw error;
      }
    }
  }

  /** The server refused this token: the next `get` signs in again, unless somebody has since. */
  refuse(token: string): void {
    if (this.#held?.value === token) this.#held = null;
  }

  #start(run: Run): SignIn {
    const stop = new AbortController();
    // It ends when nobody waits any longer, not when the one who began it leaves.
    return { token: this.#fetch({ ...run, signal: stop.signal }), stop, waiting: 0 };
  }

  async #fetch(run: Run): Promise<Held> {
    const { value, seconds } = await this.#send(this.#call, run);
    const life = seconds === null || seconds <= 0 ? unsaid : seconds * 1000;
    const held = { value, renewAt: this.#settings.now() + Math.max(life - early, life / 2) };
    this.#held = held;
    return held;
  }

  async #wait(signIn: SignIn, signal: AbortSignal): Promise<Held> {
    signIn.waiting += 1;
    let leave: (() => void) | null = null;
    const left = new Promise<never>((_, reject) => {
      leave = () => reject(signal.reason);
      signal.addEventListener('abort', leave, { once: true });
      if (signal.aborted) leave();
    });
    try {
      return await Promise.race([signIn.token, left]);
    } finally {
      if (leave !== null) signal.removeEventListener('abort', leave);
      signIn.waiting -= 1;
      if (signIn.waiting === 0) {
        if (this.#signIn === signIn) this.#signIn = null;
        signIn.stop.abort();
      }
    }
  }
}
