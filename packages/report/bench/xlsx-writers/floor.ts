import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { createDeflateRaw } from 'node:zlib';
import { offsetReader } from '@jobdesk/jobs-core/calendar';
import { jobTypeName, serviceName, statusName } from '@jobdesk/jobs-core/model';
import { outcomeOf } from '@jobdesk/jobs-core/summary';
import { madeUpBatches } from '../made-up-jobs.ts';

/**
 * The least that must be done: the same rows as XML by template strings, through zlib's level 6, into a file. No zip,
 * no other part, no care for hostile text beyond XML's own.
 */
export async function writeFloor(path: string, rows: number): Promise<void> {
  const deflate = createDeflateRaw({ level: 6, chunkSize: 65_536 });
  const file = deflate.pipe(createWriteStream(path));
  const offset = offsetReader('America/New_York');
  const numbers = new Map<string, number>();
  const shared = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  };
  const escaped = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const date = (instant: number): string => (instant / 86_400_000 + 25_569).toFixed(8);
  let xml = '';
  let n = 1;
  for (const batch of madeUpBatches(rows)) {
    for (const job of batch) {
      n += 1;
      const started = job.startedAt ?? 0;
      const ended = job.finishedAt ?? 0;
      xml += `<row r="${n}"><c r="A${n}" s="1"><v>${date(started + offset(started))}</v></c><c r="B${n}" s="2" t="s"><v>${shared(serviceName(job.service))}</v></c><c r="C${n}" s="2" t="s"><v>${shared(job.operation ?? '')}</v></c><c r="D${n}" s="2" t="s"><v>${shared(jobTypeName(job.type))}</v></c><c r="E${n}" s="3" t="s"><v>${shared(statusName(job.status))}</v></c><c r="F${n}" s="3" t="s"><v>${shared(outcomeOf(job))}</v></c><c r="G${n}" s="4"><v>${((job.durationMs ?? 0) / 86_400_000).toFixed(8)}</v></c><c r="H${n}" s="5"><v>${job.counts.failed}</v></c><c r="I${n}" s="5"><v>${job.counts.successful}</v></c><c r="J${n}" s="5"><v>${job.counts.skipped}</v></c><c r="K${n}" s="5"><v>${job.counts.total}</v></c>${job.comments === '' ? '' : `<c r="L${n}" s="2" t="inlineStr"><is><t>${escaped(job.comments)}</t></is></c>`}<c r="M${n}" s="2" t="inlineStr"><is><t>${escaped(job.id)}</t></is></c><c r="N${n}" s="1"><v>${date(ended + offset(ended))}</v></c><c r="O${n}" s="6"><v>${date(started)}</v></c><c r="P${n}" s="6"><v>${date(ended)}</v></c><c r="Q${n}" s="7"><v>${job.status}</v></c><c r="R${n}" s="7"><v>${job.type}</v></c><c r="S${n}" s="7"><v>${job.service}</v></c></row>`;
      if (xml.length < 65_536) continue;
      const chunk = xml;
      xml = '';
      if (!deflate.write(chunk)) await once(deflate, 'drain');
    }
  }
  deflate.end(xml);
  await finished(file);
}
