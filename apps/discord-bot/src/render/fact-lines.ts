import type { Fact } from '@jobdesk/chat';
import { fitLines } from '@jobdesk/chat/fit-lines';
import { plain } from './plain.ts';
import { signs } from './tone.ts';

/** A line per figure: `**Status** 🔴 Failed`. The longest text, a comment, gets what the others leave. */
export function factLines(facts: readonly Fact[], room: number): readonly string[] {
  const lines = facts.map(({ label, text, tone }) => {
    const sign = tone === 'neutral' ? '' : `${signs[tone]} `;
    return `**${label}** ${sign}${plain(text, label === 'Comment' ? room * 0.7 : 120)}`;
  });
  return fitLines(lines, room, (count) => `-# ${count} more: export the jobs to see them.`);
}
