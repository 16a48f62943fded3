import { analyse, runExamples } from '../../../engine/index.ts';
import { usageProblem } from '../../usage-problem.ts';
import { problemOnWire } from '../../wire-problem.ts';
import type { Invocation } from '../run-command-line.ts';
import { showProblems, sourcesOf } from '../show-problem.ts';
import { type ExitCode, exit, harmless, paint } from '../terminal.ts';
import { fill, texts } from '../texts.ts';
import { gather } from './check.ts';

/** Computes the examples of every regulation at the paths; 1 when one fails or a regulation holds errors. */
export function test({ terminal, language, paths, options }: Invocation): ExitCode {
  const { regulations, problems } = gather(paths);
  const say = texts[language];
  const voorbeelden = [];
  const bevindingen = problems.map((problem) => problemOnWire(problem, new Map(), language));
  if (options.json !== true) showProblems(terminal, problems, new Map(), language);
  let failed = false;
  for (const { sources, folder } of regulations) {
    const analysis = analyse(sources);
    const byName = sourcesOf(sources);
    const found = [...analysis.problems.filter((problem) => problem.severity === 'error')];
    if (analysis.sound && analysis.examples.length === 0) found.push(usageProblem('U32', { path: folder }));
    const results = analysis.sound ? runExamples(analysis) : [];
    for (const { label, module, passed: ok, checks, problems: wrong } of results) {
      failed ||= !ok;
      voorbeelden.push({ bestand: module.file, label, gelukt: ok });
      found.push(...wrong, ...checks.flatMap(({ problem }) => (problem === undefined ? [] : [problem])));
      const mark = ok ? paint('✓', 'green', terminal.colour.out) : paint('✗', 'red', terminal.colour.out);
      if (options.json !== true) terminal.out(`${mark} ${harmless(`${module.file}: ${label}`)}\n`);
    }
    failed ||= !analysis.sound;
    bevindingen.push(...found.map((problem) => problemOnWire(problem, byName, language)));
    if (options.json !== true) showProblems(terminal, found, byName, language);
  }
  const fine = voorbeelden.filter(({ gelukt }) => gelukt).length;
  if (options.json === true) terminal.out(`${JSON.stringify({ voorbeelden, bevindingen }, undefined, 2)}\n`);
  else if (voorbeelden.length > 0) terminal.out(`${fill(say.examplesFine, { fine, count: voorbeelden.length })}\n`);
  if (problems.length > 0) return exit.environment;
  return failed ? exit.findings : exit.fine;
}
