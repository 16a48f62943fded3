import type { Language } from '../../../grammar/index.ts';
import type { TraceException, TraceKind, TraceReceiver, TraceRounding } from '../model-trace.ts';
import { en } from './texts.en.ts';
import { nl } from './texts.nl.ts';

/** What the forms say themselves, beside labels, values and arithmetic. */
export interface FormTexts {
  readonly terms: Readonly<Record<Term, string>>;
  readonly kinds: Readonly<Record<TraceKind, string>>;
  readonly exceptions: Readonly<Record<TraceException['state'], (label: string, why: string) => string>>;
  /** Why an exception that may apply does not. */
  readonly instead: (by: string) => string;
  readonly switchedOff: (by: string) => string;
  readonly idle: string;
  readonly conditionFails: string;
  readonly because: (words: string) => string;
  readonly withoutIt: (value: string) => string;
  readonly without: Readonly<Record<'outsideYears' | 'stated', string>>;
  readonly needsList: Readonly<Record<'all' | 'one' | 'atLeast', (count: string, of: string) => string>>;
  readonly rounded: (before: string, after: string, how: string) => string;
  readonly unchanged: (how: string) => string;
  readonly directions: Readonly<Record<TraceRounding['direction'], string>>;
  readonly roundedTo: (direction: string, step: string) => string;
  readonly methods: Readonly<Record<NonNullable<TraceRounding['method']>, (unit: string) => string>>;
  readonly ties: Readonly<Record<NonNullable<TraceRounding['tie']>, string>>;
  readonly withLastUnit: (unit: string) => string;
  /** A value so near to another that their decimals are the same. */
  readonly hair: (more: boolean, than: string) => string;
  readonly amended: Readonly<Record<'add' | 'change', (label: string, inForce: string, validFrom: string) => string>>;
  readonly worksBack: (day: string) => string;
  readonly facts: {
    readonly notDelivered: string;
    readonly from: (source: string) => string;
    readonly recorded: (day: string) => string;
    readonly assumed: string;
    readonly by: (who: string) => string;
    readonly adviceOf: (who: string) => string;
    readonly on: (day: string) => string;
    readonly silence: (day: string | undefined) => string;
    readonly regarded: (what: string, then: string, now: string, same: boolean) => string;
    readonly merged: (what: string, until: string | undefined, value: string | undefined) => string;
    readonly decision: (label: string, on: string | undefined) => string;
  };
  readonly table: {
    readonly row: (row: string | undefined) => string;
    readonly others: string;
    readonly asked: Readonly<
      Record<
        'oneOf' | 'between' | 'moreThan' | 'lessThan' | 'after' | 'from' | 'through',
        (values: readonly string[]) => string
      >
    >;
    readonly anything: string;
  };
  readonly division: {
    readonly receivers: (count: number, shown: string) => string;
    readonly factorApplied: (factor: string) => string;
    readonly weighed: (weight: string, share: string) => string;
    readonly ordered: (what: string, first: string) => string;
    readonly first: Readonly<Record<string, string>>;
    readonly overAtFirst: (who: string) => string;
    readonly nothing: string;
    readonly nobodyCounts: (label: string) => string;
    readonly lapses: string;
    readonly weight: string;
    readonly inTotal: string;
    readonly share: (weight: string, total: string, label: string) => string;
    readonly wider: string;
    readonly claims: (total: string, enough: boolean) => string;
    readonly factor: (factor: string) => string;
    readonly misfit: Readonly<Record<'stops' | 'skipped' | 'getsRest', string>>;
    readonly round: (number: string, divided: string, full: string) => string;
    readonly nobodyElseFull: string;
    readonly draw: (between: string, order: string | undefined, source: string | undefined) => string;
    readonly lastUnits: (count: string, keys: string) => string;
    readonly forgone: (key: string, amount: string) => string;
    readonly outside: (why: string) => string;
    readonly asked: (amount: string) => string;
    readonly claim: (amount: string) => string;
    readonly exact: (amount: string) => string;
    readonly over: (amount: string) => string;
    readonly overCap: (amount: string, cap: string) => string;
    readonly added: (amount: string) => string;
    readonly raised: string;
    readonly lastUnit: string;
    readonly place: (place: string) => string;
    readonly drawn: (place: string) => string;
    readonly fates: Readonly<Record<NonNullable<TraceReceiver['fate']>, string>>;
    readonly onlyOthers: (count: number, shown: string) => string;
    readonly andOthers: (keys: string, others: string) => string;
  };
  readonly drawing: {
    readonly leftOut: (count: number) => string;
    readonly description: (boxes: number) => string;
  };
  /** Of what could not be computed, or is open, and made no difference. */
  readonly aside: { readonly fault: string; readonly unknown: string };
  /** How a division is called beside the parts that came of it. */
  readonly divisionOf: (label: string) => string;
  /** Who has to confirm an assumption. */
  readonly toConfirm: (who: string) => string;
  readonly tree: {
    readonly seeAbove: string;
    readonly deeper: (count: number) => string;
    readonly others: (count: number, shown: string, together: string | undefined) => string;
    readonly missing: (count: number) => string;
    readonly omitted: (count: number) => string;
    /** How to get what was left out. */
    readonly wholeHasThem: string;
    readonly assumption: (text: string) => string;
    readonly untranslated: (phrase: string, reason: string | undefined) => string;
    readonly provisional: (what: string) => string;
    readonly restsOn: string;
    readonly audience: (who: string) => string;
  };
}

/** What a line below a value is about. */
export type Term =
  | 'exact'
  | 'fault'
  | 'needs'
  | 'without'
  | 'fact'
  | 'judgement'
  | 'reasons'
  | 'regarded'
  | 'merged'
  | 'decision'
  | 'table'
  | 'arithmetic'
  | 'test'
  | 'list'
  | 'pot'
  | 'share'
  | 'claim'
  | 'order'
  | 'factor'
  | 'refill'
  | 'draw'
  | 'lastUnits'
  | 'rest'
  | 'forgone'
  | 'part'
  | 'rounding'
  | 'exception'
  | 'amended';

export const formTexts: Readonly<Record<Language, FormTexts>> = { nl, en };
