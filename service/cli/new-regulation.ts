import type { Language } from '../../grammar/index.ts';

/** The files of a new regulation, by name, in the vocabulary asked for; all of them check, and the example comes out. */
export function newRegulation(name: string, label: string, language: Language): Readonly<Record<string, string>> {
  const make = language === 'nl' ? dutch : english;
  return make(name, label);
}

function dutch(name: string, label: string): Readonly<Record<string, string>> {
  return {
    'regeling.maat': `regeling ${name} "${label}"
  in werking  2025-01-01
  tijdvak     2025 t/m 2026

artikel 1 — Begrippen

  object Instelling meervoud Instellingen "instelling"
    aangeduid met brin

  gegeven leerlingen van Instelling per jaar: aantal "aantal leerlingen"

artikel 2 — Bedrag per leerling

  parameter bedrag_per_leerling per jaar: bedrag "bedrag per leerling"
    jaar | bedrag_per_leerling
    2025 |            € 100,00
    2026 |            € 105,00

artikel 3 — Bekostiging

  regel bekostiging van Instelling per jaar: bedrag "bekostiging"
    = leerlingen * bedrag_per_leerling
`,
    'voorbeelden.maat': `voorbeelden van ${name}

  voorbeeld "een instelling met twaalf leerlingen" in 2025
    Instelling | leerlingen
    "01AA"     |         12
    verwacht bekostiging van "01AA": € 1.200 omdat "artikel 3"
`,
    'feiten.json': factsText('Instelling', 'leerlingen'),
  };
}

function english(name: string, label: string): Readonly<Record<string, string>> {
  return {
    'regulation.maat': `regulation ${name} "${label}"
  in force    2025-01-01
  term        2025 through 2026

article 1 — Definitions

  entity School plural Schools "school"
    identified by code

  input pupils of School per year: count "number of pupils"

article 2 — Amount per pupil

  parameter amount_per_pupil per year: amount "amount per pupil"
    year | amount_per_pupil
    2025 |          €100.00
    2026 |          €105.00

article 3 — Funding

  rule funding of School per year: amount "funding"
    = pupils * amount_per_pupil
`,
    'examples.maat': `examples of ${name}

  example "a school with twelve pupils" in 2025
    School | pupils
    "01AA" |     12
    expect funding of "01AA": €1,200 because "article 3"
`,
    'facts.json': factsText('School', 'pupils'),
  };
}

function factsText(entity: string, input: string): string {
  const facts = { [entity]: { '01AA': { [input]: { '2025': '12' } }, '02BB': { [input]: { '2025': '250' } } } };
  return `${JSON.stringify(facts, undefined, 2)}\n`;
}

/** A name that a regulation can have, made from that of a folder: letters, digits and `_`, a letter first. */
export function regulationName(folder: string): string | undefined {
  const name = folder
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^[_\p{N}]+|_+$/gu, '');
  return name === '' ? undefined : name;
}
