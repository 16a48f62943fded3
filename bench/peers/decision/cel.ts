// cel-js: each expression parsed once. CEL has no rounding, and this one divides whole numbers only: the
// host lends it `floor` and `div`.
import { evaluate, parse } from 'cel-js';
import type { Contender } from '../contender.ts';
import { dayNumber, numericRecord, textsOf } from './numeric.ts';
import type { DecisionRecord } from './record.ts';

/** In order: each may read those before it. */
const rules: Readonly<Record<string, string>> = {
  deelnemers: 'deelnemersEntree + deelnemersBasis',
  aandeel:
    'floor(div(381300000 * (2 * rijksbijdrage * studentenSector + studenten * rijksbijdrageSector), 3 * rijksbijdrageSector * studentenSector) + 0.5)',
  oormerk: 'begroot * 3 >= aandeel',
  vast: 'deelnemers < 10 ? 0 : (deelnemers <= 1000 ? 10000 : (deelnemers <= 2000 ? 20000 : (deelnemers <= 6000 ? 35000 : (deelnemers <= 10000 ? 75000 : 150000))))',
  normEntree:
    'deelnemersEntree == 0 ? true : div(floor(div(uitvallersEntree, deelnemersEntree) * 10000 + 0.5), 10000) <= 0.275',
  normBasis:
    'deelnemersBasis == 0 ? true : div(floor(div(uitvallersBasis, deelnemersBasis) * 10000 + 0.5), 10000) <= 0.094',
  beter:
    'deelnemers == 0 || (uitvallersEntree + uitvallersBasis) * 10 * deelnemersSector <= 9 * uitvallersSector * deelnemers',
  deel: 'oordeel == "goed" ? (beter ? 175 : 125) : (oordeel == "voldoende" ? (beter ? 100 : 75) : 0)',
  resultaat: 'div(floor(div(aandeel * deel, 10) + 0.5), 100)',
  alles: '(aandeel + vast + resultaat) * 100',
  grens: 'verleend * 110',
  toekenning: `ontvangen > 0 && ontvangen <= ${dayNumber('2025-10-01')} && oordeel != "onvoldoende" ? div(floor((alles < grens ? alles : grens) + 0.5), 100) : (vast < verleend ? vast : verleend)`,
};

const compiled = Object.entries(rules).map(([name, text]) => {
  const parsed = parse(text);
  if (!parsed.isSuccess) throw new Error(parsed.errors.join('\n'));
  return { name, tree: parsed.cst };
});
const functions = { floor: Math.floor, div: (left: number, right: number) => left / right };

export const contender: Contender<DecisionRecord> = {
  answer: (record) => {
    const data: Record<string, unknown> = { ...numericRecord(record) };
    for (const { name, tree } of compiled) data[name] = evaluate(tree, data, functions);
    return textsOf(data as unknown as Parameters<typeof textsOf>[0]);
  },
};
