import { describe, expect, it } from 'vitest';
import { withoutFormulaStart } from '../src/formula-start.ts';

describe('text that a spreadsheet could take for a formula', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '\0=1+1',
    '\tplain',
    '\rplain',
    '\0plain',
    ' =1+1',
    '   @x',
    '\u00A0=1+1',
    '\u200B=1+1',
    '\uFEFF=1+1',
    '\n=1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    '﹦1',
    '﹢1',
    '﹣1',
    '﹫x',
    '=cmd|"/c calc"!A1',
  ])('starts with an apostrophe: %j', (text) => {
    expect(withoutFormulaStart(text)).toBe(`'${text}`);
  });

  it.each(['', 'The job completed.', '3 - 2', 'a=b', '(=1)', "'=1", '"=1"', '🙂 =1', 'x\t=1'])(
    'stays as it is when it is none: %j',
    (text) => {
      expect(withoutFormulaStart(text)).toBe(text);
    },
  );
});
