import type { Datum, Instance } from '../model.ts';
import { byCodeUnits } from '../run/order.ts';
import { otherValues } from './alternatives.ts';
import type { FactRead } from './facts-read.ts';
import { alongScale, narrowed, scaleOfFact, type Turned, type Turning, valuesOf } from './thresholds.ts';
import { identityOf, type Trial, type Trials } from './trials.ts';

export interface Searched {
  readonly found: readonly Turning[];
  /** All sets up to this size were gone through. */
  readonly size: number;
  readonly ended: 'found' | 'all' | 'size' | 'runs' | 'told';
  readonly untried: readonly Instance[];
}

interface Node {
  readonly changes: Turning;
  readonly trial: Trial;
}

/** Which facts may change, and how many of them together. */
export interface Reach {
  readonly mayChange: (fact: FactRead) => boolean;
  /** These are tried first, so that they are when the evaluations run out. */
  readonly isOwn: (fact: FactRead) => boolean;
  readonly most: number;
  readonly further: boolean;
}

/**
 * Sets of facts with which it turns, the smallest first. A set grows by a fact that is read with what was changed before:
 * of a minimal set some member always is, since what is not read changes nothing. What holds a found set is not looked at.
 */
export function search(trials: Trials, { mayChange, isOwn, most, further }: Reach): Searched {
  const start: Node = { changes: new Map(), trial: trials.try(new Map()) };
  const found = new Map<string, Turning>();
  const untried = new Map<string, Instance>();
  const otherValuesAt = optionsOf(trials);
  const result = (size: number, ended: Searched['ended']): Searched => ({
    found: [...found.values()],
    size,
    ended,
    untried: [...untried.values()],
  });
  let nodes: readonly Node[] = [start];
  for (let size = 1; size <= most; size++) {
    const next = new Map<string, Node>();
    for (const node of nodes)
      for (const fact of ownFirst(node.trial.read, isOwn)) {
        if (node.changes.has(fact.key) || untried.has(fact.key)) continue;
        if (holdsOneOf(found, [...node.changes.keys(), fact.key])) continue;
        if (!mayChange(fact)) continue;
        const options = otherValuesAt(node, fact);
        if (options === undefined) untried.set(fact.key, fact.instance);
        else grow(trials, node, fact, options, found, next);
        const ended = trials.ended();
        if (ended !== undefined) return result(size - 1, ended);
      }
    if (found.size > 0 && !further) return result(size, 'found');
    if (next.size === 0) return result(size, 'all');
    nodes = otherWayFirst([...next.values()], start.trial.way, found);
  }
  return result(most, 'size');
}

/** What a fact may be instead: with which it turns, and with which it does not. */
interface Options {
  readonly turned?: Turned;
  readonly others: readonly (Datum | 'absent')[];
}

/** Undefined where no other value can be tried. Along a scale a fact is looked at closely once. */
function optionsOf(trials: Trials): (node: Node, fact: FactRead) => Options | undefined {
  const known = new Map<string, readonly Datum[]>();
  return ({ changes, trial }, fact) => {
    const { quantity } = fact.instance;
    const landmarks = quantity.type.kind === 'text' ? trials.landmarks(valuesOf(changes), fact.instance) : noLandmarks;
    const few = otherValues(quantity, fact.value, landmarks);
    const scale = scaleOfFact(fact);
    if (few.length === 0 && scale === undefined) return undefined;
    // What is to come out just so is passed by at another place each time.
    const places = trial.side === undefined ? known.get(fact.key) : undefined;
    const tried = firstTurned(trials, changes, fact, [...(places ?? []), ...few]);
    if (tried.turned !== undefined || scale === undefined || places !== undefined) return tried;
    const along = alongScale(trials, changes, fact, scale);
    known.set(fact.key, along.others);
    return { ...along, others: [...along.others, ...tried.others] };
  };
}

const noLandmarks = { near: [], largest: { numerator: 0n, denominator: 1n } };

function firstTurned(trials: Trials, changes: Turning, fact: FactRead, values: readonly (Datum | 'absent')[]): Options {
  const others: (Datum | 'absent')[] = [];
  for (const to of values) {
    if (trials.try(valuesOf(new Map(changes).set(fact.key, { fact, to }))).turned)
      return { turned: { fact, to }, others };
    others.push(to);
  }
  return { others };
}

function grow(
  trials: Trials,
  { changes }: Node,
  fact: FactRead,
  { turned, others }: Options,
  found: Map<string, Turning>,
  next: Map<string, Node>,
): void {
  if (turned !== undefined) {
    const set = narrowed(trials, new Map(changes).set(fact.key, turned));
    if (!holdsOneOf(found, [...set.keys()])) found.set([...set.keys()].toSorted(byCodeUnits).join('\n'), set);
    return;
  }
  for (const to of others) {
    const grown = new Map(changes).set(fact.key, { fact, to });
    const name = identityOf(valuesOf(grown));
    if (!next.has(name)) next.set(name, { changes: grown, trial: trials.try(valuesOf(grown)) });
  }
}

function ownFirst(read: readonly FactRead[], isOwn: Reach['isOwn']): readonly FactRead[] {
  return [...read.filter(isOwn), ...read.filter((fact) => !isOwn(fact))];
}

/** What went another way first: that is where one more fact can tell. */
function otherWayFirst(nodes: readonly Node[], way: number, found: ReadonlyMap<string, Turning>): readonly Node[] {
  const left = nodes.filter(({ changes }) => !holdsOneOf(found, [...changes.keys()]));
  return [...left.filter(({ trial }) => trial.way !== way), ...left.filter(({ trial }) => trial.way === way)];
}

function holdsOneOf(found: ReadonlyMap<string, Turning>, keys: readonly string[]): boolean {
  return [...found.values()].some((set) => [...set.keys()].every((key) => keys.includes(key)));
}
