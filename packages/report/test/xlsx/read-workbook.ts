import { readFile } from 'node:fs/promises';
import { type CellObject, read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { columnLetter } from '../../src/xlsx/xlsx.ts';

/** What a cell holds; null for no cell. */
export type CellValue = string | number | boolean | Date | null;

/** A workbook as three readers see it that know nothing of each other. */
export interface ReadWorkbook {
  readonly exceljs: ExcelJS.Workbook;
  readonly sheetjs: WorkBook;
  /** The XML of a sheet, by its name. */
  readonly xml: (sheet: string) => string;
  /** The cell texts and numbers of a sheet's rows, as SheetJS reads them; null for no cell. */
  readonly rows: (sheet: string) => CellValue[][];
}

export async function readWorkbook(path: string): Promise<ReadWorkbook> {
  const bytes = await readFile(path);
  const exceljs = new ExcelJS.Workbook();
  await exceljs.xlsx.readFile(path);
  const sheetjs = read(bytes, { cellFormula: true, cellStyles: true, cellNF: true });
  const parts = unzipSync(bytes);
  const text = (part: string): string => strFromU8(parts[part] ?? new Uint8Array());
  return {
    exceljs,
    sheetjs,
    xml(sheet) {
      const id = new RegExp(`<sheet [^>]*name="${sheet}"[^>]*r:id="([^"]+)"`).exec(text('xl/workbook.xml'))?.[1];
      const target = new RegExp(`<Relationship Id="${id}"[^>]*Target="([^"]+)"`).exec(
        text('xl/_rels/workbook.xml.rels'),
      )?.[1];
      return text(`xl/${target}`);
    },
    rows: (sheet) => rowsOf(sheetOf(sheetjs, sheet)),
  };
}

export function sheetOf(workbook: WorkBook, name: string): WorkSheet {
  const sheet = workbook.Sheets[name];
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

function rowsOf(sheet: WorkSheet): CellValue[][] {
  const [, lastColumn = 'A', lastRow = '1'] = /:([A-Z]+)(\d+)$/.exec(sheet['!ref'] ?? '') ?? [];
  return Array.from({ length: Number(lastRow) }, (_, row) =>
    Array.from({ length: columnNumber(lastColumn) }, (_, column) => {
      const cell: CellObject | undefined = sheet[`${columnLetter(column)}${row + 1}`];
      return cell?.v ?? null;
    }),
  );
}

export function columnNumber(name: string): number {
  return Array.from(name).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Works out the counting formulas that the workbooks use, over the rows that were read: COUNTIFS and COUNTA, added. */
export function evaluate(formula: string, rowsOf: (sheet: string) => CellValue[][]): number {
  let sum = 0;
  for (const [, name, list = ''] of formula.matchAll(/(COUNTIFS|COUNTA)\(((?:"[^"]*"|[^")])*)\)/g)) {
    const parts = [...list.matchAll(/('[^']+'|\w+)!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)(?:,"([^"]*)")?/g)];
    const [first] = parts;
    if (first === undefined) throw new Error(`not a formula of ours: ${formula}`);
    const rows = rowsOf((first[1] ?? '').replaceAll("'", '')).slice(Number(first[3]) - 1, Number(first[4]));
    sum += rows.filter((row) =>
      parts.every(([, , letter = 'A', , , criterion]) => {
        const value = row[columnNumber(letter) - 1] ?? null;
        return name === 'COUNTA' ? value !== null : meets(value, criterion ?? '');
      }),
    ).length;
  }
  return sum;
}

function meets(value: unknown, criterion: string): boolean {
  const [, comparison, number] = /^(>=|<)(.+)$/.exec(criterion) ?? [];
  if (comparison === undefined) return value === criterion;
  if (typeof value !== 'number') return false;
  return comparison === '>=' ? value >= Number(number) : value < Number(number);
}
