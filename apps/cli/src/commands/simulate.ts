import { startSimulator } from '@jobdesk/simulator';
import { defineCommand } from '../command.ts';
import { contextFlags } from '../context-flags.ts';
import { exitCode } from '../exit-code.ts';
import { choiceFlag, numberFlag } from '../flags.ts';

/** `jobs simulate`: a made-up service on this machine, until Ctrl+C. */
export const simulate = defineCommand({
  name: 'simulate',
  summary: 'run a made-up service to try things on',
  usage: 'simulate',
  details: [
    'Serves made-up jobs over the real protocol on 127.0.0.1 until Ctrl+C, and prints the variables that connect to it.',
    'The same seed makes up the same jobs.',
  ],
  takesWords: false,
  flags: {
    port: numberFlag('N', 'listen on this port (default: a free one)', 0, 65_535),
    jobs: numberFlag('N', 'so many jobs (default 2000)', 0, 5_000_000),
    seed: numberFlag('S', 'other jobs (default 1)', 0),
    state: choiceFlag(['current', 'seed'], 'rows as the service sends them today, or as in 2024, without job types'),
    'range-rule': choiceFlag(['start', 'end', 'overlap'], 'which time of a job the requested range selects'),
    now: { ...contextFlags.now, about: 'made-up jobs lie before this moment (default: now)' },
    'latency-ms': numberFlag('N', 'every answer waits so long', 0, 60_000),
  },
  examples: [
    ['jobs simulate --port 8080', 'on a port of your choice'],
    ['jobs simulate --jobs 200000 --seed 7', 'many other jobs'],
  ],
  run: async ({ flags }, io) => {
    const simulator = await startSimulator({
      port: flags.port ?? 0,
      jobs: flags.jobs ?? 2000,
      seed: flags.seed ?? 1,
      state: flags.state ?? 'current',
      rangeRule: flags['range-rule'] ?? 'start',
      latencyMs: flags['latency-ms'] ?? 0,
      now: flags.now ?? io.now(),
    });
    const { clientId, clientSecret = '' } = simulator.credentials;
    const lines = [
      `export AVEPOINT_API_URL=${simulator.url}`,
      `export AVEPOINT_IDENTITY_URL=${simulator.identityUrl}`,
      `export AVEPOINT_CLIENT_ID=${clientId}`,
      `export AVEPOINT_CLIENT_SECRET=${clientSecret}`,
    ];
    io.stdout.write(`${lines.join('\n')}\n`);
    io.stderr.write('Serving SIMULATED DATA. Copy the lines above into another terminal; Ctrl+C ends it.\n');
    await new Promise<void>((resolve) => {
      if (io.signal.aborted) resolve();
      io.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    await simulator.close();
    return exitCode.done;
  },
});
