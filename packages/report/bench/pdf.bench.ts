// How long the weekly PDF takes, beside pdfmake as its manual shows it, turn and turn about. One JSON line per figure.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderPdf } from '../src/pdf/index.ts';
import type { ReportDocument } from '../src/report-document.ts';
import { ordinaryWeek, sampleReport } from '../test/pdf/sample-report.ts';
import { plainPdf } from './plain-pdf.ts';

const week = sampleReport();
const busyWeek = sampleReport({ jobs: ordinaryWeek(1, 3000) });

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function timed(
  render: (document: ReportDocument) => Promise<Uint8Array>,
  document: ReportDocument,
): Promise<number> {
  const start = performance.now();
  await render(document);
  return performance.now() - start;
}

function say(name: string, value: number, unit: string, goal: string, peer: string): void {
  console.log(JSON.stringify({ name, value: Math.round(value * 100) / 100, unit, goal, peer }));
}

function coldRuns(): { ours: number; plain: number } {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-bench-'));
  const file = join(folder, 'document.json');
  writeFileSync(file, JSON.stringify(week));
  const script = fileURLToPath(new URL('pdf-cold.ts', import.meta.url));
  const run = (way: string): number =>
    Number(execFileSync(process.execPath, [script, way, file], { encoding: 'utf8' }));
  const times = Array.from({ length: 7 }, () => ({ ours: run('ours'), plain: run('plain') }));
  rmSync(folder, { recursive: true });
  return { ours: median(times.map(({ ours }) => ours)), plain: median(times.map(({ plain }) => plain)) };
}

const cold = coldRuns();
const warm: { ours: number; plain: number; busy: number }[] = [];
for (let round = 0; round < 40; round += 1) {
  warm.push({
    ours: await timed(renderPdf, week),
    plain: await timed(plainPdf, week),
    busy: await timed(renderPdf, busyWeek),
  });
}
const settled = warm.slice(10);
const ours = median(settled.map((times) => times.ours));
const plain = median(settled.map((times) => times.plain));
const busy = median(settled.map((times) => times.busy));

say('weekly PDF, warm', ours, 'ms', '<= 50', `plain pdfmake ${plain.toFixed(1)}`);
say('weekly PDF, warm, against plain pdfmake', ours / plain, 'ratio', '<= 0.5', 'plain pdfmake 1');
say('weekly PDF, first in its process', cold.ours, 'ms', '', `plain pdfmake ${cold.plain.toFixed(1)}`);
say('weekly PDF, first, against plain pdfmake', cold.ours / cold.plain, 'ratio', '<= 0.5', 'plain pdfmake 1');
say('weekly PDF of 21,000 jobs (500 listed), warm', busy, 'ms', '', `252 jobs ${ours.toFixed(1)}`);
