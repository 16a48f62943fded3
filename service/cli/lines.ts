/** A line that is longer than the terminal goes on below, after a margin; to no terminal it goes whole. */
export function broken(line: string, margin: string, width: number | undefined): readonly string[] {
  if (width === undefined || line.length <= width) return [line];
  const cut = line.lastIndexOf(' ', width);
  if (cut <= margin.length) return [line];
  return [line.slice(0, cut), ...broken(`${margin}${line.slice(cut + 1)}`, margin, width)];
}
