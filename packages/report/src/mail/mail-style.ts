import type { Tone } from '../report-document.ts';

/** What the mail looks like; inline everywhere, because mail programs drop style sheets. */
export const colours = {
  ink: '#1f2933',
  muted: '#5a6572',
  rule: '#dfe3e8',
  paper: '#ffffff',
  ground: '#f3f5f7',
} as const;

export const fontStack = "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** How a tone looks: word and shape beside the colour, so that neither colour blindness nor dark mode hides it. */
export interface ToneLook {
  readonly colour: string;
  readonly shape: string;
  readonly tint: string;
}

/** The same hues as in PDF and chart, told apart with every common kind of colour blindness. */
export const toneLooks: Readonly<Record<Tone, ToneLook>> = {
  good: { colour: '#2f5f94', shape: '●', tint: '#eef4fa' },
  warning: { colour: '#8f4700', shape: '▲', tint: '#fdf3e4' },
  bad: { colour: '#9b1c1c', shape: '■', tint: '#fbeeee' },
  open: { colour: '#4a5568', shape: '○', tint: '#f3f5f7' },
  muted: { colour: colours.muted, shape: '', tint: '#f3f5f7' },
  neutral: { colour: colours.ink, shape: '', tint: '#f3f5f7' },
};
