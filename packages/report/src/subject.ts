import { type Summary, wholeNumber } from '@jobdesk/jobs-core/summary';
import { shownName } from './brand/shown-name.ts';
import { missedStarts } from './missed-backups.ts';
import { oneLine } from './one-line.ts';
import type { Period, Verdict } from './report-document.ts';
import type { ReportFacts } from './report-facts.ts';

/** A subject longer than this is cut by most mail programs anyway. */
const longestName = 60;

/**
 * The report's subject, with verdict and counts.
 *
 * @example
 * subjectOf(facts, period, verdict)
 * //=> '[Contoso] Backups 16–22 Nov 2026: 3 failed, 5 with exceptions, 412 ok'
 */
export function subjectOf(facts: ReportFacts, period: Period, verdict: Verdict): string {
  const { tenant, summary, simulated } = facts;
  const marks = [verdict.kind === 'incomplete' ? 'INCOMPLETE' : '', simulated ? 'SIMULATED DATA' : ''].filter(Boolean);
  const head = `[${oneLine(shownName(tenant), longestName)}] Backups ${period.shortText}`;
  return `${marks.length > 0 ? `${marks.join(' · ')} ` : ''}${head}: ${counts(summary, missedStarts(facts))}`;
}

function counts({ all, successRate, restoreRate, exportRate }: Summary, missed: number): string {
  if (all.jobs === 0) return missed > 0 ? `${wholeNumber(missed)} missed, no jobs` : 'no jobs';
  const { success, warning, failed, stopped, denominator, excluded } = successRate;
  const restoresBad = restoreRate.denominator - restoreRate.success;
  const exportsBad = exportRate.denominator - exportRate.success;
  const parts: readonly (readonly [number, string])[] = [
    [failed, 'failed'],
    [missed, 'missed'],
    [stopped, 'stopped'],
    [warning, 'with exceptions'],
    [restoresBad, restoresBad === 1 ? 'restore not ok' : 'restores not ok'],
    [exportsBad, exportsBad === 1 ? 'export not ok' : 'exports not ok'],
    [excluded.unknown, 'unknown'],
  ];
  const bad = parts.filter(([count]) => count > 0).map(([count, words]) => `${wholeNumber(count)} ${words}`);
  if (denominator === 0) return [...bad, 'no finished backups'].join(', ');
  const ok = `${wholeNumber(success)} ok`;
  return bad.length === 0 && success > 1 ? `all ${ok}` : [...bad, ok].join(', ');
}
