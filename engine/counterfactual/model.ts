/** What is told about facts that are open, and about facts that might have been other. */
import type { Problem } from '../../grammar/index.ts';
import type { Datum, EntitySymbol, Instance, Need, Question, Result, Type } from '../model.ts';

/** What is asked, by itself or by way of a decision. */
export interface CounterfactualQuestion extends Question {
  /** The decision that gives it: each thing is then decided under the law of its own date. */
  readonly decision?: string;
  /** For which kind values, quarters or months: as facts write them, `niveau_2`. */
  readonly for?: readonly string[];
}

// ── what is still needed ─────────────────────────────────────────────────────────────────────────

/** Something open that may still change what is asked. */
export interface Needed {
  readonly need: Need;
  /** `parameter`: a number that is still to be laid down in the regulation; `list`: which things there are. */
  readonly kind: 'fact' | 'judgement' | 'parameter' | 'draw' | 'list';
  readonly label: string;
  /** Absent of a draw and a list. */
  readonly type?: Type;
  /** Whose it is, and so who delivers a fact. */
  readonly of?: { readonly entity: EntitySymbol; readonly key: string };
  readonly for: readonly Datum[];
  /** Of a judgement: who gives it. */
  readonly by?: string;
  /** ISO date: after it silence counts as none. */
  readonly silenceAfter?: string;
  /** Of a draw: between whom. */
  readonly between?: readonly string[];
  /** How many of the asked values it decides alone, whatever it turns out to be, and at its best; absent: not tried. */
  readonly settles?: { readonly always: number; readonly atBest: number };
  /** That it may change what is asked has been shown; otherwise only that nobody has shown the contrary. */
  readonly proven: boolean;
}

export interface NeededAnswer {
  /** The most deciding first. */
  readonly needed: readonly Needed[];
  /** Facts that are open and read, but can change nothing any more. */
  readonly irrelevant: readonly Need[];
  readonly problems: readonly Problem[];
  /** How many evaluations it took. */
  readonly runs: number;
}

// ── what would have to differ ────────────────────────────────────────────────────────────────────

/** What is to come out; values as facts write them: `ja`, `1234.50`, `12%`, `voldoende`, `2021-10-01`, `geen`. */
export type Goal =
  /** Of yes and no the other; of a number more than now; of anything else something else than now. */
  | { readonly kind: 'other' }
  | { readonly kind: 'is' | 'atLeast' | 'atMost'; readonly value: string }
  | { readonly kind: 'more' | 'less' };

export interface WhatIfOptions {
  /** Evaluations at most; 2,000 unless told. */
  readonly runs?: number;
  /** Facts changed together at most; 3 unless told. */
  readonly size?: number;
  /** Larger sets are searched for too when smaller ones were found. */
  readonly further?: boolean;
  /** Names of facts and judgements that may not change. */
  readonly frozen?: readonly string[];
  /** Names of the only facts and judgements that may change. */
  readonly only?: readonly string[];
  /** Only what is of this thing, or of the `ownThings` that belong to it (absent: of all that do), may change. */
  readonly of?: { readonly entity: string; readonly key: string; readonly ownThings?: readonly string[] };
  /** Told after each evaluation how many there were; to stop here it says no. */
  readonly proceed?: (runs: number) => boolean;
}

export interface WhatIf {
  /** What is wrong with the question or the goal; then nothing was searched. */
  readonly problems: readonly Problem[];
  readonly instance?: Instance;
  readonly now?: Result;
  readonly goal?: ReadGoal;
  /** It is so already. */
  readonly already: boolean;
  /** Minimal: of none can a fact be left out. The smallest first, then the smallest changes. */
  readonly sets: readonly ChangeSet[];
  /** All sets up to this size were searched, of numbers and dates with the values described at `whatIf`. */
  readonly searched: number;
  /**
   * Why it ended: `found` the smallest; every set was tried (`all`); `size` of the sets; the most evaluations (`runs`);
   * somebody said so (`told`).
   */
  readonly ended: 'found' | 'all' | 'size' | 'runs' | 'told';
  readonly runs: number;
  /** Facts that matter of which no other value can be tried: things, and periods that last. What may not change is not among them. */
  readonly untried: readonly Instance[];
}

/** A goal with its value read. */
export type ReadGoal =
  | { readonly kind: 'other' | 'more' | 'less' }
  | { readonly kind: 'is' | 'atLeast' | 'atMost'; readonly value: Datum | 'absent' };

/** Facts that, changed together, turn what is asked; verified by evaluating. */
export interface ChangeSet {
  readonly changes: readonly Change[];
  readonly outcome: Result;
}

export interface Change {
  /** By which facts hold it. */
  readonly key: string;
  readonly instance: Instance;
  readonly from: Datum | 'absent' | 'unknown';
  readonly to: Datum | 'absent';
  /** The last value on the way from `from` with which it does not turn; absent where values have no order. */
  readonly notYet?: Datum;
}
