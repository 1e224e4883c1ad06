const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * Makes text from anywhere safe inside SVG elements and quoted attributes. Control characters, which XML forbids,
 * become U+FFFD.
 *
 * @example
 * escapeSvg('<b> & "co"') //=> '&lt;b&gt; &amp; &quot;co&quot;'
 */
export function escapeSvg(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, '\uFFFD')
    .replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
