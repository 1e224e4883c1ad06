import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ProducedReport } from '@jobdesk/report';
import { type MailContent, type MailFile, mediaTypes, renderMail } from '@jobdesk/report/mail';

/** What to leave out for a server that takes only smaller mails, the whole mail first. */
const smallerAndSmaller: readonly (readonly MailFile['format'][])[] = [[], ['xlsx'], ['xlsx', 'pdf']];

/**
 * A report as a mail, then in the smaller forms for servers that find it too large: without workbook, without PDF.
 *
 * @param largestMail the largest mail that is sent, in bytes as they go over the wire
 * @returns at least one; each carries fewer files than the one before
 * @throws Error when a file cannot be read
 */
export async function reportContents(
  report: Pick<ProducedReport, 'document' | 'files'>,
  largestMail?: number,
): Promise<readonly MailContent[]> {
  const files = await Promise.all(
    report.files.map(
      async ({ format, path }): Promise<MailFile> => ({
        format,
        fileName: basename(path),
        mediaType: mediaTypes[format],
        bytes: await readFile(path),
      }),
    ),
  );
  const contents: MailContent[] = [];
  for (const without of smallerAndSmaller) {
    const before = contents.at(-1);
    // Left out already: because there is no such file, or for the size alone.
    if (before !== undefined && !before.attachments.some(({ format }) => without.includes(format))) continue;
    contents.push(
      await renderMail(report.document, { files, without, ...(largestMail === undefined ? {} : { largestMail }) }),
    );
  }
  return contents;
}
