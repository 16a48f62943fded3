/** Bounds of one evaluation; each has a fault of its own, so that nothing runs on or overflows. */
export interface RunLimits {
  /** Expressions evaluated, one by one. */
  readonly steps: number;
  /** Elements of one set, before its `waar`. */
  readonly elements: number;
  /** Expressions inside expressions, counted on through the rules they read, before a rule is set aside and done first. */
  readonly depth: number;
  /** Expressions inside expressions of a single rule. */
  readonly nesting: number;
  /** Of so many things the members of a set are looked up by what they are equal to; of fewer they are gone through one by one. */
  readonly indexed: number;
  /** What values rest on is not kept: nothing can be explained, and what is needed is in no order. To measure what keeping costs. */
  readonly forgets?: true;
}

export const runLimits: RunLimits = {
  steps: 50_000_000,
  elements: 1_000_000,
  depth: 400,
  nesting: 400,
  indexed: 32,
};
