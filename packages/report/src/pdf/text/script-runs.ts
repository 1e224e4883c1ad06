import {
  arabicFamily,
  baseFamily,
  chineseFamily,
  emojiFamily,
  type FontFamily,
  hebrewFamily,
  japaneseFamily,
  koreanFamily,
  symbolFamily,
  thaiFamily,
} from '../fonts/font-catalogue.ts';
import { covers } from '../fonts/font-shelf.ts';
import { graphemes } from './graphemes.ts';
import { inBrackets } from './visible-text.ts';

/** A stretch of text that one font draws. */
export interface ScriptRun {
  readonly text: string;
  readonly family: FontFamily;
}

/** Which family draws what the base family does not. First match wins; Han is decided by the text around it. */
const byScript: readonly (readonly [RegExp, FontFamily])[] = [
  [/^\p{Script=Hebrew}/u, hebrewFamily],
  [/^\p{Script_Extensions=Arabic}/u, arabicFamily],
  [/^\p{Script=Thai}/u, thaiFamily],
  [/^\p{Script=Hangul}/u, koreanFamily],
  [/^[\p{Script=Hiragana}\p{Script=Katakana}]/u, japaneseFamily],
  [/^\p{Emoji_Presentation}|\uFE0F/u, emojiFamily],
];

/** Tried in this order for what has no script of its own: arrows, shapes, wide punctuation. */
const fallbacks = [symbolFamily, emojiFamily, japaneseFamily, koreanFamily, chineseFamily];

/**
 * Splits text into stretches by the font that draws them. A character that no font has stands as its code point in
 * brackets and is added to `missing`.
 *
 * @example
 * scriptRuns('VM 東京', missing)
 * //=> [{ text: 'VM ', family: Noto Sans }, { text: '東京', family: Noto Sans SC }]
 */
export function scriptRuns(text: string, missing: Set<number>): readonly ScriptRun[] {
  const han = hanFamily(text);
  const runs: { text: string; family: FontFamily }[] = [];
  for (const segment of graphemes(text)) {
    const family = familyOf(segment, han, runs.at(-1)?.family);
    const drawn = family === null ? named(segment, missing) : segment;
    const last = runs.at(-1);
    if (last?.family === (family ?? baseFamily)) last.text += drawn;
    else runs.push({ text: drawn, family: family ?? baseFamily });
  }
  return runs;
}

function familyOf(grapheme: string, han: FontFamily, before: FontFamily | undefined): FontFamily | null {
  if (
    before !== undefined &&
    before !== baseFamily &&
    /^[\p{M}\u200C\u200D]/u.test(grapheme) &&
    hasAll(before, grapheme)
  )
    return before;
  const named = byScript.find(([script]) => script.test(grapheme))?.[1];
  if (named !== undefined && hasAll(named, grapheme)) return named;
  if (hasAll(baseFamily, grapheme)) return baseFamily;
  if (/^[\p{Script=Han}\p{Script_Extensions=Han}]/u.test(grapheme) && hasAll(han, grapheme)) return han;
  return fallbacks.find((family) => hasAll(family, grapheme)) ?? null;
}

/** The same Han character is drawn differently in China, Japan and Korea; kana or hangul beside it tell which. */
function hanFamily(text: string): FontFamily {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return japaneseFamily;
  return /\p{Script=Hangul}/u.test(text) ? koreanFamily : chineseFamily;
}

function hasAll(family: FontFamily, grapheme: string): boolean {
  for (const character of grapheme) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (codePoint !== 0x0a && !covers(family, codePoint)) return false;
  }
  return true;
}

/** A grapheme that no font has in one piece: its parts that the base font has, and the numbers of the others. */
function named(grapheme: string, missing: Set<number>): string {
  let text = '';
  for (const character of grapheme) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (covers(baseFamily, codePoint)) text += character;
    else if (character !== '\uFE0F' && character !== '\u200D') {
      missing.add(codePoint);
      text += inBrackets(character);
    }
  }
  return text;
}
