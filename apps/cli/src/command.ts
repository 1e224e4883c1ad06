import type { ExitCode } from './exit-code.ts';
import { type Arguments, type Flags, parseArguments, switchFlag } from './flags.ts';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

/** What help says of a command. */
export interface CommandAbout {
  readonly name: string;
  /** One line: what it is for. */
  readonly summary: string;
  /** How it is typed, without flags: `ask "<question>"`. */
  readonly usage: string;
  /** What else is worth knowing, as paragraphs. */
  readonly details: readonly string[];
  readonly flags: Flags;
  /** Lines to copy, each with what it does. */
  readonly examples: readonly (readonly [line: string, what: string])[];
}

/** A command as its file defines it. */
export interface CommandDefinition<Given extends Flags> extends CommandAbout {
  readonly flags: Given;
  /** Whether words beside the flags mean something to it. @default true */
  readonly takesWords?: boolean;
  /**
   * Does it.
   *
   * @throws UsageError, SettingsError, JobsError …: whoever called says it to the person
   */
  readonly run: (given: Arguments<Given>, io: Io) => Promise<ExitCode>;
}

/** A command ready to be called with its part of the command line. */
export interface Command {
  readonly about: CommandAbout;
  readonly run: (args: readonly string[], io: Io) => Promise<ExitCode>;
}

/** Makes a command: takes its command line apart and answers `--help`. */
export function defineCommand<const Given extends Flags>(definition: CommandDefinition<Given>): Command {
  const { run, takesWords = true, ...about } = definition;
  const withHelp = { ...about, flags: { ...about.flags, help: switchFlag('this text') } };
  return {
    about: withHelp,
    run: async (args, io) => {
      if (args.includes('--help') || args.includes('-h')) {
        const { commandHelp } = await import('./help-text.ts');
        const { hang } = await import('./terminal/hang.ts');
        io.stdout.write(hang(commandHelp(withHelp), io.stdout));
        return 0;
      }
      const given = parseArguments(definition.flags, args);
      if (!takesWords && given.words.length > 0) {
        throw new UsageError(
          `${JSON.stringify(given.words.join(' '))} is too much.`,
          `What may be said: jobs ${about.name} --help`,
        );
      }
      return run(given, io);
    },
  };
}
