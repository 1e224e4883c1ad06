/** Numbers in words: value → names, separated by blanks. */
export const numberWords: Readonly<Record<string, string>> = {
  0: 'zero',
  1: 'one a an',
  2: 'two couple',
  3: 'three few',
  4: 'four',
  5: 'five several',
  6: 'six',
  7: 'seven',
  8: 'eight',
  9: 'nine',
  10: 'ten',
  11: 'eleven',
  12: 'twelve dozen',
  13: 'thirteen',
  14: 'fourteen',
  15: 'fifteen',
  16: 'sixteen',
  17: 'seventeen',
  18: 'eighteen',
  19: 'nineteen',
  20: 'twenty',
  30: 'thirty',
  40: 'forty fourty',
  45: 'fortyfive',
  48: 'fortyeight',
  50: 'fifty',
  60: 'sixty',
  70: 'seventy',
  80: 'eighty',
  90: 'ninety',
  100: 'hundred',
};

/** Number words that say a rough count: read as the number above, and said to be. */
export const roughNumbers: ReadonlySet<string> = new Set(['few', 'several']);

/** Ordinals in words: value → names, separated by blanks. */
export const ordinalWords: Readonly<Record<string, string>> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  5: 'fifth',
  6: 'sixth',
  7: 'seventh',
  8: 'eighth',
  9: 'ninth',
  10: 'tenth',
  11: 'eleventh',
  12: 'twelfth',
  13: 'thirteenth',
  14: 'fourteenth',
  15: 'fifteenth',
  16: 'sixteenth',
  17: 'seventeenth',
  18: 'eighteenth',
  19: 'nineteenth',
  20: 'twentieth',
  30: 'thirtieth',
};

/** What makes digits an ordinal: `5th`. */
export const ordinalEndings: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);
