import { describe, expect, it } from 'vitest';
import { choiceFlag, choicesFlag, numberFlag, parseArguments, switchFlag, textFlag } from '../src/flags.ts';
import { UsageError } from '../src/usage-error.ts';

const known = {
  json: switchFlag('a document'),
  limit: numberFlag('N', 'at most', 1, 100),
  format: choiceFlag(['csv', 'xlsx'], 'which'),
  formats: choicesFlag(['csv', 'xlsx', 'pdf'], 'which ones'),
  out: textFlag('FILE', 'where to'),
};

const parse = (...args: string[]) => parseArguments(known, args);

function complaintAbout(...args: string[]): string {
  try {
    parse(...args);
  } catch (error) {
    if (error instanceof UsageError) return `${error.message} ${error.advice}`;
    throw error;
  }
  return 'no complaint';
}

describe('parseArguments', () => {
  it('tells flags from words, wherever they stand', () => {
    expect(parse('failed', '--limit', '5', 'backups', '--json', '--out=a b.csv')).toEqual({
      flags: { json: true, limit: 5, format: null, formats: null, out: 'a b.csv' },
      words: ['failed', 'backups'],
    });
  });

  it('takes everything behind -- as words', () => {
    expect(parse('--', '--json').words).toEqual(['--json']);
  });

  it('reads choices in any case and order, each once', () => {
    expect(parse('--format', 'CSV', '--formats', 'pdf, csv,pdf').flags).toMatchObject({
      format: 'csv',
      formats: ['csv', 'pdf'],
    });
  });

  it.each([
    [['--limt', '5'], 'There is no flag --limt. Did you mean --limit?'],
    [['--banana'], 'There is no flag --banana. Known here: --json, --limit, --format, --formats, --out.'],
    [['-x'], 'There is no flag -x.'],
    [['--limit'], '--limit needs a value: a whole number from 1 to 100. Write --limit N.'],
    [['--limit', '--json'], '--limit needs a value'],
    [['--limit', '0'], '--limit expects a whole number from 1 to 100, not "0".'],
    [['--limit', '1e1'], 'not "1e1"'],
    [['--limit=-3'], 'not "-3"'],
    [['--format', 'pdf'], '--format expects one of csv, xlsx, not "pdf". Write --format csv|xlsx.'],
    [['--formats', 'csv,doc'], 'not "csv,doc"'],
    [['--json=yes'], '--json takes no value. Write --json alone.'],
  ])('says what is wrong with %j', (args, complaint) => {
    expect(complaintAbout(...args)).toContain(complaint);
  });
});
