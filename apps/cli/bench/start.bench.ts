// How long a person waits for a command to start: whole processes, beside Node doing nothing, interleaved in one run.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startSimulator } from '@jobdesk/simulator';
import { command, connectedTo } from './connected-to.ts';

const rounds = 15;

const simulator = await startSimulator({ jobs: 2000, days: 7 });
const env = connectedTo(simulator);

const question = 'all jobs in the last 7 days';
const lines = Array.from({ length: 500 }, (_, id) =>
  JSON.stringify({ id, text: `failed EC2 backups last ${id + 1} days` }),
);

const programs = {
  node: { args: [process.execPath, '-e', '0'], stdin: '' },
  explain: { args: [command, 'explain', 'failed EC2 backups last week'], stdin: '' },
  ask: { args: [command, 'ask', question], stdin: '' },
  lines: { args: [command, 'explain', '--jsonl'], stdin: `${lines.join('\n')}\n` },
} as const;
type Program = keyof typeof programs;

async function took(program: Program): Promise<number> {
  const { args, stdin } = programs[program];
  const [file, ...rest] = args;
  const start = performance.now();
  const child = spawn(file, rest, { env, stdio: ['pipe', 'ignore', 'inherit'] });
  child.stdin.end(stdin);
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${program} ended with ${String(code)}.`);
  return performance.now() - start;
}

const times: Record<Program, number[]> = { node: [], explain: [], ask: [], lines: [] };
const names = Object.keys(programs) as Program[];
// The first round fills the compile cache.
for (const name of names) await took(name);
for (let round = 0; round < rounds; round += 1) for (const name of names) times[name].push(await took(name));
await simulator.close();

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const node = median(times.node);
const figure = (name: string, value: number, goal: number): void => {
  console.log(
    JSON.stringify({ name, value: Math.round(value), unit: 'ms', goal, peer: `node -e 0: ${Math.round(node)} ms` }),
  );
};
figure('jobs explain: start and one question, over bare node', median(times.explain) - node, 150);
figure('jobs ask: a week of 2,000 jobs on loopback, over bare node', median(times.ask) - node, 400);
figure('jobs ask: a week of 2,000 jobs on loopback, whole', median(times.ask), 1000);
figure('jobs explain --jsonl: 500 questions, whole', median(times.lines), 1000);
