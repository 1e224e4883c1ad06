import type { ReportDocument, Tone, VerdictKind } from '../../report-document.ts';
import type { Content } from '../content.ts';
import { inlines, textBlock, toneMark } from '../set-text.ts';
import type { Typesetter } from '../text/typesetter.ts';
import { colours, sizes, tones } from '../theme.ts';
import { banner } from './banner.ts';

const toneOf: Readonly<Record<VerdictKind, Tone>> = { ok: 'good', attention: 'warning', incomplete: 'bad' };

/** The answer in a sentence, and how whole it is. */
export function verdict(typesetter: Typesetter, document: ReportDocument, width: number): Content {
  const { label, sentence, kind } = document.verdict;
  const tone = toneOf[kind];
  const inner = width - 26;
  const heading = textBlock(typesetter, label, {
    width: inner,
    size: 'heading',
    bold: true,
    colour: tones[tone].colour,
    joined: true,
  });
  return {
    stack: [
      banner(
        {
          stack: [
            { ...heading, text: [...toneMark(tone, sizes.heading), ...inlines(heading.text)] },
            { ...textBlock(typesetter, sentence, { width: inner, size: 'lead' }), margin: [0, 2, 0, 3] },
            textBlock(typesetter, document.integrity.text, { width: inner, size: 'body', colour: colours.muted }),
          ],
        },
        tone,
        width,
      ),
    ],
    margin: [0, 0, 0, 10],
  };
}

/** What the reader must know beside the verdict; nothing where there is nothing. */
export function notices(typesetter: Typesetter, document: ReportDocument, width: number): Content[] {
  if (document.notices.length === 0) return [];
  const lines = document.notices.map(({ text, tone }): Content => {
    const words = textBlock(typesetter, text, { width, colour: tones[tone].colour, joined: true });
    return { ...words, text: [...toneMark(tone, sizes.body), ...inlines(words.text)] };
  });
  return [{ stack: lines, margin: [0, 0, 0, 8] }];
}

/** SIMULATED DATA, before anything else. */
export function simulatedBanner(typesetter: Typesetter, text: string, width: number): Content {
  const words = textBlock(typesetter, text, {
    width: width - 26,
    bold: true,
    colour: tones.warning.colour,
  });
  return { stack: [banner(words, 'warning', width, 4)], margin: [0, 0, 0, 8] };
}
