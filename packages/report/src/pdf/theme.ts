import type { Tone } from '../report-document.ts';

/** A4 upright and its type area, in points. */
export const page = { width: 595.28, height: 841.89, left: 44, right: 44, top: 56, bottom: 46 } as const;

/** The width between the margins. */
export const textWidthOf = (pageWidth: number): number => Math.floor(pageWidth - page.left - page.right);

/** Text colours: at least 4.5 : 1 against white and against every tint. */
export const colours = { ink: '#1f2933', muted: '#5a6572', rule: '#dfe3e8', strongRule: '#9aa5b1' } as const;

export const sizes = {
  title: 21,
  heading: 12,
  lead: 10.5,
  body: 8.5,
  table: 8,
  small: 7,
  question: 6.2,
  figure: 20,
} as const;

/** How a tone looks: always a shape beside the colour, so that neither colour blindness nor grey print hides it. */
export interface ToneStyle {
  readonly colour: string;
  /** From the symbol font; null where the words alone say it. */
  readonly shape: string | null;
  /** Behind a banner. */
  readonly tint: string;
}

/** Blue, orange and dark red: told apart with every common kind of colour blindness. */
export const tones: Readonly<Record<Tone, ToneStyle>> = {
  good: { colour: '#2f5f94', shape: '●', tint: '#eef4fa' },
  warning: { colour: '#8f4700', shape: '▲', tint: '#fdf3e4' },
  bad: { colour: '#9b1c1c', shape: '■', tint: '#fbeeee' },
  open: { colour: '#4a5568', shape: '○', tint: '#f3f5f7' },
  muted: { colour: colours.muted, shape: null, tint: '#f3f5f7' },
  neutral: { colour: colours.ink, shape: null, tint: '#f3f5f7' },
};
