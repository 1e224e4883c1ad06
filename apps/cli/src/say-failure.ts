import { type ExitCode, exitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { hang } from './terminal/hang.ts';
import { UsageError } from './usage-error.ts';

/**
 * Says on stderr what went wrong and what to do, in one message without a stack trace.
 *
 * @returns how the command ends
 */
export async function sayFailure(error: unknown, io: Io): Promise<ExitCode> {
  const say = (text: string): void => {
    io.stderr.write(`${io.stderr.isTTY === true ? hang(`jobs: ${text}`, io.stderr) : `jobs: ${text}`}\n`);
  };
  if (io.signal.aborted) {
    say('interrupted; nothing more was read.');
    return exitCode.interrupted;
  }
  if (error instanceof UsageError) {
    say(`${error.message}\n${error.advice}`);
    return exitCode.usage;
  }
  const { SettingsError } = await import('@jobdesk/settings');
  if (error instanceof SettingsError) {
    say(`${error.message}\nAll variables: jobs help environment. To try without any: jobs demo, or --simulated.`);
    return exitCode.usage;
  }
  const { explainFailure } = await import('@jobdesk/chat');
  const { JobsError } = await import('@jobdesk/jobs-core/client');
  if (error instanceof JobsError) {
    // Whoever types commands runs the program, and can do something with the address of a request.
    say(`Could not read the jobs. ${error.message}`);
    if (isDebugging(io)) io.stderr.write(`${error.stack}\n`);
    return exitCode.failed;
  }
  const { systemFailure } = await import('./system-failure.ts');
  const { headline, advice } = systemFailure(error) ?? explainFailure(error);
  say(advice === null ? headline : `${headline}\n${advice}`);
  if (isDebugging(io) && error instanceof Error) io.stderr.write(`${error.stack}\n`);
  return exitCode.failed;
}

function isDebugging({ env }: Io): boolean {
  return env['LOG_LEVEL']?.toLowerCase() === 'debug';
}
