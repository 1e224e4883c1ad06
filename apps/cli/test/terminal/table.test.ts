import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/terminal/fit.ts';
import type { Output } from '../../src/io.ts';
import { styleFor } from '../../src/terminal/style.ts';
import { leastWidth, type TableColumn, tableLines } from '../../src/terminal/table.ts';

interface Row {
  readonly name: string;
  readonly count: number;
}
const rows: readonly Row[] = [
  { name: 'Amazon EC2 バックアップ', count: 1200 },
  { name: 'Azure', count: 3 },
];
const columns: readonly TableColumn<Row>[] = [
  { heading: 'NAME', text: ({ name }) => name, least: 8 },
  { heading: 'JOBS', text: ({ count }) => String(count), align: 'right' },
];
const style = styleFor({ isTTY: false } as unknown as Output, {});

describe('a table', () => {
  it('stands in columns, also with wide characters', () => {
    expect(tableLines(columns, rows, { width: 80, style })).toEqual([
      'NAME                     JOBS',
      'Amazon EC2 バックアップ  1200',
      'Azure                       3',
    ]);
  });

  it('cuts only what may be cut, down to the width', () => {
    const lines = tableLines(columns, rows, { width: 16, style });
    expect(lines).toEqual(['NAME        JOBS', 'Amazon EC…  1200', 'Azure          3']);
    expect(lines.every((line) => widthOf(line) <= 16)).toBe(true);
    expect(leastWidth(columns, rows)).toBe(14);
  });

  it('can have more lines under a row', () => {
    const below = ({ count }: Row): readonly string[] => (count === 3 ? ['  only three'] : []);
    expect(tableLines(columns, rows, { width: 80, style, below }).at(-1)).toBe('  only three');
  });
});
