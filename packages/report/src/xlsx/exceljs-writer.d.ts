/**
 * The members of exceljs 4.4.0's streaming writer that the workbook uses, documented or not: exceljs publishes types
 * for a part of them only. exceljs is pinned, and the tests read what was written back with other readers.
 *
 * Imported by file: the whole of exceljs costs three times the start-up and 17 MB more memory.
 */
declare module 'exceljs/lib/stream/xlsx/workbook-writer.js' {
  import type { EventEmitter } from 'node:events';
  import type { PassThrough, Readable, Writable } from 'node:stream';

  interface Row {
    height: number;
    getCell(column: number): { value: unknown; style: object };
    commit(): void;
  }

  export interface SheetWriter {
    readonly id: number;
    readonly name: string;
    /** Setting them writes nothing yet: they go out before the first row. */
    columns: readonly { readonly width: number }[];
    autoFilter: string | null;
    conditionalFormatting: unknown[];
    getRow(number: number): Row;
    mergeCells(range: string): void;
    commit(): void;
    /** Undocumented: what `_openStream` has returned for this sheet; what the sheet writes goes there. */
    readonly stream: PassThrough;
  }

  export interface SheetOptions {
    readonly views: readonly object[];
    readonly pageSetup: object;
    readonly properties: object;
    readonly headerFooter: object;
  }

  export default class WorkbookWriter {
    constructor(options: {
      readonly stream: Writable;
      readonly useStyles: true;
      readonly useSharedStrings: true;
      readonly created: Date;
      readonly creator: string;
      readonly lastModifiedBy: string;
      readonly zip: { readonly zlib: object };
    });
    title: string;
    views: readonly object[];
    addWorksheet(name: string, options: SheetOptions): SheetWriter;
    commit(): Promise<unknown>;
    /** Undocumented: the archiver. */
    readonly zip: EventEmitter & { append(source: Readable, entry: { readonly name: string }): unknown };
    /** Undocumented: called once for each sheet. */
    _openStream: (path: string) => PassThrough;
    /** Undocumented: the same style object always has the same id. */
    readonly styles: { addStyleModel(style: object): number };
    /** Undocumented. */
    readonly sharedStrings: { add(text: string): number };
    /** Undocumented: the sheets in the order in which the workbook lists them; holes are left out. */
    _worksheets: (SheetWriter | undefined)[];
  }
}
