// The only file that knows exceljs. Its types come by reference, so that packages which import this file find them too.
// oxlint-disable-next-line typescript/triple-slash-reference -- the other file declares a module; it is none to import
/// <reference path="./exceljs-writer.d.ts" />
import { PassThrough } from 'node:stream';
import { constants } from 'node:zlib';
import WorkbookWriter, { type SheetOptions, type SheetWriter } from 'exceljs/lib/stream/xlsx/workbook-writer.js';
import type { Instant } from '@jobdesk/jobs-core/model';
import type { OutputFile } from '../output-file.ts';
import { cellText } from './cell-text.ts';
import type { CellValue, Sheet, SheetFrame, SheetRow } from './sheet.ts';
import { type StyleName, styles } from './styles.ts';

/** A workbook under way, written to its file as it grows. */
export interface Workbook {
  /** The number by which the cells of raw rows name a style. */
  styleNumber(style: StyleName): number;
  /** The number by which the cells of raw rows name a text that many of them share. */
  sharedText(text: string): number;
  /** Starts a sheet of any number of rows, after the one before has ended; `header` is its first row. */
  openSheet(frame: SheetFrame, header: SheetRow): RowStream;
  /** Adds a sheet that is held as a whole. */
  addSheet(sheet: Sheet): void;
  /**
   * Ends the workbook and its stream. Its sheets stand in the order of these names, whatever the order in which they
   * were written; it opens with the sheet `shown`.
   *
   * @throws OutputError
   */
  close(order: readonly string[], shown: string): Promise<void>;
}

/** A sheet under way. */
export interface RowStream {
  /**
   * Takes ready `<row>` elements in the order of their numbers; resolves when there is room for more.
   *
   * @throws OutputError when the file cannot be written
   */
  write(rows: Uint8Array): Promise<void>;
  /** Ends the sheet; `filter` names the cells with the filter buttons and what they filter. */
  end(filter: string): void;
}

/**
 * Level 6 leaves three quarters of what exceljs' default (level 1) leaves; 9 takes twice as long for 3 % less. Short
 * matches, of which a sheet's digits are full, are better written out: 1 % less for nothing.
 */
const compression = { level: 6, memLevel: 9, strategy: constants.Z_FILTERED, chunkSize: 65_536 };

/** Excel's window, in twentieths of a point. */
const window = { firstSheet: 0, visibility: 'visible', x: 0, y: 0, width: 28_800, height: 16_000 };

/** Starts a workbook in an open file. */
export function startWorkbook(
  output: OutputFile,
  { title, createdAt }: { readonly title: string; readonly createdAt: Instant },
): Workbook {
  const writer = new WorkbookWriter({
    stream: output.stream,
    useStyles: true,
    useSharedStrings: true,
    created: new Date(createdAt),
    creator: 'Jobdesk',
    lastModifiedBy: 'Jobdesk',
    zip: { zlib: compression },
  });
  writer.title = cellText(title);
  // exceljs' own stream has no back-pressure and keeps what it has passed on alive: a plain one has neither fault.
  writer._openStream = (path) => {
    const entry = new SheetEntry();
    writer.zip.append(entry, { name: path });
    return entry;
  };
  writer.zip.on('error', (error: Error) => output.stream.destroy(error));

  return {
    styleNumber: (style) => writer.styles.addStyleModel(styles[style]),
    sharedText: (text) => writer.sharedStrings.add(cellText(text)),
    openSheet(frame, header) {
      const sheet = addSheetWriter(writer, frame);
      writeRows(sheet, [header]);
      sheet.getRow(1).commit();
      return {
        async write(rows) {
          if (!sheet.stream.write(rows)) await output.drained(sheet.stream);
        },
        end(filter) {
          sheet.autoFilter = filter;
          sheet.commit();
        },
      };
    },
    addSheet(spec) {
      const sheet = addSheetWriter(writer, spec);
      writeRows(sheet, spec.rows);
      sheet.autoFilter = spec.filter;
      sheet.commit();
    },
    async close(order, shown) {
      writer.views = [{ ...window, activeTab: order.indexOf(shown) }];
      const named = new Map(writer._worksheets.flatMap((sheet) => (sheet === undefined ? [] : [[sheet.name, sheet]])));
      writer._worksheets = order.map((name) => {
        const sheet = named.get(name);
        if (sheet === undefined) throw new Error(`The workbook has no sheet "${name}".`);
        return sheet;
      });
      // exceljs waits for the stream to finish, which a stream that failed never does.
      await Promise.race([writer.commit(), output.written()]);
    },
  };
}

function addSheetWriter(writer: WorkbookWriter, frame: SheetFrame): SheetWriter {
  const sheet = writer.addWorksheet(frame.name, sheetOptions(frame));
  sheet.columns = frame.widths.map((width) => ({ width }));
  return sheet;
}

function sheetOptions({ frozen, repeatedRows, lines }: SheetFrame): SheetOptions {
  const view = { showGridLines: lines, zoomScale: 100, zoomScaleNormal: 100 };
  return {
    views: [
      frozen.rows + frozen.columns === 0
        ? view
        : { ...view, state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows },
    ],
    properties: { defaultRowHeight: 15, dyDescent: 0.25 },
    // A4, across; as wide as the page, as long as it takes.
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      ...(repeatedRows === null ? {} : { printTitlesRow: repeatedRows }),
    },
    headerFooter: { oddFooter: '&L&A&RPage &P of &N' },
  };
}

function writeRows(sheet: SheetWriter, rows: readonly SheetRow[]): void {
  for (const [index, { cells, height, merge }] of rows.entries()) {
    const row = sheet.getRow(index + 1);
    for (const [column, cell] of cells.entries()) {
      if (cell === null) continue;
      const target = row.getCell(column + 1);
      target.value = excelValue(cell.value);
      target.style = styles[cell.style];
    }
    if (height !== null) row.height = height;
    if (merge !== undefined) sheet.mergeCells(`A${index + 1}:${columnLetter(merge - 1)}${index + 1}`);
  }
}

function excelValue(value: CellValue): unknown {
  return typeof value === 'string' ? cellText(value) : value;
}

/** What a sheet is written into, on its way into the zip. */
class SheetEntry extends PassThrough {
  override write(chunk: unknown): boolean {
    // exceljs hands over its own growing buffer, which it uses again at once.
    return super.write(isStringBuffer(chunk) ? chunk.toBuffer() : chunk);
  }
}

function isStringBuffer(chunk: unknown): chunk is { toBuffer(): Buffer } {
  return typeof chunk === 'object' && chunk !== null && 'toBuffer' in chunk;
}

/**
 * The letters of a column, from 0.
 *
 * @example
 * columnLetter(27) //=> 'AB'
 */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${columnLetter(Math.floor(index / 26) - 1)}${last}`;
}
