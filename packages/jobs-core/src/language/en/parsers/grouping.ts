import type { Part, Source } from '../../part.ts';
import { afterPhrase, textAt } from '../reading.ts';
import { groupingPhrases } from '../vocabulary/phrases.ts';

const before =
  'grouped by|group by|group them by|groupby|broken down by|break down by|breakdown by|broken up by|break it down by|split by|split up by|split per|by each|by|per|for each|in each|for every|each|every|sliced by|aggregated by|aggregate by|bucketed by|segmented by|categorized by|categorised by|summed by|counted by|on each|of each|across each|broken out by|from each|summarized by|summarised by|totalled by|according to|separated by';
const which = 'which|what|whichever';
const after = 'breakdown|break down|split|distribution|by|wise';
const daily = 'daily|day by day|day over day|per day|day to day';
const figures: ReadonlySet<string> = new Set([
  'breakdown',
  'count',
  'counts',
  'total',
  'totals',
  'trend',
  'trends',
  'summary',
  'stats',
  'statistics',
  'numbers',
  'overview',
  'figures',
  'split',
  'report',
  'tally',
  'distribution',
  'failure',
  'failures',
  'job',
  'success',
]);

/**
 * What to count by: `by service`, `per day`, `grouped by status`, `for each operation`, `which services`, `service
 * breakdown`, `daily totals`. A second grouping cannot be honoured and is not understood.
 */
export function grouping({ tokens }: Source, at: number): Part | null {
  const second = secondGrouping(tokens, at);
  if (second !== null) return { from: at, to: second, meant: { kind: 'unknown' } };
  const start = afterPhrase(tokens, at, before);
  if (start !== null) {
    const article =
      ['the', 'their', 'its', 'type', 'kind'].includes(textAt(tokens, start)) && textAt(tokens, start + 1) === 'of'
        ? start + 2
        : textAt(tokens, start) === 'the'
          ? start + 1
          : start;
    const found = groupingPhrases.match(tokens, start) ?? groupingPhrases.match(tokens, article);
    const from = groupingPhrases.match(tokens, start) === null ? article : start;
    if (found !== null && !hasValueBehind(tokens, from + found.length)) {
      return { from: at, to: from + found.length, meant: { kind: 'group', grouping: found.value } };
    }
  }
  const asked = afterPhrase(tokens, at, which);
  if (asked !== null) {
    const found = groupingPhrases.match(tokens, asked);
    if (found !== null && (found.value === 'service' || found.value === 'day' || found.value === 'operation')) {
      return { from: at, to: asked + found.length, meant: { kind: 'group', grouping: found.value } };
    }
  }
  const named = groupingPhrases.match(tokens, at);
  if (named !== null && afterPhrase(tokens, at + named.length, after) !== null) {
    const last = textAt(tokens, at + named.length);
    if (last !== 'by')
      return {
        from: at,
        to: at + named.length + (last === 'wise' ? 1 : 0),
        meant: { kind: 'group', grouping: named.value },
      };
  }
  const day = afterPhrase(tokens, at, daily);
  if (day !== null && (textAt(tokens, at) === 'day' || figures.has(textAt(tokens, day)))) {
    return { from: at, to: day, meant: { kind: 'group', grouping: 'day' } };
  }
  return null;
}

/** `by day and service`: where the second grouping ends. */
function secondGrouping(tokens: Source['tokens'], at: number): number | null {
  const joined = afterPhrase(tokens, at, 'and then by|and by|and per|and then|and|, then by|, by|,|&|then by|/');
  const found = joined === null ? null : groupingPhrases.match(tokens, joined);
  if (joined === null || found === null) return null;
  const first = [1, 2].some((length) => {
    const start = at - length;
    const before = textAt(tokens, start - 1);
    return (
      groupingPhrases.match(tokens, start)?.length === length &&
      (before === 'by' || before === 'per' || before === 'each')
    );
  });
  return first ? joined + found.length : null;
}

// "by day of week", "by type 20009" ask for something else.
function hasValueBehind(tokens: Source['tokens'], at: number): boolean {
  return (
    (textAt(tokens, at) === 'of' && ['week', 'the', 'month', 'year'].includes(textAt(tokens, at + 1))) ||
    tokens[at]?.kind === 'number'
  );
}
