import { parseArgs } from 'node:util';
import { SettingsError } from '@jobdesk/settings';
import { type Command, type ExitCode, exitCode, type Io, UsageError } from './commands/command.ts';
import { preview } from './commands/preview.ts';
import { run } from './commands/run.ts';
import { start } from './commands/start.ts';
import { status } from './commands/status.ts';

/** Everything that the reporter can be told to do. */
const commands: readonly Command[] = [start, run, preview, status];

/** Does what a command line says. @returns how the program ends; what went wrong stands on stderr then */
export async function runCommandLine(args: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help') {
    io.stdout(overview());
    return name === undefined ? exitCode.usage : exitCode.done;
  }
  try {
    const command = commands.find((known) => known.name === name);
    if (command === undefined) {
      throw new UsageError(
        `There is no command ${JSON.stringify(name)}. Known: ${commands.map((known) => known.name).join(', ')}.`,
      );
    }
    if (rest.includes('--help')) {
      io.stdout(helpOf(command));
      return exitCode.done;
    }
    return await command.run(valuesOf(command, rest), io);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    io.stderr(`reporter: ${message}\n`);
    return error instanceof UsageError || error instanceof SettingsError ? exitCode.usage : exitCode.failed;
  }
}

function valuesOf(
  { name, flags }: Command,
  args: readonly string[],
): Readonly<Record<string, string | boolean | undefined>> {
  try {
    const { values } = parseArgs({ args: [...args], options: flags, strict: true, allowPositionals: false });
    return Object.fromEntries(
      Object.entries(values).map(([flag, value]) => [flag, Array.isArray(value) ? value.join() : value]),
    );
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${why.split('. ')[0]}. See: reporter ${name} --help`);
  }
}

function overview(): string {
  const widest = Math.max(...commands.map(({ name }) => name.length));
  return [
    'reporter: mails the backup reports that are due.',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(widest)}  ${summary}`),
    '',
    'reporter COMMAND --help says more. Settings are environment variables; many tenants',
    'with their schedules stand in the file that JOBS_CONFIG names.',
    '',
  ].join('\n');
}

function helpOf({ name, summary, details, flags }: Command): string {
  const shown = Object.entries(flags).map(
    ([flag, { value, about }]) => [`--${flag}${value === undefined ? '' : ` ${value}`}`, about] as const,
  );
  const widest = Math.max(...shown.map(([text]) => text.length));
  return [
    `reporter ${name}: ${summary}`,
    '',
    ...shown.map(([text, about]) => `  ${text.padEnd(widest)}  ${about}`),
    '',
    ...details,
    '',
  ].join('\n');
}
