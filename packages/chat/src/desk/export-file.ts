import { join } from 'node:path';
import type { Instant } from '@jobdesk/jobs-core/model';
import type { ExportSink } from '@jobdesk/report';

/** What the jobs of a question can be handed over as. */
export const exportFormats = ['xlsx', 'pdf'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Opens a file for the jobs of an export; what writes it is loaded when it is asked for. */
export async function openExportFile(
  path: string,
  format: ExportFormat,
  about: { readonly timeZone: string; readonly generatedAt: Instant },
): Promise<ExportSink> {
  if (format === 'pdf') {
    const { openJobsPdf } = await import('@jobdesk/report/pdf');
    return openJobsPdf(path, about);
  }
  const { openJobsWorkbook } = await import('@jobdesk/report/xlsx');
  return openJobsWorkbook(path, about);
}

/** `folder/jobs-2026-11-18-1530.xlsx`: by the moment of the question, in UTC. */
export function exportPath(folder: string, format: ExportFormat, askedAt: Instant): string {
  const moment = new Date(askedAt).toISOString().slice(0, 16).replace('T', '-').replace(':', '');
  return join(folder, `jobs-${moment}.${format}`);
}
