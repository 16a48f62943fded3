import { analyse } from '../../engine/amend/law.ts';
import { readFacts } from '../../engine/facts/read-json.ts';
import type { Analysis, Facts, Question } from '../../engine/model.ts';
import { chanceOf } from '../../engine/try/chance.ts';
import { type Problem, render } from '../../grammar/index.ts';
import { type Json, populationOf } from './population.ts';
import { type Generated, generate } from './program.ts';
import { type Program, programSources } from './tree.ts';

/** A question about a population of the program: a case. */
export interface Case {
  readonly json: Json;
  readonly facts: Facts;
  readonly question: Question;
}

export interface Batch {
  readonly seed: number;
  readonly generated: Generated;
  readonly analysis: Analysis;
  readonly cases: readonly Case[];
}

const populationsPerProgram = 4;

/** So many cases come of one program, but for those with a population larger than a batch of rows. */
export const casesPerProgram = populationsPerProgram * 3;

/** One in so many programs is tried with a large population. */
const largeEach = 60;

/** All cases of a number. Throws where a program is not sound or facts are refused: that is a mistake of the generator. */
export function batchOf(seed: number): Batch {
  const generated = generate(seed);
  const analysis = soundAnalysis(generated.program);
  const isLarge = seed % largeEach === 0;
  const questions = questionsOf(generated, seed, isLarge);
  const cases = Array.from({ length: isLarge ? 1 : populationsPerProgram }, (_, at) => {
    const json = populationOf(generated.draft, seed * populationsPerProgram + at, isLarge);
    const facts = readSound(analysis, json);
    return questions.map((question) => ({ json, facts, question }));
  });
  return { seed, generated, analysis, cases: cases.flat() };
}

export function soundAnalysis(program: Program): Analysis {
  const sources = programSources(program);
  const analysis = analyse(sources);
  const errors = analysis.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(`${told(errors)}\n\n${sources.map(({ text }) => text).join('\n\n')}`);
  return analysis;
}

export function readSound(analysis: Analysis, json: Json): Facts {
  const { facts, problems } = readFacts(json, analysis);
  if (problems.length > 0) throw new Error(told(problems));
  return facts;
}

function told(problems: readonly Problem[]): string {
  return problems.map((problem) => `${problem.code} ${problem.path ?? ''} ${render(problem, 'en').message}`).join('\n');
}

/** What is asked: everything of a year, of a year with less known, and of one thing or of all years; of many things one name. */
function questionsOf({ names, draft }: Generated, seed: number, isLarge: boolean): readonly Question[] {
  const chance = chanceOf(seed);
  const common = { unrounded: true, unwatched: true } as const;
  const { both, later } = names;
  if (isLarge) return [{ names: [later[chance.below(later.length)] ?? ''], year: 2021, ...common }];
  const knownOn = chance.pick(['2020-06-15', '2021-12-31', '2021-01-01']);
  const ofSchool = draft.readables.filter(({ owner }) => owner?.name === 'School').map(({ name }) => name);
  const third: Question = chance.oneIn(2)
    ? { names: later, asAt: '2021-12-31', ...common }
    : { names: later.filter((name) => ofSchool.includes(name)), year: 2021, of: ['s00'], ...common };
  const law = chance.oneIn(10) ? { lawOf: '2020-12-31' } : {};
  return [
    { names: both, year: 2020, ...common, ...law },
    { names: later, year: 2021, ...common, ...(chance.oneIn(3) ? { knownOn } : {}) },
    third,
  ];
}
