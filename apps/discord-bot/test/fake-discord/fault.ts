/** What goes wrong on purpose with a request. */
export type Fault =
  /** Refused, with so many seconds to wait. */
  | { readonly kind: 'rate-limit'; readonly seconds: number }
  /** An error of the server's; `done`: the request took effect all the same. */
  | { readonly kind: 'server-error'; readonly status: number; readonly done: boolean }
  /** The connection breaks before an answer. */
  | { readonly kind: 'drop' };

export interface PlannedFault {
  /** Held against `POST /interactions/1/token/callback`. */
  readonly match: RegExp;
  readonly times: number;
  readonly fault: Fault;
}

/** Faults that strike so many times each. */
export class FaultPlan {
  #planned: readonly (PlannedFault & { left: number })[] = [];
  readonly #closedUntil = new Map<string, number>();

  plan(...faults: readonly PlannedFault[]): void {
    this.#planned = faults.map((fault) => ({ ...fault, left: fault.times }));
  }

  /** The fault that strikes this request; null when none does. */
  strike(request: string): Fault | null {
    const found = this.#planned.find(({ match, left }) => left > 0 && match.test(request));
    if (found === undefined) return null;
    found.left -= 1;
    if (found.fault.kind === 'rate-limit') {
      this.#closedUntil.set(request, Date.now() + found.fault.seconds * 1000);
    }
    return found.fault;
  }

  /** Whether the request comes before it was told to come back. */
  isTooEarly(request: string): boolean {
    return Date.now() < (this.#closedUntil.get(request) ?? 0);
  }
}
