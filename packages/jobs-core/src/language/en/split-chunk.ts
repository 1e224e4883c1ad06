import type { AddToken } from './tokenise.ts';
import { goesWithDigits, isKnownWord, isTimeWord } from './vocabulary/lexicon.ts';

const instant = /^\d{4}-\d{2}-\d{2}t\d{2}(?::?\d{2}(?::?\d{2}(?:\.\d{1,9})?)?)?(?:z|[+-]\d{2}:?(?:\d{2})?)?$/;
const day = /^\d{4}-\d{2}-\d{2}$/;
const jobId = /^[a-z]{1,4}\d{15,20}$/;
const zoneName =
  /^(?:africa|america|antarctica|arctic|asia|atlantic|australia|europe|indian|pacific|etc|us|canada)\/[a-z0-9_+/-]{1,40}$/;
const compactPeriod = /^(?:(\d{4})(q[1-4]|h[12])|(q[1-4]|h[12])(\d{2,4}))$/;
const shortYear = /^'(\d{2})[,.;)]?$/;
const run = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/uy;
const piece = /\d+|[^\d]+/g;
const opening = "([{*_~|\\^$%'";
const closing = ")]}.!?*_~|:\\^$%'";
const joining = '-_.@\\';
const kept = ',;&+/-.:<>=#';

/** Letters and digits in a row, and where they stand. */
interface Run {
  readonly text: string;
  readonly at: number;
  /** The mark that ties it to the run before, or ''. */
  readonly tie: string;
}

/**
 * Makes tokens of a chunk without white space: `9am-11am`, `2026-11-05`, `ec2,s3`, `in-progress`, `sql-prod-01`.
 *
 * Words tied together by marks stay words where the tables know all of them; otherwise the whole is a name.
 */
export function splitChunk(chunk: string, offset: number, add: AddToken): void {
  let start = 0;
  let end = chunk.length;
  if (chunk === '#') {
    add('symbol', '#', offset, offset + 1);
    return;
  }
  const shorthand = chunk === 'w/' ? 'with' : chunk === 'w/o' ? 'without' : null;
  if (shorthand !== null) {
    add('word', shorthand, offset, offset + chunk.length);
    return;
  }
  const year = shortYear.exec(chunk)?.[1];
  if (year !== undefined) {
    add('number', `20${year}`, offset, offset + chunk.length);
    return;
  }
  while (start < end && opening.includes(chunk.charAt(start))) start += 1;
  let comma = false;
  while (end > start && (closing.includes(chunk.charAt(end - 1)) || isComma(chunk.charAt(end - 1)))) {
    end -= 1;
    comma ||= isComma(chunk.charAt(end));
  }
  const core = chunk.slice(start, end);
  const ends = core.includes('/') ? core.split('/') : [];
  if (ends.length === 2 && ends.every((end) => instant.test(end) || day.test(end))) {
    // "2026-11-12T17:00Z/2026-11-13T09:00Z" is a range.
    const [first = '', second = ''] = ends;
    splitChunk(first, offset + start, add);
    add('symbol', '-', offset + start + first.length, offset + start + first.length + 1);
    splitChunk(second, offset + start + first.length + 1, add);
  } else if (instant.test(core)) add('instant', core, offset + start, offset + end);
  else if (jobId.test(core)) add('jobId', core.toUpperCase(), offset + start, offset + end);
  else if (zoneName.test(core)) add('name', core, offset + start, offset + end);
  else splitCore(core, offset + start, add);
  if (comma) add('symbol', ',', offset + end, offset + end + 1);
}

function isComma(mark: string): boolean {
  return mark === ',' || mark === ';';
}

function splitCore(core: string, offset: number, add: AddToken): void {
  let tied: Run[] = [];
  const finish = (): void => {
    if (tied.length > 0) addTied(tied, core, offset, add);
    tied = [];
  };
  let at = 0;
  let tie = '';
  while (at < core.length) {
    run.lastIndex = at;
    const text = run.exec(core)?.[0];
    if (text !== undefined) {
      if (tie === '') finish();
      tied.push({ text, at, tie });
      tie = '';
      at += text.length;
      continue;
    }
    const mark = core.charAt(at);
    if (mark === '.' && core.charAt(at + 1) === '.') {
      // "2026-11-01..2026-11-05" is a range.
      finish();
      tie = '';
      add('symbol', '-', offset + at, offset + at + 2);
      at += 2;
      continue;
    }
    const ties = joining.includes(mark) && tied.length > 0 && tie === '' && at + 1 < core.length;
    if (ties) tie = mark;
    else {
      finish();
      tie = '';
      if (kept.includes(mark)) add('symbol', mark, offset + at, offset + at + 1);
    }
    at += 1;
  }
  finish();
}

function addTied(runs: readonly Run[], core: string, offset: number, add: AddToken): void {
  const first = runs[0];
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return;
  if (isName(runs)) {
    const end = last.at + last.text.length;
    if (jobId.test(last.text)) {
      add('jobId', last.text.toUpperCase(), offset + last.at, offset + end);
      return;
    }
    add('name', core.slice(first.at, end), offset + first.at, offset + end);
    return;
  }
  let previous: Run | null = null;
  for (const current of runs) {
    if (previous !== null && (current.tie === '-' || current.tie === '.') && keepsTie(previous.text, current.text)) {
      add('symbol', current.tie, offset + current.at - 1, offset + current.at);
    }
    addRun(current.text, offset + current.at, add);
    previous = current;
  }
}

/** Whether a mark between two pieces means something: in dates, times and ranges, not in "long-running". */
function keepsTie(before: string, after: string): boolean {
  return isDateLike(before) && isDateLike(after);
}

function isDateLike(text: string): boolean {
  return /^\d|\d$/.test(text) || isTimeWord(text);
}

function isName(runs: readonly Run[]): boolean {
  if (runs.length === 1) return false;
  if (runs.some(({ tie }) => tie === '@' || tie === '\\')) return true;
  const digitsOnly = runs.every(({ text }) => /^\d+$/.test(text));
  if (digitsOnly)
    return runs.length > 3 && runs.filter(({ tie }) => tie === '.').length > 1 && runs.every(({ tie }) => tie !== '-');
  const plain = runs.every(({ text }) => isKnownWord(text));
  if (plain) return false;
  return !runs.every(({ text }) => piecesGoTogether(text));
}

function piecesGoTogether(text: string): boolean {
  return (
    (text.match(piece) ?? []).every((part) => /^\d/.test(part) || goesWithDigits(part)) ||
    compactPeriod.test(text) ||
    goesWithDigits(text)
  );
}

function addRun(text: string, offset: number, add: AddToken): void {
  if (/^\d+$/.test(text)) {
    add('number', text, offset, offset + text.length);
    return;
  }
  if (isKnownWord(text)) {
    add('word', text, offset, offset + text.length);
    return;
  }
  const compact = compactPeriod.exec(text);
  const pieces = compact === null ? (text.match(piece) ?? []) : compact.slice(1).filter((part) => part !== undefined);
  if (pieces.length > 1 && (compact !== null || piecesGoTogether(text))) {
    let at = offset;
    for (const part of pieces) {
      add(/^\d+$/.test(part) ? 'number' : 'word', part, at, at + part.length);
      at += part.length;
    }
    return;
  }
  const bare = text.endsWith("'s") ? text.slice(0, -2) : text;
  add('word', bare, offset, offset + text.length);
}
