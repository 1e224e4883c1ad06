import type { Command } from './command.ts';

/** A command that is loaded when it is called: a start costs what its command needs, and no more. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** Every command, in the order in which help lists them. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'ask',
    summary: 'ask about jobs in your own words',
    load: async () => (await import('./commands/ask.ts')).ask,
  },
  {
    name: 'explain',
    summary: 'say how a question is understood, without reading jobs',
    load: async () => (await import('./commands/explain.ts')).explain,
  },
  {
    name: 'export',
    summary: 'write the jobs a question asks for into a file',
    load: async () => (await import('./commands/export.ts')).exportCommand,
  },
  {
    name: 'report',
    summary: 'make the backup report of a period, and mail it',
    load: async () => (await import('./commands/report.ts')).report,
  },
  {
    name: 'doctor',
    summary: 'look whether everything that is configured works',
    load: async () => (await import('./commands/doctor.ts')).doctor,
  },
  {
    name: 'serve',
    summary: 'run every configured app: the reporter, the Discord bot, the Teams bot',
    load: async () => (await import('./commands/serve.ts')).serve,
  },
  {
    name: 'simulate',
    summary: 'run a made-up service to try things on',
    load: async () => (await import('./commands/simulate.ts')).simulate,
  },
  {
    name: 'demo',
    summary: 'see it work: a report and three answers from made-up jobs',
    load: async () => (await import('./commands/demo.ts')).demo,
  },
  {
    name: 'help',
    summary: 'this text, or everything about one command',
    load: async () => (await import('./commands/help.ts')).help,
  },
  {
    name: 'version',
    summary: 'print the version',
    load: async () => (await import('./commands/version.ts')).version,
  },
];
