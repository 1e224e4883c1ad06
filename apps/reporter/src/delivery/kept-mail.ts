import { createHash } from 'node:crypto';

/**
 * A mail is kept without its first line, the `Message-ID`: it is the same for every recipient, and may hold megabytes.
 * These are the bytes of one recipient's mail.
 *
 * @param messageId with its angle brackets
 */
export function wireBytes(messageId: string, kept: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`Message-ID: ${messageId}\r\n`, 'latin1'), kept]);
}

/** SHA-256, in hexadecimal, of one recipient's mail. */
export function wireHash(messageId: string, kept: Uint8Array): string {
  return createHash('sha256').update(`Message-ID: ${messageId}\r\n`, 'latin1').update(kept).digest('hex');
}

const simulatedHeader = 'X-Simulated-Data';

/** What marks a mail about made-up jobs, whatever happens to it later. */
export const simulatedHeaders: Readonly<Record<string, string>> = { [simulatedHeader]: 'true' };

/** Whether a kept mail is about made-up jobs. */
export function isSimulated(kept: Uint8Array): boolean {
  const bytes = Buffer.from(kept.buffer, kept.byteOffset, kept.byteLength);
  const end = bytes.indexOf('\r\n\r\n');
  const head = bytes.subarray(0, end === -1 ? bytes.length : end).toString('latin1');
  return new RegExp(`^${simulatedHeader}: true\\r?$`, 'im').test(head);
}
