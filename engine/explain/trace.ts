import type { Condition, SourceFile } from '../../grammar/index.ts';
import {
  type Analysis,
  type Answer,
  type Application,
  type Facts,
  indexText,
  type LawState,
  type UsedLaw,
} from '../model.ts';
import { concerns } from '../run/explain.ts';
import { outcomeOf } from '../run/explain-conditions.ts';
import { readsShown } from '../run/explain-members.ts';
import { engineVersion } from '../version.ts';
import { type Audience, forAudience, sightOf } from './audience.ts';
import { divisionId } from './division.ts';
import { divisionNode } from './division-node.ts';
import { explained as explain } from './explained.ts';
import { given } from './facts.ts';
import type { Trace, TraceNode, TraceText } from './model-trace.ts';
import { conditionNode, conditionsUnder, type Making, nodeOf, within } from './nodes.ts';
import { sourceFinder } from './places.ts';
import { stepUses } from './step-uses.ts';
import { drawsOf, rankedReads, thingsOf } from './things.ts';

/** How much of an explanation is wanted. */
export interface TraceRequest {
  /** The files of the law, for the places in them. */
  readonly sources: readonly SourceFile[];
  /** How many steps down from what was asked; absent: to facts and numbers of the law. */
  readonly depth?: number;
  /** How many members of a set or receivers of a pot, the largest first, and from which place on. */
  readonly members?: number;
  readonly from?: number;
  /** At most so many nodes. */
  readonly nodes?: number;
  readonly audience?: Audience;
  /** Everything that was read is told, so that it can be computed again; depth, members and nodes do not count then. */
  readonly complete?: true;
}

/** Unless said otherwise: as much as a reader can go through. */
const standard = { members: 10, nodes: 2000 } as const;

/**
 * The explanation of values of an answer, by their `instanceKey`s. What was asked comes first, then what that uses, level by
 * level; the same question gives the same explanation to the byte. Keys that the answer does not have are left out.
 */
export function trace(
  analysis: Analysis,
  facts: Facts,
  answer: Answer,
  of: readonly string[],
  request: TraceRequest,
): Trace {
  const { audience } = request;
  const complete = request.complete === true && audience === undefined;
  const sight = audience === undefined ? undefined : sightOf(audience, analysis, facts);
  const texts = textsOf(answer, analysis);
  const page = { members: request.members ?? standard.members, from: request.from ?? 0 };
  const making: Making = {
    explained: explain(analysis, facts, answer),
    sourceOf: sourceFinder(request.sources),
    textOf: (application) => textOf(application, answer, analysis),
    page: complete ? { members: 0, from: 0 } : page,
    receivers: complete ? { members: Number.POSITIVE_INFINITY, from: 0 } : page,
    ...(sight === undefined ? {} : { sight }),
  };
  const roots = of.filter((id) => answer.applications.has(id));
  const extent = {
    depth: complete ? Number.POSITIVE_INFINITY : (request.depth ?? Number.POSITIVE_INFINITY),
    nodes: complete ? Number.POSITIVE_INFINITY : (request.nodes ?? standard.nodes),
  };
  const { nodes, omitted, read } = reached(roots, making, { ...extent, complete });
  const told: Trace = {
    format: 'maatstaf-trace/1',
    engine: engineVersion,
    regulation: { name: analysis.name, label: analysis.label },
    question: {
      ...given('year', answer.period?.year),
      ...given('part', answer.period?.part && indexText(answer.period.part)),
      ...answer.dates,
      exact: answer.law?.exact ?? false,
    },
    texts,
    roots,
    nodes,
    ...(complete
      ? { things: thingsOf(read, nodes, analysis, facts), ...given('draws', drawsOf(read, facts, answer)) }
      : {}),
    complete: complete && omitted === 0,
    omitted,
  };
  return audience === undefined || sight === undefined ? told : forAudience(told, audience, sight);
}

interface Reached {
  readonly nodes: readonly TraceNode[];
  readonly omitted: number;
  /** Everything read, lists of things included. */
  readonly read: ReadonlySet<string>;
}

/** Something that gets a node, by its id. */
type Found =
  | { readonly kind: 'value' | 'division'; readonly application: Application }
  | { readonly kind: 'condition'; readonly application: Application; readonly path: readonly Condition[] };

function reached(
  roots: readonly string[],
  making: Making,
  { depth, nodes: most, complete }: { readonly depth: number; readonly nodes: number; readonly complete: boolean },
): Reached {
  const { applications } = making.explained.answer;
  const nodes: TraceNode[] = [];
  const read = new Set<string>();
  const levels = new Map(roots.map((id) => [id, 0]));
  const others = new Map<string, Found>();
  let omitted = 0;
  // A map is gone through in order of insertion, also of what is added on the way.
  for (const [id, level] of levels) {
    const application = applications.get(id);
    const found = others.get(id) ?? (application && { kind: 'value' as const, application });
    if (found === undefined) continue;
    const made = nodeAndUses(id, found, making, { complete, others, read });
    if (made === undefined) continue;
    const known = made.uses.filter((use) => applications.has(use) || others.has(use));
    nodes.push({ ...made.node, uses: known });
    for (const use of known) {
      if (levels.has(use)) continue;
      if (level >= depth || levels.size >= most) omitted += 1;
      else levels.set(use, level + 1);
    }
  }
  return { nodes, omitted, read };
}

