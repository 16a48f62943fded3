import { type Analysis, analyse } from '../../engine/index.ts';
import type { SourceFile } from '../../grammar/index.ts';

interface Analysed {
  readonly files: readonly SourceFile[];
  readonly analysis: Analysis;
}

/** The regulation as it stands, and the one without an amendment that is being written. */
const mostKept = 2;
let kept: readonly Analysed[] = [];

/** The analysis of a regulation's files; asked again for the same texts, it is the same object. */
export function analysed(files: readonly SourceFile[]): Analysis {
  const found = kept.find((one) => sameFiles(one.files, files)) ?? { files, analysis: analyse(files) };
  kept = [found, ...kept.filter((one) => one !== found)].slice(0, mostKept);
  return found.analysis;
}

function sameFiles(one: readonly SourceFile[], other: readonly SourceFile[]): boolean {
  return (
    one.length === other.length &&
    one.every((file, index) => file.name === other[index]?.name && file.text === other[index]?.text)
  );
}
