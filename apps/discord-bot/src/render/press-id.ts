/** What a button or select menu does. */
export const verbs = ['page', 'details', 'open', 'xlsx', 'pdf', 'alert'] as const;
export type Verb = (typeof verbs)[number];

/** What a press says: what to do, with which stored question, on which page. Nothing else is kept in a message. */
export interface PressId {
  readonly verb: Verb;
  /** The opaque id of the stored question. */
  readonly question: string;
  /** From 0. */
  readonly page: number;
}

/**
 * A component's `custom_id` (at most 100 characters).
 *
 * @example
 * writePressId({ verb: 'page', question: 'vX3…', page: 2 }) //=> 'page:vX3…:2'
 */
export function writePressId({ verb, question, page }: PressId): string {
  return `${verb}:${question}:${page}`;
}

/** The press that a `custom_id` means; null for one that is not of ours, or not any more. */
export function readPressId(customId: string): PressId | null {
  const [, name, question, page] = /^([a-z]+):([\w-]{1,32}):(\d{1,7})$/.exec(customId) ?? [];
  const verb = verbs.find((known) => known === name);
  return verb === undefined || question === undefined ? null : { verb, question, page: Number(page) };
}
