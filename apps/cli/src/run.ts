import { type CommandEntry, commands } from './commands.ts';
import type { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { nearest } from '@jobdesk/settings/nearest';
import { UsageError } from './usage-error.ts';

/**
 * Runs one command line; every failure has been said on stderr when it returns.
 *
 * @param args the command line after `jobs`
 * @example
 * await run(['ask', 'failed backups last week'], io) //=> 0
 */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  try {
    const [name = 'help', ...rest] = args;
    const entry = entryFor(name);
    const command = await entry.load();
    return await command.run(rest, io);
  } catch (error) {
    const { sayFailure } = await import('./say-failure.ts');
    return sayFailure(error, io);
  }
}

const synonyms: Readonly<Record<string, string>> = {
  '--help': 'help',
  '-h': 'help',
  '--version': 'version',
  '-v': 'version',
};

function entryFor(word: string): CommandEntry {
  const name = synonyms[word] ?? word;
  const entry = commands.find((command) => command.name === name);
  if (entry !== undefined) return entry;
  throw unknownCommand(word);
}

function unknownCommand(word: string): UsageError {
  const names = commands.map(({ name }) => name);
  const meant = nearest(word, names);
  const advice = /\s/.test(word)
    ? `To ask a question, write: jobs ask ${JSON.stringify(word)}`
    : meant === null
      ? `Known: ${names.join(', ')}. A question is asked with: jobs ask "<question>"`
      : `Did you mean: jobs ${meant}?`;
  return new UsageError(`There is no command ${JSON.stringify(word)}.`, advice);
}
