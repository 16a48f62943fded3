import { analyse, type Question, readFacts } from '../../engine/index.ts';
import type { Computed } from '../../engine/receipt/receipt.ts';
import type { SourceFile } from '../../grammar/index.ts';

const regulation = `regeling schoolgeld "Schoolgeld"
  in werking 2019-01-01
  tijdvak 2021 t/m 2022
  gebruikt basis

artikel 1

  object School meervoud Scholen "school" aangeduid met code
  gegeven leerlingen van School per jaar: aantal "aantal leerlingen"
  gegeven richting van School: Richting "richting"
  gegeven bestuur van School: tekst "bestuur"

artikel 2

  parameter bedrag_per_leerling per jaar: bedrag "bedrag per leerling"
    jaar | bedrag_per_leerling
    2021 | € 10
    2022 | € 10
  regel budget van School per jaar: bedrag "budget" = leerlingen * bedrag_per_leerling * factor
  waarborg niet_te_veel per jaar "niet te veel" totaal van budget over Scholen <= € 1.000
  beschikking verlening van School per jaar "verlening" geeft budget
`;

const used = `regeling basis "Basis"
  in werking 2018-01-01

artikel 1

  soort Richting: openbaar, bijzonder
  parameter factor: aantal "factor" = 2
`;

const amendment = `wijziging stcrt_2021_1 van schoolgeld "Meer per leerling"
  bekendgemaakt 2021-06-01
  in werking 2021-07-01

onderdeel A
  vervang bedrag_per_leerling in 2022: € 12 was € 10
`;

/** The files of a law, by name. */
export const smallLaw: Readonly<Record<string, string>> = {
  'regeling.maat': regulation,
  'wijziging.maat': amendment,
  'basis/regeling.maat': used,
};

export const smallFacts: Readonly<Record<string, unknown>> = {
  School: {
    '01AA': { leerlingen: { '2021': '10', '2022': '11' }, richting: 'openbaar', bestuur: 'Stichting "De Brug"' },
    '02BB': {
      leerlingen: { '2021': '20' },
      richting: { waarde: 'bijzonder', bron: 'opgave', vastgelegdOp: '2021-03-01' },
    },
  },
};

/** A question about the small law, with other texts, facts or words where given. */
export function small({
  law = {},
  facts = smallFacts,
  question = { names: ['budget'], year: 2021 },
}: {
  readonly law?: Readonly<Record<string, string | undefined>>;
  readonly facts?: unknown;
  readonly question?: Question;
} = {}): Computed {
  const sources = Object.entries({ ...smallLaw, ...law }).flatMap(([name, text]): SourceFile[] =>
    text === undefined ? [] : [{ name, text }],
  );
  const analysis = analyse(sources);
  return { sources, analysis, facts: readFacts(facts, analysis).facts, question };
}
