// What a spreadsheet may take for the start of a formula: = + - @ in ASCII, their full-width and small forms (some
// input methods and imports fold them), after any white space or invisible character; and the control characters
// that some importers drop before they look.
const formulaStart =
  /^(?:[\s\0\u00AD\u180E\u200B-\u200F\u2060\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B]|[\t\r\0])/;

/**
 * Text from outside, made so that no spreadsheet reads a formula from it: a leading apostrophe where one could be
 * read. Everything else stays as it is.
 *
 * Source: OWASP ASVS 5.0, requirement 1.2.10; CWE-1236.
 *
 * @example
 * withoutFormulaStart('=1+1')      //=> "'=1+1"
 * withoutFormulaStart('  @SUM(A1)') //=> "'  @SUM(A1)"
 * withoutFormulaStart('3 - 2')     //=> '3 - 2'
 */
export function withoutFormulaStart(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}
