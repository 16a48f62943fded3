import { readFileSync } from 'node:fs';
import { type Analysis, analyse, type Facts, type Question, readFacts } from '../../engine/index.ts';
import { render } from '../../grammar/index.ts';

export interface Case {
  readonly analysis: Analysis;
  readonly facts: Facts;
  readonly questions: readonly Question[];
  /** The facts as delivered, for tests that deliver others. */
  readonly delivered: unknown;
}

export function caseText(name: string): string {
  return readFileSync(new URL(`cases/${name}.maat`, import.meta.url), 'utf8');
}

/** The regulation `cases/<name>.maat` with the facts and questions of `cases/<name>.json`. */
export function readCase(name: string): Case {
  const json: unknown = JSON.parse(readFileSync(new URL(`cases/${name}.json`, import.meta.url), 'utf8'));
  const { vragen, feiten } = json as { readonly vragen: readonly Question[]; readonly feiten: unknown };
  const analysis = sound(caseText(name), name);
  return { analysis, facts: factsOf(analysis, feiten), questions: vragen, delivered: feiten };
}

/** Analyses a text that must be without errors. */
export function sound(text: string, name = 'proef'): Analysis {
  const analysis = analyse([{ name: `${name}.maat`, text }]);
  const errors = analysis.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new Error(errors.map((problem) => `${problem.code} ${render(problem, 'nl').message}`).join('\n'));
  return analysis;
}

/** Reads facts that must be in order. */
export function factsOf(analysis: Analysis, json: unknown): Facts {
  const { facts, problems } = readFacts(json, analysis);
  if (problems.length > 0)
    throw new Error(problems.map((problem) => `${problem.path} ${render(problem, 'nl').message}`).join('\n'));
  return facts;
}
