import { encodedSize } from './encoded-size.ts';
import type { MailFile } from './mail-content.ts';

/** Which files a mail carries, and which it cannot. */
export interface AttachmentPlan {
  readonly attached: readonly MailFile[];
  readonly omitted: readonly MailFile[];
}

// The workbook goes first: the PDF is what most people open.
const firstToGo: readonly MailFile['format'][] = ['xlsx', 'pdf'];

/**
 * Leaves out files until the rest fits: first the workbook, then the PDF.
 *
 * @param room how many bytes the files may take once they are encoded
 * @param without formats that are left out whatever the room
 */
export function planAttachments(
  files: readonly MailFile[],
  room: number,
  without: readonly MailFile['format'][] = [],
): AttachmentPlan {
  let attached = files.filter(({ format }) => !without.includes(format));
  for (const format of firstToGo) {
    if (encodedSizeOf(attached) <= room) break;
    attached = attached.filter((file) => file.format !== format);
  }
  return { attached, omitted: files.filter((file) => !attached.includes(file)) };
}

function encodedSizeOf(files: readonly MailFile[]): number {
  return files.reduce((sum, { bytes }) => sum + encodedSize(bytes.length), 0);
}
