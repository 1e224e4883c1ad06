import { type Fields, isFields, named, withField } from './answer-fields.ts';
import type { RowMangling } from './fault.ts';

const manglings: Readonly<Record<RowMangling, (row: Fields) => unknown>> = {
  null: () => null,
  text: () => 'a text where a job should be',
  array: () => [],
  'no-id': (row) => withField(row, 'jobId', undefined),
  'empty-id': (row) => withField(row, 'jobId', ''),
  'no-status': (row) => withField(row, 'status', undefined),
  'bad-status': (row) => withField(row, 'status', 'done'),
  'bad-counts': (row) =>
    withField(withField(withField(row, 'failedCount', -1), 'successfulCount', 1.5), 'totalCount', 'many'),
  'bad-times': (row) =>
    withField(withField(withField(row, 'startTime', 'yesterday'), 'finishTime', 20_260_706), 'duration', '4 minutes'),
  'no-times': (row) => withField(withField(row, 'startTime', undefined), 'finishTime', undefined),
  strings: (row) => mapFields(row, (name, value) => [name, typeof value === 'number' ? String(value) : value]),
  'other-case': (row) =>
    mapFields(row, (name, value) => [
      (name.charAt(0) === name.charAt(0).toLowerCase() ? name.charAt(0).toUpperCase() : name.charAt(0).toLowerCase()) +
        name.slice(1),
      value,
    ]),
  'extra-fields': (row) => ({ extra: { deep: [1, null] }, ...row, 'weird key \u0000': true }),
  proto: (row) =>
    Object.fromEntries([
      ['__proto__', { polluted: true, status: 2 }],
      ['constructor', { prototype: { polluted: true } }],
      ...Object.entries(row),
    ]),
};

/** Spoils one row in the given way; what is no row stays as it is. */
export function mangleRow(row: unknown, as: RowMangling): unknown {
  return isFields(row) ? manglings[as](row) : row;
}

function mapFields(row: Fields, change: (name: string, value: unknown) => readonly [string, unknown]): Fields {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => change(named(row, name), value)));
}
