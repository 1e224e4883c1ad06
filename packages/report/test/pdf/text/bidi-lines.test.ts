import { describe, expect, test } from 'vitest';
import { bidiLines } from '../../../src/pdf/text/bidi-lines.ts';
import { scriptRuns } from '../../../src/pdf/text/script-runs.ts';

/** As if every character were one point wide. */
function seen(text: string, width: number): { direction: string; lines: readonly string[] } {
  const { direction, lines } = bidiLines(scriptRuns(text, new Set()), (run) => run.text.length, width);
  return { direction, lines: lines.map((line) => line.map((run) => run.text).join('')) };
}

describe('text with right-to-left parts', () => {
  test('words of a Hebrew line stand from right to left', () => {
    expect(seen('אבג דהו', 100)).toEqual({ direction: 'rtl', lines: ['דהו אבג'] });
  });

  test('a line break comes before the reordering: the first words stay on the first line', () => {
    expect(seen('אבג דהו זחט', 7)).toEqual({ direction: 'rtl', lines: ['דהו אבג', 'זחט'] });
  });

  test('Latin words and numbers keep their own direction', () => {
    expect(seen('אבג vm-7 דהו 30', 100).lines).toEqual(['30 דהו vm-7 אבג']);
    expect(seen('host אבג דהו ok', 100)).toEqual({ direction: 'ltr', lines: ['host דהו אבג ok'] });
  });

  test('brackets are mirrored', () => {
    expect(seen('אבג (דהו)', 100).lines).toEqual(['(דהו) אבג']);
  });

  test('a word wider than the line is broken, and nothing is lost', () => {
    const { lines } = seen('אבגדהוזחט', 4);
    expect(lines.every((line) => line.length <= 4)).toBe(true);
    expect(lines.join('').length).toBe(9);
  });

  test('line ends are kept', () => {
    expect(seen('אבג\nדהו', 100).lines).toEqual(['אבג', 'דהו']);
  });
});
