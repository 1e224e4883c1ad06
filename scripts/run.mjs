// Entry point of every npm script. Needs only Node >= 20 and npm: it brings the pinned toolchain
// (tools/toolchain) and the workspace's packages along, then runs the task under the pinned Node.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const toolchain = join(root, 'tools', 'toolchain');
const windows = process.platform === 'win32';
const oldestNode = 24;

// npm's own variables would make the npm and pnpm called below act for the wrong package.
const npmVariable =
  /^(npm_(package|lifecycle)_.*|npm_(command|execpath|node_execpath)|npm_config_(local_prefix|prefix)|init_cwd)$/i;
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !npmVariable.test(name)));
Object.assign(env, { DO_NOT_TRACK: '1', TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1' });
env.NODE_COMPILE_CACHE ??= join(root, 'node_modules', '.cache', 'compile');
// npm may leave .bin/node unlinked when several optional packages provide it: take the package's own folder.
const pinnedNode = join(toolchain, 'node_modules', `node-${windows ? 'win' : process.platform}-${process.arch}`, 'bin');
// pnpm's own bin entry is a placeholder until its install script has run; those stay off, so take the binary itself.
const pnpmBinary = join(toolchain, 'node_modules', '@pnpm', `exe.${process.platform}-${process.arch}`);
env.PATH = [pinnedNode, pnpmBinary, join(toolchain, 'node_modules', '.bin'), env.PATH].join(delimiter);

const [task = 'help', ...rest] = process.argv.slice(2);
/** Once the test runner has started, it prints the closing line itself. */
let runnerClosesTheOutput = false;

function finish(code) {
  if (code !== 0 && task === 'test' && !runnerClosesTheOutput) console.log('0 passed, 1 failed');
  process.exit(code);
}

function run(command, args, options = {}) {
  const child = spawnSync(command, args, {
    cwd: root,
    env,
    stdio: 'inherit',
    shell: windows && command !== 'node',
    ...options,
  });
  if (child.error) console.error(`${command}: ${child.error.message}`);
  return child.status ?? 1;
}

/** Runs what stays until it is told to end: unlike `run`, it hears of that, and lets it finish. */
function stay(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, env, stdio: 'inherit', ...options });
  child.on('exit', (code) => finish(code ?? 1));
  let told = false;
  const tell = () => {
    if (!told) child.kill('SIGTERM');
    told = true; // a second signal would end it without letting it finish
  };
  process.on('SIGTERM', tell);
  process.on('SIGINT', () => {}); // Ctrl+C reaches the child by itself
  // npm's shell ends at SIGTERM without handing it on: whoever has lost npm then was told to end.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === undefined) return;
  setInterval(() => process.ppid !== parent && tell(), 500).unref();
}

function must(command, args, options) {
  const code = run(command, args, options);
  if (code === 0) return;
  console.error(`failed with exit code ${code}: ${command} ${args.join(' ')}`);
  finish(code);
}

/** Does the work unless the stamp says that it was done for exactly these files. */
function once(stamp, files, work) {
  const key = createHash('sha256')
    .update([process.platform, process.arch, ...files.map((file) => readFileSync(join(root, file)))].join('\0'))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === key) {
    const now = new Date();
    utimesSync(stamp, now, now); // bin/jobs compares ages instead of hashes
    return;
  }
  work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, key);
}

// Installers may print; what a command prints on stdout must stay the command's own.
const quiet = { stdio: ['ignore', 2, 'inherit'] };
once(
  join(toolchain, 'node_modules', '.stamp'),
  ['tools/toolchain/package.json', 'tools/toolchain/package-lock.json'],
  () => {
    must('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: toolchain, ...quiet });
    must('node', [
      '-e',
      `if (parseInt(process.versions.node) < ${oldestNode}) { console.error('Jobdesk brings Node ${oldestNode} along on Linux x64 and arm64 only: please install Node ${oldestNode} or newer here (this is ' + process.version + ').'); process.exit(1); }`,
    ]);
  },
);
once(join(root, 'node_modules', '.stamp'), ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'], () =>
  must('pnpm', ['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'], quiet),
);

function check() {
  must('pnpm', ['exec', 'turbo', 'run', 'types', '--output-logs=errors-only', '--log-order=grouped', '--no-color']);
  must('pnpm', ['exec', 'tsc', '--noEmit', '-p', 'tsconfig.json']);
  must('pnpm', ['exec', 'oxlint', '--type-aware', '--deny-warnings', '--quiet']);
  must('pnpm', ['exec', 'biome', 'format', '--log-level=warn', '.']);
  must('pnpm', ['exec', 'knip', '--no-progress', '--no-config-hints']);
}

const cli = join('apps', 'cli', 'src', 'main.ts');
/** As in bin/jobs, which says why. */
const sparing = ['--max-semi-space-size=4', '--liftoff-only'];
const memory = ['report', 'export'].includes(rest[0]) ? ['--optimize-for-size', ...sparing] : sparing;
const goesOn = ['serve', 'simulate'].includes(rest[0]) ? stay : (...line) => finish(run(...line));
const tasks = {
  setup: () => finish(0),
  check: () => {
    check();
    finish(0);
  },
  test: () => {
    // Narrowed to some tests (`npm test -- plan-requests`), the slower checks can wait for the full run.
    if (rest.length === 0) check();
    runnerClosesTheOutput = true;
    finish(run('pnpm', ['exec', 'vitest', 'run', ...rest]));
  },
  format: () => finish(run('pnpm', ['exec', 'biome', 'format', '--write', '.'])),
  soak: () => finish(run('pnpm', ['exec', 'vitest', 'run', '--config', 'vitest.soak.config.ts', ...rest])),
  bench: () => finish(run('node', ['scripts/bench.ts', ...rest])),
  jobs: () => goesOn('node', [...memory, join(root, cli), ...rest], { cwd: process.env.INIT_CWD ?? root }),
  demo: () => finish(run('node', [...memory, cli, 'demo', ...rest])),
  reporter: () => stay('node', [...sparing, join('apps', 'reporter', 'src', 'main.ts'), ...rest]),
  teams: () => stay('node', [...sparing, join('apps', 'teams-bot', 'src', 'main.ts'), ...rest]),
  'teams:try': () => stay('node', [join('apps', 'teams-bot', 'test', 'try.ts'), ...rest]),
  'teams:pack': () => finish(run('node', [join('apps', 'teams-bot', 'src', 'pack-app.ts'), ...rest])),
  discord: () => stay('node', [...sparing, join('apps', 'discord-bot', 'src', 'main.ts'), ...rest]),
  'discord:deploy': () => finish(run('node', [join('apps', 'discord-bot', 'src', 'deploy-commands.ts'), ...rest])),
  'discord:try': () => finish(run('node', [join('apps', 'discord-bot', 'test', 'try.ts'), ...rest])),
};

if (!(task in tasks)) {
  console.error(`Unknown task "${task}". Known: ${Object.keys(tasks).join(', ')}.`);
  process.exit(2);
}
tasks[task]();
