import { open } from 'node:fs/promises';

/** OneDrive takes pieces of a multiple of 320 KiB, and each piece in a request of its own. */
const pieceBytes = 32 * 320 * 1024;

/** One piece may take so long, in milliseconds. */
const pieceMs = 120_000;

/** A file could not be put where Teams said. */
export class UploadError extends Error {
  override readonly name = 'UploadError';
}

/** A file on this machine. */
export interface LocalFile {
  readonly path: string;
  /** Its size. */
  readonly bytes: number;
}

/**
 * Puts a file into an upload session of OneDrive, piece after piece. Nothing but the file goes there: the address holds
 * its own key. A redirect is not followed.
 *
 * @throws UploadError when the other side does not take it
 * @throws the signal's reason when it was ended early
 */
export async function uploadFile({ path, bytes }: LocalFile, uploadUrl: string, signal: AbortSignal): Promise<void> {
  const file = await open(path);
  try {
    for (let start = 0; start < bytes; start += pieceBytes) {
      const piece = new Uint8Array(Math.min(pieceBytes, bytes - start));
      await file.read(piece, 0, piece.length, start);
      await put(piece, `bytes ${start}-${start + piece.length - 1}/${bytes}`, uploadUrl, signal);
    }
  } finally {
    await file.close();
  }
}

async function put(
  piece: Uint8Array<ArrayBuffer>,
  range: string,
  uploadUrl: string,
  signal: AbortSignal,
): Promise<void> {
  const response = await fetch(uploadUrl, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream', 'content-range': range },
    body: piece,
    redirect: 'manual',
    signal: AbortSignal.any([signal, AbortSignal.timeout(pieceMs)]),
  }).catch((error: unknown) => {
    signal.throwIfAborted();
    // What fetch says may name the address, and with it its key.
    throw new UploadError('OneDrive could not be reached.', { cause: error });
  });
  await response.body?.cancel();
  if (!response.ok) throw new UploadError(`OneDrive did not take the file (HTTP ${response.status}).`);
}
