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

const closed = {
  expected: 'every quote and bracket closed, commas between items, a blank after each ":"',
  example: 'formats: [pdf, xlsx]',
};

/** One code stands for several mistakes; the library tells them apart by the beginning of its text. */
const missing: readonly (readonly [beginning: string, SyntaxAdvice])[] = [
  ['Missing closing', { problem: 'a quote that was opened further up is not closed', ...closed }],
  [
    'Sequence item without',
    { problem: 'this is not indented like its neighbours, or its "-" is missing', ...indented },
  ],
  ['Implicit map keys', { problem: 'a key has no ": " behind it', ...indented }],
];

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
  BLOCK_AS_IMPLICIT_KEY: {
    problem: 'a second "key: value" stands within a value: a text with ": " in it, or a line that is indented too far',
    ...quoted,
  },
  BLOCK_IN_FLOW: { problem: 'a list or group in lines stands within brackets', ...indented },
  KEY_OVER_1024_CHARS: { problem: 'a key is longer than 1024 characters', ...indented },
  MISSING_CHAR: { problem: 'a comma is missing, or a blank after ":" or after a quote', ...closed },
  MULTILINE_IMPLICIT_KEY: { problem: 'this line has no ": " after its key', ...indented },
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

/** @param message the library's own, of which only the beginning is compared */
export function adviceFor(code: string, message: string): SyntaxAdvice {
  const known = missing.find(([beginning]) => code === 'MISSING_CHAR' && message.startsWith(beginning));
  return known?.[1] ?? advice[code] ?? { problem: 'this cannot be read', ...indented };
}
