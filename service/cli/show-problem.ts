import { type Language, type Position, type Problem, positions, render, type SourceFile } from '../../grammar/index.ts';
import { harmless, paint, type Terminal } from './terminal.ts';

const words = {
  nl: { error: 'fout', warning: 'waarschuwing', hint: 'opmerking', do: 'doe', see: 'zie' },
  en: { error: 'error', warning: 'warning', hint: 'hint', do: 'do', see: 'see' },
} as const;
const colours = { error: 'red', warning: 'yellow', hint: 'blue' } as const;

/** Sources by name, for the lines that problems point at. */
export type Sources = ReadonlyMap<string, string>;

export function sourcesOf(files: readonly SourceFile[]): Sources {
  return new Map(files.map((file) => [file.name, file.text]));
}

/**
 * Writes problems to the error stream, each as `file:line:column code message`, then the line it is about with the
 * place underlined, then what to do.
 */
export function showProblems(
  terminal: Terminal,
  problems: readonly Problem[],
  sources: Sources,
  language: Language,
): void {
  for (const problem of problems) terminal.err(`${problemText(problem, sources, language, terminal.colour.err)}\n`);
}

/** One problem as text, several lines. */
export function problemText(problem: Problem, sources: Sources, language: Language, colour: boolean): string {
  const { message, help } = render(problem, language);
  const severity = paint(`${words[language][problem.severity]} ${problem.code}`, colours[problem.severity], colour);
  const lines = [`${placeText(problem, sources)}${severity} ${harmless(message)}`];
  if (problem.file !== undefined && problem.span !== undefined)
    lines.push(...quoted(problem.file, problem.span, sources, colour));
  lines.push(`  ${paint(`${words[language].do}:`, 'bold', colour)} ${harmless(help)}`);
  for (const { edits } of problem.fixes ?? []) {
    // Text of several lines is not in the help: it is given as it can be copied.
    const [edit] = edits;
    const added = edits.length === 1 ? (edit?.text ?? '').replace(/^\n|\s+$/g, '') : '';
    if (added.includes('\n')) lines.push(...added.split('\n').map((line) => `      + ${harmless(line)}`));
  }
  for (const related of problem.related ?? []) {
    const place = placeText(related, sources);
    lines.push(`  ${words[language].see}: ${place}${harmless(render(related, language).message)}`);
  }
  return lines.join('\n');
}

/** Where a problem is, in lines and columns. */
function placeOf(
  problem: Pick<Problem, 'file' | 'span'>,
  sources: Sources,
): { start: Position; end: Position } | undefined {
  const text = problem.file === undefined ? undefined : sources.get(problem.file);
  if (text === undefined || problem.span === undefined) return undefined;
  const position = positions(text);
  return { start: position(problem.span.start), end: position(problem.span.end) };
}

function placeText(problem: Pick<Problem, 'file' | 'span' | 'path' | 'cell'>, sources: Sources): string {
  const { cell } = problem;
  const place = cell === undefined ? placeOf(problem, sources)?.start : { line: cell.row, column: cell.column };
  const parts = [problem.file, place?.line, place?.column].filter((part) => part !== undefined).map(String);
  const path = problem.path === undefined || problem.path === '' ? '' : ` ${problem.path}`;
  const text = `${parts.join(':')}${path}`.trim();
  return text === '' ? 'maatstaf: ' : `${harmless(text)}: `;
}

/** The line with `^^^` under the place; a place of several lines is underlined to the end of its first. */
function quoted(
  file: string,
  span: { start: number; end: number },
  sources: Sources,
  colour: boolean,
): readonly string[] {
  const text = sources.get(file);
  if (text === undefined) return [];
  const { line, column } = positions(text)(span.start);
  const whole = text.slice(span.start - column + 1).split(/\r\n|\r|\n/, 1)[0] ?? '';
  const from = Math.max(0, column - 1 - longest / 2);
  const shown = whole.slice(from, from + longest);
  const before = shown.slice(0, column - 1 - from).replace(/[^\t]/g, ' ');
  const length = Math.max(1, Math.min(span.end - span.start, shown.length - before.length));
  const number = String(line).padStart(5);
  return [`${number} | ${harmless(shown)}`, `      | ${before}${paint('^'.repeat(length), 'red', colour)}`];
}

/** Units of a line that are shown: more does not fit a terminal. */
const longest = 160;
