import { type Datum, type Instance, instanceKey } from '../model.ts';
import { byCodeUnits } from '../run/order.ts';
import { otherValues, placesToTry } from './alternatives.ts';
import type { FactRead } from './facts-read.ts';
import { scaleOf } from './scale.ts';
import { firstTurn, narrowed } from './thresholds.ts';
import type { Trial, Trials, Values } from './trials.ts';

/** Facts changed together with which it turns, by which facts hold them. */
export type Turning = ReadonlyMap<string, Turned>;

export interface Turned {
  readonly fact: FactRead;
  readonly to: Datum | 'absent';
  readonly notYet?: Datum;
}

export interface Searched {
  readonly found: readonly Turning[];
  /** All sets up to this size were gone through. */
  readonly size: number;
  readonly ended: 'found' | 'all' | 'size' | 'runs' | 'told';
  readonly untried: readonly Instance[];
}

interface Node {
  readonly changes: ReadonlyMap<string, Turned>;
  readonly trial: Trial;
}

/**
 * Sets of facts with which it turns, the smallest first. A set grows by a fact that is read with what was changed before:
 * of a minimal set some member always is, since what is not read changes nothing. What holds a found set is not looked at.
 */
export function search(
  trials: Trials,
  mayChange: (fact: FactRead) => boolean,
  { most, further }: { readonly most: number; readonly further: boolean },
): Searched {
  const start: Node = { changes: new Map(), trial: trials.try(new Map()) };
  const options = optionsOf(trials);
  const found = new Map<string, Turning>();
  const barren = new Map<string, Instance>();
  let nodes: readonly Node[] = [start];
  for (let size = 1; size <= most; size++) {
    const next = new Map<string, Node>();
    for (const node of nodes)
      for (const fact of node.trial.read) {
        if (node.changes.has(fact.key)) continue;
        const keys = [...node.changes.keys(), fact.key];
        if (!mayChange(fact)) barren.set(fact.key, fact.instance);
        else if (!holdsOneOf(found, keys)) grow(node, fact, keys, next);
        if (trials.ended() !== undefined) return result(size - 1, trials.ended() ?? 'runs');
      }
    if (next.size === 0) return result(size, 'all');
    if (found.size > 0 && !further) return result(size, 'found');
    // What went another way first: that is where a next fact can tell.
    const isOther = ({ trial }: Node): boolean => trial.way !== start.trial.way;
    const all = [...next.values()].filter(({ changes }) => !holdsOneOf(found, [...changes.keys()]));
    nodes = [...all.filter(isOther), ...all.filter((node) => !isOther(node))];
  }
  return result(most, 'size');

  function grow(node: Node, fact: FactRead, keys: readonly string[], next: Map<string, Node>): void {
    const { turned, others, none } = options(node, fact);
    if (none) barren.set(fact.key, fact.instance);
    for (const one of turned) {
      const set = narrowed(trials, new Map([...node.changes, [fact.key, one]]));
      const name = nameOf([...set.keys()]);
      if (!found.has(name) && !holdsOneOf(found, [...set.keys()])) found.set(name, set);
    }
    if (turned.length > 0) return;
    for (const to of others) {
      const changes = new Map([...node.changes, [fact.key, { fact, to }]]);
      const trial = trials.try(valuesOf(changes));
      const name = `${nameOf(keys)} ${[...valuesOf(changes)].map(([key, value]) => key + textOf(value)).toSorted(byCodeUnits).join()}`;
      if (!next.has(name)) next.set(name, { changes, trial });
    }
  }

  function result(size: number, ended: Searched['ended']): Searched {
    return { found: [...found.values()], size, ended, untried: [...barren.values()] };
  }
}
