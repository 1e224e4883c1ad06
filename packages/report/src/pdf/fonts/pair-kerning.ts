/**
 * The kerning pairs of an OpenType font, read from its bytes: feature `kern` of table `GPOS` for Latin script, pair
 * adjustments of both formats. fontkit reads the same, but decodes the whole table first, which takes as long as drawing
 * a report.
 *
 * The layout of the table: Microsoft, "OpenType specification: GPOS — Glyph Positioning Table", version 1.9.1.
 */
export class PairKerning {
  readonly #bytes: Buffer;
  /** For each lookup of the feature, where its pair subtables begin. */
  readonly #lookups: readonly (readonly number[])[];

  /** @param bytes - the font file */
  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    const table = tableAt(bytes, 'GPOS');
    this.#lookups = table === null ? [] : kerningLookups(bytes, table);
  }

  /** What is added between two glyphs, in the font's units; most often 0 or less. */
  between(left: number, right: number): number {
    let kern = 0;
    for (const subtables of this.#lookups) {
      // The first subtable that knows the pair decides; later ones are not asked.
      for (const at of subtables) {
        const value = this.#adjustment(at, left, right);
        if (value === null) continue;
        kern += value;
        break;
      }
    }
    return kern;
  }

  #adjustment(at: number, left: number, right: number): number | null {
    const bytes = this.#bytes;
    const index = coverageIndex(bytes, at + bytes.readUInt16BE(at + 2), left);
    if (index === null) return null;
    const first = bytes.readUInt16BE(at + 4);
    const size = valueSize(first) + valueSize(bytes.readUInt16BE(at + 6));
    const value = (record: number): number =>
      (first & 4) === 0 ? 0 : bytes.readInt16BE(record + valueSize(first & 3));
    if (bytes.readUInt16BE(at) === 1) {
      const set = at + bytes.readUInt16BE(at + 10 + 2 * index);
      const records = bytes.readUInt16BE(set);
      const found = search(records, (middle) => right - bytes.readUInt16BE(set + 2 + middle * (2 + size)));
      return found === null ? null : value(set + 2 + found * (2 + size) + 2);
    }
    const leftClass = glyphClass(bytes, at + bytes.readUInt16BE(at + 8), left);
    const rightClass = glyphClass(bytes, at + bytes.readUInt16BE(at + 10), right);
    return value(at + 16 + (leftClass * bytes.readUInt16BE(at + 14) + rightClass) * size);
  }
}

function tableAt(bytes: Buffer, tag: string): number | null {
  for (let table = 0; table < bytes.readUInt16BE(4); table += 1) {
    const record = 12 + 16 * table;
    if (bytes.toString('latin1', record, record + 4) === tag) return bytes.readUInt32BE(record + 8);
  }
  return null;
}

function kerningLookups(bytes: Buffer, table: number): readonly (readonly number[])[] {
  const scripts = table + bytes.readUInt16BE(table + 4);
  const features = table + bytes.readUInt16BE(table + 6);
  const lookups = table + bytes.readUInt16BE(table + 8);
  const script = tagged(bytes, scripts, 'latn') ?? tagged(bytes, scripts, 'DFLT');
  if (script === null) return [];
  const language = script + bytes.readUInt16BE(script);
  const indexes = uint16s(bytes, language + 4).flatMap((feature) => {
    const record = features + 2 + 6 * feature;
    if (bytes.toString('latin1', record, record + 4) !== 'kern') return [];
    return uint16s(bytes, features + bytes.readUInt16BE(record + 4) + 2);
  });
  return indexes.map((lookup) => pairSubtables(bytes, lookups + bytes.readUInt16BE(lookups + 2 + 2 * lookup)));
}

/** Where a lookup's pair adjustments (type 2) begin, also behind the long offsets of an extension (type 9). */
function pairSubtables(bytes: Buffer, lookup: number): readonly number[] {
  const type = bytes.readUInt16BE(lookup);
  const subtables = uint16s(bytes, lookup + 4).map((offset) => lookup + offset);
  if (type === 2) return subtables;
  if (type !== 9) return [];
  return subtables.filter((at) => bytes.readUInt16BE(at + 2) === 2).map((at) => at + bytes.readUInt32BE(at + 4));
}

/** A list of tagged offsets: where the entry of this tag begins. */
function tagged(bytes: Buffer, list: number, tag: string): number | null {
  for (let entry = 0; entry < bytes.readUInt16BE(list); entry += 1) {
    const record = list + 2 + 6 * entry;
    if (bytes.toString('latin1', record, record + 4) === tag) return list + bytes.readUInt16BE(record + 4);
  }
  return null;
}

/** An array of 16-bit numbers after its length. */
function uint16s(bytes: Buffer, at: number): readonly number[] {
  return Array.from({ length: bytes.readUInt16BE(at) }, (_, index) => bytes.readUInt16BE(at + 2 + 2 * index));
}

/** A value record has two bytes for every bit that is set in its format. */
function valueSize(format: number): number {
  let bits = 0;
  for (let rest = format; rest > 0; rest >>= 1) bits += rest & 1;
  return 2 * bits;
}

/** Binary search among `count` sorted entries; `compare` is 0 at the one wanted, negative before it. */
function search(count: number, compare: (index: number) => number): number | null {
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compare(middle);
    if (order === 0) return middle;
    if (order < 0) high = middle - 1;
    else low = middle + 1;
  }
  return null;
}

/** The entry of a list of glyph ranges that holds the glyph. */
function rangeOf(bytes: Buffer, count: number, ranges: number, glyph: number): number | null {
  const found = search(count, (index) => {
    const range = ranges + 6 * index;
    if (glyph < bytes.readUInt16BE(range)) return -1;
    return glyph > bytes.readUInt16BE(range + 2) ? 1 : 0;
  });
  return found === null ? null : ranges + 6 * found;
}

function coverageIndex(bytes: Buffer, at: number, glyph: number): number | null {
  const count = bytes.readUInt16BE(at + 2);
  if (bytes.readUInt16BE(at) === 1) return search(count, (index) => glyph - bytes.readUInt16BE(at + 4 + 2 * index));
  const range = rangeOf(bytes, count, at + 4, glyph);
  return range === null ? null : bytes.readUInt16BE(range + 4) + glyph - bytes.readUInt16BE(range);
}

/** Class 0 holds every glyph that is in no other. */
function glyphClass(bytes: Buffer, at: number, glyph: number): number {
  if (bytes.readUInt16BE(at) === 1) {
    const index = glyph - bytes.readUInt16BE(at + 2);
    return index < 0 || index >= bytes.readUInt16BE(at + 4) ? 0 : bytes.readUInt16BE(at + 6 + 2 * index);
  }
  const range = rangeOf(bytes, bytes.readUInt16BE(at + 2), at + 4, glyph);
  return range === null ? 0 : bytes.readUInt16BE(range + 4);
}
