import {
  counted,
  formatPercent,
  listed,
  type SeriesTally,
  type SuccessRate,
  type Summary,
  wholeNumber,
} from '@jobdesk/jobs-core/summary';
import { missedStarts } from './missed-backups.ts';
import { unmutedSeries } from './mutes.ts';
import type { Verdict, VerdictKind } from './report-document.ts';
import type { ReportFacts } from './report-facts.ts';

const labels: Readonly<Record<VerdictKind, string>> = {
  ok: 'All well',
  attention: 'Needs attention',
  incomplete: 'INCOMPLETE',
};

/** Whether every job is known to have been read, in a status that is known. */
export function isComplete({ completeness, summary }: Pick<ReportFacts, 'completeness' | 'summary'>): boolean {
  return completeness.complete && summary.all.byOutcome.unknown === 0;
}

/**
 * What the report comes to. Anything that was not read or not understood makes it incomplete, whatever the rest says;
 * a period without a single successful backup is never well.
 */
export function verdictOf(facts: ReportFacts): Verdict {
  const kind = kindOf(facts);
  const found = sentences(facts).join(' ');
  const sentence = kind === 'incomplete' ? `${whyIncomplete(facts)} ${ofWhatWasRead(facts.summary, found)}` : found;
  const label = kind === 'ok' && mutedBad(facts) > 0 ? 'All well but for what is muted' : labels[kind];
  return { kind, label, sentence };
}

function kindOf(facts: ReportFacts): VerdictKind {
  if (!isComplete(facts)) return 'incomplete';
  const watched = unmutedSeries(facts);
  const well = !watched.some((series) => badOf(series) > 0 || isUncovered(series)) && missedStarts(facts) === 0;
  return well && facts.summary.successRate.success > 0 ? 'ok' : 'attention';
}

function badOf({ byOutcome: { warning, failed, stopped } }: SeriesTally): number {
  return warning + failed + stopped;
}

function isUncovered({ operation, byOutcome }: SeriesTally): boolean {
  return operation === 'backup' && byOutcome.success === 0;
}

/** How many muted job types would need attention. */
function mutedBad(facts: ReportFacts): number {
  const watched = unmutedSeries(facts);
  return facts.summary.series.filter(
    (series) => !watched.includes(series) && (badOf(series) > 0 || isUncovered(series)),
  ).length;
}

function whyIncomplete({ completeness, summary }: Pick<ReportFacts, 'completeness' | 'summary'>): string {
  const { unknown } = summary.all.byOutcome;
  const reason = completeness.notes.find(({ incomplete }) => incomplete)?.text;
  if (!completeness.complete) return `This report is incomplete: ${sentence(reason ?? 'not every job could be read.')}`;
  const have = unknown === 1 ? 'has a status' : 'have statuses';
  return `This report is incomplete: ${counted(unknown, 'job')} ${have} that nobody here knows.`;
}

function ofWhatWasRead({ all }: Summary, found: string): string {
  return all.jobs === 0
    ? 'No job of this period could be read.'
    : `Among the jobs that were read: ${uncapitalised(found)}`;
}

function sentences(facts: ReportFacts): readonly string[] {
  const { summary } = facts;
  const missed = missedSentence(missedStarts(facts));
  if (summary.all.jobs === 0) {
    return ['No job started in this period: nothing was backed up.', missed].filter((text) => text !== null);
  }
  return [
    backupSentence(summary),
    runSentence(summary.restoreRate, 'restore'),
    runSentence(summary.exportRate, 'export'),
    otherSentence(summary),
    coverageSentence(summary),
    missed,
    mutedSentence(mutedBad(facts)),
  ].filter((text) => text !== null);
}

function backupSentence({ byOperation, successRate }: Summary): string {
  const { denominator, success, failed, stopped, warning, excluded } = successRate;
  if (byOperation.backup.jobs === 0) return 'No backup started in this period.';
  if (denominator === 0) {
    return excluded.open > 0
      ? `No backup has finished yet: ${counted(excluded.open, 'is', 'are')} still open.`
      : 'No backup finished with a result.';
  }
  if (success === denominator) {
    return denominator === 1
      ? 'The one finished backup succeeded.'
      : `All ${wholeNumber(denominator)} finished backups succeeded.`;
  }
  const bad = listed(
    [
      failed > 0 ? `${wholeNumber(failed)} failed` : '',
      stopped > 0 ? `${counted(stopped, 'was', 'were')} stopped` : '',
      warning > 0 ? `${wholeNumber(warning)} ended with exceptions` : '',
    ].filter(Boolean),
  );
  return `Of ${counted(denominator, 'finished backup')}, ${bad}; ${wholeNumber(success)} succeeded (${formatPercent(success, denominator)}).`;
}

function runSentence({ denominator, success }: SuccessRate, noun: string): string | null {
  if (denominator === 0) return null;
  if (success === denominator)
    return denominator === 1
      ? `The one finished ${noun} succeeded.`
      : `All ${wholeNumber(denominator)} finished ${noun}s succeeded.`;
  return `Of ${counted(denominator, `finished ${noun}`)}, ${wholeNumber(denominator - success)} did not succeed.`;
}

const otherOperations = ['index', 'retention', 'deletion', 'unknown'] as const;

function otherSentence({ byOperation }: Summary): string | null {
  const badOf = (operation: (typeof otherOperations)[number]): number => {
    const { failed, stopped, warning } = byOperation[operation].byOutcome;
    return failed + stopped + warning;
  };
  const kinds = otherOperations.filter((operation) => badOf(operation) > 0);
  const bad = kinds.reduce((sum, operation) => sum + badOf(operation), 0);
  const names = kinds.map((kind) => (kind === 'unknown' ? 'of unknown type' : kind));
  return bad === 0 ? null : `${counted(bad, 'other job')} (${listed(names)}) did not succeed.`;
}

function coverageSentence({ coverage: { met, active } }: Summary): string | null {
  const without = active - met;
  return without === 0 ? null : `${counted(without, 'job type')} had no successful backup.`;
}

function missedSentence(missed: number): string | null {
  return missed === 0 ? null : `${counted(missed, 'expected backup')} did not start.`;
}

function mutedSentence(muted: number): string | null {
  if (muted === 0) return null;
  return muted === 1
    ? 'One job type is muted: it counts in these figures and needs nobody’s action.'
    : `${counted(muted, 'job type')} are muted: they count in these figures and need nobody’s action.`;
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

function uncapitalised(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
