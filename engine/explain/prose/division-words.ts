import type { TraceReceiver, TraceRounding } from '../model-trace.ts';

/** The words of divided pots. Amounts and counts come as they are shown, with the count itself for the form of the word. */
export interface DivisionTable {
  readonly pot: (amount: string, receivers: string, count: number, receiver: string) => string;
  readonly potFrom: (arithmetic: string) => string;
  readonly potIs: (named: string) => string;
  readonly nothing: string;
  readonly all: (label: string, total: string) => string;
  readonly weighted: (weight: string, label: string, total: string) => string;
  readonly wider: string;
  readonly claims: (label: string, total: string, enough: boolean) => string;
  readonly order: (steps: string) => string;
  readonly first: (label: string, first: string) => string;
  readonly firstHolds: (label: string, holds: boolean) => string;
  readonly draw: string;
  readonly after: string;
  readonly misfit: Readonly<Record<'stops' | 'skipped' | 'getsRest', string>>;
  readonly factor: (factor: string) => string;
  readonly again: (label: string | undefined) => string;
  readonly round: (at: number, rounds: number, divided: string, full: string) => string;
  readonly full: (keys: string, count: number) => string;
  readonly drawn: (order: string, source: string | undefined) => string;
  readonly drawNeeded: (between: string) => string;
  readonly lastUnits: (step: string, keys: string, count: number) => string;
  readonly tie: Readonly<Record<NonNullable<TraceRounding['tie']>, string>>;
  /** `largest`: what is left by the rounding goes to the largest remainders. */
  readonly rounded: (step: string, place: string | undefined, largest: boolean) => string;
  readonly remainders: string;
  readonly rest: (amount: string, to: string | undefined) => string;
  readonly noRest: string;
  readonly forgone: (key: string, amount: string) => string;
  readonly receivers: (named: string, count: number, all: number) => string;
  readonly getsNothing: (key: string, asked: string, unfit: boolean) => string;
  readonly others: (shown: string, count: number, together: string) => string;
  readonly part: {
    readonly share: (text: string) => string;
    readonly pieces: (count: number) => string;
    readonly piece: (at: number, text: string) => string;
    readonly together: (amount: string) => string;
    readonly key: (label: string, own: string, total: string) => string;
    readonly ofPot: (pot: string, keys: string, weighted: boolean) => string;
    readonly weightedKey: (weight: string, key: string) => string;
    readonly withLast: (sentence: string, step: string) => string;
    readonly nothing: (pot: string) => string;
    readonly fitsAll: string;
    readonly toOthers: (count: string, one: boolean) => string;
    readonly times: (weight: string, pot: string, own: string, total: string, label: string) => string;
    readonly claim: (label: string, amount: string) => string;
    readonly claimCut: (amount: string, factor: string) => string;
    readonly emptyKey: (label: string, total: string) => string;
    readonly ofPotAdded: (pot: string, keys: string, added: string) => string;
    readonly bounded: (amount: string) => string;
    readonly raised: (floor: string | undefined) => string;
    readonly capped: (cap: string, over: string | undefined) => string;
    readonly cappedFrom: (from: string, keys: string, cap: string, over: string) => string;
    readonly added: (amount: string) => string;
    readonly cut: (factor: string) => string;
    readonly place: (place: number, of: string) => string;
    /** The same behind a sentence. */
    readonly atPlace: (place: number, of: string, drawn: boolean) => string;
    readonly by: (values: string) => string;
    readonly fates: Readonly<Record<NonNullable<TraceReceiver['fate']>, string>>;
    /** The same in one sentence, with what was asked and the pot. */
    readonly byFate: Readonly<Record<NonNullable<TraceReceiver['fate']>, (asked: string, pot: string) => string>>;
    readonly drawn: (place: number) => string;
    readonly lastUnit: (step: string) => string;
    readonly outside: (condition: string) => string;
    readonly outsideUnknown: string;
    readonly undivided: string;
    readonly met: (condition: string) => string;
    readonly takesPart: string;
  };
  readonly restOf: (label: string, amount: string, pot: string) => string;
}
