/**
 * A text in lines of at most `width` signs, broken at spaces; a word that is longer has a line of its own. An amount
 * stays with its sign. Nothing is left out.
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<!€)[ \n\t]+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && longer.length > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
