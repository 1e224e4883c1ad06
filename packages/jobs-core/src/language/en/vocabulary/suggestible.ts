import { operationNames } from './operations.ts';
import { serviceNames } from './services.ts';
import { statusNames } from './statuses.ts';
import { months, weekdays } from './time-words.ts';

let names: readonly string[] | null = null;

/** The names that are worth suggesting for a word that was not understood: statuses, services, operations, days. */
export function suggestible(): readonly string[] {
  names ??= [
    ...new Set(
      [
        ...statusNames.flatMap(({ names: adjectives, nouns = '' }) => [adjectives, nouns]),
        ...serviceNames.map((service) => service.names),
        ...operationNames.flatMap(({ one, many }) => [one, many]),
        ...Object.values(weekdays).map((name) => name.replaceAll(' ', '|')),
        ...Object.values(months).map((name) => name.replaceAll(' ', '|')),
        'yesterday|today|last week|this week|last month|this month|weekend|overnight',
      ]
        .flatMap((list) => list.split('|'))
        .filter((name) => name.length > 3),
    ),
  ];
  return names;
}
