import type { Fact, JobsAnswer } from '@jobdesk/chat';
import { phrases } from '@jobdesk/chat';
import { groupName, type Outcome, outcomes, wholeNumber } from '@jobdesk/jobs-core/summary';
import { type ContainerStyle, type Element, smallPrint, text } from './card.ts';
import { fitLines } from '@jobdesk/chat/fit-lines';
import { room } from './limits.ts';
import { plain } from './plain.ts';
import { signs } from './tone.ts';

/** The figures of an answer, each with its name. */
export function factSet(facts: readonly Fact[]): readonly Element[] {
  if (facts.length === 0) return [];
  return [
    {
      type: 'FactSet',
      facts: facts.map(({ label, text: value, tone }) => ({
        title: plain(label, room.word),
        value: `${tone === 'neutral' ? '' : `${signs[tone]} `}${plain(value, label === 'Comment' ? room.wholeComment : room.fact)}`,
      })),
    },
  ];
}

const grounds: Readonly<Record<Outcome, ContainerStyle>> = {
  success: 'good',
  warning: 'warning',
  failed: 'attention',
  stopped: 'attention',
  empty: 'emphasis',
  skipped: 'emphasis',
  open: 'accent',
  unknown: 'warning',
};

/** What became of the jobs: a bar, and the same in words. Empty when there are none. */
export function outcomeBar({ tally }: JobsAnswer): readonly Element[] {
  const parts = outcomes
    .map((outcome) => ({ outcome, count: tally.byOutcome[outcome] }))
    .filter(({ count }) => count > 0);
  if (parts.length === 0) return [];
  return [
    {
      type: 'ColumnSet',
      columns: parts.map(({ outcome, count }) => ({
        type: 'Column',
        // Weights; a part that is there has to be seen.
        width: Math.max(2, Math.round((count / tally.jobs) * 100)),
        style: grounds[outcome],
        minHeight: '16px',
        spacing: 'none',
        items: [],
      })),
    },
    ...smallPrint([parts.map(({ outcome, count }) => `${wholeNumber(count)} ${outcome}`).join(' · ')]),
  ];
}

/** A line per group: its name, how many jobs, and in which statuses. Empty when nothing was grouped. */
export function groupLines({ groups }: JobsAnswer): readonly Element[] {
  if (groups === null) return [];
  const lines = groups.items.map(({ key, count, countsByStatus }) => {
    const name = `**${plain(groupName(groups.by, key), room.word)}**`;
    return `${name}: ${groups.by === 'status' ? wholeNumber(count) : phrases.headline(count, countsByStatus)}`;
  });
  return fitLines(
    lines,
    room.groups,
    (count) => `${wholeNumber(count)} more do not fit here: narrow the question.`,
  ).map((line) => text(line, { spacing: 'small' }));
}
