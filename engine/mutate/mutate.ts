import type { Problem, SourceFile } from '../../grammar/index.ts';
import { analyse } from '../amend/law.ts';
import type { Analysis, Application } from '../model.ts';
import { type Evidence, evidenceOf, isRestedOn, partOfLaw } from '../run/coverage-ledger.ts';
import { runExamples } from '../run/examples.ts';
import { type RunLimits, runLimits } from '../run/limits.ts';
import { chanceOf } from '../try/chance.ts';
import { edited, fixesFor, type Mutant, type MutationKind } from './mutant.ts';
import { mutantsOf } from './mutants.ts';

export interface MutateOptions {
  /** The files whose rules are changed; absent: all. */
  readonly files?: readonly string[];
  /** Chooses which mutants are tried where there are more than `atMost`. */
  readonly seed: number;
  readonly atMost: number;
  /** Told after each mutant; to stop there it says no. */
  readonly proceed?: (done: number, of: number) => boolean;
}

/** A mutant with which every example still comes out. */
export interface Survivor extends Mutant {
  /** The labels of the examples with an expected value that rests on what was changed. */
  readonly examples: readonly string[];
}

export interface Mutated {
  /** How many mutants there are. */
  readonly all: number;
  /** How many were tried: checked, and if they are regulations at all, run. */
  readonly tried: number;
  /** Of those: how many the checker refuses, which are no mistakes one could make unseen. */
  readonly refused: number;
  /** How many an example noticed. */
  readonly noticed: number;
  readonly survivors: readonly Survivor[];
  /** How many of each kind were run, and noticed. */
  readonly kinds: ReadonlyMap<MutationKind, { readonly run: number; readonly noticed: number }>;
}

/**
 * Changes rules a little, one at a time, and runs the examples: a change that none of them notices is a rule that no
 * example tells apart from another. Only examples that come out as they stand count. Pure: sources, seed and bounds
 * decide everything. A mutant that would compute far more than the rule itself is bounded, and thereby noticed.
 */
export function mutate(sources: readonly SourceFile[], options: MutateOptions): Mutated {
  const analysis = analyse(sources);
  const known = baseline(analysis);
  const every = analysis.sound ? mutantsOf(analysis, sources) : [];
  const all = every.filter(({ file }) => options.files?.includes(file) !== false);
  const chosen = choose(all, options);
  const survivors: Survivor[] = [];
  const kinds = new Map<MutationKind, { run: number; noticed: number }>();
  let [tried, refused, noticed] = [0, 0, 0];
  for (const mutant of chosen) {
    const outcome = tryOut(mutant, sources, known);
    tried += 1;
    if (outcome === 'refused') refused += 1;
    else {
      const tally = kinds.get(mutant.kind) ?? { run: 0, noticed: 0 };
      kinds.set(mutant.kind, tally);
      tally.run += 1;
      if (outcome === 'noticed') {
        noticed += 1;
        tally.noticed += 1;
      } else survivors.push({ ...mutant, examples: known.flatMap((one) => (rests(one, mutant) ? [one.label] : [])) });
    }
    if (options.proceed?.(tried, chosen.length) === false) break;
  }
  return { all: all.length, tried, refused, noticed, survivors, kinds };
}

/** An example that comes out, with what it needed. */
interface Known {
  readonly label: string;
  readonly steps: number;
  /** Everything that was computed, by today's name. */
  readonly computed: ReadonlySet<string>;
  /** What its expected values rest on. */
  readonly evidence: Evidence;
}

function baseline(analysis: Analysis): readonly Known[] {
  const known: Known[] = [];
  const names = (applications: Iterable<Pick<Application, 'instance'>>): ReadonlySet<string> => {
    const found = new Set<string>();
    for (const { instance } of applications) {
      const name = analysis.law.currentName(instance.quantity.name);
      found.add(name).add(partOfLaw(instance, name));
    }
    return found;
  };
  if (!analysis.sound) return known;
  runExamples(analysis, undefined, {
    observe: (result, run) => {
      known.push({
        label: result.label,
        steps: run.steps,
        computed: names(run.applications.values()),
        evidence: evidenceOf(result, run),
      });
    },
  });
  return known;
}

/** All, or as many as wanted, drawn with the seed; in the order of the text. */
function choose(all: readonly Mutant[], { seed, atMost }: MutateOptions): readonly Mutant[] {
  if (all.length <= atMost) return all;
  const chance = chanceOf(seed);
  const left = all.map((_, at) => at);
  const drawn = Array.from({ length: atMost }, () => left.splice(chance.below(left.length), 1)[0]);
  const wanted = new Set(drawn);
  return all.filter((_, at) => wanted.has(at));
}

function rests({ evidence }: Known, { file, edits }: Mutant): boolean {
  return edits.some(({ span }) => isRestedOn(evidence, file, span.start));
}

/** Examples that never compute what was changed come out as before; they are not run again. */
function tryOut(
  mutant: Mutant,
  sources: readonly SourceFile[],
  known: readonly Known[],
): 'refused' | 'noticed' | 'survived' {
  const analysis = analysed(mutant, sources);
  if (analysis === undefined) return 'refused';
  const concerned = known.filter(({ computed }) => mutant.touches.some((name) => computed.has(name)));
  const labels = new Set(concerned.map(({ label }) => label));
  if (labels.size === 0) return 'survived';
  const results = runExamples(analysis, [...labels], {
    limits: limitsFor(concerned),
    withoutCause: true,
    proceed: ({ passed }) => passed,
  });
  return results.some(({ passed, label }) => !passed && labels.has(label)) ? 'noticed' : 'survived';
}

function limitsFor(known: readonly Known[]): RunLimits {
  const most = Math.max(...known.map(({ steps }) => steps));
  return { ...runLimits, steps: Math.min(runLimits.steps, most * 20 + 100_000) };
}

/** The regulation with the change in it; amendments that quote the text it is in (`was`) are made to quote the new. */
function analysed({ file, edits }: Mutant, sources: readonly SourceFile[]): Analysis | undefined {
  let texts = sources.map((source) =>
    source.name === file ? { ...source, text: edited(source.text, edits) } : source,
  );
  for (let round = 0; round < mostRounds; round++) {
    const analysis = analyse(texts);
    if (analysis.sound) return analysis;
    const errors = analysis.problems.filter(({ severity }) => severity === 'error');
    if (!errors.every(isQuotation)) return undefined;
    texts = texts.map((source) => ({ ...source, text: edited(source.text, fixesFor(source.name, errors)) }));
  }
  return undefined;
}

/** An amendment may quote what an amendment before it wrote, and so on. */
const mostRounds = 4;

function isQuotation({ code, fixes }: Problem): boolean {
  return code === 'V06' && fixes !== undefined;
}
