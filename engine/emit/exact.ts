import type { Constant, NodeId, Operation, PlanNode } from '../compile/ir.ts';
import { hasError, isGuarded, localOf, nodeOf, outside, scaleOf } from './locals.ts';
import { literal } from './names.ts';
import { call, type RowScope } from './scope.ts';

/**
 * Recomputes nodes as fractions, in a function apart that is only called where an error does not let a double decide. Its
 * parameters are the whole values it goes back to; they have the same names as where it is called.
 */
export function exactCall(scope: RowScope, id: NodeId, what: 'sign' | 'value', ...of: readonly NodeId[]): string {
  const lines: string[] = [];
  const parameters = new Map<string, string>();
  const known = new Map<NodeId, string>();
  const terms = of.map((one) => exactOf(scope, one, { lines, parameters, known }));
  const result = what === 'sign' ? call(scope.module, 'exactSign', ...terms) : (terms[0] as string);
  const { module } = scope;
  const names = [...parameters.keys()];
  const body = [...lines.map((line) => `  ${line}`), `  return ${result};`].join('\n');
  const text = `(${names.join(', ')}) {\n${body}\n}`;
  const name = module.exact.get(text) ?? freshName(scope, id, text);
  return `${name}(${[...parameters.values()].join(', ')})`;
}

interface Cone {
  readonly lines: string[];
  /** By the name of the parameter what is given for it. */
  readonly parameters: Map<string, string>;
  readonly known: Map<NodeId, string>;
}

function freshName(scope: RowScope, id: NodeId, text: string): string {
  const { module } = scope;
  const wanted = module.derived(id, 'Exact');
  const name = [...module.exact.values()].includes(wanted) ? module.names.of(wanted) : wanted;
  module.exact.set(text, name);
  return name;
}

function exactOf(scope: RowScope, id: NodeId, cone: Cone): string {
  const known = cone.known.get(id);
  if (known !== undefined) return known;
  const node = nodeOf(scope, id);
  const text = exactText(scope, node, cone);
  if (!isGuarded(node.holds) || text.startsWith('kept') || node.operation.kind === 'constant') {
    cone.known.set(id, text);
    return text;
  }
  const name = `${scope.module.derived(id, 'Exact')}_`;
  cone.lines.push(`const ${name} = ${text};`);
  cone.known.set(id, name);
  return name;
}

function exactText(scope: RowScope, node: PlanNode, cone: Cone): string {
  const { module } = scope;
  const { operation, holds, id } = node;
  const of = (operand: NodeId): string => exactOf(scope, operand, cone);
  const leaf = (): string => {
    const { value } = localOf(scope, id);
    return call(module, 'ofUnits', parameter(cone, value), scaleOf(holds));
  };
  if (operation.kind === 'constant') return constantText(operation.value);
  if (!isGuarded(holds) || localOf(scope, id).error === '0') return leaf();
  const isHere = module.flow.passOf.get(id) === scope.pass || scope.mode === 'record';
  if (!isHere) return keptElsewhere(scope, node, cone);
  switch (operation.kind) {
    case 'arithmetic':
      return arithmeticText(scope, operation.operator, of(operation.left), of(operation.right));
    case 'round':
      return call(module, 'exactRound', of(operation.operand), ...stepOf(operation));
    case 'negate':
      return call(module, 'exactNegative', of(operation.operand));
    case 'rescale':
      return of(operation.operand);
    case 'extreme': {
      const sign = operation.which === 'highest' ? '1' : '-1';
      return operation.operands.map(of).reduce((one, other) => call(module, 'exactExtreme', sign, one, other));
    }
    case 'ifAbsent': {
      const { absent } = localOf(scope, operation.operand);
      const [fallback, operand] = [of(operation.fallback), of(operation.operand)];
      return `${parameter(cone, absent)} ? ${fallback} : ${operand}`;
    }
    case 'lookUp':
      return lookedUp(scope, node, operation.values, cone);
    case 'choose':
    case 'onlyOne': {
      const branch = parameter(cone, module.derived(id, 'Branch'));
      const values = [
        ...operation.branches.map(({ value }) => value),
        ...(operation.otherwise === undefined ? [] : [operation.otherwise]),
      ];
      return values.map(of).reduceRight((rest, value, at) => `${branch} === ${at} ? ${value} : ${rest}`, 'undefined');
    }
    case 'gather':
      return gathered(scope, node, cone);
    case 'aggregate':
      return aggregated(scope, node, cone);
    default:
      return leaf();
  }
}

