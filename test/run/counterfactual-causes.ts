import type { CounterfactualQuestion, Goal, WhatIfOptions } from '../../engine/counterfactual/model.ts';
import { whatIf } from '../../engine/counterfactual/what-if.ts';
import { analyse, readFacts } from '../../engine/index.ts';
import type { Problem } from '../../grammar/index.ts';

const regulation = `regeling proef "Proef"
  tijdvak 2020 t/m 2021

artikel 1

  soort Kleur: rood, groen
  object School meervoud Scholen "school" aangeduid met code
  gegeven aanwezig van School: ja/nee "aanwezig"
  gegeven kleur van School: Kleur "kleur"
  gegeven leerlingen van School per jaar: aantal "leerlingen"
  regel telt van School: ja/nee "telt" = aanwezig
  regel tint van School: Kleur "tint" = kleur
  regel omvang van School per jaar: aantal "omvang" = leerlingen
`;

/** What comes of asking what would have to differ for something else. */
export function whatIfProblems(
  question: Partial<CounterfactualQuestion>,
  goal: Goal = { kind: 'other' },
  options: WhatIfOptions = {},
): readonly Problem[] {
  const analysis = analyse([{ name: 'proef.maat', text: regulation }]);
  const { facts } = readFacts({ School: { a: { aanwezig: true }, b: {} } }, analysis);
  return whatIf(analysis, facts, { names: ['telt'], of: ['a'], ...question }, goal, options).problems;
}

export const counterfactualCauses: Readonly<Record<string, () => readonly Problem[]>> = {
  R470: () => whatIfProblems({ names: ['omvang'], year: 2020, for: ['2021'] }),
  R471: () => whatIfProblems({ of: ['a', 'b'] }),
  R472: () => whatIfProblems({}, { kind: 'other' }, { only: ['aanwezigen'] }),
  R473: () => whatIfProblems({}, { kind: 'other' }, { frozen: ['telt'] }),
  R474: () => whatIfProblems({ names: ['tint'] }, { kind: 'more' }),
  R475: () => whatIfProblems({ names: ['tint'] }, { kind: 'is', value: 'paars' }),
  R476: () => whatIfProblems({}, { kind: 'other' }, { runs: 0 }),
  R477: () => whatIfProblems({}, { kind: 'other' }, { of: { entity: 'Klas', key: 'a' } }),
};
