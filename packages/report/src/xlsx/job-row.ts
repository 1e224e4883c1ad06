import type { OffsetReader } from '@jobdesk/jobs-core/calendar';
import type { Job } from '@jobdesk/jobs-core/model';
import type { CellWriter } from './cell-writer.ts';
import { commentsWidth, isLongComment, jobColumns } from './job-columns.ts';

/** Points per line of text, and how many lines of a comment a row shows at most. */
const lineHeight = 15;
const mostLines = 8;

/** Writes one job as a row. */
export function writeJobRow(job: Job, number: number, write: CellWriter, offset: OffsetReader): void {
  write.startRow(number, heightOf(job.comments));
  for (const [index, column] of jobColumns.entries()) column.cell(job, write.at(index), offset);
  write.endRow();
}

/** Excel sets the height of wrapped rows only when they are edited, so it is set here. */
function heightOf(comments: string): number | null {
  if (!isLongComment(comments)) return null;
  let lines = 0;
  for (const line of comments.split('\n', mostLines)) lines += Math.max(1, Math.ceil(line.length / commentsWidth));
  return lineHeight * Math.min(lines, mostLines);
}
