import { notDeciding } from './deciding.ts';
import type { TraceNode } from './model-trace.ts';
import { type Found, type Gathering, nodeAndUses } from './node-uses.ts';
import type { Making } from './nodes.ts';

/** How far an explanation goes. */
export interface Extent {
  readonly depth: number;
  readonly nodes: number;
  readonly complete: boolean;
  /** Also what did not decide is followed down. */
  readonly everything: boolean;
}

export interface Reached {
  readonly nodes: readonly TraceNode[];
  /** How many of what they use have no node. */
  readonly omitted: number;
  /** Everything read, lists of things included. */
  readonly read: ReadonlySet<string>;
}

/** A node to come: how far down it lies, and whether it is told without what it uses. */
interface Waiting {
  level: number;
  closed: boolean;
}

/** A node that was told without what it uses, in case it matters for another after all. */
interface Held {
  readonly uses: readonly string[];
  readonly aside: ReadonlySet<string>;
}

/**
 * The nodes of what was asked and of what that uses, level by level, each once. What did not decide, such as the conditions of
 * a refusal that were met, is told and not followed down.
 */
export function reached(roots: readonly string[], making: Making, extent: Extent): Reached {
  const { applications } = making.explained.answer;
  const nodes: TraceNode[] = [];
  const gathering: Gathering = { complete: extent.complete, others: new Map(), read: new Set() };
  const waiting = new Map<string, Waiting>(roots.map((id) => [id, { level: 0, closed: false }]));
  const held = new Map<string, Held>();
  const follow = ({ uses, aside }: Held, level: number): void => {
    for (const use of uses) enter(use, level + 1, aside.has(use));
  };
  const enter = (id: string, level: number, closed: boolean): void => {
    const known = waiting.get(id);
    if (known === undefined) {
      if (level <= extent.depth && waiting.size < extent.nodes) waiting.set(id, { level, closed });
    } else if (known.closed && !closed) {
      known.closed = false;
      const kept = held.get(id);
      if (kept !== undefined) follow(kept, known.level);
    }
  };
  // A map is gone through in order of insertion, also of what is added on the way.
  for (const [id, at] of waiting) {
    const application = applications.get(id);
    const found: Found | undefined =
      gathering.others.get(id) ?? (application && { kind: 'value' as const, application });
    const made = found && nodeAndUses(id, found, making, gathering);
    if (made === undefined) continue;
    const uses = made.uses.filter((use) => applications.has(use) || gathering.others.has(use));
    nodes.push({ ...made.node, uses });
    const aside = extent.everything ? nothing : notDeciding(made.node, (use) => truthOf(use, making, gathering));
    if (at.closed) {
      held.set(id, { uses, aside });
      for (const use of uses) if (isJudgement(use, making)) enter(use, at.level + 1, true);
    } else follow({ uses, aside }, at.level);
  }
  const ids = new Set(nodes.map(({ id }) => id));
  const omitted = new Set(nodes.flatMap(({ uses }) => uses.filter((use) => !ids.has(use)))).size;
  return { nodes, omitted, read: gathering.read };
}

const nothing: ReadonlySet<string> = new Set();

/** Who judged is told even of what did not decide: a reader wants to know who found the other conditions met. */
function isJudgement(id: string, { explained }: Making): boolean {
  return explained.answer.applications.get(id)?.instance.quantity.kind === 'judgement';
}

/** Whether a yes or no came out of a value or condition; undefined of anything else. */
function truthOf(id: string, { explained }: Making, { others }: Gathering): boolean | undefined {
  const found = others.get(id);
  const result = found?.kind === 'condition' ? found.result : explained.answer.applications.get(id)?.result;
  return result?.kind === 'known' && result.datum.kind === 'yesNo' ? result.datum.value : undefined;
}
