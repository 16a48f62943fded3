/** A proof that an explanation is right: everything in it computed again from the text of the law. */
import { type Problem, render } from '../../grammar/index.ts';
import type { Trace, TraceNode } from '../explain/model-trace.ts';
import type { Analysis, Facts, Thing } from '../model.ts';
import { type Check, checkNode } from './check.ts';
import { reasons } from './reasons.ts';
import { Missing, named, textAt, today, Unchecked, type Val, valIn, type World } from './world.ts';

export interface Verification {
  /** How many nodes were computed again and came out the same. */
  readonly verified: number;
  readonly failures: readonly VerificationFailure[];
  readonly unchecked: readonly NotVerified[];
}

/** About which node, by its id, and why; without an id about the explanation as a whole. */
export interface NotVerified extends Readonly<Record<'nl' | 'en', string>> {
  readonly node: string;
  readonly why: string;
}

export interface VerificationFailure extends Problem, Omit<NotVerified, 'why'> {}

/**
 * Computes a complete trace again, node by node, from the text of the law alone, and says what does not agree and what could
 * not be checked. With `facts` what was delivered is compared as well. It never throws, whatever it is given.
 */
export function verify(analysis: Analysis, trace: Trace, facts?: Facts): Verification {
  const failures: VerificationFailure[] = [];
  const unchecked: NotVerified[] = [];
  const fail = (code: 'R500' | 'R501' | 'R502' | 'R503', node: string, args: Record<string, string> = {}): void => {
    const problem = { code, severity: 'error' as const, args: { node, ...args } };
    failures.push({ ...problem, node, nl: render(problem, 'nl').message, en: render(problem, 'en').message });
  };
  let verified = 0;
  try {
    if (!trace.complete || trace.omitted > 0) fail('R501', '', { missing: '…' });
    const world = worldOf(analysis, trace);
    const kept: Check['kept'] = new Map();
    const seen = new Set<string>();
    for (const node of trace.nodes) {
      const before = failures.length;
      const wrong = (part: string, computed = ''): void =>
        fail(computed === '' ? 'R502' : 'R500', node.id, { part, computed });
      try {
        if (seen.has(node.id)) wrong('id');
        seen.add(node.id);
        for (const use of node.uses) if (!world.nodes.has(use)) fail('R501', node.id, { missing: use });
        checkThings(node, world, wrong);
        for (const [part, computed] of checkNode(node, { world, facts, kept })) wrong(part, computed);
        if (failures.length === before) verified += 1;
      } catch (reason) {
        if (reason instanceof Missing) fail('R501', node.id, { missing: reason.id });
        else if (reason instanceof Unchecked)
          unchecked.push({ node: node.id, why: reason.why, ...reasons[reason.why] });
        else fail('R503', typeof node?.id === 'string' ? node.id : '');
      }
    }
    checkGraph(world, kept, (part, node) => fail('R502', node, { part }));
    for (const node of otherLists(world, facts))
      if (facts === undefined) unchecked.push({ node, why: 'delivered', ...reasons.delivered });
      else fail('R502', node, { part: 'things' });
  } catch {
    fail('R503', '');
  }
  return { verified, failures, unchecked };
}

function worldOf(analysis: Analysis, trace: Trace): World {
  const states = new Map(analysis.law.reachable().map(({ state }) => [state.key, state.analysis]));
  states.set(analysis.state.key, analysis);
  const nodes = new Map<string, { readonly node: TraceNode; readonly val: Val }>();
  for (const node of trace.nodes) nodes.set(node.id, { node, val: valIn(node.value) });
  const things = (trace.things ?? []).map(({ entity, things: all }) => {
    return [entity, new Map(all.map((thing) => [thing.key, thing]))] as const;
  });
  return { trace, main: mainText(analysis, trace), states, nodes, things: new Map(things) };
}

/** The text in which the question was asked: that of its day, for its year. */
function mainText(analysis: Analysis, { question, roots, nodes }: Trace): Analysis {
  if (analysis.law.amendments.length === 0) return analysis;
  const families = nodes.map(({ id, name }) =>
    roots.includes(id) ? named(analysis, today(analysis, name))?.family : [],
  );
  const forms = families.flat().flatMap((one) => (one?.binding.kind === 'year' ? [one.binding.of] : []));
  const [form] = forms;
  const own = form?.unit === 'year' && question.year !== undefined && forms.every((one) => one === form);
  const { lawOf, knownOn, inForceBy, year, part, exact } = question;
  return textAt(analysis, { lawOf, knownOn, inForceBy, year, part, exact, ...(own ? { period: form.name } : {}) });
}

/** Whoever it is about must be among the things there are. */
function checkThings(node: TraceNode, { things }: World, wrong: (part: string) => void): void {
  const about = [node.of, ...node.for].flatMap((one) => (one !== undefined && 'entity' in one ? [one] : []));
  if (about.some(({ entity, key }) => things.get(entity)?.has(key) === false)) wrong('things');
}

/** What was asked stands first, everything rests on that or is used for it, and nothing rests on itself. */
function checkGraph({ trace, nodes }: World, kept: Check['kept'], wrong: (part: string, node: string) => void): void {
  for (const [at, root] of trace.roots.entries()) if (trace.nodes[at]?.id !== root) wrong('roots', root);
  const reached = new Set(trace.roots);
  for (const id of reached) {
    const { node } = nodes.get(id) ?? {};
    for (const use of [...(node?.uses ?? []), ...(node?.conditions ?? [])]) reached.add(use);
    if (node?.part?.division !== undefined) reached.add(node.part.division);
  }
  for (const id of nodes.keys()) if (!reached.has(id)) wrong('roots', id);
  const waiting = new Map(
    [...kept].map(([id, { env }]) => [id, new Set([...env.reads].filter((one) => kept.has(one)))]),
  );
  const isFault = (id: string): boolean => nodes.get(id)?.val.kind === 'fault';
  const done = [...waiting].flatMap(([id, reads]) => (reads.size === 0 || isFault(id) ? [id] : []));
  const readers = new Map<string, string[]>();
  for (const [id, reads] of waiting) for (const one of reads) readers.set(one, [...(readers.get(one) ?? []), id]);
  for (const id of done) {
    waiting.delete(id);
    for (const reader of readers.get(id) ?? []) {
      const left = waiting.get(reader);
      if (left?.delete(id) === true && left.size === 0) done.push(reader);
    }
  }
  for (const id of waiting.keys()) wrong('uses', id);
}

/** Lists of things and draws that are not as delivered; without facts all of them. */
function otherLists({ things, trace }: World, facts: Facts | undefined): readonly string[] {
  const text = (all: Iterable<readonly [string, Thing]>): string =>
    JSON.stringify(
      [...all].map(([key, { parent, from, until, mergedInto }]) => [key, parent, from, until, mergedInto]).sort(),
    );
  const isSame = (entity: string, all: Iterable<readonly [string, Thing]>): boolean =>
    facts?.things.has(entity) === true && text(all) === text(facts.things.get(entity) ?? []);
  const lists = [...things].filter(([entity, all]) => !isSame(entity, all));
  const draws = (trace.draws ?? []).filter(({ id, order }) => {
    const held = [...(facts?.draws?.get(id) ?? []), ...(facts?.everyDraw === undefined ? [] : [facts.everyDraw])];
    return !held.some((one) => String(one.order) === String(order));
  });
  return [...lists.map(([entity]) => entity), ...draws.map(({ id }) => id)];
}
