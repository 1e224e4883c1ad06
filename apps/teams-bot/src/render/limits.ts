/**
 * What a message may take, in characters. Teams takes about 100 KB as UTF-16 for a whole message
 * (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages, read in November 2026); with
 * these a card stays far below 80 KB, whatever a job's comment or a question holds.
 */
export const room = {
  fallback: 600,
  headline: 400,
  note: 400,
  notes: 1_600,
  understood: 600,
  fact: 400,
  comment: 160,
  /** A comment where the job stands alone. */
  wholeComment: 3_000,
  id: 160,
  word: 80,
  groups: 4_000,
  integrity: 400,
  title: 60,
} as const;
