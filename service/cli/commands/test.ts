import { type Analysis, analyse, type ExampleResult, runExamples } from '../../../engine/index.ts';
import type { Problem } from '../../../grammar/index.ts';
import { usageProblem } from '../../usage-problem.ts';
import { problemOnWire } from '../../wire-problem.ts';
import { csvText } from '../csv-text.ts';
import { type JunitSuite, junitText } from '../junit.ts';
import { progressOn } from '../progress.ts';
import type { Invocation } from '../run-command-line.ts';
import { problemText, type Sources, showProblems, sourcesOf } from '../show-problem.ts';
import { type ExitCode, exit, harmless, paint } from '../terminal.ts';
import { fill, texts } from '../texts.ts';
import { gather } from './check.ts';
import { cover } from './test-coverage.ts';
import { tryMutants } from './test-mutants.ts';

/** A regulation with what came of its examples. */
interface Tested {
  readonly analysis: Analysis;
  readonly sources: Sources;
  /** Errors of the regulation, and that it has no examples. */
  readonly found: readonly Problem[];
  readonly results: readonly ExampleResult[];
}

/**
 * Computes the examples of every regulation at the paths; 1 when one fails or a regulation holds errors. With `--dekking`
 * it says what they show of the rules, with `--muteer` which changes of the rules they do not notice.
 */
export function test(invocation: Invocation): ExitCode {
  const { terminal, language, paths, options } = invocation;
  const wrong = unfit(invocation);
  if (wrong !== undefined) {
    showProblems(terminal, [wrong], new Map(), language);
    return exit.usage;
  }
  const { regulations, problems } = gather(paths, terminal);
  if (options.dekking === true) return cover(invocation, regulations, problems);
  if (options.muteer === true) return tryMutants(invocation, regulations, problems);
  const form = options.json === true ? 'json' : (options.uitvoer ?? 'tabel');
  if (form !== 'json') showProblems(terminal, problems, new Map(), language);
  const progress = progressOn(terminal, language);
  const all = regulations.map(({ sources, folder }): Tested => {
    const analysis = analyse(sources);
    const found = analysis.problems.filter((problem) => problem.severity === 'error');
    if (analysis.sound && analysis.examples.length === 0) found.push(usageProblem('U32', { path: folder }));
    let done = 0;
    const results = analysis.sound
      ? runExamples(analysis, undefined, {
          proceed: () => {
            done += 1;
            progress.tell(done, analysis.examples.length);
            return true;
          },
        })
      : [];
    progress.clear();
    const tested = { analysis, found, results, sources: sourcesOf(sources) };
    if (form === 'tabel') tell(tested, invocation);
    return tested;
  });
  if (form === 'json') terminal.out(json(all, problems, language));
  else if (form === 'csv') terminal.out(csv(all, options.scheiding ?? ';', language));
  else if (form === 'junit') terminal.out(junitText(all.flatMap((one) => suitesOf(one, language))));
  else summary(all, invocation);
  if (problems.length > 0) return exit.environment;
  const failed = all.some(({ analysis, results }) => !analysis.sound || results.some(({ passed }) => !passed));
  return failed ? exit.findings : exit.fine;
}

/** Options that do not go together. */
function unfit({ options }: Invocation): Problem | undefined {
  const { dekking, muteer, uitvoer, json: asJson } = options;
  if (dekking === true && muteer === true) return usageProblem('U10', { option: '--dekking', other: '--muteer' });
  if (asJson === true && uitvoer !== undefined && uitvoer !== 'json')
    return usageProblem('U10', { option: '--json', other: `--uitvoer ${uitvoer}` });
  const judging = dekking === true ? '--dekking' : muteer === true ? '--muteer' : undefined;
  if (judging !== undefined && (uitvoer === 'junit' || uitvoer === 'csv'))
    return usageProblem('U10', { option: judging, other: `--uitvoer ${uitvoer}` });
  const only = (['hoogstens', 'seconden', 'begingetal'] as const).find((name) => options[name] !== undefined);
  if (only !== undefined && muteer !== true)
    return usageProblem('U09', { command: `maatstaf test --${only}`, option: '--muteer' });
  return undefined;
}

