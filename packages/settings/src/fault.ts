/** One setting that is missing or wrong. Never holds the value of a secret. */
export interface SettingsFault {
  /**
   * An environment variable such as `AVEPOINT_CLIENT_ID`, the flag `--tenant`, or a place in the file of tenants:
   * `jobs.yaml:14:9 tenants[1].schedules[0].sendAt`.
   */
  readonly variable: string;
  /** What is wrong, to be read after the name: "is not set". */
  readonly problem: string;
  /** What was expected: "a whole number from 0 to 6, where 0 is Sunday". */
  readonly expected: string;
  /** A line to copy and adapt: `JOBS_WEEK_STARTS_ON=1`. */
  readonly example: string;
  /** Where in the file of tenants; null when it is not there. */
  readonly place: FilePlace | null;
}

/** A place in a file, for people and editors. */
export interface FilePlace {
  /** As `JOBS_CONFIG` names it. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** The field, for instance `tenants[1].schedules[0].sendAt`; empty for the file as a whole. */
  readonly path: string;
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

/** More are not read by anybody; the first say what to do. */
const mostDescribed = 100;

function describe(faults: readonly SettingsFault[]): string {
  const count = faults.length === 1 ? 'One setting is' : `${faults.length} settings are`;
  return [
    `${count} missing or wrong:`,
    ...faults
      .slice(0, mostDescribed)
      .map(
        ({ variable, problem, expected, example }) =>
          `  ${variable} ${problem}.\n    Expected: ${expected}.\n    Example:  ${example}`,
      ),
    ...(faults.length > mostDescribed ? [`  … and ${faults.length - mostDescribed} more.`] : []),
  ].join('\n');
}
