import type { Analysis, assumptions } from '../../engine/index.ts';
import { type Language, phraseOf, positions, type SourceFile } from '../../grammar/index.ts';
import type { Calls } from './protocol.ts';

/** The list of assumptions and of phrases without a rule, in words and with lines to go to. */
export function shownAssumptions(
  { assumptions: assumed, untranslated }: ReturnType<typeof assumptions>,
  files: readonly SourceFile[],
  { modules }: Analysis,
  language: Language,
): Calls['assumptions']['result'] {
  const places = new Map(files.map(({ name, text }) => [name, positions(text)]));
  const line = (file: string, start: number): number => places.get(file)?.(start).line ?? 1;
  const vocabulary = modules[0]?.language ?? language;
  return {
    assumptions: assumed.map(({ under, ...one }) => ({
      ...one,
      under: under.map(({ name, part }) => (part === undefined ? name : `${name} (${phraseOf(part, vocabulary)})`)),
      line: line(one.file, one.span.start),
    })),
    untranslated: untranslated.map((one) => ({ ...one, line: line(one.file, one.span.start) })),
  };
}
