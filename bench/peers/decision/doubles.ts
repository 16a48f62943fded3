// Hand-written, plain doubles with the formulas of the law: what most programs do.
import type { Contender } from '../contender.ts';
import { answerOf, type DecisionRecord, fixedEuros, law, resultThousandths } from './record.ts';

export const contender: Contender<DecisionRecord> = { answer: decide };

function decide(record: DecisionRecord): readonly string[] {
  const share =
    ((2 / 3) * Number(record.rijksbijdrage)) / Number(record.rijksbijdrageSector) +
    ((1 / 3) * record.studenten) / record.studentenSector;
  const aandeel = Math.round(law.ceilingEuros * share);
  const participants = record.deelnemersEntree + record.deelnemersBasis;
  const vast = fixedEuros(participants);
  const lost = record.uitvallersEntree + record.uitvallersBasis;
  const beter = participants === 0 || lost / participants <= 0.9 * (record.uitvallersSector / record.deelnemersSector);
  const resultaat = cents((aandeel * resultThousandths(record.oordeel, beter)) / 1000);
  const { ontvangenOp, oordeel } = record;
  const before = Number(record.verleend);
  const granted = ontvangenOp !== '' && ontvangenOp <= law.lastDay && oordeel !== 'onvoldoende';
  const toekenning = granted ? cents(Math.min(aandeel + vast + resultaat, before * 1.1)) : Math.min(vast, before);
  return answerOf(
    {
      aandeel,
      oormerk: Number(record.begroot) >= aandeel / 3,
      vast,
      normEntree: meets(record.uitvallersEntree, record.deelnemersEntree, 0.275),
      normBasis: meets(record.uitvallersBasis, record.deelnemersBasis, 0.094),
      beter,
      resultaat,
      toekenning,
    },
    (amount) => amount.toFixed(2),
  );
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

function meets(lost: number, participants: number, norm: number): boolean {
  return participants === 0 || Math.round((lost / participants) * 10_000) / 10_000 <= norm;
}
