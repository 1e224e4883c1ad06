import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuestion, type ParsedQuestion } from '../../src/language/index.ts';
import { isKnownWord } from '../../src/language/en/vocabulary/lexicon.ts';

const reference = {
  now: Date.parse('2026-11-18T15:30:00Z'),
  timeZone: 'America/New_York',
  weekStartsOn: 1 as const,
  locale: 'en-US',
};
/** Together they have words of every family: operations, statuses, services, periods, durations, orders, groupings. */
const questions = [
  'failed cosmos restores last week',
  'amazon ec2 backups yesterday',
  'azure storage exports this month',
  'sql server backups since monday',
  'vmware restores last 3 days',
  'google cloud storage backups between november 3 and november 5',
  'entra id backups 2 weeks ago',
  'slowest azure devops backups last month',
  'skipped postgres backups until friday',
  'restores that took longer than 2 hours',
  'top 5 largest exports last quarter',
  'running jobs by service',
  'stopped s3 backups yesterday morning',
  'how many failures last weekend',
  'successful backups before october',
  'jobs with failed objects today',
  'exceptions during september',
  'waiting restores tonight',
  'all backups except vmware this year',
  'azure active directory restores after tuesday',
  'jobs not successful in the past 6 hours',
  'backups over 45 minutes grouped by status',
  'index generations last night',
  'oldest partial backups',
  'cancelled exports previous quarter',
  'virtual machine backups in the last 24 hours',
];

interface Word {
  readonly text: string;
  readonly with: (other: string) => string;
  readonly read: ParsedQuestion;
}

const words: readonly Word[] = questions.flatMap((question) => {
  const read = parseQuestion(question, reference);
  const all = question.split(' ');
  return all.flatMap((text, index) =>
    /^[a-z]{3,}$/.test(text) ? [{ text, with: (other: string) => all.with(index, other).join(' '), read }] : [],
  );
});

/** Letters missed, written twice, and swapped with the one before. */
function slipsOf(word: string): readonly string[] {
  const slips = Array.from(word).flatMap((letter, at) => [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    at === 0 ? word : word.slice(0, at - 1) + letter + word.charAt(at - 1) + word.slice(at + 1),
  ]);
  // What is another word of ours cannot be told from one that was meant.
  return [...new Set(slips)].filter((slip) => slip !== word && !isKnownWord(slip));
}

const asked = ({ query }: ParsedQuestion): object => query.node;

describe('a slip in one word of a question', () => {
  it('is read as what was meant, or reported: never silently another query', () => {
    for (const word of words) {
      for (const slip of slipsOf(word.text)) {
        const question = word.with(slip);
        const read = parseQuestion(question, reference);
        if (read.unrecognized.length === 0) expect(asked(read), question).toEqual(asked(word.read));
      }
    }
  });

  it('is mostly read as what was meant', () => {
    const outcomes = words.flatMap((word) =>
      slipsOf(word.text).map((slip) => parseQuestion(word.with(slip), reference).unrecognized.length === 0),
    );
    expect(outcomes.filter(Boolean).length / outcomes.length).toBeGreaterThan(0.95);
  });

  it('that changes or adds a letter is said where it was read as anything else', () => {
    const letter = fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz'));
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.nat(11), letter, fc.boolean(), (word, position, other, adds) => {
        const at = position % word.text.length;
        const slip = word.text.slice(0, at) + other + word.text.slice(adds ? at : at + 1);
        fc.pre(!isKnownWord(slip));
        const question = word.with(slip);
        const read = parseQuestion(question, reference);
        if (read.unrecognized.length > 0 || read.assumed.some((said) => said.startsWith(`read "${slip}" as`))) return;
        expect(asked(read), question).toEqual(asked(word.read));
      }),
      { numRuns: 1_000 },
    );
  });
});
