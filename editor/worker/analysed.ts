import { type Analysis, analyse } from '../../engine/index.ts';
import type { SourceFile } from '../../grammar/index.ts';

let last: { readonly files: readonly SourceFile[]; readonly analysis: Analysis } | undefined;

/** The analysis of a regulation's files; asked again for the same texts, it is the same object. */
export function analysed(files: readonly SourceFile[]): Analysis {
  if (last === undefined || !sameFiles(last.files, files)) last = { files, analysis: analyse(files) };
  return last.analysis;
}

function sameFiles(one: readonly SourceFile[], other: readonly SourceFile[]): boolean {
  return (
    one.length === other.length &&
    one.every((file, index) => file.name === other[index]?.name && file.text === other[index]?.text)
  );
}
