import { analyse, type Mutated, mutate, type Survivor } from '../../../engine/index.ts';
import { type Language, type Problem, positions } from '../../../grammar/index.ts';
import type { RegulationFiles } from '../../regulation-files.ts';
import { usageProblem } from '../../usage-problem.ts';
import { problemOnWire } from '../../wire-problem.ts';
import { progressOn } from '../progress.ts';
import type { Invocation } from '../run-command-line.ts';
import { type Sources, showProblems, sourcesOf } from '../show-problem.ts';
import { type ExitCode, exit, harmless } from '../terminal.ts';
import { fill } from '../texts.ts';
import { noticingWords, toolTexts } from '../texts-tools.ts';

const standard = { seed: 1, atMost: 500, seconds: 60 } as const;

/**
 * Changes the rules of each regulation a little, one change at a time, and tells which of them no example notices. That is
 * no failure; 1 only when a regulation holds errors.
 */
export function tryMutants(
  { terminal, language, options }: Invocation,
  regulations: readonly RegulationFiles[],
  problems: readonly Problem[],
): ExitCode {
  const asJson = options.json === true || options.uitvoer === 'json';
  const bevindingen = problems.map((problem) => problemOnWire(problem, new Map(), language));
  const mutanten = [];
  if (!asJson) showProblems(terminal, problems, new Map(), language);
  const seconds = options.seconden ?? standard.seconds;
  let failed = false;
  for (const { sources, folder, own = sources.length } of regulations) {
    const analysis = analyse(sources);
    const byName = sourcesOf(sources);
    const found = analysis.problems.filter(({ severity }) => severity === 'error');
    failed ||= !analysis.sound;
    if (analysis.sound && analysis.examples.length === 0) found.push(usageProblem('U32', { path: folder }));
    const progress = progressOn(terminal, language);
    const start = performance.now();
    let stopped = false;
    const result = mutate(sources, {
      files: sources.slice(0, own).map(({ name }) => name),
      seed: options.begingetal ?? standard.seed,
      atMost: options.hoogstens ?? standard.atMost,
      proceed: (done, of) => {
        progress.tell(done, of);
        stopped = done < of && performance.now() - start > seconds * 1000;
        return !stopped;
      },
    });
    progress.clear();
    bevindingen.push(...found.map((problem) => problemOnWire(problem, byName, language)));
    if (asJson) mutanten.push(onWire(analysis.name, result, byName, stopped, language));
    else {
      showProblems(terminal, found, byName, language);
      if (analysis.sound) terminal.out(mutantsText(analysis.name, result, byName, language));
      if (stopped) terminal.out(`${fill(toolTexts[language].mutantsStopped, { seconds })}\n`);
    }
  }
  if (asJson) terminal.out(`${JSON.stringify({ mutanten, bevindingen }, undefined, 2)}\n`);
  if (problems.length > 0) return exit.environment;
  return failed ? exit.findings : exit.fine;
}

function mutantsText(name: string, result: Mutated, sources: Sources, language: Language): string {
  const say = toolTexts[language];
  const { all, tried, refused, noticed, survivors } = result;
  const title = fill(say.mutantsTitle, { name, run: tried - refused, noticed, survived: survivors.length });
  const more = fill(say.mutantsOf, { tried, all, refused });
  const lines = [...together(survivors)].flatMap(([one, ...others]) => [
    '',
    `${one.file}:${lineOf(one, sources) ?? ''}: ${one.name}`,
    `  ${one.before}`,
    `  ${say.rewritten}: ${[one, ...others].map(({ after }) => (after === '' ? '—' : after)).join(` ${say.or} `)}`,
    `  ${fill(say.noticedBy, { example: noticing(one, language) })}`,
  ]);
  return [`${title}${more}`, ...lines].map((line) => `${harmless(line)}\n`).join('');
}

/** Changes of one kind at one place stand together: one more, and one less. */
function together(survivors: readonly Survivor[]): Iterable<readonly [Survivor, ...Survivor[]]> {
  const places = new Map<string, [Survivor, ...Survivor[]]>();
  for (const one of survivors) {
    const key = JSON.stringify([one.file, one.span.start, one.kind, one.before, one.edits.map(({ span }) => span)]);
    const found = places.get(key);
    if (found === undefined) places.set(key, [one]);
    else found.push(one);
  }
  return places.values();
}

/** Which example would tell the two apart. */
function noticing({ examples, name, kind }: Survivor, language: Language): string {
  return examples.length === 0 ? fill(toolTexts[language].unreached, { name }) : noticingWords[language][kind];
}

function lineOf({ file, span }: Survivor, sources: Sources): number | undefined {
  const text = sources.get(file);
  return text === undefined ? undefined : positions(text)(span.start).line;
}

const kinds = {
  literal: 'getal',
  comparison: 'vergelijking',
  logic: 'enOf',
  extreme: 'hoogsteLaagste',
  order: 'volgorde',
  condition: 'voorwaarde',
  exception: 'uitzondering',
  branch: 'tak',
  rounding: 'afronding',
  weight: 'gewicht',
} as const satisfies Record<Survivor['kind'], string>;

function onWire(
  name: string,
  { all, tried, refused, noticed, survivors, kinds: tallies }: Mutated,
  sources: Sources,
  stopped: boolean,
  language: Language,
): object {
  return {
    regeling: name,
    mogelijk: all,
    geprobeerd: tried,
    afgekeurd: refused,
    opgemerkt: noticed,
    afgebroken: stopped,
    perSoort: Object.fromEntries(
      [...tallies].map(([kind, tally]) => [kinds[kind], { geprobeerd: tally.run, opgemerkt: tally.noticed }]),
    ),
    nietOpgemerkt: survivors.map((one) => ({
      soort: kinds[one.kind],
      naam: one.name,
      bestand: one.file,
      regel: lineOf(one, sources),
      was: one.before,
      wordt: one.after,
      voorbeelden: one.examples,
      opgemerktDoor: noticing(one, language),
    })),
  };
}
