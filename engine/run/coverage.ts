import type { Analysis, Law, LawState, Origin } from '../model.ts';
import { changeItems } from './coverage-changes.ts';
import { itemsIn } from './coverage-items.ts';
import { type Evidence, evidenceOf, newLedger } from './coverage-ledger.ts';
import { runExamples } from './examples.ts';
import { byCodeUnits } from './order.ts';

/**
 * What examples can show of a rule:
 * - `rule`: that it is computed (`read`); of a parameter too;
 * - `condition`: a named condition that holds (`yes`), and one that does not (`no`);
 * - `branch`: of `als … dan … anders` that it was taken;
 * - `row`: of a table that it hit;
 * - `exception`: that it decided (`applied`), and that its condition did not hold (`notApplied`);
 * - `clause`: of a division, such as `ontvangers` with somebody who receives (`yes`) and somebody who does not (`no`);
 * - `change`: of an amendment, the law without it (`before`) and with it (`after`).
 */
export type CoverageKind = 'rule' | 'condition' | 'branch' | 'row' | 'exception' | 'clause' | 'change';
export type CoverageWay = 'read' | 'yes' | 'no' | 'taken' | 'hit' | 'applied' | 'notApplied' | 'before' | 'after';

export interface CoverageItem {
  readonly kind: CoverageKind;
  /** Of what: a rule, an exception, a condition of one (`voldoet.c`), an amendment with its `onderdeel`. */
  readonly name: string;
  /** What stands there, in the words of the file. */
  readonly words: string;
  /** In the file as it was written; texts of several days share a place. */
  readonly place: Origin;
  /** Each way it can come out, with the labels of the examples whose expected values rest on it. */
  readonly ways: readonly { readonly way: CoverageWay; readonly examples: readonly string[] }[];
  /** Every way, some, or none. */
  readonly state: 'covered' | 'half' | 'not';
}

export interface Coverage {
  /** By file in the order of loading, then by place. */
  readonly items: readonly CoverageItem[];
  /** Labels of the examples that were counted: those that come out. */
  readonly examples: readonly string[];
  /** Labels of those that do not come out, and so show nothing. */
  readonly failing: readonly string[];
}

/**
 * What the examples of a regulation show of its rules. Counted is only what an expected value of an example that comes
 * out rests on: what was read for it, and so on down to facts and stated values. What an example computes by the way (a
 * guarantee that is watched, a value that nothing is expected of) shows nothing, nor does a rule whose value is stated.
 */
export function coverage(analysis: Analysis): Coverage {
  const evidence: Evidence[] = [];
  const examples: string[] = [];
  const failing: string[] = [];
  if (analysis.sound)
    runExamples(analysis, undefined, {
      withoutCause: true,
      proceed: ({ passed, label }) => {
        if (!passed) failing.push(label);
        return true;
      },
      observe: (result, run) => {
        examples.push(result.label);
        evidence.push(evidenceOf(result, run));
      },
    });
  const states = statesOf(analysis);
  const ledger = newLedger();
  for (const state of states) for (const item of itemsIn(state)) ledger.declare(item);
  for (const one of evidence) for (const seen of one.seen) ledger.see(seen, one.label);
  const order = fileOrder(analysis.law, states);
  const items = [...ledger.items(), ...changeItems(analysis.law, states, evidence)];
  return { items: items.sort((one, other) => order(one.place, other.place)), examples, failing };
}

/** Every state that some question leads to and that may be computed; the newest text first, then the oldest. */
function statesOf({ law, state }: Analysis): readonly LawState[] {
  const all = new Set([...law.reachable().map((one) => one.state), state]);
  return [...all].filter((one) => one.analysis.sound);
}

/** The regulation's own files, then those of its amendments as they apply. */
function fileOrder({ amendments }: Law, states: readonly LawState[]): (one: Origin, other: Origin) => number {
  const own = states.flatMap((state) =>
    state.analysis.modules.flatMap((module) => state.originOf(module, { start: 0, end: 1 })?.file ?? []),
  );
  const files = [...new Set([...own, ...amendments.map(({ module }) => module.file)])];
  const rank = (file: string): number => (files.includes(file) ? files.indexOf(file) : files.length);
  return (one, other) =>
    rank(one.file) - rank(other.file) || byCodeUnits(one.file, other.file) || one.span.start - other.span.start;
}
