import { describe, expect, it } from 'vitest';
import { complete, exampleQuestions, parseQuestion, suggest } from '../../src/language/index.ts';

const reference = {
  now: Date.parse('2026-11-18T15:30:00Z'),
  timeZone: 'America/New_York',
  weekStartsOn: 1 as const,
  locale: 'en-US',
};
const texts = (text: string, cursor = text.length): readonly string[] =>
  complete(text, cursor, { reference }).map((completion) => completion.text);

describe('completions', () => {
  it('go on with the last words', () => {
    expect(texts('failed ec2 restores last w')).toEqual(['failed ec2 restores last week']);
    expect(texts('failed ec2 backups l').slice(0, 2)).toEqual([
      'failed ec2 backups last week',
      'failed ec2 backups last 7 days',
    ]);
    expect(texts('cosm')).toEqual(['Azure Cosmos DB']);
    expect(texts('how m')).toEqual(['how many']);
  });

  it('offer what has not been said yet first', () => {
    const [first = ''] = texts('failed ec2 restores ');
    expect(parseQuestion(first, reference).query.node.window.from).not.toBeNull();
    expect(texts('failed backups by ').slice(0, 2)).toEqual([
      'failed backups by service',
      'failed backups by operation',
    ]);
  });

  it('know the values of terms, in lists and negated', () => {
    expect(texts('status:fa')).toEqual(['status:failed']);
    expect(texts('status:failed,st')).toEqual(['status:failed,stopped']);
    expect(texts('ec2 -status:sk')).toEqual(['ec2 -status:skipped']);
    expect(texts('serv')).toContain('service:');
  });

  it('are whole examples for an empty text, earlier questions first', () => {
    expect(texts('')).toEqual(exampleQuestions);
    const recent = ['failed backups today', 'running jobs'];
    expect(
      complete('', 0, { recent })
        .slice(0, 2)
        .map(({ text }) => text),
    ).toEqual(recent);
    expect(complete('fail', 4, { recent })[0]?.text).toBe('failed backups today');
  });

  it('leave what stands behind the cursor', () => {
    expect(complete('failed ec2 rest last week', 15, { reference })[0]?.text).toBe('failed ec2 restores last week');
  });

  it('are understood in full', () => {
    for (const start of [
      '',
      'failed ',
      'ec2 ',
      's',
      'n',
      'status:',
      'sort:',
      'group:',
      'since:',
      'duration:',
      'has:',
    ]) {
      for (const { text } of complete(start, start.length, { reference, limit: 100 })) {
        if (text.endsWith(':')) continue;
        expect({ text, unrecognized: parseQuestion(text, reference).unrecognized }).toEqual({ text, unrecognized: [] });
      }
    }
  });
});

describe('examples', () => {
  it('are understood in full', () => {
    for (const question of exampleQuestions) expect(parseQuestion(question, reference).unrecognized).toEqual([]);
  });
});

describe('suggestions', () => {
  it('are the nearest known words, and none where nothing is near', () => {
    expect(suggest('exprot')[0]).toBe('export');
    expect(suggest('filed')).toContain('failed');
    expect(suggest('dropbox')).toEqual([]);
    expect(suggest('ab')).toEqual([]);
  });
});
