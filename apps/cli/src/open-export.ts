import type { ExportSink } from '@jobdesk/report';
import type { Output } from './io.ts';

/** What jobs can be exported as. */
export const exportFormats = ['csv', 'jsonl', 'xlsx', 'pdf'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The formats that can go into another program. */
export const textFormats: readonly ExportFormat[] = ['csv', 'jsonl'];

/** More jobs than this no PDF lists: the newest are, and the others counted. */
export const mostInPdf = 2000;

/** What a file says of itself before any job is known. */
export interface ExportOptions {
  /** Local times are on the clocks of this zone. */
  readonly timeZone: string;
  readonly generatedAt: number;
}

type Opener = (target: string | Output, options: ExportOptions) => Promise<ExportSink>;

/** What writes a format is loaded when it is asked for. */
const openers: Readonly<Record<ExportFormat, Opener>> = {
  csv: async (target) => (await import('@jobdesk/report/csv')).openCsv(target),
  jsonl: async (target) => (await import('@jobdesk/report/csv')).openJsonl(target),
  xlsx: async (target, options) => (await import('@jobdesk/report/xlsx')).openJobsWorkbook(target, options),
  pdf: async (target, { timeZone }) =>
    (await import('@jobdesk/report/pdf')).openJobsPdf(target, { timeZone, limit: mostInPdf }),
};

/** Opens a file, or stdout, for the jobs of an export. */
export function openExport(format: ExportFormat, target: string | Output, options: ExportOptions): Promise<ExportSink> {
  return openers[format](target, options);
}
