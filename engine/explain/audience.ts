import type { Analysis, Datum, Facts } from '../model.ts';
import { entityToday, today } from '../run/law-states.ts';
import type {
  Audience,
  Trace,
  TraceDivision,
  TraceFact,
  TraceIndex,
  TraceMarks,
  TraceNeed,
  TraceNode,
  TraceValue,
} from './model-trace.ts';

export type { Audience };

/** What an audience may see of things. */
export interface Sight {
  readonly sees: (thing: { readonly entity: string; readonly key: string }) => boolean;
  readonly seesAll: (data: readonly Datum[]) => boolean;
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
  const heirs = [of];
  for (const heir of heirs)
    for (const [former, { mergedInto }] of things.get(entity) ?? [])
      if (mergedInto === heir && !sees({ entity, key: former })) {
        allow(entity, former);
        heirs.push(former);
      }
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
  /** Of a test whose value has been taken away. */
  readonly own?: true;
}

function sees(indexes: readonly TraceIndex[], sight: Sight): boolean {
  return indexes.every((index) => index.kind !== 'thing' || sight.sees(index));
}

function nodeFor(node: TraceNode, filter: Filter): TraceNode {
  const { ids } = filter;
  const { division, fact, conditions } = node;
  return deeply(
    {
      ...node,
      uses: node.uses.filter((id) => ids.has(id)),
      ...(conditions === undefined ? {} : { conditions: conditions.filter((id) => ids.has(id)) }),
      ...(fact === undefined ? {} : { fact: factFor(fact, filter) }),
      ...(division === undefined ? {} : { division: divisionFor(division, filter) }),
      marks: marksFor(node.marks, filter),
    },
    filter,
  );
}

/**
 * The same with every value, step and member of a set in it as the audience may see it, wherever they stand: what is added to
 * an explanation one day is filtered as well.
 */
function deeply<Part>(part: Part, filter: Filter): Part {
  return seen(part, filter) as Part;
}

function seen(part: unknown, filter: Filter): unknown {
  if (Array.isArray(part)) return part.filter((one) => !isHiddenMember(one, filter)).map((one) => seen(one, filter));
  if (typeof part !== 'object' || part === null) return part;
  if (isUndecidedValue(part)) return valueFor(part, filter);
  const { use, value, ...others } = part as { readonly use?: unknown; readonly value?: unknown };
  if (isOthersTest(part, filter))
    return seen({ ...part, value: { state: 'unknown', needs: [], others: 1 } }, { ...filter, own: true });
  const isOther = typeof use === 'string' && isHiddenUse(use, filter);
  const kept = isOther ? others : part;
  return Object.fromEntries(Object.entries(kept).map(([name, one]) => [name, seen(one, filter)]));
}

function isHiddenUse(use: string, { ids, sight }: Filter): boolean {
  return !ids.has(use) && !namesNobodyHidden(use, sight);
}

/** A column of a table that tested a value of somebody else; its value stands beside the step. */
function isOthersTest(part: object, filter: Filter): boolean {
  if (filter.own === true || !('subject' in part) || !('value' in part)) return false;
  const { subject } = part;
  return (
    typeof subject === 'object' && subject !== null && 'use' in subject && isHiddenUse(String(subject.use), filter)
  );
}

/** A member of a set, by the things it is. */
function isHiddenMember(part: unknown, { sight }: Filter): boolean {
  if (typeof part !== 'object' || part === null || !('is' in part) || !Array.isArray(part.is)) return false;
  return !sees(part.is, sight);
}

function isUndecidedValue(part: object): part is Extract<TraceValue, { state: 'unknown' | 'fault' }> {
  return 'state' in part && (part.state === 'unknown' || part.state === 'fault');
}

function valueFor(value: Extract<TraceValue, { state: 'unknown' | 'fault' }>, { sight }: Filter): TraceValue {
  if (value.state === 'fault') {
    const names = [...sight.hidden].some((key) => value.nl.includes(key) || value.en.includes(key));
    return names ? { ...value, ...ofOthers } : value;
  }
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

/** Who is drawn against whom is told only as far as the audience may see them. */
function needFor(need: TraceNeed, sight: Sight): TraceNeed {
  if (need.kind !== 'draw') return need;
  // Those between whom is drawn go by their names here, `01AA, economie`: no word of one may be somebody else's key.
  const isOwn = (name: string): boolean =>
    seesReceiver(name, sight) && !name.split(/,? /u).some((word) => sight.hidden.has(word));
  return { ...need, between: need.between.filter(isOwn) };
}

/** A receiver goes by its key and what else says who it is: `01AA economie`, `"01AA"`. */
export function seesReceiver(key: string, sight: Sight | undefined): boolean {
  if (sight === undefined) return true;
  const words = key.split(' ');
  const beginnings = words.map((_, at) => words.slice(0, at + 1).join(' '));
  return !beginnings.some((beginning) => sight.hidden.has(beginning)) && namesNobodyHidden(key, sight);
}

/** Whether no key in an id is of somebody who may not be seen. */
function namesNobodyHidden(id: string, { hidden }: Sight): boolean {
  return [...id.matchAll(quoted)].every(([text]) => !hidden.has(String(JSON.parse(text))));
}

const quoted = /"(?:[^"\\]|\\.)*"/gu;

function factFor({ regarded, merged, ...fact }: TraceFact, { sight }: Filter): TraceFact {
  return {
    ...fact,
    ...(regarded === undefined ? {} : { regarded: regarded.filter(({ id }) => namesNobodyHidden(id, sight)) }),
    ...(merged === undefined ? {} : { merged: merged.filter(({ of }) => sight.sees(of)) }),
  };
}

function divisionFor(division: TraceDivision, { sight }: Filter): TraceDivision {
  const own = (key: string): boolean => seesReceiver(key, sight);
  const { refill, draw, receivers, others, lastUnits, names } = division;
  const rounds = refill?.rounds.map((round) => ({ ...round, full: round.full.filter(own) })) ?? [];
  return {
    ...division,
    receivers: receivers.filter(({ key }) => own(key)),
    others: others.filter(({ key }) => own(key)),
    lastUnits: lastUnits.filter(own),
    ...(names === undefined ? {} : { names: names.filter(({ key }) => own(key)) }),
    ...(refill === undefined ? {} : { refill: { ...refill, rounds } }),
    ...(draw === undefined ? {} : { draw: drawFor(draw, own) }),
  };
}

type Draw = NonNullable<TraceDivision['draw']>;

function drawFor({ order, between, ...draw }: Draw, own: (key: string) => boolean): Draw {
  return { ...draw, between: between.filter(own), ...(order === undefined ? {} : { order: order.filter(own) }) };
}

function marksFor(marks: TraceMarks, { sight }: Filter): TraceMarks {
  const provisional = marks.provisional.filter((id) => namesNobodyHidden(id, sight));
  const others = marks.provisional.length - provisional.length;
  return { ...marks, provisional, ...(others === 0 ? {} : { others }) };
}
