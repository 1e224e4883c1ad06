import { parseLocale, parseTimeZone, parseWeekday } from '@jobdesk/settings/conventions';
import type { Reference } from '@jobdesk/jobs-core/language';
import { parseInstant } from './parse-instant.ts';

/** One line of `jobs explain --jsonl`: a question and from where it is read. */
export interface AskedLine {
  /** Whatever the asker called it; null when it was not named. */
  readonly id: string | number | null;
  readonly text: string;
  readonly reference: Reference;
}

/** A line that cannot be read, and why. */
export interface WrongLine {
  readonly id: string | number | null;
  readonly error: string;
}

/**
 * Reads a line such as `{"id":1,"text":"failed","now":"2026-11-18T15:30:00Z","timeZone":"UTC","weekStartsOn":1,"locale":"en-US"}`.
 *
 * @param defaults what counts where a line leaves something out
 */
export function readAskedLine(line: string, defaults: Reference): AskedLine | WrongLine {
  const value = parseJson(line);
  if (value === null) return { id: null, error: 'The line is not a JSON object.' };
  const id = typeof value['id'] === 'string' || typeof value['id'] === 'number' ? value['id'] : null;
  const { text } = value;
  if (typeof text !== 'string') return { id, error: '"text" is missing: the question as a string.' };
  const fields = {
    now: field(value['now'], defaults.now, parseInstant),
    timeZone: field(value['timeZone'], defaults.timeZone, parseTimeZone),
    weekStartsOn: field(value['weekStartsOn'], defaults.weekStartsOn, parseWeekday),
    locale: field(value['locale'], defaults.locale, parseLocale),
  };
  const { now, timeZone, weekStartsOn, locale } = fields;
  if (now === null) return { id, error: '"now" must be a moment such as "2026-11-18T15:30:00Z".' };
  if (timeZone === null) return { id, error: '"timeZone" must be an IANA zone such as "Europe/London".' };
  if (weekStartsOn === null) return { id, error: '"weekStartsOn" must be a whole number from 0 to 6, 0 is Sunday.' };
  if (locale === null) return { id, error: '"locale" must be a language tag such as "en-GB".' };
  return { id, text, reference: { now, timeZone, weekStartsOn, locale } };
}

function parseJson(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function field<Value>(given: unknown, fallback: Value, parse: (text: string) => Value | null): Value | null {
  if (given === undefined || given === null) return fallback;
  return typeof given === 'string' || typeof given === 'number' ? parse(String(given)) : null;
}
