/** One environment variable that is missing or wrong. Never holds the value of a secret. */
export interface SettingsFault {
  /** The variable's name, for instance `AVEPOINT_CLIENT_ID`. */
  readonly variable: string;
  /** What is wrong, to be read after the name: "is not set". */
  readonly problem: string;
  /** What was expected: "a whole number from 0 to 6, where 0 is Sunday". */
  readonly expected: string;
  /** A line to copy and adapt: `JOBS_WEEK_STARTS_ON=1`. */
  readonly example: string;
}

/** The configuration cannot be used; says everything that is missing or wrong at once. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly faults: readonly SettingsFault[];

  constructor(faults: readonly SettingsFault[]) {
    super(describe(faults));
    this.faults = faults;
  }
}

function describe(faults: readonly SettingsFault[]): string {
  const count = faults.length === 1 ? 'One setting is' : `${faults.length} settings are`;
  return [
    `${count} missing or wrong:`,
    ...faults.map(
      ({ variable, problem, expected, example }) =>
        `  ${variable} ${problem}.\n    Expected: ${expected}.\n    Example:  ${example}`,
    ),
  ].join('\n');
}
