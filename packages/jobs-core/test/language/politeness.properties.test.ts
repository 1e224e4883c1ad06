import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuestion } from '../../src/language/index.ts';
import { basics } from './en/corpus/basics.ts';
import { combinations } from './en/corpus/combinations.ts';
import { operators } from './en/corpus/operators.ts';
import { periods } from './en/corpus/periods.ts';

const reference = {
  now: Date.parse('2026-11-18T15:30:00Z'),
  timeZone: 'America/New_York',
  weekStartsOn: 1 as const,
  locale: 'en-US',
};
// Quoted text keeps its case; a question for help is nothing but politeness; "restore my VM" is a command only first.
const questions = [...basics, ...combinations, ...operators, ...periods]
  .filter(([question, reading]) => !/["“':]/.test(question) && !reading.startsWith('help') && !reading.includes('?'))
  .map(([question]) => question);

const anyQuestion = fc.constantFrom(...questions);
const before = fc.constantFrom(
  'Please show me ',
  'hi, could you give me ',
  'hey bot, I need ',
  'can we see the ',
  '/jobs ',
  '<@42> ',
);
const after = fc.constantFrom(', please', ' thanks!', ' 🙏', '?', ' :)', '  ', '\u200f');

describe('a question', () => {
  it('is read the same in capitals', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        expect(parseQuestion(question.toUpperCase(), reference).query.node).toEqual(
          parseQuestion(question, reference).query.node,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('is read the same with politeness around it, and nothing of that is flagged', () => {
    fc.assert(
      fc.property(anyQuestion, before, after, (question, first, last) => {
        const polite = `${first}${question}${last}`;
        const read = parseQuestion(polite, reference);
        expect({ polite, flagged: read.unrecognized, ...read.query.node }).toEqual({
          polite,
          flagged: [],
          ...parseQuestion(question, reference).query.node,
        });
      }),
      { numRuns: 300 },
    );
  });

  it('is read the same in full-width letters', () => {
    const wide = (text: string): string =>
      Array.from(text, (character) =>
        /[a-z0-9]/i.test(character) ? String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0) : character,
      ).join('');
    fc.assert(
      fc.property(anyQuestion, (question) => {
        expect(parseQuestion(wide(question), reference).query.node).toEqual(
          parseQuestion(question, reference).query.node,
        );
      }),
      { numRuns: 100 },
    );
  });
});
