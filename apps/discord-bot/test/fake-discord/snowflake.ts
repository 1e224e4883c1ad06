const epoch = 1_420_070_400_000n;
let increment = 0n;

/** A new id as Discord makes them: its time of birth, and a number that nobody else has. */
export function snowflake(now: number = Date.now()): string {
  increment = (increment + 1n) & 0xf_ffffn;
  return String(((BigInt(now) - epoch) << 22n) | increment);
}
