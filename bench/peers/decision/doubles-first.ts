// Hand-written, plain doubles multiplying first and rounding whole cents: the fewest mistakes that doubles make.
import type { Contender } from '../contender.ts';
import { answerOf, type DecisionRecord, fixedEuros, law, resultThousandths } from './record.ts';

export const contender: Contender<DecisionRecord> = { answer: decide };

function decide(record: DecisionRecord): readonly string[] {
  const [grant, grants] = [Number(record.rijksbijdrage), Number(record.rijksbijdrageSector)];
  const keys = 2 * grant * record.studentenSector + record.studenten * grants;
  const aandeel = Math.round((law.ceilingEuros * keys) / (3 * grants * record.studentenSector));
  const participants = record.deelnemersEntree + record.deelnemersBasis;
  const vast = fixedEuros(participants);
  const lost = record.uitvallersEntree + record.uitvallersBasis;
  const beter = participants === 0 || lost * 10 * record.deelnemersSector <= 9 * record.uitvallersSector * participants;
  const resultaat = Math.round((aandeel * resultThousandths(record.oordeel, beter)) / 10) / 100;
  const { ontvangenOp, oordeel } = record;
  const before = Number(record.verleend);
  const granted = ontvangenOp !== '' && ontvangenOp <= law.lastDay && oordeel !== 'onvoldoende';
  const toekenning = granted
    ? Math.round(Math.min((aandeel + vast + resultaat) * 100, before * 110)) / 100
    : Math.min(vast, before);
  return answerOf(
    {
      aandeel,
      oormerk: Number(record.begroot) * 3 >= aandeel,
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

function meets(lost: number, participants: number, norm: number): boolean {
  return participants === 0 || Math.round((lost / participants) * 10_000) / 10_000 <= norm;
}