/** Constants that are written in the call stay where they are. */
function parameter({ parameters }: Cone, text: string): string {
  if (/^[\d-]|^(?:NaN|true|false)$/u.test(text)) return text;
  const name = text.replace(/[^\p{L}\p{N}_]/gu, '_');
  parameters.set(name, text);
  return name;
}

function rowName(scope: RowScope, { table }: PlanNode): string {
  return scope.mode === 'record' || table === 0 ? '0' : 'r';
}

function arithmeticText(scope: RowScope, operator: '+' | '-' | '*' | '/', a: string, b: string): string {
  const { module } = scope;
  if (operator === '+') return call(module, 'exactSum', a, b);
  if (operator === '-') return call(module, 'exactSum', a, call(module, 'exactNegative', b));
  return call(module, operator === '*' ? 'exactProduct' : 'exactQuotient', a, b);
}

/** The constants of a table as fractions, by their place. */
function lookedUp(scope: RowScope, { id }: PlanNode, values: readonly Constant[], cone: Cone): string {
  const place = parameter(cone, scope.module.derived(id, 'Branch'));
  return `[${values.map(constantText).join(', ')}][${place}]`;
}

/** The fraction of a constant, where it is a number. */
export function constantText(constant: Constant): string {
  if (constant.kind !== 'number') return 'undefined';
  return `{ n: ${constant.value.numerator}n, d: ${constant.value.denominator}n }`;
}

/** Total, average, highest or lowest, from what was added up. */
function aggregated(scope: RowScope, node: PlanNode, cone: Cone): string {
  const { operation } = node;
  if (operation.kind !== 'aggregate' || operation.value === undefined)
    throw new Error('an aggregate of values was expected');
  const all = parameter(cone, outside(scope, scope.module.derived(node.id, 'Sums')));
  const group = operation.by === undefined ? '0' : parameter(cone, rowName(scope, node));
  const from = scaleOf(nodeOf(scope, operation.value).holds);
  return call(scope.module, 'exactOf', all, group, from, `'${operation.name}'`);
}

/** A value with an error that was kept by an earlier pass over the same table. */
function keptElsewhere(scope: RowScope, node: PlanNode, cone: Cone): string {
  const { value, error } = localOf(scope, node.id);
  const all = parameter(cone, outside(scope, scope.module.derived(node.id, 'ExactAll')));
  return call(
    scope.module,
    'kept',
    all,
    parameter(cone, rowName(scope, node)),
    parameter(cone, value),
    parameter(cone, error),
    scaleOf(node.holds),
  );
}

/** A value with an error of another row. */
function gathered(scope: RowScope, node: PlanNode, cone: Cone): string {
  const { operation } = node;
  if (operation.kind !== 'gather') throw new Error('a gather was expected');
  if (scope.mode === 'record') return exactOf(scope, operation.value, cone);
  const { value, error } = localOf(scope, node.id);
  const at = operation.at === undefined ? '0' : localOf(scope, operation.at).value;
  const source = scope.module.plan.nodes[operation.value];
  if (source?.operation.kind === 'constant') return exactOf(scope, operation.value, cone);
  if (source === undefined || !hasError(source))
    return call(scope.module, 'ofUnits', parameter(cone, value), scaleOf(node.holds));
  const all = parameter(cone, outside(scope, scope.module.derived(operation.value, 'ExactAll')));
  return call(
    scope.module,
    'kept',
    all,
    parameter(cone, at),
    parameter(cone, value),
    parameter(cone, error),
    scaleOf(node.holds),
  );
}

export type Round = Extract<Operation, { readonly kind: 'round' }>;

/** The step and the mode, as the exact rounding takes them. */
export function stepOf({ step, mode }: Round): readonly string[] {
  return [`${step.numerator}n`, `${step.denominator}n`, literal(mode)];
}
