const minute = 60_000;

/** How long after an attempt the next one follows; the last repeats. */
const waits = [1, 5, 15, 30, 60].map((minutes) => minutes * minute);

/**
 * How long to wait after so many attempts, in milliseconds: 1, 5, 15, 30, 60, 60 … minutes.
 *
 * @param attempts 1 after the first
 */
export function backOff(attempts: number): number {
  return waits[Math.max(0, Math.min(attempts, waits.length) - 1)] ?? 60 * minute;
}

/** For how long a report is tried that cannot be made, or not whole. */
const makingMs = 4 * 60 * minute;

/** How often a making is tried within that time. */
const mostMakings = attemptsWithin(makingMs);

/**
 * How long to wait after so many makings, in milliseconds; null: it was tried for four hours, that is all.
 *
 * Told by the number of attempts, which is on record, and not by a clock that a restart would wind back.
 */
export function makingBackOff(attempts: number): number | null {
  return attempts >= mostMakings ? null : backOff(attempts);
}

/** For how much longer a making is tried after so many attempts, in milliseconds. */
export function makingLeft(attempts: number): number {
  let left = 0;
  for (let next = attempts; next < mostMakings; next += 1) left += backOff(next);
  return left;
}

function attemptsWithin(span: number): number {
  let attempts = 1;
  for (let passed = backOff(1); passed <= span; passed += backOff(attempts)) attempts += 1;
  return attempts;
}

/** For how long a mail is tried that the server puts off. */
export const deliveringMs = 3 * 24 * 60 * minute;

/**
 * A fault of the configuration is no fault of a mail's: it waits, and is tried now and then. A running reporter tries
 * one every hour; one that was started anew, because somebody has mended it, is not to wait as long.
 */
export const configurationWaitMs = 10 * minute;
