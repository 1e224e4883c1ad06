import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Microsoft's local client of Teams, under way. */
export interface Playground {
  /** To be opened in a browser. */
  readonly url: string;
  /** What it tried to reach beyond this machine; it did not get there. */
  readonly refused: readonly string[];
  /** Settles when it has ended, by itself or stopped. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const program = fileURLToPath(import.meta.resolve('@microsoft/m365agentsplayground/cli.js'));
const beside = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/**
 * Starts the Microsoft 365 Agents Playground against a bot, for this machine alone and without its telemetry.
 *
 * @param endpoint where the bot takes activities; it must answer already
 * @param port where one is wanted; a free one is taken for 0, and where it is in use
 * @throws Error with what it said, when it ends instead of starting
 */
export async function startPlayground(endpoint: string, port: number): Promise<Playground> {
  // It writes a log beside wherever it was started.
  const home = await mkdtemp(join(tmpdir(), 'jobdesk-playground-'));
  const child = spawn(
    process.execPath,
    [
      `--import=${new URL('only-this-machine.mjs', import.meta.url).href}`,
      program,
      'start',
      '--app-endpoint',
      endpoint,
      '--port',
      String(port),
      '--channel-id',
      'msteams',
      '--disable-telemetry',
    ],
    {
      cwd: home,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: home,
        TEAMSAPPTESTER_BROWSER: 'none',
        APPLICATION_INSIGHTS_NO_STATSBEAT: '1',
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: beside('.m365agentsplayground.yml'),
        M365_AGENTS_PLAYGROUND_LOGFILE: join(home, 'playground.log'),
      },
    },
  );
  let said = '';
  const listening = Promise.withResolvers<number>();
  const refused: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [, found] = /Listening on (\d+)/.exec(said) ?? [];
      if (found !== undefined) listening.resolve(Number(found));
      refused.push(...text.split('\n').filter((line) => line.startsWith('refused: ')));
    });
  }
  const end = async (): Promise<void> => {
    await once(child, 'close');
    listening.reject(new Error(`The Playground ended: ${said.trim() || 'without a word'}`));
  };
  const ended = end();
  const taken = await listening.promise;
  return {
    url: `http://127.0.0.1:${taken}`,
    refused,
    ended,
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
