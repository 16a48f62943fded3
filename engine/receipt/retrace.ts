import type { Trace, TraceNode } from '../explain/model-trace.ts';
import { trace as traceOf } from '../explain/trace.ts';
import { traceToWire } from '../explain/wire.ts';
import type { Question } from '../model.ts';
import { evaluate } from '../run/evaluate.ts';
import { canonicalJson } from './canonical.ts';
import { questionOf } from './inputs.ts';
import type { Computed } from './receipt.ts';

/** Where an explanation is not the one that law and facts give. */
export interface TraceDeviation {
  /** The id of the node; absent of what stands beside the nodes. */
  readonly node?: string;
  /** What differs, as it is called on the wire; empty where the node is missing in one of the two. */
  readonly members: readonly string[];
}

/**
 * Makes a complete explanation again from the law and the facts, and says where the given one differs, to the byte: its words,
 * its arithmetic and its sources, which `verify` does not compute. It is no proof by itself, since the engine that answers is
 * the same; the two together leave nothing of an explanation unlooked at.
 */
export function retrace(
  given: Trace,
  { analysis, facts, sources }: Omit<Computed, 'question' | 'answers'>,
): readonly TraceDeviation[] {
  const { exact, lawOf, ...question } = given.question;
  const roots = new Set(given.roots);
  const asked = given.nodes.filter(({ id }) => roots.has(id));
  const answer = evaluate(analysis, facts, {
    ...questionOf({ ...question, names: [...new Set(asked.map(({ name }) => name))] }),
    ...(exact && lawOf !== undefined ? { lawOf } : {}),
    // Whoever else was asked may have been read too: of a rank all who were compared are told.
    ...ownersOf(asked),
    unrounded: true,
  });
  const request = { sources, complete: true, nodes: Math.max(given.nodes.length, 1) * 2 } as const;
  const now = onWire(traceOf(analysis, facts, answer, given.roots, request));
  const before = onWire(given);
  const nodes = [...new Set([...before.nodes.keys(), ...now.nodes.keys()])].flatMap((node) =>
    deviations(before.nodes.get(node), now.nodes.get(node)).map((members) => ({ node, members })),
  );
  return [...deviations(before.beside, now.beside).map((members) => ({ members })), ...nodes];
}

function ownersOf(asked: readonly TraceNode[]): Pick<Question, 'of'> {
  const owners = asked.flatMap(({ of }) => (of === undefined ? [] : [of.key]));
  return owners.length < asked.length ? {} : { of: [...new Set(owners)] };
}

type Members = Readonly<Record<string, unknown>>;

function onWire(trace: Trace): { readonly beside: Members; readonly nodes: ReadonlyMap<string, Members> } {
  // Another version of the program that gives the same gives the same explanation.
  const {
    knopen,
    programmaversie: _,
    ...beside
  } = traceToWire(trace) as {
    readonly knopen: readonly ({ readonly id: string } & Members)[];
    readonly programmaversie: string;
  };
  return { beside, nodes: new Map(knopen.map((node) => [node.id, node])) };
}

/** None, or one list of the members that are not the same. */
function deviations(before: Members | undefined, now: Members | undefined): readonly (readonly string[])[] {
  if (before === undefined || now === undefined) return [[]];
  const members = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(
    (name) => canonicalJson([before[name]]) !== canonicalJson([now[name]]),
  );
  return members.length === 0 ? [] : [members];
}
