import type { Execute } from './card.ts';

/** What a button, or a row that can be pressed, does. */
export const verbs = [
  'page',
  'details',
  'open',
  'ask',
  'xlsx',
  'pdf',
  'alert',
  'every-week',
  'add-weekly',
  'alerts',
  'alert-settings',
  'mute',
  'resume',
  'remove-alert',
] as const;
export type Verb = (typeof verbs)[number];

/** What can be filled in on a card. */
export const inputIds = ['weekday', 'time', 'reason', 'end'] as const;
export type InputId = (typeof inputIds)[number];

/** What a press carries: nothing but ids and words that anybody could have written. */
export interface PressData {
  readonly verb: Verb;
  /** The opaque id of the stored question; of the alert for what is done with one; empty for `ask` and `alerts`. */
  readonly question: string;
  /** From 0. */
  readonly page: number;
  /** The id of a job for `open`, the words of a question for `ask`; else empty. */
  readonly words: string;
}

/** A press as it comes back: with what was filled in on the card. */
export interface PressedData extends PressData {
  readonly inputs: Readonly<Partial<Record<InputId, string>>>;
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

/** The same button, which takes nothing of what is filled in on its card. */
export function leaving(pressed: Execute): Execute {
  const { fallback, ...action } = pressed;
  const none = { associatedInputs: 'none' } as const;
  return { ...action, ...none, ...(fallback === undefined ? {} : { fallback: { ...fallback, ...none } }) };
}

/** Longer than any question that can be written in Teams' message box and be meant. */
const mostWords = 1_000;

/** Longer than any reason or time. */
const mostInput = 200;

/** The press that an action's data means; null for one that is not of ours, or not any more. */
export function readPress(data: unknown): PressedData | null {
  if (typeof data !== 'object' || data === null) return null;
  const field = (name: keyof PressData | InputId): unknown => Reflect.get(data, name);
  const verb = verbs.find((known) => known === field('verb'));
  const [question, page, words] = [field('question'), field('page'), field('words')];
  if (verb === undefined || typeof question !== 'string' || typeof page !== 'number' || typeof words !== 'string') {
    return null;
  }
  const isSound = /^[\w-]{0,32}$/.test(question) && Number.isInteger(page) && page >= 0 && page < 10_000_000;
  if (!isSound || words.length > mostWords) return null;
  const filledIn = inputIds.map((id) => [id, field(id)] as const);
  const inputs = Object.fromEntries(
    filledIn.flatMap(([id, value]) => (typeof value === 'string' ? [[id, value.slice(0, mostInput)] as const] : [])),
  );
  return { verb, question, page, words, inputs };
}
