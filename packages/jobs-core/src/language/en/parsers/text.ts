import type { Part, Source } from '../../part.ts';
import { afterPhrase, textAt } from '../reading.ts';

const before =
  'containing the text|containing text|containing the word|containing the words|containing|contains|contain|mentioning|mentions|mention|with the text|with text|matching text|matching the text|matching|with description|with the description|with comment|described as|that mention|that mentions|that contain|that contains|search for|searching for|with the word|with the words|with comments containing|whose comments mention|whose comment contains|with the comment|whose description contains|whose description mentions|with description containing|starting with the text|including the text|that say|that says|saying|text';
const partialId = /^[a-z]{2,4}\d{4,14}$/;

/** Text to look for, in quotes: `"nightly prod"`, `containing "timeout"`. */
export function quotedText({ tokens }: Source, at: number): Part | null {
  const start = tokens[at]?.kind === 'quoted' ? at : afterPhrase(tokens, at, before);
  const token = start === null ? undefined : tokens[start];
  if (start === null || token === undefined) return null;
  if (token.kind === 'quoted') {
    const text = token.text.trim();
    if (text === '') return { from: at, to: start + 1, meant: { kind: 'chatter' } };
    const id = /^[A-Za-z]{1,4}\d{15,20}$/.test(text) ? text.toUpperCase() : null;
    return {
      from: at,
      to: start + 1,
      meant: id === null ? { kind: 'search', text: token.text } : { kind: 'jobId', id },
    };
  }
  const unknown = (token.kind === 'word' || token.kind === 'name') && token.entry === null;
  if (start === at || !unknown || !mentionsText(textAt(tokens, start - 1))) return null;
  return {
    from: at,
    to: start + 1,
    meant: { kind: 'search', text: token.text },
    assumed: [`"${token.text}" is looked for in id and description`],
  };
}

function mentionsText(word: string): boolean {
  return /^(?:containing|contains?|mentioning|mentions?|text|matching|word|words)$/.test(word);
}

/** Job ids, complete (`FB20261030040000321`: that job) or not (`FB202610`: looked for as text). */
export function jobId({ tokens }: Source, at: number): Part | null {
  const named =
    afterPhrase(
      tokens,
      at,
      'job with id|job with the id|with id|with job id|the job with id|job id|job number|job no|job #|the job|job|id|job :|#',
    ) ?? at;
  const token = tokens[named];
  if (token?.kind === 'jobId') return { from: at, to: named + 1, meant: { kind: 'jobId', id: token.text } };
  if (token?.kind === 'word' && partialId.test(token.text) && token.entry === null) {
    return {
      from: at,
      to: named + 1,
      meant: { kind: 'search', text: token.text.toUpperCase() },
      assumed: [`"${token.text.toUpperCase()}" is no complete job id: it is looked for as text`],
    };
  }
  return token?.kind === 'number' && token.text.length >= 14
    ? { from: at, to: named + 1, meant: { kind: 'search', text: token.text } }
    : null;
}

/** The reference's own time zone: `(Europe/London)`. Another one is not understood. */
export function zone({ tokens, now }: Source, at: number): Part | null {
  const start = afterPhrase(tokens, at, 'time zone|timezone|in') ?? at;
  const token = tokens[start];
  if (token === undefined || token.kind === 'quoted' || token.kind === 'term') return null;
  const own = now.timeZone.toLowerCase();
  if (token.text === own || (token.text === 'utc' && ['etc/utc', 'gmt', 'etc/gmt'].includes(own)))
    return { from: at, to: start + 1, meant: { kind: 'chatter' } };
  return null;
}
