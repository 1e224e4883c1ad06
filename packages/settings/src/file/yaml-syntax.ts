/** What is wrong with the YAML itself, in our words: the library's own may quote the file, and so a secret in it. */
export interface SyntaxAdvice {
  readonly problem: string;
  readonly expected: string;
  readonly example: string;
}

const indented = {
  expected: 'keys of one group below each other, indented with blanks',
  example: 'tenants:\n    - id: contoso\n      name: Contoso',
};
const quoted = { expected: 'the text in single quotes', example: "name: 'Contoso: Europe'" };

const advice: Readonly<Record<string, SyntaxAdvice>> = {
  BAD_ALIAS: { problem: 'an anchor ("&") or an alias ("*") has no name that can be read', ...quoted },
  BAD_DIRECTIVE: { problem: 'a line that starts with "%" is no directive that is known', ...quoted },
  BAD_DQ_ESCAPE: {
    problem: 'a backslash in double quotes starts no escape that is known',
    expected: 'text with backslashes in single quotes',
    example: "logo: 'brand\\contoso.svg'",
  },
  BAD_INDENT: { problem: 'this is not indented like its neighbours, or a bracket is not closed', ...indented },
  BAD_SCALAR_START: { problem: 'a text starts with a character that YAML keeps for itself', ...quoted },
  BLOCK_AS_IMPLICIT_KEY: { problem: 'a second "key: value" stands on one line', ...quoted },
  BLOCK_IN_FLOW: { problem: 'a list or group in lines stands within brackets', ...indented },
  KEY_OVER_1024_CHARS: { problem: 'a key is longer than 1024 characters', ...indented },
  MISSING_CHAR: {
    problem: 'a quote, a bracket, a comma or a blank after ":" is missing',
    expected: 'every quote and bracket closed, commas between items, a blank after each ":"',
    example: 'formats: [pdf, xlsx]',
  },
  MULTILINE_IMPLICIT_KEY: { problem: 'a key has no ":", or its text goes on in the next line', ...indented },
  MULTIPLE_DOCS: {
    problem: 'a second document starts here ("---")',
    expected: 'one document with all tenants',
    example: 'tenants: [ … ]',
  },
  RESOURCE_EXHAUSTION: { problem: 'brackets or groups are nested too deeply', ...indented },
  TAB_AS_INDENT: { problem: 'the line is indented with a tab', ...indented },
  TAG_RESOLVE_FAILED: {
    problem: 'a tag ("!…") is not known',
    expected: 'the value alone; text that starts with "!" in single quotes',
    example: "name: '!Contoso'",
  },
  UNEXPECTED_TOKEN: { problem: 'something follows that does not belong to what stands before it', ...indented },
};

/** @param code the library's own */
export function adviceFor(code: string): SyntaxAdvice {
  return advice[code] ?? { problem: 'this cannot be read', ...indented };
}
