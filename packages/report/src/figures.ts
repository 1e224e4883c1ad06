import { counted, fewRuns, formatPercent, noRate, type Summary, wholeNumber } from '@jobdesk/jobs-core/summary';
import { type QuestionPeriod, questionAbout } from './question.ts';
import type { Change, Figure, Tone } from './report-document.ts';
import type { PeriodBefore } from './report-facts.ts';

/** The four headline figures of the backups, with the change against the equal period before. */
export function figuresOf(summary: Summary, before: PeriodBefore, period: QuestionPeriod): readonly Figure[] {
  return [
    rateFigure(summary, before, period),
    failedFigure(summary, before, period),
    exceptionsFigure(summary, before, period),
    coverageFigure(summary, before, period),
  ];
}

function rateFigure({ successRate }: Summary, before: PeriodBefore, period: QuestionPeriod): Figure {
  const { success, warning, denominator, strict } = successRate;
  const common = {
    id: 'success-rate',
    label: 'Backup success rate',
    unit: 'fraction',
    value: strict,
    change: rateChange(strict, before, ({ successRate }) => successRate.strict),
    question: questionAbout({ operation: 'backup' }, period),
  } as const;
  if (denominator === 0)
    return { ...common, text: noRate, detail: 'no backup has finished with a result', tone: 'muted' };
  const counts = `${wholeNumber(success)} of ${wholeNumber(denominator)}`;
  const percent = formatPercent(success, denominator);
  // Without exceptions the two are one.
  const completed = warning === 0 ? null : `${formatPercent(success + warning, denominator)} with exceptions included`;
  const own = denominator < fewRuns ? percent : `${counts} backups`;
  return {
    ...common,
    text: denominator < fewRuns ? counts : percent,
    detail: [own, completed].filter((part) => part !== null).join('; '),
    tone: success === denominator ? 'good' : 'warning',
  };
}

function failedFigure({ successRate }: Summary, before: PeriodBefore, period: QuestionPeriod): Figure {
  const { failed, stopped, denominator } = successRate;
  return {
    id: 'failed',
    label: 'Failed backups',
    unit: 'count',
    value: failed,
    text: wholeNumber(failed),
    detail:
      denominator === 0
        ? 'no backup has finished'
        : `of ${counted(denominator, 'finished backup')}; ${wholeNumber(stopped)} stopped`,
    tone: failed > 0 ? 'bad' : denominator === 0 ? 'muted' : 'good',
    change: countChange(failed, before, ({ successRate }) => successRate.failed),
    question: questionAbout({ statuses: ['failed'], operation: 'backup' }, period),
  };
}

function exceptionsFigure(summary: Summary, before: PeriodBefore, period: QuestionPeriod): Figure {
  const { warning, denominator } = summary.successRate;
  const flagged = summary.byOperation.backup.flagged.failedObjects;
  return {
    id: 'exceptions',
    label: 'Backups with exceptions',
    unit: 'count',
    value: warning,
    text: wholeNumber(warning),
    detail: exceptionsDetail(warning, flagged),
    tone: warning > 0 ? 'warning' : denominator === 0 ? 'muted' : 'good',
    change: countChange(warning, before, ({ successRate }) => successRate.warning),
    question: questionAbout({ statuses: ['exception'], operation: 'backup' }, period),
  };
}

function exceptionsDetail(warning: number, flagged: number): string {
  if (warning === 0) return 'no backup finished with failed objects';
  const all = 'finished, but with failed objects';
  return flagged === 0 ? all : `${all}; ${wholeNumber(flagged)} of them reported Successful`;
}

function coverageFigure({ coverage }: Summary, before: PeriodBefore, period: QuestionPeriod): Figure {
  const { met, active } = coverage;
  const share = (of: Summary['coverage']): number | null => (of.active === 0 ? null : of.met / of.active);
  return {
    id: 'coverage',
    label: 'Job types covered',
    unit: 'fraction',
    value: share(coverage),
    text: active === 0 ? 'no backups' : `${wholeNumber(met)} of ${wholeNumber(active)}`,
    detail: 'with at least one successful backup',
    tone: active === 0 ? 'muted' : met === active ? 'good' : 'bad',
    change: rateChange(share(coverage), before, ({ coverage }) => share(coverage)),
    question: questionAbout({ statuses: ['successful'], operation: 'backup' }, period),
  };
}

const notAssessed: Change = { value: null, text: 'n/a', tone: 'muted' };

function rateChange(now: number | null, before: PeriodBefore, of: (summary: Summary) => number | null): Change {
  const then = before.kind === 'read' ? of(before.summary) : null;
  if (now === null || then === null) return notAssessed;
  const value = now - then;
  const points = Math.abs(value) * 100;
  const amount = points < 0.05 ? 'less than 0.1 points' : `${points.toFixed(1)} points`;
  return { value, text: value === 0 ? 'no change' : `${sign(value)}${amount}`, tone: toneOf(value) };
}

/** Fewer is better. */
function countChange(now: number, before: PeriodBefore, of: (summary: Summary) => number): Change {
  if (before.kind !== 'read') return notAssessed;
  const value = now - of(before.summary);
  const text = value === 0 ? 'no change' : `${sign(value)}${wholeNumber(Math.abs(value))}`;
  return { value, text, tone: toneOf(-value) };
}

function sign(value: number): string {
  return value < 0 ? '−' : '+';
}

function toneOf(gain: number): Tone {
  return gain === 0 ? 'neutral' : gain > 0 ? 'good' : 'bad';
}
