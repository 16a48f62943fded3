import { analyse } from '../../../engine/index.ts';
import type { Problem, SourceFile } from '../../../grammar/index.ts';
import type { RegulationFiles } from '../../regulation-files.ts';
import { problemOnWire } from '../../wire-problem.ts';
import type { Invocation } from '../run-command-line.ts';
import { showProblems, sourcesOf } from '../show-problem.ts';
import { regulationsAt } from '../standard-input.ts';
import { type ExitCode, exit, type Terminal } from '../terminal.ts';
import { counted, fill, texts } from '../texts.ts';

/** Checks every regulation at the paths: 0 when none holds an error, 1 when one does, 3 when a path cannot be read. */
export function check({ terminal, language, paths, options }: Invocation): ExitCode {
  const { regulations, problems } = gather(paths, terminal);
  const sources = regulations.flatMap((regulation) => regulation.sources);
  const findings = regulations.flatMap((regulation) => analyse(regulation.sources).problems);
  const all = [...problems, ...findings];
  const byName = sourcesOf(sources);
  if (options.json === true) {
    const bevindingen = all.map((problem) => problemOnWire(problem, byName, language));
    terminal.out(`${JSON.stringify({ bevindingen }, undefined, 2)}\n`);
  } else {
    showProblems(terminal, all, byName, language);
    if (problems.length === 0) terminal.out(`${summary(language, regulations, sources, findings)}\n`);
  }
  if (problems.length > 0) return exit.environment;
  return findings.some((finding) => finding.severity === 'error') ? exit.findings : exit.fine;
}

/** The regulations at several paths, each once. */
export function gather(
  paths: readonly string[],
  terminal: Terminal,
): {
  readonly regulations: readonly RegulationFiles[];
  readonly problems: readonly Problem[];
} {
  const found = paths.map((path) => regulationsAt(path, terminal));
  const byFile = new Map<string, RegulationFiles>();
  for (const regulation of found.flatMap((each) => each.regulations)) {
    byFile.set(regulation.sources[0]?.name ?? regulation.folder, regulation);
  }
  return { regulations: [...byFile.values()], problems: found.flatMap((each) => each.problems) };
}

function summary(
  language: Invocation['language'],
  regulations: readonly RegulationFiles[],
  sources: readonly SourceFile[],
  findings: readonly Problem[],
): string {
  const say = texts[language];
  const count = (severity: Problem['severity']): number => findings.filter((one) => one.severity === severity).length;
  return fill(say.checked, {
    regulations: counted(say.regulations, regulations.length),
    files: counted(say.files, sources.length),
    errors: counted(say.errors, count('error')),
    warnings: counted(say.warnings, count('warning')),
    hints: counted(say.hints, count('hint')),
  });
}
