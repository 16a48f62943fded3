/** A regulation with one division, whatever its clauses, and what it gives. */
import { type Analysis, type Answer, evaluate, explainLine, instanceKey } from '../../engine/index.ts';
import { resultText } from './outcome.ts';
import { factsOf, sound } from './sources.ts';

export const head = `regeling proef "Proef"
artikel 1
  soort Vak: taal "taal", rekenen "rekenen"
  object School meervoud Scholen "school" aangeduid met code
  gegeven n van School: getal "n"
  gegeven gevraagd van School: bedrag "gevraagd"
  gegeven punten van School: getal "punten"
  gegeven minimum van School: bedrag "minimum"
  gegeven maximum van School: bedrag "maximum"
  gegeven doet_mee van School: ja/nee "doet mee"
  gegeven uren van School per Vak: getal "uren"
  gegeven pot: bedrag "pot"
  gegeven eigen_pot van School: bedrag "eigen pot"
artikel 2
`;

export type Row = Readonly<Record<string, unknown>>;
export type Rows = Readonly<Record<string, Row>>;

export const lowest = 'afgerond op cent, grootste rest, daarna laagste code';

/** The clauses of `verdeling deel over Scholen`, of the fact `pot`. */
export function overSchools(clauses: string): Analysis {
  return sound(`${head}  verdeling deel over Scholen "deel"\n    bedrag pot\n${clauses.replace(/^/gm, '    ')}\n`);
}

export function answered(analysis: Analysis, delivered: Row, names: readonly string[] = ['deel', 'over_pot']): Answer {
  const asked = names.filter((name) => analysis.quantities.has(name));
  return evaluate(analysis, factsOf(analysis, delivered), { names: asked });
}

export function shown({ values }: Answer): string {
  return values.map(({ instance, result }) => resultText(result, instance.quantity)).join(' ');
}

export function divided(clauses: string, pot: string, schools: Rows, more: Row = {}): string {
  return shown(answered(overSchools(clauses), { pot, School: schools, ...more }));
}

export function line(
  analysis: Analysis,
  answer: Answer,
  name: string,
  owner?: string,
  language: 'nl' | 'en' = 'nl',
): string {
  return explainLine(analysis, answer, instanceKey(name, owner, []), language);
}
