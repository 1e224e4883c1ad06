import type {
  APIApplicationCommand,
  RESTPostAPIChatInputApplicationCommandsJSONBody as Definition,
} from 'discord-api-types/v10';

/** What a deployment does to the commands that are there. */
export interface CommandChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
}

/** What differs between the commands that are deployed and those that are wanted. */
export function commandChanges(
  deployed: readonly APIApplicationCommand[],
  wanted: readonly Definition[],
): CommandChanges {
  const before = new Map(deployed.map((command) => [command.name, command]));
  const state = (definition: Definition): keyof CommandChanges => {
    const known = before.get(definition.name);
    if (known === undefined) return 'added';
    return JSON.stringify(essence(known, definition)) === JSON.stringify(essence(definition, definition))
      ? 'unchanged'
      : 'changed';
  };
  const named = (wish: keyof CommandChanges): readonly string[] =>
    wanted.filter((definition) => state(definition) === wish).map(({ name }) => name);
  const names = wanted.map(({ name }) => name);
  return {
    added: named('added'),
    changed: named('changed'),
    removed: deployed.map(({ name }) => name).filter((name) => !names.includes(name)),
    unchanged: named('unchanged'),
  };
}

/**
 * A command in a form that compares: keys in order, without what says nothing (null, false, empty), and of the command
 * itself only what is wanted, since Discord fills in more.
 */
function essence(command: APIApplicationCommand | Definition, wanted: Definition): unknown {
  const entries = Object.entries(command).filter(([key]) => key in wanted || key === 'options');
  return plainForm(Object.fromEntries(entries));
}

function plainForm(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items: unknown[] = value.map(plainForm);
    return items.every((item) => typeof item === 'number') ? items.toSorted((a, b) => a - b) : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .map(([key, item]): [string, unknown] => [key, plainForm(item)])
    .filter(
      ([, item]) =>
        item !== null && item !== undefined && item !== false && !(Array.isArray(item) && item.length === 0),
    );
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
