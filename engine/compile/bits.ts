/** How long the fraction of a node may become, known from the plan alone. */
import { bitSize, type Fraction } from '../value/fraction.ts';
import { fractionBits } from '../value/limits.ts';
import type { NodeId, Plan, PlanNode } from './ir.ts';
import { readsOf } from './strata.ts';

interface Bits {
  readonly above: number;
  readonly below: number;
}

/**
 * The nodes of which the exact value has to be looked at in every row that has an error, since it may be longer than the engine
 * holds: then the reference tells a fault, whatever the value would have been. What is held as whole units never is.
 */
export function lengthsToCheck(plan: Plan): ReadonlySet<NodeId> {
  const lengths: Bits[] = [];
  const found = new Set<NodeId>();
  for (const node of plan.nodes) {
    const bits = bitsOf(plan, node, (id) => lengths[id] ?? longest);
    const isLong = bits.above > fractionBits || bits.below > fractionBits;
    if (isLong) found.add(node.id);
    lengths.push(isLong ? longest : bits);
  }
  return found;
}

/** Of what was looked at. */
const longest: Bits = { above: fractionBits, below: fractionBits };

const wholeBits = 53;

function bitsOf(plan: Plan, node: PlanNode, lengthOf: (id: NodeId) => Bits): Bits {
  const { holds, operation } = node;
  const scale = holds.kind === 'number' ? holds.scale : 0;
  const whole = { above: wholeBits + 4 * Math.max(0, -scale), below: 4 * Math.max(0, scale) };
  if (holds.kind !== 'number' || !holds.guarded) return whole;
  switch (operation.kind) {
    case 'constant':
      return operation.value.kind === 'number' ? lengthOfFraction(operation.value.value) : whole;
    case 'arithmetic': {
      const derived = ofArithmetic(operation.operator, lengthOf(operation.left), lengthOf(operation.right));
      return larger([whole, derived]);
    }
    case 'round': {
      const { above, below } = lengthOf(operation.operand);
      const step = bitSize(operation.step);
      return larger([whole, { above: above + 2 * step + below + 2, below: step }]);
    }
    case 'aggregate':
    case 'reference':
      return longest;
    case 'part':
    case 'rest':
    case 'input':
      return whole;
    default: {
      const { own, whole: others } = readsOf(plan, node);
      return larger([whole, ...[...own, ...others].map(lengthOf)]);
    }
  }
}

function ofArithmetic(operator: '+' | '-' | '*' | '/', a: Bits, b: Bits): Bits {
  if (operator === '*') return { above: a.above + b.above, below: a.below + b.below };
  if (operator === '/') return { above: a.above + b.below, below: a.below + b.above };
  return { above: Math.max(a.above + b.below, b.above + a.below) + 1, below: a.below + b.below };
}

function larger(all: readonly Bits[]): Bits {
  return { above: Math.max(...all.map(({ above }) => above)), below: Math.max(...all.map(({ below }) => below)) };
}

function lengthOfFraction(value: Fraction): Bits {
  const length = bitSize(value);
  return { above: length, below: length };
}
