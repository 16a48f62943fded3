/**
 * The fourteen facts of one institution for 2025, as they come over a wire: amounts as texts with two decimals, counts as
 * numbers, a date or nothing as a text. Everybody begins here. The rules are those of `decision.maat`.
 */
export interface DecisionRecord {
  readonly rijksbijdrage: string;
  readonly rijksbijdrageSector: string;
  readonly studenten: number;
  readonly studentenSector: number;
  readonly deelnemersEntree: number;
  readonly deelnemersBasis: number;
  readonly uitvallersEntree: number;
  readonly uitvallersBasis: number;
  readonly deelnemersSector: number;
  readonly uitvallersSector: number;
  readonly oordeel: Oordeel;
  /** Empty: known to be absent. */
  readonly ontvangenOp: string;
  readonly begroot: string;
  readonly verleend: string;
}

export type Oordeel = 'onvoldoende' | 'voldoende' | 'goed';

/** The eight results in the order of every answer, before they are written. */
export interface DecisionCents<Amount> {
  readonly aandeel: Amount;
  readonly oormerk: boolean;
  readonly vast: Amount;
  readonly normEntree: boolean;
  readonly normBasis: boolean;
  readonly beter: boolean;
  readonly resultaat: Amount;
  readonly toekenning: Amount;
}

export function answerOf<Amount>(
  { aandeel, oormerk, vast, normEntree, normBasis, beter, resultaat, toekenning }: DecisionCents<Amount>,
  text: (amount: Amount) => string,
): readonly string[] {
  return [
    text(aandeel),
    yesNo(oormerk),
    text(vast),
    yesNo(normEntree),
    yesNo(normBasis),
    yesNo(beter),
    text(resultaat),
    text(toekenning),
  ];
}

export function yesNo(value: unknown): string {
  return value === true ? 'ja' : 'nee';
}

/** Cents as a text with two decimals; for sizes up to 2^53. */
export function centsText(cents: number): string {
  const size = Math.abs(cents);
  const euros = Math.floor(size / 100);
  const rest = size - euros * 100;
  return `${cents < 0 ? '-' : ''}${euros}.${rest < 10 ? '0' : ''}${rest}`;
}

export function centsTextOf(cents: bigint): string {
  return centsText(Number(cents));
}

/** The cents of a text with two decimals. */
export function centsOf(text: string): number {
  return Number(text.slice(0, -3)) * 100 + Number(text.slice(-2));
}

/** Euros of the fixed amount (article 4), for those who write it by hand. */
export function fixedEuros(participants: number): number {
  if (participants < 10) return 0;
  if (participants <= 1_000) return 10_000;
  if (participants <= 2_000) return 20_000;
  if (participants <= 6_000) return 35_000;
  return participants <= 10_000 ? 75_000 : 150_000;
}

/** Thousandths of the share (article 6), for those who write it by hand. */
export function resultThousandths(oordeel: Oordeel, better: boolean): number {
  if (oordeel === 'onvoldoende') return 0;
  if (oordeel === 'goed') return better ? 175 : 125;
  return better ? 100 : 75;
}

/** The numbers of the law of 2025: cents, ten-thousandths, a day. */
export const law = {
  ceiling: 38_130_000_000,
  ceilingEuros: 381_300_000,
  normEntree: 2_750,
  normBasis: 940,
  lastDay: '2025-10-01',
} as const;
