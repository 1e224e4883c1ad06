/** The command line cannot be understood: says what is wrong and what to type instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** What to do, as a sentence or a line to type. */
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(message);
    this.advice = advice;
  }
}
