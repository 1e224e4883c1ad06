import { oneLine, type ProducedReport } from '@jobdesk/report';
import type { Delivery } from '@jobdesk/reporter';
import { wrap } from './fit.ts';
import { noteLines } from './note-lines.ts';
import { type Page, readableWidth } from './page.ts';
import { symbolOf } from './style.ts';

const tones = { ok: 'good', attention: 'warning', incomplete: 'bad' } as const;
const deliveryTones = { accepted: 'good', written: 'muted', deferred: 'warning', refused: 'bad' } as const;

/** A report that was made, on one screen: verdict, figures, where the files are, who got it. */
export function reportText({ document, files }: ProducedReport, deliveries: readonly Delivery[], page: Page): string {
  const { style, width } = page;
  const { verdict, period, figures, integrity, simulatedText } = document;
  const prose = (text: string): readonly string[] => wrap(oneLine(text), Math.min(width, readableWidth));
  const labels = Math.max(...figures.map(({ label }) => label.length));
  const texts = Math.max(...figures.map(({ text }) => text.length));
  const blocks = [
    simulatedText === null ? [] : prose(simulatedText).map((line) => style.toned('warning', line)),
    [
      style.bold(style.toned(tones[verdict.kind], `${symbolOf(tones[verdict.kind])} ${verdict.label}`)),
      ...prose(verdict.sentence),
      ...prose(`${document.tenant.name}, ${period.text}, ${period.zoneText}`).map(style.faint),
    ],
    figures.map(({ label, text, detail, tone }) =>
      `${style.faint(label.padEnd(labels))}  ${style.toned(tone, text.padEnd(texts))}  ${oneLine(detail)}`.trimEnd(),
    ),
    files.map(({ path, bytes }) => `${path}  ${style.faint(size(bytes))}`),
    deliveries.flatMap(({ recipient, status, reason, path }) => [
      `${style.toned(deliveryTones[status], `${symbolOf(deliveryTones[status])} ${status}`)}  ${oneLine(recipient)}${path === null ? '' : `  ${path}`}`,
      ...(reason === null ? [] : noteLines('muted', oneLine(reason), page)),
    ]),
    [...integrity.notes.flatMap((note) => noteLines('muted', note, page)), ...prose(integrity.text).map(style.faint)],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
