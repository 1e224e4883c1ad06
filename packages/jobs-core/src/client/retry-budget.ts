/** Retries that even the shortest run may make. */
const floor = 10;

/** Retries beyond that, as a share of the requests. */
const share = 0.2;

/**
 * How many retries one run may make over all its requests: a server in trouble is not asked five times for each of a
 * thousand pages.
 */
export class RetryBudget {
  #requests = 0;
  #retries = 0;

  /** Notes a request that is made for the first time. */
  request(): void {
    this.#requests += 1;
  }

  /** Takes one retry out of the budget; false when none is left. */
  take(): boolean {
    if (this.#retries >= Math.max(floor, this.#requests * share)) return false;
    this.#retries += 1;
    return true;
  }
}
