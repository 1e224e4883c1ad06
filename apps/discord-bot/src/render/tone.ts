import type { Tone } from '@jobdesk/chat';

/** A shape for every tone: the word stands beside it, so that nothing is told by colour alone. */
export const signs: Readonly<Record<Tone, string>> = {
  good: '🟢',
  warning: '🔶',
  bad: '🔴',
  open: '🔷',
  muted: '⚪',
  neutral: '▫️',
};

/** The colour of the bar beside a message. */
export const colours: Readonly<Record<'good' | 'warning' | 'bad' | 'neutral', number>> = {
  good: 0x2e_7d_32,
  warning: 0xb2_6a_00,
  bad: 0xc6_28_28,
  neutral: 0x54_6e_7a,
};
