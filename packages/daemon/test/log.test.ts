import { expect, test } from 'vitest';
import { createLog, errorFields } from '../src/index.ts';

const at = Date.UTC(2026, 10, 18, 15, 30);

test('one event is one line, whatever is in it', () => {
  const lines: string[] = [];
  createLog(
    'info',
    (line) => lines.push(line),
    () => at,
  )('warn', 'odd', { said: 'a\nb\u2028c' });
  expect(lines).toEqual([
    `${JSON.stringify({ at: '2026-11-18T15:30:00.000Z', level: 'warn', event: 'odd', said: 'a\nb\u2028c' })}\n`,
  ]);
  expect(lines[0]?.split('\n')).toHaveLength(2);
});

test('what is less urgent than asked for is left out', () => {
  const lines: string[] = [];
  const log = createLog(
    'warn',
    (line) => lines.push(line),
    () => at,
  );
  log('info', 'quiet');
  log('error', 'loud');
  expect(lines.map((line) => JSON.parse(line).event)).toEqual(['loud']);
});

test('an error is told by what and why, without its stack', () => {
  expect(errorFields(Object.assign(new TypeError('no'), { code: 'E1' }))).toEqual({
    error: 'TypeError: no',
    code: 'E1',
  });
  expect(errorFields('thrown text')).toEqual({ error: 'not an error' });
});
