import type { CommandAbout } from './command.ts';
import type { CommandEntry } from './commands.ts';

/** The page of one command. */
export function commandHelp({ summary, usage, details, flags, examples }: CommandAbout): string {
  const flagLines = Object.entries(flags).map(([name, flag]) => [
    `--${name}${flag.kind === 'value' ? ` ${flag.placeholder}` : ''}`,
    flag.about,
  ]);
  return page([
    `jobs ${usage}`,
    `${capitalised(summary)}.`,
    ...details,
    section('Flags', flagLines),
    section('Examples', examples, '\n      '),
  ]);
}

/** The first page: what there is. */
export function overview(commands: readonly CommandEntry[]): string {
  return page([
    'jobs: ask your backup jobs anything.',
    section(
      'Commands',
      commands.map(({ name, summary }) => [name, summary]),
    ),
    section('Start here', [
      ['jobs demo', 'see it work on made-up jobs'],
      ['jobs help environment', 'how to connect it to your jobs'],
      ['jobs ask "failed backups last week"', 'your first question'],
      ['jobs help ask', 'everything about one command'],
    ]),
    'Exit codes: 0 done · 1 could not do it · 2 wrong usage or configuration\n            3 done, but INCOMPLETE: jobs may be missing',
  ]);
}

/** Every environment variable, with what it is for and an example. */
export function environmentHelp(
  variables: Readonly<Record<string, { readonly meaning: string; readonly example: string }>>,
): string {
  return page([
    'Environment variables. Everything missing or wrong is named when a command needs it.',
    ...Object.entries(variables).map(([name, { meaning, example }]) =>
      [name, `  ${meaning}`, ...(example === '' ? [] : [`  for instance ${example}`])].join('\n'),
    ),
    'Without any of them: jobs demo, or --simulated.',
  ]);
}

function page(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}

function section(title: string, rows: readonly (readonly string[])[], between?: string): string {
  const width = Math.max(...rows.map(([left = '']) => left.length));
  const lines = rows.map(
    ([left = '', right = '']) => `  ${left.padEnd(between === undefined ? width : 0)}${between ?? '   '}${right}`,
  );
  return [`${title}:`, ...lines].join('\n');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
