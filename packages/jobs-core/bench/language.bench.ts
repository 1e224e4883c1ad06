// What it costs to understand a question: warm, at its worst, and to import; beside chrono-node/en, which reads dates
// only. One JSON line per figure.
import { execFileSync } from 'node:child_process';
import { parseDate } from 'chrono-node/en';
import { complete, parseQuestion } from '../src/language/index.ts';

const reference = {
  now: Date.parse('2026-11-18T15:30:00Z'),
  timeZone: 'America/New_York',
  weekStartsOn: 1 as const,
  locale: 'en-US',
};
const questions = [
  'failed Cosmos DB restores last week',
  'how many vmware backups were skipped this week',
  'restores from 9am to 11am yesterday',
  'S3 restores and GCS backups since Nov 12',
  '4 slowest EC2 backups last month',
  'SQL Server backups over 45 minutes with failed objects',
  'did any ec2 backups fail overnight',
  'status:failed,stopped -service:ec2 duration:>2h since:2026-11-01',
];
const unusual = ['faild ec2 restors last week', 'failed Dropbox backups by team yesterday'];
const hostile = {
  'one word': 'a'.repeat(5_000),
  quotes: "'a ".repeat(1_667),
  'open quotes': '"'.repeat(5_000),
  brackets: `${')'.repeat(4_999)}x`,
  numbers: '1 '.repeat(2_500),
  dashes: '1-'.repeat(2_500),
  colons: '9:'.repeat(2_500),
  'key:value': 'status:failed,'.repeat(357),
  connectors: 'to from '.repeat(625),
  relations: 'last '.repeat(1_000),
  lists: 'ec2 and '.repeat(625),
  limits: '5 failed ec2 restores and '.repeat(192),
  unknown: 'qzxwv jkqpt '.repeat(416),
  emoji: '👍🏽'.repeat(1_250),
  marks: 'e\u0301'.repeat(2_500),
};

function print(name: string, value: number, unit: string, goal: number, peer?: number): void {
  console.log(
    JSON.stringify({
      name,
      value: Number(value.toPrecision(3)),
      unit,
      goal,
      peer: peer === undefined ? null : Number(peer.toPrecision(3)),
    }),
  );
}

/** Microseconds for one call, the median of several rounds. */
function microseconds(rounds: number, calls: number, call: (index: number) => void): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    for (let index = 0; index < calls; index += 1) call(index);
    return ((performance.now() - start) * 1000) / calls;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
}

const ask = (list: readonly string[]) => (index: number) => {
  parseQuestion(list[index % list.length] ?? '', reference);
};
const askPeer = (list: readonly string[]) => (index: number) => {
  parseDate(list[index % list.length] ?? '', new Date(reference.now));
};

microseconds(3, 1_000, ask(questions));
microseconds(3, 1_000, askPeer(questions));
print('question, warm', microseconds(9, 1_000, ask(questions)), 'µs', 100, microseconds(9, 1_000, askPeer(questions)));
print(
  'question with unknown or misspelt words, warm',
  microseconds(9, 500, ask(unusual)),
  'µs',
  200,
  microseconds(9, 500, askPeer(unusual)),
);

for (const [name, text] of Object.entries(hostile)) {
  parseQuestion(text, reference);
  const own = microseconds(3, 1, () => {
    parseQuestion(text, reference);
  });
  const peer = microseconds(1, 1, () => {
    parseDate(text, new Date(reference.now));
  });
  print(`5,000 hostile characters: ${name}`, own / 1000, 'ms', 20, peer / 1000);
}

const typed = ['failed ec2 restores last w', 'status:fa', '', 'how m', 'backups by '];
print(
  'completions, warm',
  microseconds(9, 200, (index) => void complete(typed[index % typed.length] ?? '', 200, { reference })),
  'µs',
  1_000,
);

/** Milliseconds for importing a module in a process of its own, the best of several: the rest is the machine's. */
function importTime(specifier: string): number {
  const script = `const start = performance.now(); await import(${JSON.stringify(specifier)}); console.log(performance.now() - start);`;
  const times = Array.from({ length: 5 }, () =>
    Number(
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        encoding: 'utf8',
        cwd: import.meta.dirname,
      }),
    ),
  );
  return Math.min(...times);
}

print(
  'import',
  importTime(new URL('../src/language/index.ts', import.meta.url).href),
  'ms',
  40,
  importTime('chrono-node/en'),
);
