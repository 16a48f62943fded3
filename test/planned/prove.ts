import { expect } from 'vitest';
import { batchOf, casesPerProgram } from './cases.ts';
import { constructCoverage } from './coverage.ts';
import { differenceAt, smallest } from './differences.ts';
import { planned, reference } from './evaluators.ts';
import { programSources } from './tree.ts';

/** The cases of the suite over all files, each a program, a population and a question; 50 times as many are a million. */
export const casesOfSuite = 20_400;

/** More often than the suite is at least a million times. */
export function atLeastAMillion(cases: number): number {
  return cases === casesOfSuite ? cases : Math.max(cases, 1_000_000);
}

/** Of one in so many cases marks are compared as well: these cost as much as the values. */
const marksEach = 4;

/** How many differences are made small before it stops. */
const mostShown = 3;

/** Compares the planned evaluator with the reference for one of so many shares of so many cases. */
export function proveShare(share: number, of: number, wanted: number): void {
  const programs = Math.ceil(wanted / casesPerProgram / of);
  const coverage = constructCoverage();
  const differences: string[] = [];
  let cases = 0;
  for (let at = 0; at < programs && differences.length < mostShown; at += 1) {
    const seed = 1 + at * of + share;
    const batch = batchOf(seed);
    const { analysis, generated } = batch;
    coverage.program(programSources(generated.program));
    const before = [];
    for (const { facts, json, question } of batch.cases) {
      cases += 1;
      const found = differenceAt(analysis, facts, question, reference, planned, cases % marksEach === 0);
      if (found !== undefined) {
        const { text } = smallest({ program: generated.program, json, question, before }, reference, planned);
        differences.push(`number ${seed}: ${found}\nmade small: ${text}`);
        break;
      }
      before.push({ json, question });
    }
    if (at % 25 === 0) coverage.answers(batch);
  }
  expect(differences.join('\n\n')).toBe('');
  // biome-ignore lint/suspicious/noConsole: the report is what people run it for.
  console.log(`${cases} cases\n${coverage.report(process.env['PROVE'] !== undefined)}`);
  expect(coverage.missing(), 'constructs that never occurred').toEqual([]);
}
