import { type Edit, type Problem, positions, render, type SourceFile } from '../../grammar/index.ts';

/** Problems as a reader meets them: the line, what is meant underlined, the words in both languages, the fixes. */
export function describeProblems(sources: readonly SourceFile[], problems: readonly Problem[]): string {
  return `${problems.map((problem) => describeProblem(sources, problem)).join('\n\n')}\n`;
}

function describeProblem(sources: readonly SourceFile[], problem: Problem): string {
  const source = sources.find((one) => one.name === problem.file);
  const parts = [`${problem.code} ${problem.severity}`];
  if (source !== undefined && problem.span !== undefined) parts.push(underlined(source, problem.span));
  for (const language of ['nl', 'en'] as const) {
    const { message, help } = render(problem, language);
    parts.push(`  ${message}`, `    ${help}`);
  }
  for (const fix of problem.fixes ?? [])
    parts.push(`  → ${source === undefined ? fix.text : fixed(source, fix.edits)}`);
  return parts.join('\n');
}

function underlined(source: SourceFile, { start, end }: Edit['span']): string {
  const { line, column } = positions(source.text)(start);
  const text = source.text.split('\n')[line - 1] ?? '';
  const length = Math.max(1, Math.min(end, start - column + 1 + text.length) - start);
  return `${source.name}:${line}\n  ${text}\n  ${' '.repeat(column - 1)}${'^'.repeat(length)}`;
}

/** The lines as they would be after the fix. */
function fixed(source: SourceFile, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((one, other) => other.span.start - one.span.start);
  const text = ordered.reduce(
    (soFar, { span, text: words }) => soFar.slice(0, span.start) + words + soFar.slice(span.end),
    source.text,
  );
  const first = Math.min(...edits.map(({ span }) => span.start));
  return text.split('\n')[positions(text)(first).line - 1]?.trim() ?? '';
}
