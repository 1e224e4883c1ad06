import type { Answer } from '@jobdesk/chat';
import { room } from './limits.ts';
import { moment } from './moment.ts';
import { missingLines } from './note-lines.ts';
import { plain } from './plain.ts';
import { colours } from './tone.ts';

/** What stands first, wherever an answer is shown: made-up data, the headline, what is missing, what was understood. */
export function answerHead(answer: Answer, headline = answer.headline): readonly string[] {
  return [
    ...simulatedLines(answer.simulated),
    `### ${plain(headline, room.headline)}`,
    ...missingLines(answer, room.missing),
    ...(answer.kind === 'jobs' ? understoodLines(answer) : []),
  ];
}

/** Made-up data never poses as real: said before everything else. */
export function simulatedLines(simulated: string | null): readonly string[] {
  return simulated === null ? [] : [`**${simulated}**`];
}

function understoodLines({ description, query }: Extract<Answer, { kind: 'jobs' }>): readonly string[] {
  const { from, to } = query.node.window;
  const ends = [
    from === null ? null : `from ${moment(from, 'f')}`,
    to === null ? null : `to ${moment(to, 'f')}`,
  ].filter((end) => end !== null);
  return [plain(description, room.understood), ...(ends.length === 0 ? [] : [`-# On your clock: ${ends.join(' ')}`])];
}

/** The colour of the worst that an answer holds. */
export function colourOf(answer: Answer): number {
  if (answer.kind === 'help') return colours.neutral;
  const { failed, stopped, warning, unknown, success } = answer.tally.byOutcome;
  if (failed + stopped > 0) return colours.bad;
  if (warning + unknown > 0 || !answer.complete) return colours.warning;
  return success > 0 ? colours.good : colours.neutral;
}
