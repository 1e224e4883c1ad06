/** What an SVG must not hold, with what is said of it. */
const risks: readonly (readonly [RegExp, string])[] = [
  [/<!DOCTYPE|<!ENTITY/i, 'it declares entities'],
  [/<\s*(?:[\w.-]+:)?script\b/i, 'it holds a script'],
  [/\son\w+\s*=/i, 'it holds a script'],
  [/<\s*(?:[\w.-]+:)?foreignObject\b/i, 'it holds a foreign document'],
  [/@import\b/i, 'it refers to something outside itself'],
  [/<\?xml-stylesheet/i, 'it refers to something outside itself'],
  // Places within the drawing, and pixels that it brings along, are its own.
  [/\bhref\s*=\s*(?!["']\s*(?:#|data:image\/(?:png|jpeg);))/i, 'it refers to something outside itself'],
  [/\burl\(\s*["']?\s*(?!["'#\s])/i, 'it refers to something outside itself'],
];

/** Copies of copies grow without bound: more than a logo needs is refused. */
const mostCopies = 200;

/**
 * Why this SVG is not to be drawn; null when nothing speaks against it. Looked for in the text and before anything
 * reads it, so it may refuse a harmless drawing, and never lets a reference through.
 *
 * @example
 * svgRisk('<svg><image href="https://example.com/x.png"/></svg>') //=> 'it refers to something outside itself'
 */
export function svgRisk(svg: string): string | null {
  // A character written as a number could spell what is looked for.
  const plain = svg.replace(/&#(x[0-9a-f]+|\d+);?/gi, (_, code: string) => characterOf(code));
  const found = risks.find(([pattern]) => pattern.test(plain));
  if (found !== undefined) return found[1];
  return (plain.match(/<\s*(?:[\w.-]+:)?use\b/gi)?.length ?? 0) > mostCopies ? 'it copies its parts too often' : null;
}

function characterOf(code: string): string {
  const point = code.startsWith('x') || code.startsWith('X') ? Number.parseInt(code.slice(1), 16) : Number(code);
  return point > 0 && point <= 0x10_ff_ff ? String.fromCodePoint(point) : '';
}
