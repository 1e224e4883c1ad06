import { plainText } from './plain-text.ts';

/** One complete HTTP answer. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** The answer's JSON, whatever its content type says; undefined when it is none. */
export function json(answer: Answer): unknown {
  try {
    const value: unknown = JSON.parse(answer.text);
    return value;
  } catch {
    return undefined;
  }
}

/** What an answer that could not be used looks like, in a few words: never its text, which may hold anything. */
export function lookOf(answer: Answer): string {
  const type = plainText(answer.headers.get('content-type') ?? '', 60).split(';', 1)[0] ?? '';
  const start = answer.text.trimStart().slice(0, 15).toLowerCase();
  if (start === '') return 'an empty answer';
  const value = json(answer);
  if (value === undefined) {
    if (start.startsWith('{') || start.startsWith('[')) return 'cut or damaged JSON';
    return start.startsWith('<') || type.includes('html') ? 'a web page' : 'no JSON';
  }
  return value === null ? 'the JSON value null' : 'JSON of another shape';
}
