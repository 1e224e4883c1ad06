import { enableCompileCache } from 'node:module';
import { run } from './run.ts';

// Half of a start is compiling: what was compiled once is kept.
enableCompileCache();

const interruption = new AbortController();
process.once('SIGINT', () => {
  interruption.abort(new Error('interrupted'));
  // A second Ctrl+C does not wait for anything.
  process.once('SIGINT', () => process.exit(130));
});
process.once('SIGTERM', () => interruption.abort(new Error('terminated')));

// Whoever reads the output may have seen enough (`jobs … | head`): that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
}

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  now: Date.now,
  signal: interruption.signal,
});
