import { describe, expect, it } from 'vitest';
import { explainQuestion, parseQuestion, queryFields } from '../../src/language/index.ts';
import { jobs } from '../../src/query/index.ts';

const reference = {
  now: Date.parse('2026-11-18T15:30:00Z'),
  timeZone: 'America/New_York',
  weekStartsOn: 1 as const,
  locale: 'en-US',
};

describe('a question says', () => {
  it('which of its words meant what, as they were written', () => {
    const { said } = parseQuestion('Show me FAILED  “Ｅ”C2 restores, since Nov 12', reference);
    expect(said.map(({ text }) => text)).toEqual(['FAILED', '“Ｅ”', 'restores', 'since Nov 12']);
    const { text, said: spans } = parseQuestion('how many ec2 backups failed?', reference);
    expect(spans.map(({ start, end, reading }) => [text.slice(start, end), reading])).toEqual([
      ['how many', 'count'],
      ['ec2', 'service'],
      ['backups', 'operation backup'],
      ['failed', 'status Failed'],
    ]);
  });

  it('what was corrected', () => {
    expect(parseQuestion('faild ec2restores', reference).assumed).toEqual([
      'read "faild" as "failed"',
      'read "ec2restores" as "ec2 restores"',
    ]);
  });

  it('what could mean several things, and the reading taken', () => {
    expect(parseQuestion('VM restores 2 weeks ago', reference).ambiguous).toEqual([
      { text: 'VM', reading: 'Azure VM, Google VM and VMware (not Amazon EC2)' },
      { text: '2 weeks ago', reading: 'that whole week' },
    ]);
  });

  it('which known words are near those it did not understand', () => {
    expect(parseQuestion('filed jobs', reference).suggestions).toContain('failed');
    expect(parseQuestion('failed jobs', reference).suggestions).toEqual([]);
  });

  it('nothing of a period that was not said', () => {
    expect(parseQuestion('failed jobs', reference).query.node.window).toEqual({ from: null, to: null });
  });

  it('that what comes after three hundred words was not read', () => {
    const { unrecognized } = parseQuestion(`failed ${'ec2 '.repeat(400)} qxzvj`, reference);
    expect(unrecognized.join(' ')).toContain('qxzvj');
  });
});

describe('an empty question', () => {
  it.each(['', '   ', '👍🏽 🎉', '\u200f\u200b', '<@12345>', '/jobs', 'hi', 'thanks!'])(
    'asks for help: %j',
    (question) => {
      expect(parseQuestion(question, reference)).toMatchObject({ intent: 'help', unrecognized: [] });
    },
  );
});

describe('the fields of a query', () => {
  it('are those that programs read, null where nothing is restricted', () => {
    expect(queryFields(jobs(), 'list')).toEqual({
      intent: 'list',
      jobTypes: null,
      statuses: null,
      from: null,
      to: null,
      searchText: null,
      jobId: null,
      minDurationSeconds: null,
      maxDurationSeconds: null,
      hasFailedObjects: null,
      limit: null,
      sort: null,
      groupBy: null,
    });
  });

  it('come with what was not understood and the description when a question is explained', () => {
    expect(explainQuestion('5 slowest ec2 backups over 90s by team since Nov 12', reference)).toEqual({
      intent: 'list',
      jobTypes: [20009],
      statuses: null,
      from: '2026-11-12T05:00:00Z',
      to: null,
      searchText: null,
      jobId: null,
      minDurationSeconds: 90,
      maxDurationSeconds: null,
      hasFailedObjects: null,
      limit: 5,
      sort: 'duration:desc',
      groupBy: null,
      unrecognized: ['team'],
      ambiguous: [],
      description:
        'at most 5 Amazon EC2 backups that took at least 1 minute 30 seconds that started since Nov 12, 2026 (America/New_York), slowest first',
    });
  });
});

describe('a zone that does not exist', () => {
  it('is refused', () => {
    expect(() => parseQuestion('failed jobs', { ...reference, timeZone: 'Mars/Olympus' })).toThrow(RangeError);
  });
});
