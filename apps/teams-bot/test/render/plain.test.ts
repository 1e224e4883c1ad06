import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { label, plain } from '../../src/render/plain.ts';

describe('text from outside', () => {
  it.each([
    ['**bold** _it_ ~~no~~', '\\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~'],
    ['[click](https://evil.example)', '\\[click\\](https:\u2060//evil.example)'],
    ['<at>all</at> &#42; &amp; a & b', '\\<at\\>all\\</at\\> \\&\\#42; \\&amp; a & b'],
    ['{{DATE(2026-01-01)}}', '{\u2060{DATE(2026-01-01)}}'],
    ['www.evil.example', 'www.\u2060evil.example'],
    ['# heading', '\\# heading'],
    ['- list', '\\- list'],
    ['1. list', '1\\. list'],
    ['91.9 % at 06:02, a-b (c)', '91.9 % at 06:02, a-b (c)'],
    ['two\nlines\u202E', 'two lines'],
  ])('%j is shown as it stands', (text, shown) => {
    expect(plain(text, 100)).toBe(shown);
  });

  it('is cut between what people see as characters, with a mark', () => {
    expect(plain('abcdef', 5)).toBe('abc…');
    expect(label('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 12)).toBe('👩‍👩‍👧‍👦…');
    expect(label('', 5)).toBe('–');
  });

  it('never takes more room than it has, and never starts anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 4, max: 200 }), (text, room) => {
        const shown = plain(text, room);
        expect(shown.length).toBeLessThanOrEqual(room);
        expect(shown).not.toMatch(/(?<!\\)(?:\\\\)*[*_~|`[\]<>#]|:\/\/|\{\{|[\n\r]/);
        expect(label(text, room).length).toBeLessThanOrEqual(room);
      }),
    );
  });
});
