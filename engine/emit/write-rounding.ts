import type { PlanNode } from '../compile/ir.ts';
import { type Fraction, fraction, isInteger, multiply } from '../value/fraction.ts';
import { exactCall, type Round, stepOf } from './exact.ts';
import { declare, isGuarded, localOf, nodeOf, scaleOf } from './locals.ts';
import { literal } from './names.ts';
import { call, type RowScope } from './scope.ts';

/**
 * Rounding to a multiple of a step: whole units by their remainder; a value with an error by the double where that is far
 * enough from where it would turn, else by its fraction.
 */
export function writeRounding(scope: RowScope, node: PlanNode, operation: Round): void {
  const { module, lines } = scope;
  const from = nodeOf(scope, operation.operand).holds;
  const { value } = localOf(scope, operation.operand);
  const give = inUnits(operation.step, scaleOf(node.holds));
  const quick = isHeld(give) ? steps(scope, operation, give.numerator) : undefined;
  if (quick !== undefined && !isGuarded(from) && !isGuarded(node.holds)) {
    declare(scope, node, call(module, 'whole', quick));
    return;
  }
  const [name, error] = [module.nameOf(node.id), module.derived(node.id, 'Error')];
  const guarded = isGuarded(node.holds);
  scope.present.add(node.id);
  lines.push(`let ${name} = ${quick === undefined ? 'NaN' : call(module, 'whole', quick)};`);
  if (guarded) lines.push(`let ${error} = 0;`);
  if (module.absents.has(node.id)) lines.push(`const ${module.derived(node.id, 'Absent')} = false;`);
  const exact = call(
    module,
    'exactRound',
    exactCall(scope, operation.operand, 'value', operation.operand),
    ...stepOf(operation),
  );
  const scale = scaleOf(node.holds);
  const isUndecided = `${name} !== ${name} && ${value} === ${value}`;
  if (!guarded) {
    lines.push(`if (${isUndecided}) ${name} = ${call(module, 'wholeUnits', exact, scale)};`);
    return;
  }
  lines.push(
    `if (${isUndecided}) {`,
    `  const ${name}Fraction = ${exact};`,
    `  ${name} = ${call(module, 'nearUnits', `${name}Fraction`, scale)};`,
    `  ${error} = ${call(module, 'errorOfNear', name, `${name}Fraction`, scale)};`,
    '}',
  );
}

/** In doubles, NaN where they do not decide; absent where the step has no place among units. */
function steps(scope: RowScope, { operand, step, mode }: Round, give: bigint): string | undefined {
  const { module } = scope;
  const { holds } = nodeOf(scope, operand);
  const { value, error } = localOf(scope, operand);
  const size = inUnits(step, scaleOf(holds));
  const times = (text: string): string => (give === 1n ? text : `(${text}) * ${give}`);
  const near = call(module, 'roundNear', value, error, stepLiteral(size), literal(mode));
  let whole: string | undefined;
  if (isHeld(size))
    whole = size.numerator === 1n ? value : call(module, 'roundWhole', value, `${size.numerator}`, literal(mode));
  else if (size.numerator === 1n && isHeld({ numerator: size.denominator, denominator: 1n }))
    whole = `${value} * ${size.denominator}`;
  if (error === '0') return whole === undefined ? undefined : times(whole);
  return times(whole === undefined ? near : `${error} === 0 ? ${whole} : ${near}`);
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
