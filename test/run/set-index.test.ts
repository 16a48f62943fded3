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

  const pupils = `regeling r "R"
  in werking 2019-01-01
  tijdvak 2020 t/m 2021
artikel 1
  object School meervoud Scholen "school" aangeduid met code
  object Leerling meervoud Leerlingen van School "leerling" aangeduid met nummer
  gegeven drempel van School: aantal "drempel"
  gegeven n van Leerling: aantal "n"
`;

  test('are others where the day of the rule is another, though the set names one day', () => {
    const analysis = soundOf([
      {
        name: 'r.maat',
        text: `${pupils}  regel er_nog van School per jaar: aantal "er nog" = aantal Leerlingen op 2020-06-01 waar opgegaan_in is geen
  regel beide van School per jaar: aantal "beide jaren" = er_nog + (er_nog in jaar - 1 bij geen 0)
`,
      },
    ]);
    const Leerling = { a: { van: 'A' }, b: { van: 'A', bestaatTot: '2020-08-31', opgegaanIn: 'a' } };
    const { facts } = readFacts({ School: { A: {} }, Leerling }, analysis);
    const answer = evaluate(analysis, facts, { names: ['er_nog', 'beide'], year: 2021 }, lookedUp);
    expect(answer.values.map(({ instance, result }) => resultText(result, instance.quantity))).toEqual(['1', '3']);
  });

  test.each([
    ['n = drempel van deze School', ['n("a")', 'drempel("A")']],
    ['drempel van deze School = n', ['drempel("A")', 'n("a")']],
  ])('keep the order of what they rest on: %s', (condition, order) => {
    const analysis = soundOf([
      {
        name: 'r.maat',
        text: `${pupils}  regel gelijk van School: aantal "gelijk" = aantal Leerlingen waar ${condition}\n`,
      },
    ]);
    const assumed = { waarde: '1', aangenomen: true };
    const { facts } = readFacts(
      { School: { A: { drempel: assumed } }, Leerling: { a: { van: 'A', n: assumed } } },
      analysis,
    );
    for (const limits of [oneByOne, lookedUp]) {
      const answer = evaluate(analysis, facts, { names: ['gelijk'] }, limits);
      expect([...(answer.values[0]?.result.marks.provisional ?? [])]).toEqual(order);
    }
  });
});
