import { createRequire } from 'node:module';
import type { Bidi } from 'bidi-js';
import { arabicFamily, type FontFamily, hebrewFamily } from '../fonts/font-catalogue.ts';
import { graphemes } from './graphemes.ts';
import type { ScriptRun } from './script-runs.ts';

/** Text with right-to-left parts, broken into lines and put into the order in which it is seen. */
export interface BidiText {
  /** The direction of the text as a whole: where its lines begin. */
  readonly direction: 'ltr' | 'rtl';
  /** Each line's stretches from left to right. */
  readonly lines: readonly (readonly ScriptRun[])[];
}

/** The smallest stretch that moves as one: one font, one level, only spaces or none. */
interface Atom {
  readonly text: string;
  readonly family: FontFamily;
  readonly level: number;
  readonly kind: 'word' | 'space' | 'line-end';
}

// Its types describe an ES module, but Node gets CommonJS; and most reports never need it.
const require = createRequire(import.meta.url);
let loaded: Bidi | null = null;

function bidi(): Bidi {
  if (loaded !== null) return loaded;
  const factory: () => Bidi = require('bidi-js');
  loaded = factory();
  return loaded;
}

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Whether text needs `bidiLines` at all. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

/**
 * Breaks text into lines of at most `width` and reorders each line by the Unicode bidirectional algorithm. pdfmake
 * places words in the order in which they are stored, so the lines must be decided here, before they are reordered.
 * Within a word of Hebrew or Arabic the font's own shaping turns the letters around.
 *
 * @param runs - the text by font, in logical order
 * @param measure - the width of a stretch
 */
export function bidiLines(runs: readonly ScriptRun[], measure: (run: ScriptRun) => number, width: number): BidiText {
  const text = runs.map((run) => run.text).join('');
  const embedding = bidi().getEmbeddingLevels(text, 'auto');
  const baseLevel = embedding.paragraphs[0]?.level ?? 0;
  const lines = breakLines(atomsOf(runs, embedding.levels), measure, width);
  return {
    direction: baseLevel % 2 === 1 ? 'rtl' : 'ltr',
    lines: lines.map((line) =>
      visualOrder(line).map(({ text, family, level }) => ({ text: seen(text, family, level), family })),
    ),
  };
}

function atomsOf(runs: readonly ScriptRun[], levels: Uint8Array): readonly Atom[] {
  const atoms: Atom[] = [];
  let position = 0;
  for (const { text, family } of runs) {
    for (const segment of graphemes(text)) {
      const level = levels[position] ?? 0;
      const kind = segment === '\n' ? 'line-end' : /^\s/.test(segment) ? 'space' : 'word';
      const last = atoms.at(-1);
      if (last?.family === family && last.level === level && last.kind === kind && kind !== 'line-end')
        atoms[atoms.length - 1] = { ...last, text: last.text + segment };
      else atoms.push({ text: segment, family, level, kind });
      position += segment.length;
    }
  }
  return atoms;
}

function breakLines(
  atoms: readonly Atom[],
  measure: (run: ScriptRun) => number,
  width: number,
): readonly (readonly Atom[])[] {
  const lines: Atom[][] = [];
  let line: Atom[] = [];
  let used = 0;
  const endLine = (): void => {
    while (line.at(-1)?.kind === 'space') line.pop();
    lines.push(line);
    line = [];
    used = 0;
  };
  for (const unit of unitsOf(atoms)) {
    if (unit[0]?.kind === 'line-end') {
      endLine();
      continue;
    }
    const unitWidth = unit.reduce((sum, atom) => sum + measure(atom), 0);
    const isSpace = unit[0]?.kind === 'space';
    if (used + unitWidth <= width) {
      if (line.length > 0 || !isSpace) {
        line.push(...unit);
        used += unitWidth;
      }
      continue;
    }
    if (line.length > 0) endLine();
    if (isSpace) continue;
    for (const piece of unitWidth <= width ? unit : unit.flatMap(letters)) {
      const pieceWidth = measure(piece);
      if (used + pieceWidth > width && line.length > 0) endLine();
      line.push(piece);
      used += pieceWidth;
    }
  }
  if (line.length > 0) endLine();
  return lines;
}

/** Atoms that no line break may part: a word may change its font or direction in the middle. */
function unitsOf(atoms: readonly Atom[]): readonly (readonly Atom[])[] {
  const units: Atom[][] = [];
  for (const atom of atoms) {
    const last = units.at(-1);
    if (atom.kind === 'word' && last?.[0]?.kind === 'word') last.push(atom);
    else units.push([atom]);
  }
  return units;
}

function letters(atom: Atom): readonly Atom[] {
  return graphemes(atom.text).map((text) => ({ ...atom, text }));
}

/** Rule L2: from the highest level down to the lowest odd one, turn around every stretch at that level or above. */
function visualOrder(line: readonly Atom[]): readonly Atom[] {
  const order = [...line];
  const highest = Math.max(0, ...order.map((atom) => atom.level));
  for (let level = highest; level >= 1; level -= 1) {
    for (let start = 0; start < order.length; start += 1) {
      if ((order[start]?.level ?? 0) < level) continue;
      let end = start;
      while ((order[end + 1]?.level ?? 0) >= level) end += 1;
      order.splice(start, end - start + 1, ...order.slice(start, end + 1).toReversed());
      start = end;
    }
  }
  return order;
}

/** Neutral characters in right-to-left text (brackets, stops) are turned here; no font's shaping does it for them. */
function seen(text: string, family: FontFamily, level: number): string {
  if (level % 2 === 0 || family === hebrewFamily || family === arabicFamily) return text;
  return graphemes(text)
    .map((segment) => bidi().getMirroredCharacter(segment) ?? segment)
    .toReversed()
    .join('');
}
