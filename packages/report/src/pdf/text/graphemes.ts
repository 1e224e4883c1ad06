let segmenter: Intl.Segmenter | null = null;

/**
 * What a reader takes for one character each.
 *
 * @example
 * graphemes('e\u0301🧑‍🚀') //=> ['é', '🧑‍🚀']
 */
export function graphemes(text: string): readonly string[] {
  // Made when first needed: it loads tables that plain text never asks for.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
