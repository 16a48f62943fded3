import type { NodeId, Operation, PlanNode } from '../compile/ir.ts';
import { exactCall } from './exact.ts';
import { declare, isGuarded, type Local, localOf, nodeOf, power, scaleOf } from './locals.ts';
import { call, type RowScope } from './scope.ts';

type Arithmetic = Extract<Operation, { readonly kind: 'arithmetic' }>;

export function writeArithmetic(scope: RowScope, node: PlanNode, operation: Arithmetic): void {
  const [a, b] = [localOf(scope, operation.left), localOf(scope, operation.right)];
  if (operation.operator === '*') {
    writeProduct(scope, node, a, b);
    return;
  }
  if (operation.operator === '/') {
    writeQuotient(scope, node, operation);
    return;
  }
  const text = `${a.value} ${operation.operator} ${isSigned(b.value) ? `(${b.value})` : b.value}`;
  writeValue(scope, node, text, (v) => call(scope.module, 'errorOfSum', v, a.error, b.error));
}

export function writeNegation(scope: RowScope, node: PlanNode, operand: NodeId): void {
  const { value, error } = localOf(scope, operand);
  declare(scope, node, `-${isSigned(value) ? `(${value})` : value}`, error);
}

/** The same number, absent where that is, in smaller units. */
export function writeRescaled(scope: RowScope, node: PlanNode, operand: NodeId): void {
  const { value, error, absent } = localOf(scope, operand);
  const shift = scaleOf(node.holds) - scaleOf(nodeOf(scope, operand).holds);
  if (shift === 0) declare(scope, node, value, error, absent);
  else {
    const off = (v: string): string => call(scope.module, 'errorOfRescaled', v, error, power(shift));
    writeValue(scope, node, `${value} * ${power(shift)}`, off, absent);
  }
}

/** Highest or lowest; open where one is open or absent, as NaN is. */
export function writeExtreme(
  scope: RowScope,
  node: PlanNode,
  operation: Extract<Operation, { readonly kind: 'extreme' }>,
): void {
  const all = operation.operands.map((operand) => localOf(scope, operand));
  const { module, lines } = scope;
  const pick = operation.which === 'highest' ? 'Math.max' : 'Math.min';
  if (!isGuarded(node.holds)) {
    declare(scope, node, `${pick}(${all.map(({ value }) => value).join(', ')})`);
    return;
  }
  const [name, error] = [module.nameOf(node.id), module.derived(node.id, 'Error')];
  scope.present.add(node.id);
  const [first, ...others] = all as [Local, ...Local[]];
  let [value, off] = [first.value, first.error];
  for (const [at, other] of others.entries()) {
    const isLast = at === others.length - 1;
    const [next, nextError] = isLast ? [name, error] : [`${name}_${at}`, `${error}_${at}`];
    lines.push(`const ${next} = ${pick}(${value}, ${other.value});`);
    lines.push(`const ${nextError} = ${call(module, 'errorOfExtreme', next, value, off, other.value, other.error)};`);
    [value, off] = [next, nextError];
  }
  if (others.length === 0) lines.push(`const ${name} = ${value};`, `const ${error} = ${off};`);
}

function writeProduct(scope: RowScope, node: PlanNode, a: Local, b: Local): void {
  const { module } = scope;
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    if (one.value !== '1' || one.error !== '0') continue;
    declare(scope, node, other.value, other.error);
    return;
  }
  const isPlain = [a, b].some(
    ({ value, error }) => error === '0' && /^-?[\d.e+]+$/u.test(value) && Number(value) !== 0,
  );
  const text = `${a.value} * ${b.value}`;
  if (isGuarded(node.holds)) {
    const product = isPlain ? text : call(module, 'product', a.value, a.error, b.value, b.error);
    writeValue(scope, node, product, (v) => call(module, 'errorOfProduct', v, a.value, a.error, b.value, b.error));
    return;
  }
  if (isPlain) {
    writeValue(scope, node, text, () => '0');
    return;
  }
  declare(scope, node, call(module, 'wholeProduct', a.value, b.value));
}

/** In units of the result: the dividend first times a power of ten. A divisor that may be zero is held against zero exactly. */
function writeQuotient(scope: RowScope, node: PlanNode, { left, right }: Arithmetic): void {
  const { module, lines } = scope;
  const [a, b] = [localOf(scope, left), localOf(scope, right)];
  const [scale, from, by] = [node.holds, nodeOf(scope, left).holds, nodeOf(scope, right).holds].map(scaleOf);
  const shift = (scale as number) - ((from as number) - (by as number));
  const dividend = shift === 0 ? a.value : `${a.value} * ${power(shift)}`;
  if (!isGuarded(node.holds)) {
    const whole = module.nameOf(node.id);
    scope.present.add(node.id);
    lines.push(`let ${whole} = ${call(module, 'wholeQuotient', dividend, b.value)};`);
    const exact = call(
      module,
      'exactQuotient',
      exactCall(scope, left, 'value', left),
      exactCall(scope, right, 'value', right),
    );
    const isUndecided = [whole, a.value, b.value].map((v, at) => `${v} ${at === 0 ? '!==' : '==='} ${v}`).join(' && ');
    lines.push(`if (${isUndecided}) ${whole} = ${call(module, 'wholeUnits', exact, scale as number)};`);
    return;
  }
  const [name, error] = [module.nameOf(node.id), module.derived(node.id, 'Error')];
  const mayBend = b.error !== '0';
  scope.present.add(node.id);
  lines.push(`${mayBend ? 'let' : 'const'} ${name} = ${call(module, 'quotient', dividend, b.value)};`);
  const off = call(module, 'errorOfQuotient', name, a.value, a.error, power(shift), b.value, b.error);
  lines.push(`${mayBend ? 'let' : 'const'} ${error} = ${off};`);
  if (!mayBend) return;
  const exact = `${name}Fraction`;
  lines.push(
    `if (${error} === Infinity && ${a.value} === ${a.value} && ${b.value} === ${b.value}) {`,
    `  const ${exact} = ${exactCall(scope, node.id, 'value', node.id)};`,
    `  ${name} = ${call(module, 'nearUnits', exact, scale as number)};`,
    `  ${error} = ${call(module, 'errorOfNear', name, exact, scale as number)};`,
    '}',
  );
}

/** Without a guard open where it does not fit; with one, beside its error. */
function writeValue(
  scope: RowScope,
  node: PlanNode,
  text: string,
  error: (name: string) => string,
  absent = 'false',
): void {
  const { module } = scope;
  if (isGuarded(node.holds)) declare(scope, node, text, error(module.nameOf(node.id)), absent);
  else declare(scope, node, call(module, 'whole', text), '0', absent);
}

function isSigned(text: string): boolean {
  return text.startsWith('-');
}