/** What is wrong with an example: with it as a whole, and with each of its expectations. */
function wrongIn({ problems, checks }: ExampleResult): readonly Problem[] {
  return [...problems, ...checks.flatMap(({ problem }) => (problem === undefined ? [] : [problem]))];
}

function tell({ found, results, sources }: Tested, { terminal, language }: Invocation): void {
  for (const { passed, module, label } of results) {
    const mark = passed ? paint('✓', 'green', terminal.colour.out) : paint('✗', 'red', terminal.colour.out);
    terminal.out(`${mark} ${harmless(`${module.file}: ${label}`)}\n`);
  }
  showProblems(terminal, [...found, ...results.flatMap(wrongIn)], sources, language);
}

function summary(all: readonly Tested[], { terminal, language }: Invocation): void {
  const results = all.flatMap((one) => one.results);
  const fine = results.filter(({ passed }) => passed).length;
  if (results.length > 0) terminal.out(`${fill(texts[language].examplesFine, { fine, count: results.length })}\n`);
}

function json(all: readonly Tested[], problems: readonly Problem[], language: Invocation['language']): string {
  const voorbeelden = all.flatMap(({ results }) =>
    results.map(({ module, label, passed }) => ({ bestand: module.file, label, gelukt: passed })),
  );
  const bevindingen = [
    ...problems.map((problem) => problemOnWire(problem, new Map(), language)),
    ...all.flatMap(({ found, results, sources }) =>
      [...found, ...results.flatMap(wrongIn)].map((problem) => problemOnWire(problem, sources, language)),
    ),
  ];
  return `${JSON.stringify({ voorbeelden, bevindingen }, undefined, 2)}\n`;
}

/** A row for each example, with the first thing that is wrong with it. */
function csv(all: readonly Tested[], separator: ';' | ',', language: Invocation['language']): string {
  const head = ['bestand', 'regel', 'voorbeeld', 'gelukt', 'code', 'melding'];
  const rows = all.flatMap(({ results, sources }) =>
    results.map((result) => {
      const [first] = wrongIn(result).map((problem) => problemOnWire(problem, sources, language));
      const { module, label, passed } = result;
      return [
        module.file,
        String(lineOf(result, sources) ?? ''),
        label,
        passed ? 'ja' : 'nee',
        first?.code ?? '',
        first?.melding ?? '',
      ];
    }),
  );
  return csvText([head, ...rows], separator);
}

function lineOf({ module, declaration }: ExampleResult, sources: Sources): number | undefined {
  return sources
    .get(module.file)
    ?.slice(0, declaration.label.span.start)
    .split(/\r\n|\r|\n/).length;
}

/** A suite for each file with examples, in the order of the files; one for a regulation that cannot be run. */
function suitesOf(
  { analysis, found, results, sources }: Tested,
  language: Invocation['language'],
): readonly JunitSuite[] {
  const errors = found.filter(({ severity }) => severity === 'error');
  const inWords = (problem: Problem): { readonly code: string; readonly message: string; readonly text: string } => ({
    code: problem.code,
    message: problemOnWire(problem, sources, language).melding,
    text: problemText(problem, sources, language, false),
  });
  if (errors.length > 0) {
    const [file = analysis.name] = sources.keys();
    return [{ name: file, cases: [{ name: analysis.name, of: analysis.name, file, errors: errors.map(inWords) }] }];
  }
  const files = [...new Set(results.map(({ module }) => module.file))];
  return files.map((file) => ({
    name: file,
    cases: results
      .filter(({ module }) => module.file === file)
      .map((result) => {
        const line = lineOf(result, sources);
        const failures = result.passed ? [] : wrongIn(result).map(inWords);
        return { name: result.label, of: analysis.name, file, ...(line === undefined ? {} : { line }), failures };
      }),
  }));
}
