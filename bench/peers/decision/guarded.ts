// Hand-written, doubles that know how far they may be off: where a rounding or a comparison lies within that, it is done again in
// whole numbers. The most that a person could wring out of JavaScript for this one decision.
import type { Contender } from '../contender.ts';
import { answerOf, centsOf, centsText, type DecisionRecord, fixedEuros, law, resultThousandths } from './record.ts';

/** Two roundings in each of the two quotients, one for each product and the sum: at most eight, of a value below 2^30. */
const relativeError = 8 * 2 ** -53;

export const contender: Contender<DecisionRecord> = { answer: decide };

function decide(record: DecisionRecord): readonly string[] {
  const grant = centsOf(record.rijksbijdrage);
  const grants = centsOf(record.rijksbijdrageSector);
  const aandeel = share(grant, grants, record.studenten, record.studentenSector) * 100;
  const participants = record.deelnemersEntree + record.deelnemersBasis;
  const vast = fixedEuros(participants) * 100;
  // All products below are of whole numbers and stay under 2^53.
  const beter =
    participants === 0 ||
    (record.uitvallersEntree + record.uitvallersBasis) * 10 * record.deelnemersSector <=
      9 * record.uitvallersSector * participants;
  const resultaat = wholeHalf(aandeel * resultThousandths(record.oordeel, beter), 1000);
  const { ontvangenOp, oordeel } = record;
  const before = centsOf(record.verleend);
  const granted = ontvangenOp !== '' && ontvangenOp <= law.lastDay && oordeel !== 'onvoldoende';
  const toekenning = granted
    ? wholeHalf(Math.min((aandeel + vast + resultaat) * 10, before * 11), 10)
    : Math.min(vast, before);
  return answerOf(
    {
      aandeel,
      oormerk: centsOf(record.begroot) * 3 >= aandeel,
      vast,
      normEntree: meets(record.uitvallersEntree, record.deelnemersEntree, law.normEntree),
      normBasis: meets(record.uitvallersBasis, record.deelnemersBasis, law.normBasis),
      beter,
      resultaat,
      toekenning,
    },
    centsText,
  );
}

function share(grant: number, grants: number, students: number, allStudents: number): number {
  const value = (law.ceilingEuros * ((2 * grant) / grants + students / allStudents)) / 3;
  const rounded = Math.floor(value + 0.5);
  const error = value * relativeError;
  if (Math.abs(value + 0.5 - rounded) > error && Math.abs(rounded + 0.5 - value) > error) return rounded;
  const upper =
    BigInt(law.ceilingEuros) * (2n * BigInt(grant) * BigInt(allStudents) + BigInt(students) * BigInt(grants));
  const lower = 3n * BigInt(grants) * BigInt(allStudents);
  return Number((2n * upper + lower) / (2n * lower));
}

/** Rounded half up; whole numbers below 2^52. The quotient is off by less than one, which one remainder puts right. */
function wholeHalf(upper: number, lower: number): number {
  const twice = 2 * upper + lower;
  const whole = Math.floor(twice / (2 * lower));
  const rest = twice - whole * 2 * lower;
  if (rest < 0) return whole - 1;
  return rest >= 2 * lower ? whole + 1 : whole;
}

function meets(lost: number, participants: number, norm: number): boolean {
  return participants === 0 || wholeHalf(lost * 10_000, participants) <= norm;
}
