const lineLength = 76;

/**
 * How many bytes so many bytes take in a mail: base64, in lines of 76 characters that end with CR LF.
 *
 * @example
 * encodedSize(3_000_000) //=> 4105264
 */
export function encodedSize(bytes: number): number {
  const base64 = Math.ceil(bytes / 3) * 4;
  return base64 + Math.ceil(base64 / lineLength) * 2;
}
