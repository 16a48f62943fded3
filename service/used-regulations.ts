import { type Head, type Problem, readHead, type SourceFile } from '../grammar/index.ts';
import type { Found, RegulationFiles } from './regulation-files.ts';

/** Where regulations may be found that others use, nearest first; each place is looked at when it is needed. */
export type Shelf = readonly (() => Found)[];

/**
 * Gives each regulation the law of those it uses after its own files: their texts and amendments, not their examples. They
 * are looked for among those that were found with it, then on the shelf. What is found nowhere is said when the files are
 * read.
 */
export function withUsed(found: Found, shelf: Shelf): Found {
  const problems: Problem[] = [...found.problems];
  const looked = new Map<string, RegulationFiles>();
  const waiting = [...shelf];
  const note = (one: RegulationFiles): void => {
    if (!looked.has(one.name)) looked.set(one.name, one);
  };
  found.regulations.forEach(note);
  const lookFor = (name: string): RegulationFiles | undefined => {
    while (!looked.has(name)) {
      const place = waiting.shift();
      if (place === undefined) return undefined;
      const there = place();
      there.regulations.forEach(note);
      // What else lies there is nobody's question here.
      if (there.regulations.length === 0) problems.push(...there.problems);
    }
    return looked.get(name);
  };
  const regulations = found.regulations.map((regulation): RegulationFiles => {
    const used = usedBy(regulation, lookFor);
    return used.length === 0
      ? regulation
      : { ...regulation, sources: [...regulation.sources, ...used], own: regulation.sources.length };
  });
  return { regulations, problems };
}

/** The law of all that a regulation uses, itself or by way of others, each once. */
function usedBy(
  regulation: RegulationFiles,
  lookFor: (name: string) => RegulationFiles | undefined,
): readonly SourceFile[] {
  const names = [regulation.name];
  const law: SourceFile[] = [];
  let files: readonly SourceFile[] = regulation.sources;
  for (let at = 0; at < names.length; at++) {
    if (at > 0) {
      files = (lookFor(names[at] ?? '')?.sources ?? []).filter((source) => isLaw(readHead(source)));
      law.push(...files);
    }
    names.push(
      ...files.flatMap(usesOf).filter((name, place, all) => !names.includes(name) && all.indexOf(name) === place),
    );
  }
  return law;
}

function usesOf(source: SourceFile): readonly string[] {
  return readHead(source).uses.map(({ text }) => text);
}

function isLaw({ kind }: Head): boolean {
  return kind === 'regulation' || kind === 'amendment';
}
