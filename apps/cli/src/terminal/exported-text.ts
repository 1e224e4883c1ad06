import { type Exported, phrases } from '@jobdesk/chat';
import { counted, wholeNumber } from '@jobdesk/jobs-core/summary';
import { oneLine } from '@jobdesk/report';
import { type ExportFormat, mostInPdf } from '../open-export.ts';

/** Where jobs went. */
export interface ExportTarget {
  readonly format: ExportFormat;
  /** A path; `-` is stdout. */
  readonly out: string;
  readonly simulated: boolean;
  /** Whose jobs they are; null where that goes without saying. */
  readonly named: string | null;
}

/** What was written, in lines for stderr: how much of what, where to, and how whole it is. */
export function exportedText(exported: Exported, { format, out, simulated, named }: ExportTarget): string {
  const { matched, written, complete, description, notes, integrity } = exported;
  const listed = format === 'pdf' ? Math.min(written, mostInPdf) : written;
  const count = listed === matched ? counted(matched, 'job') : `${wholeNumber(listed)} of ${counted(matched, 'job')}`;
  const said = [
    simulated ? phrases.simulated : null,
    `${complete ? '' : 'INCOMPLETE, jobs may be missing. '}Wrote ${count} to ${out === '-' ? 'stdout' : out}: ${named === null ? '' : `${named}: `}${description}.`,
    ...notes.map(({ text }) => text),
    integrity,
  ];
  return said
    .filter((line) => line !== null)
    .map((line) => `${oneLine(line)}\n`)
    .join('');
}
