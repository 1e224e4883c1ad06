import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeFileError } from '../../src/file-error.ts';
import { readSettings } from '../../src/index.ts';
import { faultsIn, fileOf, faultsOf } from './jobs-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'jobdesk-open-'));

function problemOf(path: string): string | undefined {
  const [fault] = faultsIn(() => readSettings({ JOBS_CONFIG: path }, { need: ['tenants'] }));
  return `${fault?.variable} ${fault?.problem}`;
}

describe('the file that JOBS_CONFIG names', () => {
  it('is a text that can be read', () => {
    const large = join(folder, 'large.yaml');
    writeFileSync(large, '');
    truncateSync(large, 100_000_000);
    const cases: readonly (readonly [string, string])[] = [
      [join(folder, 'missing.yaml'), 'a file that does not exist'],
      [join(large, 'jobs.yaml'), 'a file that does not exist'],
      [folder, 'a folder instead of a file'],
      ['/dev/null', 'something that is not a file'],
      [large, 'a file of 100 MB, and the largest is 4 MB'],
      [fileOf(Buffer.from('tenants: caf\u00e9', 'latin1')), 'a file that is not text in UTF-8'],
      [fileOf(Buffer.from('\ufefftenants: []', 'utf16le')), 'a file that is not text in UTF-8'],
    ];
    for (const [path, problem] of cases) {
      expect(problemOf(path)).toBe(`JOBS_CONFIG is ${JSON.stringify(path)}: it names ${problem}`);
    }
    const denied = Object.assign(new Error('denied'), { code: 'EACCES' });
    expect(describeFileError(denied)).toBe('a file that may not be read');
  });

  it('holds something', () => {
    for (const text of ['', '\n\n', '# only a comment\n', '---\n', 'null'])
      expect(faultsOf(text)).toEqual(['1:1 holds nothing']);
    expect(faultsOf('just text')).toEqual(['1:1 is "just text"']);
    expect(faultsOf('- id: contoso')).toEqual(['1:1 is a list']);
  });
});
