import type { Goal, WhatIf, WhatIfOptions } from '../../engine/counterfactual/model.ts';
import { whatIf } from '../../engine/counterfactual/what-if.ts';
import { type Datum, type Question, wireValue } from '../../engine/index.ts';
import { render } from '../../grammar/index.ts';
import { resultText } from '../run/outcome.ts';
import { factsOf, sound } from '../run/sources.ts';

/** A set of changes as text: `leerlingen("a";2020): 12 → 15 (14)`, with the last value that is not yet enough. */
export function shown({ problems, sets, instance }: WhatIf): readonly string[] {
  if (problems.length > 0) return problems.map((one) => `${one.code} ${render(one, 'nl').message}`);
  return sets.map(({ changes, outcome }) => {
    const each = changes.map(({ key, instance: { quantity }, from, to, notYet }) => {
      const text = (value: Datum | string): string =>
        typeof value === 'string' ? value : String(wireValue(value, quantity.type));
      return `${key}: ${text(from)} → ${text(to)}${notYet === undefined ? '' : ` (${text(notYet)})`}`;
    });
    return `${each.join(' & ')} ⇒ ${instance === undefined ? '' : resultText(outcome, instance.quantity)}`;
  });
}

const head = `regeling proef "Proef"
  tijdvak 2020 t/m 2022
artikel 1
  soort Cijfer: onvoldoende < matig < voldoende < goed
  soort Soort: rood, groen, blauw
  object School meervoud Scholen "school" aangeduid met code
  gegeven leerlingen van School per jaar: aantal "leerlingen"
    ten minste 0
  gegeven geld van School: bedrag "geld"
  gegeven deel van School: percentage "deel"
  gegeven ingediend van School: datum "ingediend"
  gegeven kleur van School: Soort "kleur"
  gegeven uitleg van School: tekst of geen "uitleg"
  gegeven p van School: ja/nee "p"
  gegeven q van School: ja/nee "q"
  gegeven r van School: ja/nee "r"
  gegeven looptijd van School: aantal "looptijd"
    ten minste 1
    ten hoogste 10
  oordeel cijfer van School: Cijfer "cijfer" door "de minister"
  parameter drempel: bedrag "drempel" = € 1.250,50
artikel 2
`;

const school = {
  leerlingen: { 2020: '12', 2021: '7' },
  geld: '1000.00',
  deel: '12.5%',
  ingediend: '2020-02-03',
  kleur: 'rood',
  uitleg: { geen: true },
  p: false,
  q: false,
  r: true,
  looptijd: '8',
  cijfer: { waarde: 'onvoldoende', door: 'de minister' },
};

export function asked(
  rule: string,
  goal: Goal = { kind: 'other' },
  options: WhatIfOptions = {},
  { facts: own = school, ...question }: Partial<Question> & { readonly facts?: object } = {},
): WhatIf {
  const analysis = sound(`${head}  regel x van School: ${rule}\n`);
  const facts = factsOf(analysis, { School: { a: own } });
  return whatIf(analysis, facts, { names: ['x'], ...question }, goal, options);
}
