// Hand-written, whole cents as BigInt: fractions by cross-multiplication, each rounding one division.
import type { Contender } from '../contender.ts';
import { answerOf, centsOf, centsTextOf, type DecisionRecord, fixedEuros, law, resultThousandths } from './record.ts';

const ceiling = BigInt(law.ceilingEuros);

export const contender: Contender<DecisionRecord> = { answer: decideInCents };

export function decideInCents(record: DecisionRecord): readonly string[] {
  const grant = BigInt(centsOf(record.rijksbijdrage));
  const grants = BigInt(centsOf(record.rijksbijdrageSector));
  const students = BigInt(record.studenten);
  const allStudents = BigInt(record.studentenSector);
  const upper = ceiling * (2n * grant * allStudents + students * grants);
  const lower = 3n * grants * allStudents;
  const aandeel = half(upper, lower) * 100n;
  const participants = record.deelnemersEntree + record.deelnemersBasis;
  const vast = BigInt(fixedEuros(participants) * 100);
  const beter =
    participants === 0 ||
    BigInt(record.uitvallersEntree + record.uitvallersBasis) * 10n * BigInt(record.deelnemersSector) <=
      9n * BigInt(record.uitvallersSector) * BigInt(participants);
  const resultaat = half(aandeel * BigInt(resultThousandths(record.oordeel, beter)), 1000n);
  const { ontvangenOp, oordeel } = record;
  const before = BigInt(centsOf(record.verleend));
  const granted = ontvangenOp !== '' && ontvangenOp <= law.lastDay && oordeel !== 'onvoldoende';
  const toekenning = granted ? half(least((aandeel + vast + resultaat) * 10n, before * 11n), 10n) : least(vast, before);
  return answerOf(
    {
      aandeel,
      oormerk: BigInt(centsOf(record.begroot)) * 3n >= aandeel,
      vast,
      normEntree: meets(record.uitvallersEntree, record.deelnemersEntree, law.normEntree),
      normBasis: meets(record.uitvallersBasis, record.deelnemersBasis, law.normBasis),
      beter,
      resultaat,
      toekenning,
    },
    centsTextOf,
  );
}

function meets(lost: number, participants: number, norm: number): boolean {
  return participants === 0 || half(BigInt(lost) * 10_000n, BigInt(participants)) <= BigInt(norm);
}

/** Rounded half up, of what is not negative. */
function half(upper: bigint, lower: bigint): bigint {
  return (2n * upper + lower) / (2n * lower);
}

function least(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}
