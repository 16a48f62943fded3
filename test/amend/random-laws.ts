import fc from 'fast-check';
import type { SourceFile } from '../../grammar/index.ts';

/**
 * Sound texts of one small regulation that differ in everything an amendment can change: numbers, rows, clauses, conditions,
 * formulas, labels, the law's own words, what there is and where it stands, names and the head.
 */
export const randomText: fc.Arbitrary<SourceFile> = fc
  .record({
    label: fc.constantFrom('"Proef"', '"Andere proef"'),
    ends: fc.constantFrom('2030-01-01', '2031-01-01'),
    through: fc.constantFrom(2022, 2023),
    ceilings: fc.array(fc.constantFrom('€ 100', '€ 200,50', '€ 1.000', 'onbekend'), { minLength: 5, maxLength: 5 }),
    norms: fc.array(fc.constantFrom('10%', '12,5%'), { minLength: 5, maxLength: 5 }),
    words: fc.constantFrom([], ['Het plafond is vast.'], ['Het plafond', 'wisselt.']),
    rate: fc.constantFrom('€ 10', '€ 12,50'),
    pupils: fc.constantFrom('"leerlingen"', '"ingeschreven leerlingen"'),
    key: fc.constantFrom('leerlingen', 'deelnemers'),
    threshold: fc.constantFrom('10', '20'),
    quantifier: fc.constantFrom('alle van', 'een van', 'ten minste 2 van'),
    third: fc.boolean(),
    formula: fc.constantFrom(
      '{key} * tarief',
      '({key} + 1) * (tarief + € 1)',
      'als voldoet dan {key} * tarief anders € 0',
    ),
    rounding: fc.constantFrom('', '    afgerond op cent\n', '    afgerond op € 1 naar boven\n'),
    clauses: fc.constantFrom(
      ['ontvangers voldoet', 'naar rato van {key}', 'restant vervalt'],
      ['naar rato voor 1/2 van {key}', 'naar rato voor 1/2 van gewicht', 'restant vervalt'],
      ['ontvangers {key} > 0', 'naar rato van gewicht', 'restant naar wat_overblijft'],
    ),
    assumption: fc.boolean(),
    exception: fc.constantFrom('', '    dan € 0\n', '    dan (bijdrage) * 2\n'),
    extra: fc.subarray(['opslag', 'grens', 'macht']),
    extraPlace: fc.constantFrom('artikel 5 — Extra', 'artikel 5, tweede lid', 'artikel 2, derde lid'),
    sharePlace: fc.constantFrom('artikel 3 — Verdeling', 'artikel 4 — Verdeling', 'artikel 3, eerste lid'),
  })
  .map((parts) => ({ name: 'regeling.maat', text: textOf(parts) }));

interface Parts {
  readonly label: string;
  readonly ends: string;
  readonly through: number;
  readonly ceilings: readonly string[];
  readonly norms: readonly string[];
  readonly words: readonly string[];
  readonly rate: string;
  readonly pupils: string;
  readonly key: string;
  readonly threshold: string;
  readonly quantifier: string;
  readonly third: boolean;
  readonly formula: string;
  readonly rounding: string;
  readonly clauses: readonly string[];
  readonly assumption: boolean;
  readonly exception: string;
  readonly extra: readonly string[];
  readonly extraPlace: string;
  readonly sharePlace: string;
}

function textOf(parts: Parts): string {
  const years = [2020, 2021, 2022, 2023].filter((year) => year <= parts.through);
  const key = (text: string): string => text.replaceAll('{key}', parts.key);
  const ceilings = years.map((year, at) => `    ${year} | ${parts.ceilings[at] ?? 'onbekend'}`);
  const norms = years.map((year, at) => `    ${year} | ${parts.norms[at] ?? '1%'} | ${parts.norms[at + 1] ?? '1%'}`);
  const extras: Readonly<Record<string, string>> = {
    opslag: '  regel opslag van School per jaar: bedrag "opslag"\n    = tarief\n',
    grens: '  waarborg grens per jaar "grens"\n    totaal van bijdrage over Scholen <= € 1.000.000\n',
    macht: '  onvertaald "in bijzondere gevallen"\n',
  };
  const extra = parts.extra.map((name) => extras[name] ?? '').join('\n');
  return `regeling proef ${parts.label}
  stand 2020-01-01  in werking 2020-01-01  vervalt ${parts.ends}
  tijdvak 2020 t/m ${parts.through}

artikel 1 — Begrippen
  soort Niveau: laag, hoog
  object School meervoud Scholen "school" aangeduid met code
  gegeven ${parts.key} van School per jaar: aantal ${parts.pupils}
  gegeven gewicht van School: aantal "gewicht"

artikel 2 — Bedragen
${parts.words.map((line) => `  | ${line}\n`).join('')}
  parameter plafond per jaar: bedrag "plafond"
    jaar | plafond
${ceilings.join('\n')}

  parameter norm per jaar, Niveau: percentage "norm"
    jaar | laag | hoog
${norms.join('\n')}

  parameter tarief: bedrag "tarief" = ${parts.rate}

  regel voldoet van School per jaar: ja/nee "voldoet"
    = ${parts.quantifier}
        voorwaarde a "groot": ${parts.key} > ${parts.threshold}
        voorwaarde b: gewicht > 0
${parts.third ? '        voorwaarde c: norm voor laag > 10%\n' : ''}
artikel 2, tweede lid

  regel bijdrage van School per jaar: bedrag "bijdrage"
    = ${key(parts.formula)}
${parts.assumption ? '\naanname — zo gaat het; te bevestigen door de directie\n\n' : ''}${parts.rounding}
${parts.sharePlace}

  verdeling deel over Scholen per jaar "deel"
    bedrag plafond
    afgerond op cent, grootste rest, daarna laagste code
${parts.clauses.map((clause) => `    ${key(clause)}\n`).join('')}
${parts.exception === '' ? '' : `  uitzondering klein op bijdrage als gewicht < 5\n${parts.exception}`}
${extra === '' ? '' : `${parts.extraPlace}\n\n${extra}`}`;
}
