import type { Operation, PlanNode } from '../compile/ir.ts';
import { type Fraction, fraction, isInteger, multiply } from '../value/fraction.ts';
import { exactCall } from './exact.ts';
import { declare, isGuarded, localOf, nodeOf, scaleOf } from './locals.ts';
import { literal } from './names.ts';
import { call, type RowScope } from './scope.ts';

/**
 * Rounding to a multiple of a step: whole units by their remainder; a value with an error by the double where that is far
 * enough from where it would turn, else by its fraction.
 */
export function writeRounding(
  scope: RowScope,
  node: PlanNode,
  operation: Extract<Operation, { readonly kind: 'round' }>,
): void {
  const { module, lines } = scope;
  const { operand, mode } = operation;
  const from = nodeOf(scope, operand).holds;
  const { value, error } = localOf(scope, operand);
  const step = inUnits(operation.step, scaleOf(from));
  const give = inUnits(operation.step, scaleOf(node.holds));
  if (!isHeld(give)) return declare(scope, node, 'NaN');
  const times = give.numerator === 1n ? '' : ` * ${give.numerator}`;
  const wholeSteps = (v: string): string => {
    if (isInteger(step))
      return step.numerator === 1n ? v : call(module, 'roundWhole', v, String(step.numerator), literal(mode));
    return `${v} * ${step.denominator}`;
  };
  const isEasy = isHeld(step) || (step.numerator === 1n && step.denominator <= BigInt(Number.MAX_SAFE_INTEGER));
  if (!isGuarded(from) && isEasy) return declare(scope, node, call(module, 'whole', `${wholeSteps(value)}${times}`));
  const name = module.nameOf(node.id);
  const { numerator, denominator } = operation.step;
  const near = call(module, 'roundNear', value, error, stepLiteral(step), literal(mode));
  const first = isEasy ? `${error} === 0 ? ${wholeSteps(value)} : ${near}` : near;
  scope.present.add(node.id);
  lines.push(`let ${name} = ${call(module, 'whole', times === '' ? first : `(${first})${times}`)};`);
  const fractionText = exactCall(scope, operand, 'value', operand);
  const exact = call(module, 'exactRound', fractionText, `${numerator}n`, `${denominator}n`, literal(mode));
  lines.push(
    `if (${name} !== ${name} && ${value} === ${value}) ${name} = ${call(module, 'wholeUnits', exact, scaleOf(node.holds))};`,
  );
  if (isGuarded(node.holds)) lines.push(`const ${module.derived(node.id, 'Error')} = 0;`);
  if (module.absents.has(node.id)) lines.push(`const ${module.derived(node.id, 'Absent')} = false;`);
}

function inUnits(step: Fraction, scale: number): Fraction {
  return multiply(step, scale >= 0 ? fraction(10n ** BigInt(scale)) : fraction(1n, 10n ** BigInt(-scale)));
}

/** Whether it is a whole number that a double holds. */
function isHeld(units: Fraction): boolean {
  return isInteger(units) && units.numerator <= BigInt(Number.MAX_SAFE_INTEGER);
}

/** A step of a fraction of a unit is off by less than what rounding allows for: twice the unit roundoff of the quotient. */
function stepLiteral({ numerator, denominator }: Fraction): string {
  if (denominator === 1n) return String(numerator);
  return `(${numerator} / ${denominator})`;
}
