/** Thrown inward when an answer is larger than allowed; never leaves the client as such. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/**
 * The text of an answer: UTF-8, or UTF-16 where a byte order mark says so, whatever the content type claims. Bytes that
 * are no text become U+FFFD.
 *
 * Counted while they arrive and after unpacking, so that a small packed answer cannot become a large one.
 *
 * @throws BodyTooLarge beyond the limit; whatever the connection throws when the body breaks off
 */
export async function readBody(response: Response, maxBytes: number): Promise<string> {
  if (response.body === null) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  return new TextDecoder(encoding(bytes)).decode(bytes);
}

function encoding(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return 'utf-16le';
  return mark === 'feff' ? 'utf-16be' : 'utf-8';
}
