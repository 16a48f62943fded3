// The record for those who compute in their own numbers, and their results in the canonical texts.
import { answerOf, type DecisionCents, type DecisionRecord } from './record.ts';

/** Amounts as numbers of euros, the date as a number that orders like it (0: absent). */
export interface NumericRecord
  extends Omit<DecisionRecord, 'rijksbijdrage' | 'rijksbijdrageSector' | 'begroot' | 'verleend' | 'ontvangenOp'> {
  readonly rijksbijdrage: number;
  readonly rijksbijdrageSector: number;
  readonly begroot: number;
  readonly verleend: number;
  readonly ontvangen: number;
}

export function numericRecord({ ontvangenOp, ...record }: DecisionRecord): NumericRecord {
  return {
    ...record,
    rijksbijdrage: Number(record.rijksbijdrage),
    rijksbijdrageSector: Number(record.rijksbijdrageSector),
    begroot: Number(record.begroot),
    verleend: Number(record.verleend),
    ontvangen: ontvangenOp === '' ? 0 : dayNumber(ontvangenOp),
  };
}

/** 20251001 for 2025-10-01. */
export function dayNumber(iso: string): number {
  return Number(iso.slice(0, 4)) * 10_000 + Number(iso.slice(5, 7)) * 100 + Number(iso.slice(8));
}

/** Euros in doubles, as a peer gives them; what is no number shows as such. */
export function textsOf(result: DecisionCents<number>): readonly string[] {
  return answerOf(result, (amount) => (typeof amount === 'number' ? amount.toFixed(2) : String(amount)));
}
