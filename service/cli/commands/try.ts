import { type Analysis, analyse, type Tried, type TriedGuarantee, tryGuarantees } from '../../../engine/index.ts';
import type { Language, Problem } from '../../../grammar/index.ts';
import { usageProblem } from '../../usage-problem.ts';
import { present } from '../../wire.ts';
import { problemOnWire } from '../../wire-problem.ts';
import { progressOn } from '../progress.ts';
import type { Invocation } from '../run-command-line.ts';
import { showProblems, sourcesOf } from '../show-problem.ts';
import { table } from '../table.ts';
import { type ExitCode, exit, harmless, type Terminal } from '../terminal.ts';
import { fill, texts } from '../texts.ts';
import { gather } from './check.ts';

/** Milliseconds that the populations of one regulation may take together; then what was tried so far is told. */
const timeLimit = 60_000;

/**
 * Tries the guarantees of regulations on populations that are made up. 1 when a guarantee does not hold or cannot be
 * computed, with the smallest case found as an example to keep; warnings are shown and change nothing.
 */
export function tryOut({ terminal, language, paths, options }: Invocation): ExitCode {
  const { regulations, problems } = gather(paths, terminal);
  if (options.json !== true) showProblems(terminal, problems, new Map(), language);
  const bevindingen = problems.map((problem) => problemOnWire(problem, new Map(), language));
  const geprobeerd = [];
  let failed = false;
  for (const { sources } of regulations) {
    const analysis = analyse(sources);
    const byName = sourcesOf(sources);
    const found = analysis.problems.filter(({ severity }) => severity === 'error');
    const runs = options.keren ?? 300;
    const progress = progressOn(terminal, language);
    const start = performance.now();
    const tried = tryGuarantees(analysis, {
      seed: options.begingetal ?? 1,
      runs,
      things: 4,
      proceed: (done) => {
        progress.tell(done, runs);
        return performance.now() - start < timeLimit;
      },
    });
    progress.clear();
    if (analysis.sound && tried.guarantees.length === 0) found.push(usageProblem('U18', { name: analysis.name }));
    const failing = tried.guarantees.flatMap(({ counterexample }) => counterexample?.problem ?? []);
    failed ||= [...found, ...failing].some(({ severity }) => severity === 'error');
    if (options.json === true) {
      geprobeerd.push(onWire(analysis, tried));
      bevindingen.push(...[...found, ...failing].map((problem) => problemOnWire(problem, byName, language)));
    } else {
      showProblems(terminal, found, byName, language);
      tell(terminal, analysis, tried, byName, language);
    }
  }
  if (options.json === true) terminal.out(`${JSON.stringify({ geprobeerd, bevindingen }, undefined, 2)}\n`);
  if (problems.length > 0) return exit.environment;
  return failed ? exit.findings : exit.fine;
}

function tell(
  terminal: Terminal,
  analysis: Analysis,
  { runs, guarantees }: Tried,
  sources: ReadonlyMap<string, string>,
  language: Language,
): void {
  if (guarantees.length === 0 || !analysis.sound) return;
  const say = texts[language];
  const head = [say.what, say.holds, say.holdsNot, say.unknown, say.fault];
  const rows = guarantees.map((one) => [one.guarantee.label, ...counts(one).map(String)]);
  terminal.out(`${analysis.name} — ${fill(say.triedRuns, { runs })}\n\n`);
  terminal.out(
    table(
      head,
      rows.map((row) => row.map(harmless)),
      { right: [1, 2, 3, 4], ...present('width', terminal.width) },
    ),
  );
  for (const { counterexample } of guarantees) {
    if (counterexample === undefined) continue;
    const problems: readonly Problem[] = [counterexample.problem];
    showProblems(terminal, problems, sources, language);
    terminal.out(`\n${harmless(counterexample.text)}`);
  }
}

function counts({ held, broken, open, fault }: TriedGuarantee): readonly number[] {
  return [held, broken, open, fault];
}

function onWire({ name }: Analysis, { runs, guarantees }: Tried): object {
  return {
    regeling: name,
    keren: runs,
    waarborgen: guarantees.map(({ guarantee, held, broken, open, fault, counterexample }) => ({
      naam: guarantee.name,
      label: guarantee.label,
      gaatOp: held,
      gaatNietOp: broken,
      onbekend: open,
      fout: fault,
      ...(counterexample === undefined ? {} : { tegenvoorbeeld: counterexample.text }),
    })),
  };
}
