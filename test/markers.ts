/** A place of a case that expects problems: their codes, and those of the remarks that point there. */
export interface Marker {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly codes: readonly string[];
  readonly related: readonly string[];
}

export interface Case {
  readonly sources: readonly { readonly name: string; readonly text: string }[];
  readonly markers: readonly Marker[];
}

/**
 * Reads a case: one source, or several parted by lines `#--- name.maat`. On a line, `#! N03 T10` says which problems
 * begin there and `#~ N90` which places other problems point at; the marks are comments of the language and stay.
 */
export function readCase(name: string, text: string): Case {
  const sources: { name: string; lines: string[] }[] = [{ name, lines: [] }];
  for (const line of text.split('\n')) {
    const file = /^#--- (\S+)$/.exec(line)?.[1];
    if (file !== undefined) sources.push({ name: file, lines: [] });
    else sources.at(-1)?.lines.push(line);
  }
  return {
    sources: sources.map((source) => ({ name: source.name, text: source.lines.join('\n') })),
    markers: sources.flatMap((source) => source.lines.flatMap((line, at) => markersOf(source.name, line, at + 1))),
  };
}

function markersOf(file: string, line: string, number: number): readonly Marker[] {
  const codes = codesAfter(line, '#!');
  const related = codesAfter(line, '#~');
  return codes.length + related.length === 0 ? [] : [{ file, line: number, codes, related }];
}

function codesAfter(line: string, sign: string): readonly string[] {
  const at = line.indexOf(`${sign} `);
  if (at < 0) return [];
  const words = line.slice(at + sign.length).split('#', 1)[0] ?? '';
  return [...words.matchAll(/[A-Z][0-9]{2,3}/g)].map((match) => match[0]);
}
