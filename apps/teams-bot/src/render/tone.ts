import type { Answer, Tone } from '@jobdesk/chat';
import type { Colour, ContainerStyle } from './card.ts';

/** A shape for every tone: the word stands beside it, so that nothing is told by colour alone. */
export const signs: Readonly<Record<Tone, string>> = {
  good: '🟢',
  warning: '🔶',
  bad: '🔴',
  open: '🔷',
  muted: '⚪',
  neutral: '▫️',
};

/** The colour of a status word. */
export const colours: Readonly<Record<Tone, Colour>> = {
  good: 'good',
  warning: 'warning',
  bad: 'attention',
  open: 'accent',
  muted: 'default',
  neutral: 'default',
};

/** The ground under a headline, by the worst that an answer holds. */
export function styleOf(answer: Answer): ContainerStyle {
  if (answer.kind === 'help') return 'emphasis';
  const { failed, stopped, warning, unknown, success } = answer.tally.byOutcome;
  if (failed + stopped > 0) return 'attention';
  if (warning + unknown > 0 || !answer.complete) return 'warning';
  return success > 0 ? 'good' : 'emphasis';
}
