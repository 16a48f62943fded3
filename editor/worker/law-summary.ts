import { type Analysis, compareLaw } from '../../engine/index.ts';
import { parse, type SourceFile } from '../../grammar/index.ts';
import type { FileKind, LawSummary } from './protocol-law.ts';

/** The amendments of a regulation and what each of its files is. */
export function lawSummary(analysis: Analysis, files: readonly SourceFile[]): LawSummary {
  return {
    amendments: analysis.law.amendments.map(({ name, label, module, published, inForce, validFrom }) => ({
      name,
      label,
      file: module.file,
      published,
      inForce,
      validFrom,
    })),
    kinds: kindsOf(analysis, files),
    used: usedFiles(analysis, files),
    ...compareLaw.firstAndLastDay(analysis),
  };
}

function kindsOf(analysis: Analysis, files: readonly SourceFile[]): LawSummary['kinds'] {
  const modules = [...analysis.modules, ...analysis.law.amendments.map(({ module }) => module)];
  const known = new Map(modules.map(({ file, head }): [string, FileKind] => [file, head.kind]));
  return Object.fromEntries(files.map((file) => [file.name, known.get(file.name) ?? parse(file).module.head.kind]));
}

/** What is of another regulation: its text and its amendments. */
function usedFiles({ name }: Analysis, files: readonly SourceFile[]): LawSummary['used'] {
  const heads = files.map((file) => ({ file, head: parse(file).module.head }));
  const used = new Set(heads.flatMap(({ head }) => head.uses.map(({ text }) => text)));
  return Object.fromEntries(
    heads.flatMap(({ file, head }): readonly (readonly [string, string])[] => {
      const of = head.kind === 'regulation' ? head.name : head.of;
      return of === undefined || of.text === name || !used.has(of.text) ? [] : [[file.name, of.text]];
    }),
  );
}
