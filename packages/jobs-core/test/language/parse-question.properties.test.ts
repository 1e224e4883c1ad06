import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complete, explainQuestion, parseQuestion, suggest } from '../../src/language/index.ts';

const reference = fc.record({
  now: fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2090, 0, 1) }),
  timeZone: fc.constantFrom(
    'America/New_York',
    'Europe/London',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'UTC',
  ),
  weekStartsOn: fc.constantFrom(0 as const, 1 as const, 6 as const),
  locale: fc.constantFrom('en-US', 'en-GB', 'de-DE', 'ja-JP', 'no such locale'),
});
const pieces =
  'failed|not|except|ec2|azure|restores|and|or|of|last|this|past|since|until|before|after|between|from|to|week|month|days|ago|5|2026|31|feb|nov|monday|q2|h1|9am|14:00|11/05|2026-11-05|2026-11-05t10:00z|over|under|took|2 hours|top|by|per|service|day|"text"|status:failed|-service:ec2|duration:>2h|FB20261030040000321|,|-|the|how many|weekend|morning|night|to date|ytd|week 46|999999999999|slowest|first|half|quarter|year|every|business days|1.5|&'.split(
    '|',
  );
const wordy = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((list) => list.join(' '));
const text = fc.oneof(
  wordy,
  wordy.map((words) => words.replaceAll(' ', '')),
  fc.string({ maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 5_000 }),
);

describe('whatever is typed', () => {
  it('is read without an error, into windows that never end before they start', () => {
    fc.assert(
      fc.property(text, reference, (question, at) => {
        const { query, said } = parseQuestion(question, at);
        const { from, to } = query.node.window;
        if (from !== null && to !== null) expect(to).toBeGreaterThanOrEqual(from);
        for (const span of said) expect(question.slice(span.start, span.end)).toBe(span.text);
        explainQuestion(question, at);
      }),
      { numRuns: 1_500 },
    );
  });

  it('can be completed and corrected without an error', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: -5, max: 300 }), (question, cursor) => {
        for (const completion of complete(question, cursor)) expect(completion.text.length).toBeGreaterThan(0);
        suggest(question);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a word that nobody knows', () => {
  const fixed = {
    now: Date.parse('2026-11-18T15:30:00Z'),
    timeZone: 'America/New_York',
    weekStartsOn: 1 as const,
    locale: 'en-US',
  };
  // Letters that no word of ours is near to.
  const unknown = fc.string({ unit: fc.constantFrom('q', 'x', 'z', 'j', 'v'), minLength: 4, maxLength: 12 });
  const place = fc.constantFrom(
    (word: string) => `failed ${word} backups`,
    (word: string) => `ec2 backups for ${word} last week`,
    (word: string) => `jobs by ${word}`,
    (word: string) => word,
    (word: string) => `restores in ${word} since Monday`,
    (word: string) => `everything except ${word}`,
    (word: string) => `${word} and ec2 restores`,
    (word: string) => `jobs owner:${word}`,
    (word: string) => `status:${word}`,
    (word: string) => `jobs on ${word}-01 over 2 hours`,
    (word: string) => `top 5 ${word} failures`,
    (word: string) => `how many ${word}s failed`,
    (word: string) => `last ${word}`,
    (word: string) => `not ${word}`,
  );

  it('is always reported', () => {
    fc.assert(
      fc.property(unknown, place, (word, sentence) => {
        expect(parseQuestion(sentence(word), fixed).unrecognized.join(' ')).toContain(word);
      }),
      { numRuns: 500 },
    );
  });
});
