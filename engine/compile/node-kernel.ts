import type { NodeId, Operation } from './ir.ts';
import { negateKernel, productKernel, rescaleKernel, sumKernel } from './kernels/arithmetic.ts';
import { chooseKernel, extremeKernel, ifAbsentKernel, onlyOneKernel } from './kernels/choice.ts';
import { compareKernel } from './kernels/compare.ts';
import { addMonthsKernel, dayOfYearKernel, periodOfDateKernel } from './kernels/dates.ts';
import { atLeastKernel, decidedByKernel, notKernel, presentKernel } from './kernels/logic.ts';
import { cellKernel } from './kernels/look-up.ts';
import { quotientKernel } from './kernels/quotient.ts';
import { selfKernel } from './kernels/reads.ts';
import { roundKernel } from './kernels/round.ts';
import type { Kernel, Slot } from './slot.ts';

/** What reads more than its own row is made elsewhere. */
export type OwnRowOperation = Exclude<
  Operation,
  {
    readonly kind:
      | 'constant'
      | 'input'
      | 'parent'
      | 'gather'
      | 'later'
      | 'lookUp'
      | 'aggregate'
      | 'part'
      | 'rest'
      | 'reference';
  }
>;

/** The kernel of a node that reads its own row only. */
export function ownRowKernel(out: Slot, operation: OwnRowOperation, slotOf: (id: NodeId) => Slot): Kernel {
  const branchesOf = (branches: Extract<Operation, { kind: 'choose' | 'onlyOne' }>['branches']) =>
    branches.map(({ condition, value }) => ({ condition: slotOf(condition), value: slotOf(value) }));
  switch (operation.kind) {
    case 'self':
      return selfKernel(out);
    case 'arithmetic':
      return arithmeticKernel(out, operation.operator, slotOf(operation.left), slotOf(operation.right));
    case 'negate':
      return negateKernel(out, slotOf(operation.operand));
    case 'rescale':
      return rescaleKernel(out, slotOf(operation.operand));
    case 'addMonths':
      return addMonthsKernel(out, slotOf(operation.date), operation.months, operation.days);
    case 'periodOfDate':
      return periodOfDateKernel(out, slotOf(operation.date), operation);
    case 'dayOfYear':
      return dayOfYearKernel(out, slotOf(operation.year), operation);
    case 'compare':
      return compareKernel(out, operation.operator, slotOf(operation.left), slotOf(operation.right));
    case 'and':
      return decidedByKernel(out, 0, operation.operands.map(slotOf));
    case 'or':
      return decidedByKernel(out, 1, operation.operands.map(slotOf));
    case 'not':
      return notKernel(out, slotOf(operation.operand));
    case 'atLeast':
      return atLeastKernel(out, operation.needed, operation.operands.map(slotOf));
    case 'present':
      return presentKernel(out, slotOf(operation.operand), operation.wanted);
    case 'ifAbsent':
      return ifAbsentKernel(out, slotOf(operation.operand), slotOf(operation.fallback));
    case 'choose':
      return chooseKernel(out, branchesOf(operation.branches), slotOf(operation.otherwise));
    case 'onlyOne': {
      const otherwise = operation.otherwise === undefined ? undefined : slotOf(operation.otherwise);
      return onlyOneKernel(out, branchesOf(operation.branches), otherwise);
    }
    case 'cell':
      return cellKernel(out, slotOf(operation.operand), operation.bounds);
    case 'extreme':
      return extremeKernel(out, operation.which, operation.operands.map(slotOf));
    case 'round':
      return roundKernel(out, slotOf(operation.operand), operation.step, operation.mode);
  }
}

function arithmeticKernel(out: Slot, operator: '+' | '-' | '*' | '/', left: Slot, right: Slot): Kernel {
  switch (operator) {
    case '+':
      return sumKernel(out, left, right, 1);
    case '-':
      return sumKernel(out, left, right, -1);
    case '*':
      return productKernel(out, left, right);
    case '/':
      return quotientKernel(out, left, right);
  }
}
