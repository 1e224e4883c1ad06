const width = 80;

/** A text in lines of at most 80 characters; a longer word stands alone in its line, blanks side by side are kept. */
export function wrapped(text: string, first = '', others = first): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/ (?! )/)) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = others;
      empty = true;
    }
    line = empty ? `${line}${word.trimStart()}` : `${line} ${word}`;
    empty = false;
  }
  return [...lines, line];
}
