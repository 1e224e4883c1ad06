import { parseQuestion } from '@jobdesk/jobs-core/language';
import { timeWindow } from '@jobdesk/jobs-core/model';
import { jobs } from '@jobdesk/jobs-core/query';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { narrowerQuestion } from '../../src/desk/index.ts';
import { conventions, now } from './people.ts';

const hour = 3_600_000;

describe('a question to try instead', () => {
  it('is the same about the end of its period', () => {
    const query = jobs()
      .failed()
      .during(timeWindow(now - 90 * 24 * hour, now));
    expect(narrowerQuestion(query, 0.1, conventions)).toBe(
      'failed jobs that started from Nov 12, 2026 00:00 to Nov 18, 2026 10:30 (America/New_York)',
    );
  });

  it('is none where there is no period to cut', () => {
    expect(narrowerQuestion(jobs(), 0.1, conventions)).toBeNull();
    expect(narrowerQuestion(jobs().during(timeWindow(now - hour, now)), 0.1, conventions)).toBeNull();
  });

  it('can be asked, and asks for less of the same', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 400 * 24 }),
        fc.double({ min: 0.001, max: 0.99, noNaN: true }),
        (hours, fraction) => {
          const query = jobs()
            .failed()
            .during(timeWindow(now - hours * hour, now));
          const question = narrowerQuestion(query, fraction, conventions);
          fc.pre(question !== null);
          const { node } = parseQuestion(question ?? '', { ...conventions, now }).query;
          expect(node.statuses).toEqual([16]);
          expect(node.window.to).toBe(now);
          expect(node.window.from).toBeGreaterThan(now - hours * hour);
        },
      ),
      { numRuns: 60 },
    );
  });
});
