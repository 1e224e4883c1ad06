import { size } from '@jobdesk/chat/fit-lines';

/**
 * What Discord takes in one message. Sources, read in November 2026:
 * https://discord.com/developers/docs/components/reference,
 * https://discord.com/developers/docs/interactions/receiving-and-responding,
 * https://discord.com/developers/docs/resources/message.
 */
export const limits = {
  /** Characters of all text displays of a message together. */
  text: 4_000,
  /** Components of a message, nested ones counted. */
  components: 40,
  /** Buttons in a row. */
  buttons: 5,
  /** Options of a select menu. */
  options: 25,
  /** Characters of an option's label, value and description, each. */
  option: 100,
  /** Characters of an autocomplete choice's name and value, each. */
  choice: 100,
  /** Choices offered while somebody types. */
  choices: 25,
  /** Characters of a nonce. */
  nonce: 25,
  /** Bytes of a file where nothing else is said: 10 MiB. */
  file: 10 * 1024 * 1024,
} as const;

/**
 * How many characters each part of a message may take. Together they stay below {@link limits.text} with `leastBody` for
 * the body, whatever a job's comment or a question holds; what the others leave free, the body takes.
 */
export const room = {
  headline: 280,
  missing: 380,
  understood: 360,
  /** Of a question's words and their readings, and of what the jobs add up to. */
  said: 350,
  counts: 250,
  notes: 400,
  integrity: 240,
  leastBody: 1_000,
  /** More is tiring to read. */
  mostBody: 2_600,
} as const;

/** How many characters the body of a message may take beside these texts: ten jobs, groups, or the facts of one job. */
export function bodyRoom(...texts: readonly (readonly string[])[]): number {
  return Math.max(room.leastBody, Math.min(room.mostBody, limits.text - 120 - size(texts.flat())));
}
