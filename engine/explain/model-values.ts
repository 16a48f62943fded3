/** Values and names in an explanation. Its users import them through `model-trace.ts`. */

export interface TraceThing {
  readonly entity: string;
  readonly label: string;
  readonly key: string;
}

export type TraceIndex =
  | {
      readonly kind: 'year';
      readonly number: number;
      readonly unit?: 'quarter' | 'month';
      readonly text: string;
      readonly period?: string;
    }
  | { readonly kind: 'value'; readonly of: string; readonly value: string; readonly label: string }
  | ({ readonly kind: 'thing' } & TraceThing);

export interface TraceType {
  readonly kind:
    | 'count'
    | 'number'
    | 'percentage'
    | 'amount'
    | 'yesNo'
    | 'date'
    | 'duration'
    | 'text'
    | 'year'
    | 'enumeration'
    | 'thing'
    | 'absent'
    | 'error';
  readonly decimals?: number;
  /** The kind, object or period. */
  readonly of?: string;
}

/** Exact: numbers as `12` or `-3/8`, whatever they count; percentages as the number they stand for. */
export type TraceDatum =
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'yesNo'; readonly value: boolean }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'duration'; readonly months: number; readonly days: number }
  | Extract<TraceIndex, { kind: 'year' }>
  | Extract<TraceIndex, { kind: 'value' }>
  | Extract<TraceIndex, { kind: 'thing' }>;

export type TraceValue =
  | { readonly state: 'known'; readonly datum: TraceDatum }
  | { readonly state: 'absent' }
  /** `others`: of what is needed, how much belongs to others than the audience, or was too much to tell. */
  | { readonly state: 'unknown'; readonly needs: readonly TraceNeed[]; readonly others?: number }
  /** Why it cannot be computed: the message in both languages. */
  | { readonly state: 'fault'; readonly code: string; readonly nl: string; readonly en: string };

export type TraceNeed =
  | {
      readonly kind: 'fact' | 'judgement' | 'parameter' | 'value';
      readonly id: string;
      readonly label: string;
      readonly of?: TraceThing;
      readonly for: readonly TraceIndex[];
      readonly type: TraceType;
      /** Of a judgement: who gives it. */
      readonly by?: string;
      /** Silence counts as none after this day. */
      readonly silenceAfter?: string;
    }
  | { readonly kind: 'list'; readonly entity: string; readonly label: string }
  | {
      readonly kind: 'draw';
      readonly id: string;
      readonly label: string;
      readonly of?: TraceThing;
      readonly for: readonly TraceIndex[];
      readonly between: readonly string[];
    };
