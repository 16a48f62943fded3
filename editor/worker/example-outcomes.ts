import { type Analysis, runExamples } from '../../engine/index.ts';
import { type Language, positions, render, type SourceFile } from '../../grammar/index.ts';
import type { ExampleOutcome } from './protocol.ts';

/** What came of each example, with a line for everything expected that does not hold. */
export function exampleOutcomes(
  analysis: Analysis,
  files: readonly SourceFile[],
  language: Language,
): readonly ExampleOutcome[] {
  return runExamples(analysis).map(({ label, passed, module, declaration, checks, problems }) => {
    const text = files.find(({ name }) => name === module.file)?.text ?? '';
    const place = positions(text);
    const failures = [...problems, ...checks.flatMap((check) => check.problem ?? [])].map((problem) => {
      const { message, help } = render(problem, language);
      const line = problem.span === undefined ? undefined : place(problem.span.start).line;
      return { message, help, ...(line === undefined ? {} : { line }) };
    });
    return { label, passed, file: module.file, span: declaration.span, checks: checks.length, failures };
  });
}
