import type { Job } from '@jobdesk/jobs-core/model';
import type { ExportSink } from '../export-sink.ts';
import { type OutputTarget, openOutput } from '../output-file.ts';

/** How much text is gathered before it is written, in UTF-16 units. */
const chunkLength = 65_536;

/**
 * A text file with one piece of text per job. Memory stays flat: `write` resolves when the target has taken what it
 * can.
 *
 * @throws OutputError from `write` and `finish` when the target cannot be written
 */
export async function openTextExport(
  target: OutputTarget,
  head: string,
  textOf: (job: Job) => string,
): Promise<ExportSink> {
  const output = await openOutput(target);
  const { stream } = output;
  let pending = head;

  const flush = async (): Promise<void> => {
    const chunk = pending;
    pending = '';
    if (!stream.write(chunk)) await output.drained();
  };

  return {
    async write(jobs) {
      for (const job of jobs) {
        pending += textOf(job);
        if (pending.length >= chunkLength) await flush();
      }
    },
    async finish() {
      stream.end(pending);
      await output.keep();
    },
    abandon: () => output.discard(),
  };
}
