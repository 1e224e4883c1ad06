import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import type { Output } from '../../src/io.ts';
import { hang } from '../../src/terminal/hang.ts';

const terminal = (columns: number): Output => Object.assign(new Writable(), { isTTY: true, columns });

it('breaks long lines between words and hangs them in', () => {
  const text = ['  --limit N   list at most so many jobs', '    Expected: one of a, b, c', 'short'].join('\n');
  expect(hang(text, terminal(26)).split('\n')).toEqual([
    '  --limit N   list at most',
    '              so many jobs',
    '    Expected: one of a, b,',
    '    c',
    'short',
  ]);
});

it('leaves a word whole that is longer than the line', () => {
  expect(hang('see /a/very/long/path/to/a/file now', terminal(12)).split('\n')).toEqual([
    'see',
    '/a/very/long/path/to/a/file',
    'now',
  ]);
});
