import type { Analysis, Datum, Facts, Instance } from '../model.ts';
import { entityToday, today } from '../run/law-states.ts';
import type {
  Audience,
  Step,
  StepSet,
  Trace,
  TraceDivision,
  TraceException,
  TraceFact,
  TraceIndex,
  TraceMarks,
  TraceNeed,
  TraceNode,
  TraceTable,
  TraceThing,
  TraceValue,
} from './model-trace.ts';

export type { Audience };

/** What an audience may see of things. */
export interface Sight {
  readonly sees: (thing: { readonly entity: string; readonly key: string }) => boolean;
  readonly seesAll: (data: readonly Datum[]) => boolean;
  readonly seesInstance: (instance: Instance) => boolean;
  /** Keys of things that it may not see, of all entities: no text it is given may name them. */
  readonly hidden: ReadonlySet<string>;
}

/**
 * A thing sees itself, what it belongs to, what has merged into it, and of what belongs to it the objects that are named in
 * `ownThings`; never another's, and of the things of others (pupils, other schools) only totals.
 */
export function sightOf({ of, entity, ownThings }: Audience, analysis: Analysis, { things }: Facts): Sight {
  const open = new Map<string, Set<string>>([[entity, new Set([of])]]);
  const sees = (thing: { readonly entity: string; readonly key: string }): boolean =>
    open.get(today(analysis, thing.entity))?.has(thing.key) === true;
  const allow = (name: string, key: string): void => {
    const keys = open.get(name) ?? new Set();
    open.set(name, keys.add(key));
  };
  let [above, key] = [entityToday(analysis, entity)?.parent, things.get(entity)?.get(of)?.parent];
  while (above !== undefined && key !== undefined) {
    const name = today(analysis, above.name);
    allow(name, key);
    [above, key] = [above.parent, things.get(name)?.get(key)?.parent];
  }
  for (const [former, { mergedInto }] of things.get(entity) ?? []) if (mergedInto === of) allow(entity, former);
  // What belongs to what belongs to it comes after that.
  for (let left = ownThings.length; left > 0; left -= 1)
    for (const name of ownThings) {
      const parent = entityToday(analysis, name)?.parent;
      for (const [own, thing] of things.get(name) ?? [])
        if (parent !== undefined && thing.parent !== undefined && sees({ entity: parent.name, key: thing.parent }))
          allow(name, own);
    }
  const hidden = new Set<string>();
  for (const [name, all] of things)
    for (const one of all.keys()) if (!sees({ entity: name, key: one })) hidden.add(one);
  const seesAll = (data: readonly Datum[]): boolean => data.every((datum) => datum.kind !== 'thing' || sees(datum));
  return {
    sees,
    seesAll,
    seesInstance: ({ quantity, owner, indexes }) =>
      (owner === undefined ||
        quantity.owner === undefined ||
        sees({ entity: quantity.owner.entity.name, key: owner })) &&
      seesAll(indexes),
    hidden,
  };
}

/** The explanation with nothing in it that its audience may not see; what is left out is counted. */
export function forAudience(trace: Trace, audience: Audience, sight: Sight): Trace {
  const isShown = (node: TraceNode): boolean => (node.of === undefined || sight.sees(node.of)) && sees(node.for, sight);
  const shown = trace.nodes.filter(isShown);
  const ids = new Set(shown.map(({ id }) => id));
  const filter: Filter = { sight, ids };
  const { things: _, ...open } = trace;
  return {
    ...open,
    audience,
    roots: trace.roots.filter((id) => ids.has(id)),
    nodes: shown.map((node) => nodeFor(node, filter)),
    complete: false,
    omitted: trace.omitted + trace.nodes.length - shown.length,
  };
}

interface Filter {
  readonly sight: Sight;
  /** Of the nodes that are shown. */
  readonly ids: ReadonlySet<string>;
}

function sees(indexes: readonly TraceIndex[], sight: Sight): boolean {
  return indexes.every((index) => index.kind !== 'thing' || sight.sees(index));
}

function nodeFor(node: TraceNode, filter: Filter): TraceNode {
  const { ids, sight } = filter;
  return {
    ...node,
    value: valueFor(node.value, filter),
    uses: node.uses.filter((id) => ids.has(id)),
    ...(node.formula === undefined ? {} : { formula: stepFor(node.formula, filter) }),
    ...(node.conditions === undefined ? {} : { conditions: node.conditions.filter((id) => ids.has(id)) }),
    ...(node.fact === undefined ? {} : { fact: factFor(node.fact, filter) }),
    ...(node.table === undefined ? {} : { table: tableFor(node.table, filter) }),
    ...(node.exceptions === undefined ? {} : { exceptions: node.exceptions.map((one) => exceptionFor(one, filter)) }),
    ...(node.part?.condition === undefined
      ? {}
      : { part: { ...node.part, condition: stepFor(node.part.condition, filter) } }),
    ...(node.division === undefined ? {} : { division: divisionFor(node.division, sight, filter) }),
    marks: marksFor(node.marks, filter),
  };
}

