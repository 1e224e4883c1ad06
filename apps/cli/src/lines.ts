/** Text in pieces as lines, without their ends; a last line without an end counts. */
export async function* lines(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let pending = '';
  for await (const piece of pieces) {
    pending += typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true });
    const parts = pending.split('\n');
    pending = parts.pop() ?? '';
    for (const part of parts) yield part.endsWith('\r') ? part.slice(0, -1) : part;
  }
  pending += decoder.decode();
  if (pending !== '') yield pending;
}
