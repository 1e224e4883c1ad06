import type { ExportSink } from '@jobdesk/report';
import { openCsv, openJsonl } from '@jobdesk/report/csv';
import type { Output } from './io.ts';

/** What jobs can be exported as. */
export const exportFormats = ['csv', 'jsonl'] as const;
export type ExportFormat = (typeof exportFormats)[number];

const openers: Readonly<Record<ExportFormat, (target: string | Output) => Promise<ExportSink>>> = {
  csv: openCsv,
  jsonl: openJsonl,
};

/** Opens a file, or stdout, for the jobs of an export. */
export function openExport(format: ExportFormat, target: string | Output): Promise<ExportSink> {
  return openers[format](target);
}
