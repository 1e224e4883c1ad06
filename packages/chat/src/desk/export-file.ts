import { join } from 'node:path';
import type { Instant } from '@jobdesk/jobs-core/model';
import type { ExportSink } from '@jobdesk/report';
import type { Exported } from '../export-jobs.ts';
import type { DeskTenant } from './tenant.ts';

/** What the jobs of a question can be handed over as. */
export const exportFormats = ['xlsx', 'pdf'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A file with the jobs of a question. */
export interface ExportedFile {
  readonly kind: 'exported';
  readonly path: string;
  /** Of `A–Z a–z 0–9 . -` only. */
  readonly name: string;
  /** Its size. */
  readonly bytes: number;
  readonly exported: Exported;
  readonly tenant: DeskTenant;
}

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

/** `folder/jobs-2026-11-18-1530.xlsx`: by the moment of the question, in UTC; made-up jobs say so in its name. */
export function exportPath(folder: string, format: ExportFormat, askedAt: Instant, simulated: boolean): string {
  const moment = new Date(askedAt).toISOString().slice(0, 16).replace('T', '-').replace(':', '');
  return join(folder, `${simulated ? 'SIMULATED-' : ''}jobs-${moment}.${format}`);
}
