import type { Instant } from '@jobdesk/jobs-core/model';

// The few forms of ASN.1's distinguished encoding (ITU-T X.690) that a certificate needs.

/** A value under a tag, with its length before it. */
export function tagged(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag, ...length(content.length)]), content]);
}

function length(size: number): readonly number[] {
  if (size < 0x80) return [size];
  return size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
}

export const nothing = tagged(0x05);

export const sequence = (...parts: readonly Buffer[]): Buffer => tagged(0x30, ...parts);

export const set = (...parts: readonly Buffer[]): Buffer => tagged(0x31, ...parts);

/** A whole number from its bytes, the first of them below 0x80. */
export const integer = (bytes: Buffer): Buffer => tagged(0x02, bytes);

export const bitString = (bytes: Buffer): Buffer => tagged(0x03, Buffer.from([0]), bytes);

export const text = (value: string): Buffer => tagged(0x0c, Buffer.from(value));

/** An object identifier from its encoded bytes, in hexadecimal. */
export const objectId = (hex: string): Buffer => tagged(0x06, Buffer.from(hex, 'hex'));

/** A moment: two digits of the year before 2050, four from then on, as RFC 5280 (4.1.2.5) wants it. */
export function time(instant: Instant): Buffer {
  const digits = `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')}Z`;
  return digits < '2050' ? tagged(0x17, Buffer.from(digits.slice(2))) : tagged(0x18, Buffer.from(digits));
}
