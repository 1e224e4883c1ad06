import { styleText } from 'node:util';
import type { Tone } from '@jobdesk/chat';
import type { Io, Output } from '../io.ts';

/** Puts text into colour where colour is wanted. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly toned: (tone: Tone, text: string) => string;
}

const formats: Readonly<Record<Tone, Parameters<typeof styleText>[0]>> = {
  good: 'green',
  warning: 'yellow',
  bad: 'red',
  open: 'cyan',
  muted: 'dim',
  neutral: 'reset',
};

const symbols: Readonly<Record<Tone, string>> = {
  good: '✔',
  warning: '!',
  bad: '✖',
  open: '…',
  muted: '–',
  neutral: '·',
};

const plain: Style = { bold: (text) => text, faint: (text) => text, toned: (_tone, text) => text };

const coloured: Style = {
  bold: (text) => paint('bold', text),
  faint: (text) => paint('dim', text),
  toned: (tone, text) => (tone === 'neutral' ? text : paint(formats[tone], text)),
};

/** The style for a stream: colour on a terminal, unless NO_COLOR is set; anywhere when FORCE_COLOR is. */
export function styleFor(output: Output, env: Io['env']): Style {
  return wantsColour(output, env) ? coloured : plain;
}

/** A shape for a tone, so that nothing is told by colour alone. */
export function symbolOf(tone: Tone): string {
  return symbols[tone];
}

function wantsColour(output: Output, env: Io['env']): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  return output.isTTY === true && env['TERM'] !== 'dumb';
}

function paint(format: Parameters<typeof styleText>[0], text: string): string {
  return text === '' ? text : styleText(format, text, { validateStream: false });
}
