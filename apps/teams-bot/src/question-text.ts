/**
 * The question in a message: without the command, without other people's mention tags, on one line.
 *
 * @example
 * questionText('/jobs failed EC2 restores') //=> 'failed EC2 restores'
 */
export function questionText(written: string): string {
  const words = written
    .replaceAll(/<\/?at>/g, '')
    .replaceAll(/&nbsp;|\s/g, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
  return words.replace(/^\/jobs(?:\s+|$)/i, '').trim() || 'help';
}
