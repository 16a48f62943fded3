// feelin (FEEL, the expression language of DMN): one context with all results. It has no compiled form: it reads the text each time.
import { evaluate } from 'feelin';
import type { Contender } from '../contender.ts';
import { dayNumber, numericRecord, textsOf } from './numeric.ts';
import type { DecisionRecord } from './record.ts';

const rules = `{
  deelnemers: deelnemersEntree + deelnemersBasis,
  aandeel: round half up(381300000 * (2 * rijksbijdrage * studentenSector + studenten * rijksbijdrageSector) / (3 * rijksbijdrageSector * studentenSector), 0),
  oormerk: begroot * 3 >= aandeel,
  vast: if deelnemers < 10 then 0 else if deelnemers <= 1000 then 10000 else if deelnemers <= 2000 then 20000 else if deelnemers <= 6000 then 35000 else if deelnemers <= 10000 then 75000 else 150000,
  normEntree: if deelnemersEntree = 0 then true else round half up(uitvallersEntree / deelnemersEntree, 4) <= 0.275,
  normBasis: if deelnemersBasis = 0 then true else round half up(uitvallersBasis / deelnemersBasis, 4) <= 0.094,
  beter: deelnemers = 0 or (uitvallersEntree + uitvallersBasis) * 10 * deelnemersSector <= 9 * uitvallersSector * deelnemers,
  deel: if oordeel = "goed" then (if beter then 175 else 125) else if oordeel = "voldoende" then (if beter then 100 else 75) else 0,
  resultaat: round half up(aandeel * deel / 10, 0) / 100,
  toekenning: if ontvangen > 0 and ontvangen <= ${dayNumber('2025-10-01')} and oordeel != "onvoldoende"
    then round half up(min((aandeel + vast + resultaat) * 100, verleend * 110), 0) / 100
    else min(vast, verleend)
}`;

export const contender: Contender<DecisionRecord> = {
  checked: 200,
  answer: (record) => textsOf(evaluate(rules, { ...numericRecord(record) }).value as Parameters<typeof textsOf>[0]),
};
