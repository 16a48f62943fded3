import { attribute } from '../../engine/attribute/attribute.ts';
import type { Attributed, Attribution, AttributionRequest } from '../../engine/attribute/model.ts';
import { type Analysis, analyse, readFacts } from '../../engine/index.ts';
import { render } from '../../grammar/index.ts';

/** A small regulation: two schools get an amount a pupil. */
export const regulation = `regeling proef "Proefregeling"
  stand 2020-01-01  in werking 2020-01-01
  tijdvak 2020 t/m 2023

artikel 1 — Begrippen
  soort Niveau: laag "lage klas", hoog "hoge klas"
  object School meervoud Scholen "school" aangeduid met code
  gegeven leerlingen van School per jaar: aantal "leerlingen"
  gegeven arm van School: ja/nee "arme wijk"

artikel 2 — Bedragen
  parameter tarief per Niveau: bedrag "tarief"
    Niveau | tarief
    laag   | € 10
    hoog   | € 20
  parameter pot per jaar: bedrag "pot"
    jaar | pot
    2020 | € 1.000
    2021 | € 1.000
    2022 | € 1.000
    2023 | € 1.000

artikel 3 — Toelage
  regel toelage van School per jaar: bedrag "toelage"
    = leerlingen * tarief voor laag
  verdeling aandeel over Scholen per jaar "aandeel in de pot"
    bedrag pot
    naar rato van leerlingen
    afgerond op cent, grootste rest, daarna laagste code
    restant vervalt
`;

export const facts = {
  School: {
    A: { leerlingen: { '2020': '3', '2021': '3', '2022': '3', '2023': '3' }, arm: true },
    B: { leerlingen: { '2020': '10', '2021': '10', '2022': '10', '2023': '10' }, arm: false },
  },
};

/** An amendment with this text below its head. */
export function amendment(name: string, inForce: string, text: string, more = ''): string {
  return `wijziging ${name} van proef "Wijziging ${name}"\n  bekendgemaakt ${inForce}  in werking ${inForce}${more}\n${text}\n`;
}

/** The regulation with amendments, which must be without errors. */
export function lawWith(...amendments: readonly string[]): Analysis {
  return checked([regulation, ...amendments]);
}

export function checked(texts: readonly string[]): Analysis {
  const analysis = analyse(texts.map((text, at) => ({ name: `${at}.maat`, text })));
  const errors = analysis.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map((one) => render(one, 'nl').message).join('\n'));
  return analysis;
}

/** Of one law on two days, or of two laws. */
export function compared(
  from: readonly [Analysis, string],
  to: readonly [Analysis, string],
  request: AttributionRequest,
  delivered: unknown = facts,
): Attributed {
  const [one, other] = [from, to].map(([analysis, lawOf]) => ({
    analysis,
    lawOf,
    facts: readFacts(delivered, analysis).facts,
  }));
  if (one === undefined || other === undefined) throw new Error('two sides make a comparison');
  return attribute(one, other, request);
}

/** As `compared`, of what can be attributed. */
export function toldOf(...asked: Parameters<typeof compared>): Attribution {
  const told = compared(...asked);
  if ('problems' in told) throw new Error(told.problems.map((one) => render(one, 'nl').message).join('\n'));
  return told;
}

/** Per row its difference and parts, by the place of the changes in the list. */
export function partsOf({ tables, changes }: Attribution): readonly string[] {
  const number = (id: string): number => changes.findIndex((change) => change.id === id) + 1;
  return tables.flatMap(({ name, year, rows }) =>
    rows.map(({ of, difference, parts }) => {
      const told = parts.map(({ change, amount }) => `${number(change)}: ${amount}`).join(', ');
      return `${name} ${year ?? ''} ${of?.key ?? ''} ${difference ?? '?'} = ${told}`;
    }),
  );
}
