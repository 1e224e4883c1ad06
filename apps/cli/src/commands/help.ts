import { defineCommand } from '../command.ts';
import { commands } from '../commands.ts';
import { exitCode } from '../exit-code.ts';
import { commandHelp, environmentHelp, overview } from '../help-text.ts';
import { nearest } from '@jobdesk/settings/nearest';
import { hang } from '../terminal/hang.ts';
import { UsageError } from '../usage-error.ts';

/** `jobs help`: what there is, or everything about one command. */
export const help = defineCommand({
  name: 'help',
  summary: 'what there is, or everything about one command',
  usage: 'help [command | environment]',
  details: [],
  flags: {},
  examples: [
    ['jobs help ask', 'how to ask'],
    ['jobs help environment', 'every variable that is read'],
  ],
  run: async ({ words: [name] }, io) => {
    const write = (text: string): boolean => io.stdout.write(hang(text, io.stdout));
    if (name === undefined) write(overview(commands));
    else if (name === 'environment') {
      const { variables } = await import('@jobdesk/settings');
      write(environmentHelp(variables));
    } else write(commandHelp(await aboutOf(name)));
    return exitCode.done;
  },
});

async function aboutOf(name: string): Promise<Parameters<typeof commandHelp>[0]> {
  const entry = commands.find((command) => command.name === name);
  if (entry !== undefined) return (await entry.load()).about;
  const known = [...commands.map((command) => command.name), 'environment'];
  const meant = nearest(name, known);
  throw new UsageError(
    `There is no help about ${JSON.stringify(name)}.`,
    meant === null ? `There is help about ${known.join(', ')}.` : `Did you mean: jobs help ${meant}?`,
  );
}
