import { analyse } from '../../engine/index.ts';

/** A constructed regulation in which every construct that hovers, completion and forms look at stands once. */
export const source = {
  name: 'regeling.maat',
  text: `regeling toets "Regeling voor de toetsen van de taal"
  sector     toets
  stand      2020-01-01
  in werking 2020-01-01
  tijdvak    2020 t/m 2022
  bron       "geconstrueerd"

artikel 1 — Begrippen
  | School: een school zoals in *deze* [toets] bedoeld.

  soort Oordeel: slecht "te slecht" < goed "goed genoeg"

  soort Niveau: laag, hoog

  object School meervoud Scholen "school" aangeduid met nummer

  object Deelnemer meervoud Deelnemers "deelnemer" van School

  gegeven leerlingen van School per jaar, Niveau: aantal "leerlingen op een niveau"
    teldatum   1 oktober
    ten minste 0

  gegeven aanmelding van School: datum of geen "dag van aanmelding"

  gegeven cijfer van Deelnemer: getal met 1 decimalen "eindcijfer"

artikel 2 — Plafond

  parameter plafond per jaar: bedrag "plafond leermiddelen"
    jaar | plafond
    2020 | € 300.000
    2021 | € 400.000,50
    2022 | onbekend

  parameter opslag: percentage "opslag" = 12,5%

artikel 3 — Oordeel

  oordeel plan van School: Oordeel "oordeel over het plan"
    door "de minister" op advies van "de commissie"
    met motivering

artikel 4, eerste lid — Verdeling

  regel sterk van School per jaar: aantal "alle leerlingen van de laatste drie jaren"
    = totaal van (totaal van leerlingen over Niveau) over jaren jaar - 2 t/m jaar

  regel tijdig van School: ja/nee "op tijd aangemeld"
    = aanmelding is aanwezig en aanmelding <= 2019-12-31

  verdeling budget over Scholen per jaar "budget voor leermiddelen"
    bedrag     plafond
    ontvangers plan = goed en tijdig
aanname — de maatstaf is afgeleid; te bevestigen door de opsteller
    naar rato  van leerlingen in jaar - 1 voor hoog
    afgerond   op cent, grootste rest, daarna laagste nummer
    restant    vervalt
`,
};

export const analysis = analyse([source]);

/** The offset of a mark \`‸\` in words that stand once in the source, counted in the source. */
export function offsetOf(marked: string): number {
  const words = marked.replace('‸', '');
  const at = source.text.indexOf(words);
  if (at < 0 || source.text.indexOf(words, at + 1) >= 0) throw new Error(`not once in the source: ${words}`);
  return at + marked.indexOf('‸');
}
