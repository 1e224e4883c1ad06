import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fontOf } from '../../../src/pdf/fonts/font-shelf.ts';
import { scriptRuns } from '../../../src/pdf/text/script-runs.ts';
import { visibleText } from '../../../src/pdf/text/visible-text.ts';

function named(text: string): readonly (readonly [string, string])[] {
  return scriptRuns(text, new Set()).map((run) => [run.text, run.family.name] as const);
}

describe('runs by script', () => {
  test('each stretch has the font that draws it', () => {
    expect(named('VM 東京 ok')).toEqual([
      ['VM ', 'Noto Sans'],
      ['東京', 'Noto Sans SC'],
      [' ok', 'Noto Sans'],
    ]);
    expect(named('שלום')).toEqual([['שלום', 'Noto Sans Hebrew']]);
    expect(named('سلام،')).toEqual([['سلام،', 'Noto Naskh Arabic']]);
    expect(named('ไทย')).toEqual([['ไทย', 'Noto Sans Thai']]);
    expect(named('한국')).toEqual([['한국', 'Noto Sans KR']]);
    expect(named('🚨')).toEqual([['🚨', 'Noto Emoji']]);
    expect(named('■')).toEqual([['■', 'Noto Sans Symbols 2']]);
  });

  test('Han characters take the shapes of the language around them', () => {
    expect(named('失敗')[0]?.[1]).toBe('Noto Sans SC');
    expect(named('失敗しました').map(([, font]) => font)).toEqual(['Noto Sans JP']);
    expect(named('失敗 실패')[0]?.[1]).toBe('Noto Sans KR');
  });

  test('a character that no font has is shown by its number, and remembered', () => {
    const missing = new Set<number>();
    const runs = scriptRuns('x \u{12000}', missing);
    expect(runs.map(({ text }) => text).join('')).toBe('x [U+12000]');
    expect([...missing]).toEqual([0x12000]);
  });

  test('whatever text comes in, no run asks a font for a glyph that it lacks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (raw) => {
        for (const { text, family } of scriptRuns(visibleText(raw), new Set()))
          for (const character of text.replaceAll('\n', ''))
            expect(fontOf(family, false).hasGlyphForCodePoint(character.codePointAt(0) ?? 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
