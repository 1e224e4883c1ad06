import { randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openCsv } from '../src/csv/csv.ts';
import { type OutputTarget, openOutput } from '../src/output-file.ts';
import { openJobsWorkbook } from '../src/xlsx/index.ts';
import type { ExportSink } from '../src/export-sink.ts';
import { madeUpBatches } from '../bench/made-up-jobs.ts';
import { exportNote } from './export-note.ts';
import { temporaryFile } from './temporary-file.ts';
import { aJob, generatedAt } from './xlsx/sample-workbook.ts';

const openers: readonly (readonly [string, (target: OutputTarget) => Promise<ExportSink>])[] = [
  ['CSV', openCsv],
  ['workbook', (target) => openJobsWorkbook(target, { timeZone: 'UTC', generatedAt })],
];

/** A disk that is full after so many bytes. */
function fullAfter(bytes: number): Writable {
  let written = 0;
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      written += chunk.length;
      done(written > bytes ? Object.assign(new Error('no space left'), { code: 'ENOSPC' }) : null);
    },
  });
}

async function writeAll(file: ExportSink, jobs: number): Promise<void> {
  for (const batch of madeUpBatches(jobs)) await file.write(batch);
  await file.finish(exportNote());
}

describe.each(openers)('a %s', (_format, open) => {
  it('has its name only when it is whole', async () => {
    const path = await temporaryFile('jobs.out');
    const file = await open(path);
    await file.write([aJob()]);
    expect(await readdir(dirname(path))).toEqual(['jobs.out.part']);
    await file.finish(exportNote());
    expect(await readdir(dirname(path))).toEqual(['jobs.out']);
  });

  it('leaves nothing behind when it is abandoned, and what was there as it was', async () => {
    const path = await temporaryFile('jobs.out');
    await writeFile(path, 'before');
    const file = await open(path);
    await file.write([aJob()]);
    await file.abandon();
    expect(await readdir(dirname(path))).toEqual(['jobs.out']);
    expect(await readFile(path, 'utf8')).toBe('before');
  });

  it('says that the disk is full, whether it fills while jobs are written or at the end', async () => {
    const message =
      'Could not write the output: the disk is full (ENOSPC). Free some space or write to another folder.';
    await expect(writeAll(await open(fullAfter(100_000)), 20_000)).rejects.toThrow(message);
    await expect(writeAll(await open(fullAfter(0)), 1)).rejects.toThrow(message);
  });

  it('says that its folder does not exist', async () => {
    const path = `${await temporaryFile('missing')}/jobs.out`;
    await expect(open(path)).rejects.toThrow(
      'Could not write jobs.out: its folder does not exist (ENOENT). Create the folder first.',
    );
  });

  it('waits for a slow reader instead of gathering what it has not taken', async () => {
    let reading = false;
    const waiting: (() => void)[] = [];
    const slow = new Writable({
      highWaterMark: 16_384,
      write(_chunk, _encoding, done) {
        if (reading) done();
        else waiting.push(done);
      },
    });
    const file = await open(slow);
    let batches = 0;
    const writing = (async () => {
      for (; batches < 100; batches++) {
        await file.write(Array.from({ length: 20 }, () => aJob({ comments: randomBytes(3000).toString('base64') })));
      }
      await file.finish(exportNote());
    })();
    // Turns enough for whoever does not wait.
    for (let turn = 0; turn < 1000; turn++) await setImmediate();
    expect(batches).toBeLessThan(90);
    reading = true;
    for (const done of waiting.splice(0)) done();
    await writing;
    expect(batches).toBe(100);
  });
});

describe('an output', () => {
  it('is written to directly when it is a device', async () => {
    const output = await openOutput('/dev/null');
    output.stream.end('gone');
    await output.keep();
    expect(await readdir('/dev')).not.toContain('null.part');
  });
});
