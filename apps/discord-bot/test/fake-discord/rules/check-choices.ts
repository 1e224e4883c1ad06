import { fieldsOf, listOf, textOf } from '../json.ts';
import { length, within } from './check-components.ts';
import { limits } from './limits.ts';

/** What is wrong with the choices of an autocomplete answer. */
export function checkChoices(choices: unknown): readonly string[] {
  const all = listOf(choices).map(fieldsOf);
  return [
    ...(Array.isArray(choices) ? [] : ['choices are missing']),
    ...within('choices', all.length, 0, limits.autocompleteChoices),
    ...all.flatMap(({ name, value }) => [
      ...length('the name of a choice', textOf(name), 1, limits.choiceName),
      ...length('the value of a choice', textOf(value), 1, limits.choiceValue),
    ]),
  ];
}
