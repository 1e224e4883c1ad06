import { offsetReader } from '@jobdesk/jobs-core/calendar';
import type { JobSink } from '../job-sink.ts';
import { CellWriter } from './cell-writer.ts';
import { type JobColumnId, jobColumns } from './job-columns.ts';
import { JobCounts } from './job-counts.ts';
import { writeJobRow } from './job-row.ts';
import { RowBytes } from './row-bytes.ts';
import type { SheetFrame, SheetRow } from './sheet.ts';
import { columnLetter, type RowStream, type Workbook } from './xlsx.ts';

/** Excel's limit, the header included. Source: "Excel specifications and limits", Microsoft. */
const mostRows = 1_048_576;

/** How many bytes of rows are gathered before they are compressed. */
const chunkSize = 65_536;

/** A sheet of jobs, once it is written. */
export interface JobsSheet {
  readonly name: string;
  readonly jobs: number;
}

/** The sheets that hold every job, under way: `Jobs`, and `Jobs 2` … where Excel's limit of rows is passed. */
export interface JobsSheets extends JobSink {
  /** What the jobs written so far add up to. */
  readonly counts: JobCounts;
  /** Ends the last sheet; the sheets in order, one at least. */
  end(): Promise<readonly JobsSheet[]>;
}

/** Starts the jobs' sheets of a workbook, with local times in this zone. */
export function openJobsSheets(
  workbook: Workbook,
  timeZone: string,
  /** @default Excel's limit */
  rowsPerSheet = mostRows,
): JobsSheets {
  const counts = new JobCounts(timeZone);
  // A row and a long comment find room above the chunk.
  const bytes = new RowBytes(chunkSize * 1.25);
  const cells = new CellWriter(workbook, bytes);
  const offset = offsetReader(timeZone);
  const done: JobsSheet[] = [];
  let sheet: RowStream;
  let row = 1;
  start();

  function start(): void {
    sheet = workbook.openSheet(frame(nameOf(done.length)), header(timeZone));
    row = 1;
  }

  async function flush(): Promise<void> {
    if (bytes.length > 0) await sheet.write(bytes.take());
  }

  async function end(): Promise<void> {
    await flush();
    sheet.end(`A1:${columnLetter(jobColumns.length - 1)}${row}`);
    done.push({ name: nameOf(done.length), jobs: row - 1 });
  }

  return {
    counts,
    async write(jobs) {
      for (const job of jobs) {
        if (row === rowsPerSheet) {
          await end();
          start();
        }
        row += 1;
        writeJobRow(job, row, cells, offset);
        counts.add(job);
        if (bytes.length >= chunkSize) await flush();
      }
    },
    async end() {
      await end();
      return done;
    },
  };
}

/** The letters of a column of the jobs' sheets. */
export function jobColumnLetter(id: JobColumnId): string {
  return columnLetter(jobColumns.findIndex((column) => column.id === id));
}

function nameOf(index: number): string {
  return index === 0 ? 'Jobs' : `Jobs ${index + 1}`;
}

function frame(name: string): SheetFrame {
  return {
    name,
    widths: jobColumns.map(({ width }) => width),
    frozen: { rows: 1, columns: 1 },
    repeatedRows: '1:1',
    lines: true,
  };
}

function header(timeZone: string): SheetRow {
  return {
    height: 32,
    cells: jobColumns.map(({ heading, align }) => ({
      value: heading(timeZone),
      style: align === 'right' ? 'headerRight' : 'header',
    })),
  };
}
