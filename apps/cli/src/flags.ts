import { parseArgs } from 'node:util';
import { nearest } from '@jobdesk/settings/nearest';
import { UsageError } from './usage-error.ts';

/** A flag that is there or not. */
export interface SwitchFlag {
  readonly kind: 'switch';
  readonly about: string;
}

/** A flag with a value. */
export interface ValueFlag<Value> {
  readonly kind: 'value';
  /** What stands for the value in help: `N`. */
  readonly placeholder: string;
  readonly about: string;
  /** Completes "… expects". */
  readonly expected: string;
  /** The value, or null when the text is none. */
  readonly parse: (text: string) => Value | null;
}

/** A command's flags by name, without the leading dashes. */
export type Flags = Readonly<Record<string, SwitchFlag | ValueFlag<unknown>>>;

/** What was given: a switch is true or false, a value is null when its flag was not there. */
export type FlagValues<Given extends Flags> = {
  readonly [Name in keyof Given]: Given[Name] extends ValueFlag<infer Value> ? Value | null : boolean;
};

/** The command line of one command, taken apart. */
export interface Arguments<Given extends Flags> {
  readonly flags: FlagValues<Given>;
  /** What stands beside the flags. */
  readonly words: readonly string[];
}

/**
 * Takes a command line apart.
 *
 * @throws UsageError for a flag that is not known, lacks its value or has one that cannot be read
 */
export function parseArguments<const Given extends Flags>(known: Given, args: readonly string[]): Arguments<Given>;
export function parseArguments(
  known: Flags,
  args: readonly string[],
): { flags: Record<string, unknown>; words: readonly string[] } {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(known).map(([name, flag]) => [name, { type: flag.kind === 'switch' ? 'boolean' : 'string' }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const flags: Record<string, unknown> = Object.fromEntries(
    Object.entries(known).map(([name, flag]) => [name, flag.kind === 'switch' ? false : null]),
  );
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind === 'option') {
      const flag = known[token.name];
      if (flag === undefined || !token.rawName.startsWith('--')) throw unknownFlag(token.rawName, Object.keys(known));
      flags[token.name] = readFlag(token.name, flag, token.value, token.inlineValue ?? false);
    }
  }
  return { flags, words };
}

function readFlag(
  name: string,
  flag: SwitchFlag | ValueFlag<unknown>,
  text: string | undefined,
  attached: boolean,
): unknown {
  if (flag.kind === 'switch') {
    if (text !== undefined) throw new UsageError(`--${name} takes no value.`, `Write --${name} alone.`);
    return true;
  }
  const write = `Write --${name} ${flag.placeholder}.`;
  if (text === undefined || text === '' || (!attached && text.startsWith('--'))) {
    throw new UsageError(`--${name} needs a value: ${flag.expected}.`, write);
  }
  const value = flag.parse(text);
  if (value === null) throw new UsageError(`--${name} expects ${flag.expected}, not ${JSON.stringify(text)}.`, write);
  return value;
}

function unknownFlag(rawName: string, known: readonly string[]): UsageError {
  const meant = nearest(rawName.replace(/^-+/, ''), known);
  const list = known.map((name) => `--${name}`).join(', ');
  return new UsageError(
    `There is no flag ${rawName}.`,
    meant === null ? `Known here: ${list}.` : `Did you mean --${meant}?`,
  );
}

/** A flag that is there or not. */
export function switchFlag(about: string): SwitchFlag {
  return { kind: 'switch', about };
}

/** A flag with any text. */
export function textFlag(placeholder: string, about: string): ValueFlag<string> {
  return { kind: 'value', placeholder, about, expected: 'some text', parse: (text) => text };
}

/** A flag with a whole number of at least `least`. */
export function numberFlag(placeholder: string, about: string, least: number, most = 1e9): ValueFlag<number> {
  return {
    kind: 'value',
    placeholder,
    about,
    expected: `a whole number from ${least} to ${most}`,
    parse: (text) => {
      const number = /^-?\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
      return number >= least && number <= most ? number : null;
    },
  };
}

/** A flag with one of these words. */
export function choiceFlag<const Choice extends string>(choices: readonly Choice[], about: string): ValueFlag<Choice> {
  return {
    kind: 'value',
    placeholder: choices.join('|'),
    about,
    expected: `one of ${choices.join(', ')}`,
    parse: (text) => choices.find((choice) => choice === text.toLowerCase()) ?? null,
  };
}

/** A flag with some of these words, separated by commas. */
export function choicesFlag<const Choice extends string>(
  choices: readonly Choice[],
  about: string,
): ValueFlag<readonly Choice[]> {
  return {
    kind: 'value',
    placeholder: choices.join(','),
    about,
    expected: `one or more of ${choices.join(', ')}, separated by commas`,
    parse: (text) => {
      const words = text
        .toLowerCase()
        .split(',')
        .map((word) => word.trim());
      const chosen = choices.filter((choice) => words.includes(choice));
      return chosen.length > 0 && words.every((word) => choices.some((choice) => choice === word)) ? chosen : null;
    },
  };
}
