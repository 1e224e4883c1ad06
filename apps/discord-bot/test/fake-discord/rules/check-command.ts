import { type Fields, fieldsOf, listOf, textOf } from '../json.ts';
import { length, within } from './check-components.ts';
import { limits } from './limits.ts';

const name = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const subcommand = 1;
const subcommandGroup = 2;

/** Locales that Discord has: docs, reference#locales. */
const locales = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  ),
);

/** What is wrong with a list of commands that replaces those of an application or guild. */
export function checkCommands(commands: unknown): readonly string[] {
  const all = listOf(commands).map(fieldsOf);
  const names = all.map((command) => textOf(command['name']));
  return [
    ...within('commands', all.length, 0, limits.globalCommands),
    ...(new Set(names).size < names.length ? ['two commands of the same name'] : []),
    ...all.flatMap((command) => checkCommand(command).map((problem) => `/${textOf(command['name'])}: ${problem}`)),
  ];
}

function checkCommand(command: Fields): readonly string[] {
  const permissions = command['default_member_permissions'];
  return [
    ...checkNamed(command),
    ...(permissions === undefined || permissions === null || /^\d+$/.test(textOf(permissions) ?? '')
      ? []
      : ['default_member_permissions is a number as text']),
    ...checkSet('contexts', command['contexts'], [0, 1, 2]),
    ...checkSet('integration_types', command['integration_types'], [0, 1]),
    ...checkOptions(command['options']),
    ...within('characters of a command', characters(command), 1, limits.commandCharacters),
  ];
}

function checkOptions(options: unknown): readonly string[] {
  const all = listOf(options).map(fieldsOf);
  const required = all.map((option) => option['required'] === true);
  return [
    ...within('options', all.length, 0, limits.commandOptions),
    ...(required.lastIndexOf(true) > required.indexOf(false) && required.includes(false)
      ? ['required options come first']
      : []),
    ...all.flatMap(checkOption),
  ];
}

function checkOption(option: Fields): readonly string[] {
  const choices = listOf(option['choices']).map(fieldsOf);
  const nested = option['type'] === subcommand || option['type'] === subcommandGroup;
  return [
    ...checkNamed(option),
    ...within('choices', choices.length, 0, limits.autocompleteChoices),
    ...(choices.length > 0 && option['autocomplete'] === true ? ['choices and autocomplete exclude each other'] : []),
    ...choices.flatMap((choice) => length('the name of a choice', textOf(choice['name']), 1, limits.choiceName)),
    ...(nested ? checkOptions(option['options']) : []),
  ];
}

function checkNamed(named: Fields): readonly string[] {
  const text = textOf(named['name']) ?? '';
  return [
    ...(name.test(text) && text === text.toLowerCase() ? [] : [`"${text}" is no name`]),
    ...length('a description', textOf(named['description']), 1, limits.commandDescription),
    ...Object.entries(fieldsOf(named['name_localizations'])).flatMap(([locale, local]) =>
      locales.has(locale) && name.test(textOf(local) ?? '') && local === textOf(local)?.toLowerCase()
        ? []
        : [`name in "${locale}": ${String(local)}`],
    ),
    ...Object.entries(fieldsOf(named['description_localizations'])).flatMap(([locale, local]) => [
      ...(locales.has(locale) ? [] : [`no locale "${locale}"`]),
      ...length(`the description in ${locale}`, textOf(local), 1, limits.commandDescription),
    ]),
  ];
}

function checkSet(what: string, values: unknown, known: readonly number[]): readonly string[] {
  if (values === undefined || values === null) return [];
  const all = listOf(values);
  return all.length > 0 && all.every((value) => known.some((one) => one === value)) ? [] : [`${what} are wrong`];
}

function characters(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = fieldsOf(value);
  const texts = [own['name'], own['description'], own['value']].map((text) => textOf(text)?.length ?? 0);
  return [...texts, ...[...listOf(own['options']), ...listOf(own['choices'])].map(characters)].reduce(
    (a, b) => a + b,
    0,
  );
}
