// Hand-written, decimal.js with 40 digits, multiplying first: what the others are compared with.
import { Decimal } from 'decimal.js';
import type { Contender } from '../contender.ts';
import { answerOf, type DecisionRecord, fixedEuros, law, resultThousandths } from './record.ts';

const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });
type Exact = Decimal;

const ceiling = new Exact(law.ceilingEuros);
const normEntree = new Exact('0.275');
const normBasis = new Exact('0.094');

export const contender: Contender<DecisionRecord> = { answer: decide };

function decide(record: DecisionRecord): readonly string[] {
  const grants = new Exact(record.rijksbijdrageSector);
  const allStudents = new Exact(record.studentenSector);
  const keys = new Exact(record.rijksbijdrage).times(2).times(allStudents).plus(grants.times(record.studenten));
  const aandeel = ceiling.times(keys).div(grants.times(allStudents).times(3)).toDecimalPlaces(0);
  const participants = record.deelnemersEntree + record.deelnemersBasis;
  const vast = new Exact(fixedEuros(participants));
  const beter = participants === 0 || better(record, participants);
  const resultaat = aandeel.times(resultThousandths(record.oordeel, beter)).div(1000).toDecimalPlaces(2);
  const { ontvangenOp, oordeel } = record;
  const before = new Exact(record.verleend);
  const granted = ontvangenOp !== '' && ontvangenOp <= law.lastDay && oordeel !== 'onvoldoende';
  const toekenning = granted
    ? Exact.min(aandeel.plus(vast).plus(resultaat), before.times('1.1')).toDecimalPlaces(2)
    : Exact.min(vast, before);
  return answerOf(
    {
      aandeel,
      oormerk: new Exact(record.begroot).times(3).gte(aandeel),
      vast,
      normEntree: meets(record.uitvallersEntree, record.deelnemersEntree, normEntree),
      normBasis: meets(record.uitvallersBasis, record.deelnemersBasis, normBasis),
      beter,
      resultaat,
      toekenning,
    },
    (amount) => amount.toFixed(2),
  );
}

function better(record: DecisionRecord, participants: number): boolean {
  const own = new Exact(record.uitvallersEntree + record.uitvallersBasis).times(10).times(record.deelnemersSector);
  return own.lte(new Exact(record.uitvallersSector).times(9).times(participants));
}

function meets(lost: number, participants: number, norm: Exact): boolean {
  return participants === 0 || new Exact(lost).div(participants).toDecimalPlaces(4).lte(norm);
}