interface Gathering {
  readonly complete: boolean;
  readonly others: Map<string, Found>;
  readonly read: Set<string>;
}

function nodeAndUses(
  id: string,
  found: Found,
  making: Making,
  { complete, others, read }: Gathering,
): { readonly node: Omit<TraceNode, 'uses'>; readonly uses: readonly string[] } | undefined {
  const { application } = found;
  const { answer } = making.explained;
  const inside = (path: readonly Condition[], own: string): readonly string[] =>
    conditionsUnder(application, path)
      .filter((condition) => outcomeOf(application, condition) !== undefined)
      .map((condition) => {
        const conditionId = `${own}${within}${condition.name.text}`;
        others.set(conditionId, { kind: 'condition', application, path: [...path, condition] });
        return conditionId;
      });
  const readsBelow = (path: readonly Condition[]): ReadonlySet<string> =>
    new Set(conditionsUnder(application, path).flatMap((one) => [...(outcomeOf(application, one)?.reads ?? [])]));
  const note = (keys: Iterable<string>): readonly string[] => {
    const all = [...keys];
    for (const key of all) read.add(key);
    return all;
  };
  switch (found.kind) {
    case 'condition': {
      const condition = found.path.at(-1);
      const outcome = condition && outcomeOf(application, condition);
      const node = condition && conditionNode(id, application, condition, making);
      if (outcome === undefined || node === undefined) return undefined;
      const deeper = inside(found.path, id);
      const below = readsBelow(found.path);
      return { node, uses: [...deeper, ...note(outcome.reads).filter((key) => !below.has(key))] };
    }
    case 'division': {
      const all = note(application.reads);
      const shared = all.filter((key) => isShared(key, application, answer));
      const node = divisionNode(id, application, making);
      return node && { node, uses: complete ? all : shared };
    }
    case 'value': {
      const node = nodeOf(id, application, making);
      const isDivided = application.allocation !== undefined;
      const whole = divisionId(application);
      if (isDivided) others.set(whole, { kind: 'division', application });
      const conditions = inside([], id);
      const below = readsBelow([]);
      const members = stepUses(node);
      const plain = complete
        ? [...note(application.reads), ...rankedReads(application, making.explained)]
        : readsShown(answer, application, 0);
      const keys = [...new Set([...plain, ...members])].filter((key) => !below.has(key));
      if (!isDivided) return { node, uses: [...conditions, ...ownReads(keys, application, answer)] };
      return { node, uses: [whole, ...(complete ? [] : ownReads(keys, application, answer))] };
    }
  }
}

/** Of a division only what concerns the receiver itself and what is the same for all. */
function ownReads(keys: readonly string[], { instance }: Application, { applications }: Answer): readonly string[] {
  if (instance.quantity.division === undefined) return keys;
  return keys.filter((key) => {
    const other = applications.get(key)?.instance;
    return other !== undefined && concerns(other, instance);
  });
}

/** Whether something that was read for a division is the same for all receivers. */
function isShared(key: string, { instance }: Application, { applications }: Answer): boolean {
  const other = applications.get(key)?.instance;
  if (other === undefined) return false;
  const receives = instance.quantity.division?.owner === 'receives';
  return other.owner === undefined || (!receives && other.owner === instance.owner && other.indexes.length <= 1);
}

function textsOf({ law }: Answer, analysis: Analysis): readonly TraceText[] {
  const used: readonly UsedLaw[] = law?.used ?? [{ state: analysis.state }];
  return used.map(({ year, period, part, lawOf, state }) => ({
    key: state.key,
    ...(year === undefined ? {} : { year }),
    ...(period === undefined ? {} : { period }),
    ...(part === undefined ? {} : { part }),
    ...(lawOf === undefined ? {} : { lawOf }),
    amendments: state.amendments.map(({ name, label, published, inForce }) => ({ name, label, published, inForce })),
  }));
}

function textOf(
  { state, instance }: Application,
  { law }: Answer,
  { law: { amendments } }: Analysis,
): number | undefined {
  if (state === undefined || amendments.length === 0) return undefined;
  const used = law?.used ?? [];
  const year = instance.indexes.find((index) => index.kind === 'year')?.year;
  const same = (one: { readonly state: LawState }): boolean => one.state === state;
  const own = used.findIndex((one) => same(one) && one.year === year);
  const at = own >= 0 ? own : used.findIndex(same);
  return at < 0 ? undefined : at;
}
