import { type Analysis, analyse, evaluate, readFacts, runExamples } from '../../engine/index.ts';
import type { Problem, SourceFile } from '../../grammar/index.ts';

/** What anybody can see of a regulation: its problems, and everything it says and answers, as one text. */
export interface Outcome {
  readonly problems: readonly Problem[];
  readonly visible: string;
}

/** Analyses and answers; `facts` is delivered data that is read anew, since another text may refuse it. */
export function outcome(sources: readonly SourceFile[], facts: unknown, years: readonly number[]): Outcome {
  const analysis = analyse(sources);
  if (!analysis.sound) return { problems: analysis.problems, visible: '' };
  const read = readFacts(facts, analysis);
  const answers = years.map((year) => {
    const names = [...analysis.quantities.values()].filter(({ kind }) => kind !== 'input' && kind !== 'judgement');
    return names.map(({ name }) =>
      evaluate(analysis, read.facts, { names: [name], year }).values.map(({ instance, result }) => [
        name,
        instance.owner,
        plain(result),
      ]),
    );
  });
  const examples = runExamples(analysis).map(({ passed, checks }) => [
    passed,
    checks.map(({ problem }) => problem?.args),
  ]);
  return {
    problems: analysis.problems,
    visible: JSON.stringify([described(analysis), read.problems.length, answers, examples]),
  };
}

/** The declarations as they are told to others: labels, types, bounds, articles, sources. */
function described(analysis: Analysis): unknown {
  return plain([
    analysis.modules.map(({ head }) => head),
    [...analysis.kinds.values()].map(({ declaration }) => declaration),
    [...analysis.entities.values()].map(({ declaration }) => declaration),
    [...analysis.quantities.values()].map(({ name, declaration, citation }) => [name, declaration, citation?.text]),
    analysis.modules.flatMap(({ declarations }) =>
      declarations.filter(({ kind }) => kind === 'decision' || kind === 'guarantee' || kind === 'exception'),
    ),
    analysis.untranslated.map(({ declaration }) => declaration),
    analysis.examples.map(({ declaration }) => declaration),
  ]);
}

/** Without places in the text, which every edit moves; fractions and sets as text. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, part: unknown) => {
      if (key === 'span' || key === 'module' || key === 'problem') return undefined;
      if (typeof part === 'bigint') return String(part);
      if (part instanceof Map || part instanceof Set) return [...part];
      return part;
    }) ?? 'null',
  );
}
