import { phrases } from '@jobdesk/chat';
import type { ExportedFile, ExportFormat } from '@jobdesk/chat/desk';
import { counted, wholeNumber } from '@jobdesk/jobs-core/summary';
import { answerHead, fallbackOf, noteTexts, simulatedLine } from './answer-head.ts';
import { type Card, card, type Element, type Execute, smallPrint, text } from './card.ts';
import { room } from './limits.ts';
import { label, plain } from './plain.ts';
import { type Answered, sentenceCard } from './reply-card.ts';

/** What people call the files. */
const names: Readonly<Record<ExportFormat, { readonly file: string; readonly program: string }>> = {
  xlsx: { file: 'Excel workbook', program: 'Excel' },
  pdf: { file: 'PDF', program: 'PDF' },
};

/** A file is being made: said at once, since it may take longer than a press may. */
export function makingCard(format: ExportFormat, back: Execute): Card {
  return sentenceCard(`Making your ${names[format].file} … It comes in a message of its own.`, back);
}

/** The file goes where Teams said. */
export function storingCard(format: ExportFormat): Card {
  return sentenceCard(`Putting your ${names[format].file} into your OneDrive …`);
}

/** A file was not wanted after all. */
export function declinedCard(again: Execute | null): Card {
  return sentenceCard('The file was declined. Nothing was put into your OneDrive.', again);
}

/** A file could not be put into OneDrive. */
export function notStoredCard(reason: string, again: Execute): Card {
  return sentenceCard(`The file was not stored. ${reason}`, again);
}

/** What a file holds, in one line of plain text; that it is made up or lacks jobs comes first. */
export function describeExport({ exported, tenant }: ExportedFile): string {
  const { description, complete } = exported;
  const said = `${countOf(exported)}: ${description}`;
  return label(
    [tenant.simulated ? phrases.simulated : '', complete ? said : phrases.incomplete(said)].join(' ').trim(),
    room.fallback,
  );
}

/** A file is in somebody's OneDrive: what it holds, and how whole it is. */
export function handedOverCard(file: ExportedFile): Card {
  const { exported, tenant, name } = file;
  const { description, complete, integrity, notes } = exported;
  const count = countOf(exported);
  const missing = noteTexts(notes.filter(({ kind }) => kind === 'incomplete'));
  return card(
    describeExport(file),
    [
      ...simulatedLine(tenant.simulated ? phrases.simulated : null),
      {
        type: 'Container',
        style: complete ? 'emphasis' : 'warning',
        items: [
          text(`${plain(name, room.word)} is in your OneDrive`, { size: 'medium', weight: 'bolder', style: 'heading' }),
          text(plain(complete ? count : phrases.incomplete(count), room.headline)),
          ...smallPrint(
            missing.map((line) => `⚠️ ${line}`),
            { color: 'attention' },
          ),
        ],
      },
      ...smallPrint([plain(description, room.understood), plain(integrity, room.integrity)]),
    ],
    [],
  );
}

/** A link to a file. */
export interface ExportLink {
  readonly format: ExportFormat;
  readonly url: string;
  readonly lifeMs: number;
}

/** The link to a file with the jobs of an answer. */
export function linkCard({ answer, tenant }: Answered, { format, url, lifeMs }: ExportLink, back: Execute): Card {
  const minutes = Math.round(lifeMs / 60_000);
  const said = `The file is made when the link is opened, with the jobs as they are then. The link works for ${minutes} minutes, for whoever has it.`;
  const integrity: readonly Element[] =
    answer.kind === 'jobs' ? smallPrint([plain(answer.integrity, room.integrity)]) : [];
  return card(
    fallbackOf(answer),
    [...answerHead(answer, tenant), text(said), ...integrity],
    [{ type: 'Action.OpenUrl', title: `Download ${names[format].program}`, url }, back],
  );
}

function countOf({ written, matched }: ExportedFile['exported']): string {
  return `${counted(written, 'job')}${written === matched ? '' : ` of ${wholeNumber(matched)}`}`;
}
