// publicodes: the rules in its own words (French); its numbers are doubles.
import Engine from 'publicodes';
import type { Contender } from '../contender.ts';
import { dayNumber, numericRecord, textsOf } from './numeric.ts';
import type { DecisionRecord } from './record.ts';

const facts = [
  'rijksbijdrage',
  'rijksbijdrageSector',
  'studenten',
  'studentenSector',
  'deelnemersEntree',
  'deelnemersBasis',
  'uitvallersEntree',
  'uitvallersBasis',
  'deelnemersSector',
  'uitvallersSector',
  'begroot',
  'verleend',
  'ontvangen',
] as const;

const meets = (level: string, norm: number): object => ({
  variations: [{ si: `deelnemers${level} = 0`, alors: 'oui' }, { sinon: `uitval${level} <= ${norm}` }],
});
const dropOut = (level: string): object => ({
  valeur: `uitvallers${level} / deelnemers${level}`,
  arrondi: '4 décimales',
});

const rules: Readonly<Record<string, string | object>> = {
  ...Object.fromEntries(facts.map((name) => [name, { valeur: 0 }])),
  oordeel: { valeur: "'goed'" },
  deelnemers: 'deelnemersEntree + deelnemersBasis',
  aandeel: {
    valeur:
      '381300000 * (2 * rijksbijdrage * studentenSector + studenten * rijksbijdrageSector) / (3 * rijksbijdrageSector * studentenSector)',
    arrondi: 'oui',
  },
  oormerk: 'begroot * 3 >= aandeel',
  vast: {
    variations: [
      ...[10, 1_001, 2_001, 6_001, 10_001].map((bound, place) => ({
        si: `deelnemers < ${bound}`,
        alors: [0, 10_000, 20_000, 35_000, 75_000][place] ?? 0,
      })),
      { sinon: 150_000 },
    ],
  },
  uitvalEntree: dropOut('Entree'),
  uitvalBasis: dropOut('Basis'),
  normEntree: meets('Entree', 0.275),
  normBasis: meets('Basis', 0.094),
  beter: {
    variations: [
      { si: 'deelnemers = 0', alors: 'oui' },
      { sinon: '(uitvallersEntree + uitvallersBasis) * 10 * deelnemersSector <= 9 * uitvallersSector * deelnemers' },
    ],
  },
  deel: {
    variations: [
      { si: { 'toutes ces conditions': ["oordeel = 'goed'", 'beter'] }, alors: 175 },
      { si: "oordeel = 'goed'", alors: 125 },
      { si: { 'toutes ces conditions': ["oordeel = 'voldoende'", 'beter'] }, alors: 100 },
      { si: "oordeel = 'voldoende'", alors: 75 },
      { sinon: 0 },
    ],
  },
  resultaatInCenten: { valeur: 'aandeel * deel / 10', arrondi: 'oui' },
  resultaat: 'resultaatInCenten / 100',
  alles: '(aandeel + vast + resultaat) * 100',
  grens: 'verleend * 110',
  minste: { 'le minimum de': ['alles', 'grens'] },
  hoogstens: { valeur: 'minste', arrondi: 'oui' },
  anders: { 'le minimum de': ['vast', 'verleend'] },
  toekenning: {
    variations: [
      {
        si: {
          'toutes ces conditions': [
            'ontvangen > 0',
            `ontvangen <= ${dayNumber('2025-10-01')}`,
            "oordeel != 'onvoldoende'",
          ],
        },
        alors: 'hoogstens / 100',
      },
      { sinon: 'anders' },
    ],
  },
};

const engine = new Engine(rules as Record<string, string>, { warn: false });

export const contender: Contender<DecisionRecord> = {
  checked: 500,
  answer: (record) => {
    const situation = numericRecord(record);
    engine.setSituation({ ...situation, oordeel: `'${record.oordeel}'` });
    const of = (name: string): never => engine.evaluate(name).nodeValue as never;
    return textsOf({
      aandeel: of('aandeel'),
      oormerk: of('oormerk'),
      vast: of('vast'),
      normEntree: of('normEntree'),
      normBasis: of('normBasis'),
      beter: of('beter'),
      resultaat: of('resultaat'),
      toekenning: of('toekenning'),
    });
  },
};
