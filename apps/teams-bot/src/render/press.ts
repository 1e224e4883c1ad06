import type { Execute } from './card.ts';

/** What a button, or a row that can be pressed, does. */
export const verbs = ['page', 'details', 'open', 'ask', 'xlsx', 'pdf', 'alert', 'remove-alert'] as const;
export type Verb = (typeof verbs)[number];

/** What a press carries: nothing but ids and words that anybody could have written. */
export interface PressData {
  readonly verb: Verb;
  /** The opaque id of the stored question; of the alert for `remove-alert`; empty for `ask`. */
  readonly question: string;
  /** From 0. */
  readonly page: number;
  /** The id of a job for `open`, the words of a question for `ask`; else empty. */
  readonly words: string;
}

/** A button; clients that do not know `Action.Execute` press the same as `Action.Submit`. */
export function button(title: string, press: Partial<PressData> & Pick<PressData, 'verb'>): Execute {
  const data = { question: '', page: 0, words: '', ...press };
  return {
    type: 'Action.Execute',
    title,
    verb: data.verb,
    data,
    fallback: { type: 'Action.Submit', title, data },
  };
}

/** Longer than any question that can be written in Teams' message box and be meant. */
const mostWords = 1_000;

/** The press that an action's data means; null for one that is not of ours, or not any more. */
export function readPress(data: unknown): PressData | null {
  if (typeof data !== 'object' || data === null) return null;
  const field = (name: keyof PressData): unknown => Reflect.get(data, name);
  const verb = verbs.find((known) => known === field('verb'));
  const [question, page, words] = [field('question'), field('page'), field('words')];
  if (verb === undefined || typeof question !== 'string' || typeof page !== 'number' || typeof words !== 'string') {
    return null;
  }
  const isSound = /^[\w-]{0,32}$/.test(question) && Number.isInteger(page) && page >= 0 && page < 10_000_000;
  return isSound && words.length <= mostWords ? { verb, question, page, words } : null;
}
