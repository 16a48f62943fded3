/** A proof that an explanation is right: everything in it computed again from the text of the law. */
import { type Problem, render } from '../../grammar/index.ts';
import type { Trace } from '../explain/model-trace.ts';
import type { Analysis, Facts } from '../model.ts';
import { type Check, checkNode, type Wrong } from './check.ts';
import { reasons, Stop, worldOf } from './world.ts';

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
  const fail = (code: `R50${0 | 1 | 2 | 3}`, node: string, args: Record<string, string> = {}): void => {
    const problem = { code, severity: 'error' as const, args: { node, ...args } };
    failures.push({ ...problem, node, nl: render(problem, 'nl').message, en: render(problem, 'en').message });
  };
  const leave = (node: string, why: keyof typeof reasons): void => void unchecked.push({ node, why, ...reasons[why] });
  let verified = 0;
  try {
    if (!trace.complete || trace.omitted > 0) fail('R501', '', { missing: '…' });
    const world = worldOf(analysis, trace);
    const check: Check = { world, facts, kept: new Map(), divisions: new Map() };
    const seen = new Set<string>();
    for (const node of trace.nodes) {
      try {
        const isTwice = seen.size === seen.add(node.id).size;
        const wrong: readonly Wrong[] = isTwice ? [['id']] : checkNode(node, check);
        for (const [part, computed] of wrong)
          fail(computed === undefined ? 'R502' : 'R500', node.id, { part, computed: computed ?? '' });
        if (wrong.length === 0) verified += 1;
      } catch (reason) {
        if (!(reason instanceof Stop)) fail('R503', typeof node?.id === 'string' ? node.id : '');
        else if (reason.message === 'missing') fail('R501', node.id, { missing: String(reason.cause) });
        else leave(node.id, reason.message in reasons ? (reason.message as 'open') : 'open');
      }
    }
    for (const [at, root] of trace.roots.entries())
      if (trace.nodes[at]?.id !== root) fail('R502', root, { part: 'roots' });
    for (const node of otherLists(trace, facts))
      if (facts === undefined) leave(node, 'delivered');
      else fail('R502', node, { part: 'things' });
  } catch {
    fail('R503', '');
  }
  return { verified, failures, unchecked };
}

/** Lists of things and draws that are not as delivered; without facts all of them. */
function otherLists({ things = [], draws = [] }: Trace, facts: Facts | undefined): readonly string[] {
  const lists = things.filter(({ entity, things: all }) => {
    const held = [...(facts?.things.get(entity) ?? [])].map(([key, thing]) => ({ ...thing, key }));
    return !facts?.things.has(entity) || listText(all) !== listText(held);
  });
  const others = draws.filter(({ id, order }) => {
    const held = [...(facts?.draws?.get(id) ?? []), facts?.everyDraw];
    return held.every((one) => String(one?.order) !== String(order));
  });
  return [...lists.map(({ entity }) => entity), ...others.map(({ id }) => id)];
}

const listText = (all: readonly NonNullable<Trace['things']>[number]['things'][number][]): string =>
  JSON.stringify(all.map(({ key, parent, from, until, mergedInto }) => [key, parent, from, until, mergedInto]).sort());
