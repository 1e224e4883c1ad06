import { stat } from 'node:fs/promises';
import type { Instant } from '@jobdesk/jobs-core/model';
import type { ReportSink } from './job-sink.ts';
import { openOutput } from './output-file.ts';
import type { ReportDocument } from './report-document.ts';
import type { ReportTenant } from './report-facts.ts';

/** What a report can be written as. */
export const reportFormats = ['pdf', 'xlsx'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** A file of a report that has been written. */
export interface ProducedFile {
  readonly format: ReportFormat;
  readonly path: string;
  /** Its size. */
  readonly bytes: number;
}

/** Files of a report under way. */
export interface ReportFiles {
  readonly sinks: readonly ReportSink[];
  /**
   * Writes and closes all of them; when one cannot be written, none is left behind.
   *
   * @param pathOf their final paths, in the folder in which they were opened
   */
  finish(document: ReportDocument, pathOf: (format: ReportFormat) => string): Promise<readonly ProducedFile[]>;
  /** Removes all of them. */
  abandon(): Promise<void>;
}

export interface ReportFileOptions {
  readonly tenant: ReportTenant;
  readonly generatedAt: Instant;
}

/**
 * Opens a file for each format. What draws it is loaded when it is asked for: a report without PDF needs no pdfmake.
 *
 * @throws OutputError when a file cannot be opened
 */
export async function openReportFiles(
  formats: readonly ReportFormat[],
  pathOf: (format: ReportFormat) => string,
  options: ReportFileOptions,
): Promise<ReportFiles> {
  const open = await Promise.all(
    formats.map(async (format) => ({ format, sink: await openers[format](pathOf(format), options) })),
  );
  const sinks = open.map(({ sink }) => sink);
  const abandon = async (): Promise<void> => {
    await Promise.all(sinks.map((sink) => sink.abandon()));
  };
  return {
    sinks,
    abandon,
    async finish(document, finalPathOf) {
      const files = open.map(({ format, sink }) => ({ format, sink, path: finalPathOf(format) }));
      await Promise.all(files.map(({ sink, path }) => sink.finish(document, path)));
      return Promise.all(files.map(async ({ format, path }) => ({ format, path, bytes: (await stat(path)).size })));
    },
  };
}

const openers: Readonly<Record<ReportFormat, (path: string, options: ReportFileOptions) => Promise<ReportSink>>> = {
  pdf: openPdf,
  async xlsx(path, options) {
    const { openReportWorkbook } = await import('./xlsx/index.ts');
    return openReportWorkbook(path, options);
  },
};

/** A PDF lists no job that the document does not have, so it takes none. */
async function openPdf(path: string): Promise<ReportSink> {
  const output = await openOutput(path);
  return {
    write: () => Promise.resolve(),
    async finish(document, finalPath) {
      const { renderPdf } = await import('./pdf/index.ts');
      output.stream.end(await renderPdf(document));
      await output.keep(finalPath);
    },
    abandon: () => output.discard(),
  };
}
