/** What a person wants to know, in their own words. */
export interface Question {
  readonly text: string;
  /**
   * Show so many jobs at most, whatever the words say beyond it; null shows as many as the words say, else all. Never
   * changes how many match.
   *
   * @default null
   */
  readonly limit?: number | null;
  /**
   * Words of which nothing at all is understood are answered with examples, not with every job there is: in a chat
   * they may not have been a question.
   *
   * @default false
   */
  readonly mustMeanSomething?: boolean;
}
