import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Analysis,
  type Answer,
  analyse,
  evaluate,
  type Facts,
  type Question,
  readFacts,
} from '../../engine/index.ts';
import { runLimits } from '../../engine/run/limits.ts';
import { beginRun, settledInstance } from '../../engine/run/run.ts';
import { render } from '../../grammar/index.ts';
import { runs } from '../runs.ts';
import { explanationText, outcomeText, resultText } from './outcome.ts';
import { randomPupils, randomSets } from './random-sets.ts';

const oneByOne = { ...runLimits, indexed: Number.POSITIVE_INFINITY };
const lookedUp = { ...runLimits, indexed: 0 };

/** All that an answer tells: values, what they rest on and what was read for each, guarantees, needs, lines of reason. */
function told(analysis: Analysis, answer: Answer): string {
  const applications = [...answer.applications].map(([key, { instance, result, reads }]) => {
    const marks = [...result.marks.assumptions, ...result.marks.untranslated].map(({ span }) => span.start);
    const provisional = [...result.marks.provisional];
    return `${key} = ${resultText(result, instance.quantity)} [${[...marks, ...provisional].join()}] ${[...reads].join()}`;
  });
  return [outcomeText(answer), explanationText(analysis, answer, 'nl'), ...applications.sort()].join('\n');
}

function soundOf(sources: Parameters<typeof analyse>[0]): Analysis {
  const analysis = analyse(sources);
  const errors = analysis.problems.filter(({ severity }) => severity === 'error');
  expect(errors.map((problem) => `${problem.code} ${render(problem, 'nl').message}`)).toEqual([]);
  return analysis;
}

describe('members that are looked up', () => {
  test('give the same answer, marks, reads and reasons as members gone through one by one', () => {
    const seen = { known: 0, unknown: 0, fault: 0, absent: 0 };
    fc.assert(
      fc.property(randomSets, randomPupils, fc.constantFrom(2020, 2021), ({ sources, names }, json, year) => {
        const analysis = soundOf(sources);
        const { facts } = readFacts(json, analysis);
        const question: Question = { names, year };
        const plain = evaluate(analysis, facts, question, oneByOne);
        const indexed = evaluate(analysis, facts, question, lookedUp);
        expect(told(analysis, indexed)).toBe(told(analysis, plain));
        for (const { result } of plain.values) seen[result.kind] += 1;
      }),
      { seed: 20260319, numRuns: runs(150) },
    );
    expect(seen.known).toBeGreaterThan(1000);
    expect(seen.unknown).toBeGreaterThan(500);
    expect(seen.fault).toBeGreaterThan(100);
  });
});
