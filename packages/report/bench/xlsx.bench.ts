// Writing workbooks: ours beside the least that must be done (floor) and exceljs as documented (peer), in turns, each
// in a process of its own so that its peak of memory is its own.
//   node bench/xlsx.bench.ts                         every figure; a million rows too: a few minutes
//   node bench/xlsx.bench.ts <writer> <rows> <path>  one writing, its figures as JSON
//
// Most of the memory is V8's: the space for new objects grows to three times 32 MB, whatever a program does (see the
// floor's). `bin/jobs export` and `report` keep it small with two flags; "frugal" is ours under them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Writing {
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly bytes: number;
}

const writers: Readonly<Record<string, () => Promise<(path: string, rows: number) => Promise<void>>>> = {
  ours: async () => (await import('./xlsx-writers/ours.ts')).writeOurs,
  floor: async () => (await import('./xlsx-writers/floor.ts')).writeFloor,
  peer: async () => (await import('./xlsx-writers/peer.ts')).writePeer,
};

const [name, rowsWanted, pathWanted] = process.argv.slice(2);
if (name !== undefined && name in writers) await writeOnce(name, Number(rowsWanted), String(pathWanted));
else compare();

async function writeOnce(writer: string, rows: number, path: string): Promise<void> {
  const write = await writers[writer]?.();
  const start = performance.now();
  await write?.(path, rows);
  const writing: Writing = {
    seconds: (performance.now() - start) / 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    bytes: statSync(path).size,
  };
  console.log(JSON.stringify(writing));
}

function compare(): void {
  const folder = mkdtempSync(join(tmpdir(), 'jobdesk-bench-'));
  try {
    const small = takeTurns(['ours', 'floor', 'peer', 'frugal'], 100_000, 5, folder);
    const large = takeTurns(['ours', 'floor', 'frugal'], 1_000_000, 2, folder);
    const fastest = (writings: Writings, writer: string): number => best(writings, writer, ({ seconds }) => seconds);
    const size = (writer: string): number => best(small, writer, ({ bytes }) => bytes);
    const peak = (writings: Writings, writer: string): number =>
      -best(writings, writer, ({ peakMegabytes }) => -peakMegabytes);
    const speed = (writings: Writings, writer: string): number =>
      fastest(writings, 'floor') / fastest(writings, writer);

    print('X1 speed of writing 100k rows', speed(small, 'ours'), 'of the floor', 0.9, speed(small, 'peer'));
    print('X1 speed of writing 1M rows', speed(large, 'ours'), 'of the floor', 0.9, null);
    print('X1 speed of writing 1M rows, frugal', speed(large, 'frugal'), 'of the floor', 0.9, null);
    print('X1 time for 100k rows', fastest(small, 'ours'), 's', null, fastest(small, 'peer'));
    print('X1 time for 1M rows', fastest(large, 'ours'), 's', null, null);
    print('X2 peak memory, 1M rows, frugal', peak(large, 'frugal'), 'MB', 140, null);
    print('X2 peak memory, 100k rows, frugal', peak(small, 'frugal'), 'MB', null, peak(small, 'peer'));
    print('X2 growth from 100k to 1M rows, frugal', peak(large, 'frugal') / peak(small, 'frugal'), 'ratio', 1.2, null);
    print('X2 peak memory, 1M rows', peak(large, 'ours'), 'MB', 140, null);
    print('X2 peak memory, 1M rows, the floor', peak(large, 'floor'), 'MB', null, null);
    print('X2 peak memory, 100k rows', peak(small, 'ours'), 'MB', null, peak(small, 'peer'));
    print('X3 file size, 100k rows', size('ours') / size('peer'), "of exceljs' default", 0.7, 1);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Writings = ReadonlyMap<string, readonly Writing[]>;

/** Lets the writers take turns, so that a busy moment of the machine meets all of them. */
function takeTurns(names: readonly string[], rows: number, count: number, folder: string): Writings {
  const writings = new Map<string, Writing[]>(names.map((writer) => [writer, []]));
  const program = fileURLToPath(import.meta.url);
  for (let turn = 0; turn < count; turn++) {
    for (const [writer, done] of writings) {
      const frugal = writer === 'frugal';
      const command = [program, frugal ? 'ours' : writer, String(rows), join(folder, writer)];
      const child = spawnSync(
        process.execPath,
        [...(frugal ? ['--optimize-for-size', '--max-semi-space-size=4'] : []), ...command],
        {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      if (child.status !== 0) throw new Error(`${writer} failed with exit code ${child.status}`);
      done.push(JSON.parse(child.stdout) as Writing);
    }
  }
  return writings;
}

function print(figure: string, value: number, unit: string, goal: number | null, peer: number | null): void {
  const short = (number: number): number => Number(number.toPrecision(3));
  console.log(
    JSON.stringify({ name: figure, value: short(value), unit, goal, peer: peer === null ? null : short(peer) }),
  );
}

function best(writings: Writings, writer: string, value: (writing: Writing) => number): number {
  return Math.min(...(writings.get(writer) ?? []).map(value));
}