function valueFor(value: TraceValue, { sight }: Filter): TraceValue {
  if (value.state === 'fault') {
    const names = [...sight.hidden].some((key) => value.nl.includes(key) || value.en.includes(key));
    return names ? { ...value, ...ofOthers } : value;
  }
  if (value.state !== 'unknown') return value;
  const own = value.needs.filter((need) => seesNeed(need, sight)).map((need) => needFor(need, sight));
  const others = value.needs.length - own.length;
  return { ...value, needs: own, ...(others === 0 ? {} : { others: (value.others ?? 0) + others }) };
}

const ofOthers = {
  nl: 'dit is niet te berekenen door gegevens van een ander',
  en: 'this cannot be computed because of data of somebody else',
} as const;

function seesNeed(need: TraceNeed, sight: Sight): boolean {
  return need.kind === 'list' || ((need.of === undefined || sight.sees(need.of)) && sees(need.for, sight));
}

/** Between whom has to be drawn is told in number, and to who is among them by its own key. */
function needFor(need: TraceNeed, sight: Sight): TraceNeed {
  if (need.kind !== 'draw') return need;
  return { ...need, between: need.between.filter((key) => seesReceiver(key, sight)) };
}

/** A receiver goes by its key and what else says who it is: `01AA economie`, `"01AA"`. */
export function seesReceiver(key: string, sight: Sight | undefined): boolean {
  if (sight === undefined) return true;
  const words = key.split(' ');
  const beginnings = words.map((_, at) => words.slice(0, at + 1).join(' '));
  return !beginnings.some((beginning) => sight.hidden.has(beginning)) && namesNobodyHidden(key, sight);
}

function stepFor(step: Step, filter: Filter): Step {
  const { value, use, parts, set, conditions, ...others } = step;
  const isOther = use !== undefined && !filter.ids.has(use) && !namesNobodyHidden(use, filter.sight);
  return {
    ...others,
    ...(value === undefined || isOther ? {} : { value: valueFor(value, filter) }),
    ...(use === undefined || isOther ? {} : { use }),
    ...(parts === undefined ? {} : { parts: parts.map((part) => stepFor(part, filter)) }),
    ...(set === undefined ? {} : { set: setFor(set, filter) }),
    ...(conditions === undefined ? {} : { conditions: conditions.filter((id) => filter.ids.has(id)) }),
  };
}

/** Whether no key in an id is of somebody who may not be seen. */
function namesNobodyHidden(id: string, { hidden }: Sight): boolean {
  return [...id.matchAll(quoted)].every(([text]) => !hidden.has(String(JSON.parse(text))));
}

const quoted = /"(?:[^"\\]|\\.)*"/gu;

function setFor({ members, where, ...others }: StepSet, filter: Filter): StepSet {
  return {
    ...others,
    ...(where === undefined ? {} : { where: stepFor(where, filter) }),
    members: members
      .filter(({ is }) => sees(is, filter.sight))
      .map(({ is, value, use, test }) => ({
        is,
        ...(value === undefined ? {} : { value: valueFor(value, filter) }),
        ...(use === undefined ? {} : { use }),
        ...(test === undefined ? {} : { test: stepFor(test, filter) }),
      })),
  };
}

function factFor({ regarded, merged, ...fact }: TraceFact, filter: Filter): TraceFact {
  const isOwn = (of: TraceThing): boolean => filter.sight.sees(of);
  return {
    ...fact,
    ...(regarded === undefined
      ? {}
      : {
          regarded: regarded
            .filter(({ id }) => namesNobodyHidden(id, filter.sight))
            .map((one) => ({ ...one, before: valueFor(one.before, filter), now: valueFor(one.now, filter) })),
        }),
    ...(merged === undefined ? {} : { merged: merged.filter(({ of }) => isOwn(of)) }),
  };
}

function tableFor({ tests, ...table }: TraceTable, filter: Filter): TraceTable {
  return { ...table, tests: tests.map((test) => ({ ...test, value: valueFor(test.value, filter) })) };
}

function exceptionFor({ condition, without, ...exception }: TraceException, filter: Filter): TraceException {
  return {
    ...exception,
    ...(condition === undefined ? {} : { condition: stepFor(condition, filter) }),
    ...(without === undefined ? {} : { without: valueFor(without, filter) }),
  };
}

function divisionFor(division: TraceDivision, sight: Sight, filter: Filter): TraceDivision {
  const own = (key: string): boolean => seesReceiver(key, sight);
  const { refill, draw, receivers, others, lastUnits, potStep } = division;
  return {
    ...division,
    ...(potStep === undefined ? {} : { potStep: stepFor(potStep, filter) }),
    receivers: receivers.filter(({ key }) => own(key)),
    others: others.filter(({ key }) => own(key)),
    lastUnits: lastUnits.filter(own),
    ...(refill === undefined
      ? {}
      : { refill: { ...refill, rounds: refill.rounds.map((round) => ({ ...round, full: round.full.filter(own) })) } }),
    ...(draw === undefined
      ? {}
      : {
          draw: {
            ...draw,
            ...(draw.order === undefined ? {} : { order: draw.order.filter(own) }),
            between: draw.between.filter(own),
          },
        }),
  };
}

function marksFor(marks: TraceMarks, filter: Filter): TraceMarks {
  const provisional = marks.provisional.filter((id) => namesNobodyHidden(id, filter.sight));
  const others = marks.provisional.length - provisional.length;
  return { ...marks, provisional, ...(others === 0 ? {} : { others }) };
}
