const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it, in content and in attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/**
 * Text in which no mail program finds an address to make a link of: a word joiner, which nobody sees, breaks what
 * looks like one. Mail programs link plain text on their own, and a job's comment is no place for a link.
 *
 * @example
 * withoutLinks('see http://example.com') // 'http:' + U+2060 + '//example.com'
 */
export function withoutLinks(text: string): string {
  return text.replace(/:(?=\/\/)|\bwww(?=\.)|@/giu, (found) => `${found}\u2060`);
}
