import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Analysis, type Answer, analyse, evaluate, type Question, readFacts } from '../../engine/index.ts';
import { asked } from '../../engine/run/asked.ts';
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
      { seed: 20260319, numRuns: runs(60) },
    );
    expect(seen.known).toBeGreaterThan(500);
    expect(seen.unknown).toBeGreaterThan(200);
    expect(seen.fault).toBeGreaterThan(50);
  });

  test('are evaluated once for all who ask, not once for each', () => {
    const groups = 40;
    const text = `regeling r "R"
  in werking 2020-01-01
artikel 1
  soort Groep: ${Array.from({ length: groups }, (_, at) => `g${at}`).join(', ')}
  object School meervoud Scholen "school" aangeduid met code
  object Leerling meervoud Leerlingen van School "leerling" aangeduid met nummer
  gegeven groep van Leerling: Groep "groep"
  gegeven telt van Leerling: ja/nee "telt"
  regel in_groep van School per Groep: aantal "leerlingen in de groep"
    = aantal Leerlingen van deze School waar telt en groep = deze Groep
`;
    const analysis = soundOf([{ name: 'r.maat', text }]);
    const Leerling = Object.fromEntries(
      Array.from({ length: 400 }, (_, at) => [
        `l${at}`,
        { van: at % 2 === 0 ? 'A' : 'B', groep: `g${at % groups}`, telt: at % 5 > 0 },
      ]),
    );
    const { facts, problems } = readFacts({ School: { A: {}, B: {} }, Leerling }, analysis);
    expect(problems).toEqual([]);
    const taken = (limits: typeof runLimits): number => {
      const run = beginRun(analysis, facts, { asAt: '2020-12-31' }, limits);
      for (const instance of asked(run, { names: ['in_groep'] }).instances) settledInstance(run, instance);
      return run.steps;
    };
    expect(taken(oneByOne)).toBeGreaterThan(40_000);
    expect(taken(lookedUp)).toBeLessThan(4_000);
    expect(taken(runLimits)).toBe(taken(lookedUp));
  });
});
