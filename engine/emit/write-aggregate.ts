import type { Operation, PlanNode } from '../compile/ir.ts';
import { exactCall } from './exact.ts';
import { isGuarded, localOf, nodeOf, outside, placeOf, scaleOf } from './locals.ts';
import { call, type RowScope } from './scope.ts';

type Aggregate = Extract<Operation, { readonly kind: 'aggregate' }>;

/** What an aggregate starts from, before the rows that it goes over. */
export function startOf(scope: RowScope, node: PlanNode, operation: Aggregate): string {
  const groups = operation.by === undefined ? '1' : outside(scope, `rows${node.table}`);
  return `const ${scope.module.derived(node.id, 'Sums')} = ${call(scope.module, 'sums', groups, start(operation))};`;
}

function start({ name }: Aggregate): string {
  if (name === 'highest') return '-Infinity';
  if (name === 'lowest') return 'Infinity';
  return name === 'every' ? '1' : '0';
}

/** What no other row can change. */
export function decidedOf({ name }: Aggregate): string {
  if (name === 'every') return '0';
  return name === 'some' ? '1' : 'NaN';
}

/** Adds one row. Who does not belong adds nothing; whose group is open leaves every group open. */
export function writeFeed(scope: RowScope, node: PlanNode, operation: Aggregate): void {
  const { lines, module } = scope;
  const all = outside(scope, module.derived(node.id, 'Sums'));
  const by = operation.by === undefined ? undefined : placeOf(scope, operation.by);
  const sums = module.derived(node.id, 'Sum');
  scope.head.push(`${by === undefined ? 'let' : 'const'} ${sums} = ${all}.sums${by === undefined ? '[0]' : ''};`);
  if (by === undefined) scope.tail.push(`${all}.sums[0] = ${sums};`);
  const belongs = operation.belongs === undefined ? '1' : localOf(scope, operation.belongs).value;
  const group = by ?? '0';
  const own = by === undefined ? sums : `${sums}[${by}]`;
  const added = feed(scope, node, operation, { all, group, own }, belongs);
  const harmless = harmlessOf(scope, operation);
  if (by === undefined) {
    lines.push(...added);
    return;
  }
  lines.push(`if (${by} >= 0) {`, ...added.map((line) => `  ${line}`));
  const isOpen = `${sums}[${sums}.length - 1] = NaN;`;
  const matters = [
    ...(belongs === '1' ? [] : [`${belongs} !== 0`]),
    ...(harmless === undefined ? [] : [`!(${harmless})`]),
  ];
  lines.push(matters.length === 0 ? `} else ${isOpen}` : `} else if (${matters.join(' && ')}) ${isOpen}`);
}

/** When a value adds nothing, whether it belongs or not. */
function harmlessOf(scope: RowScope, { name, value: id }: Aggregate): string | undefined {
  if (id === undefined || !['total', 'every', 'some'].includes(name)) return undefined;
  const { value, error } = localOf(scope, id);
  if (name === 'total') return error === '0' ? `${value} === 0` : `${value} === 0 && ${error} === 0`;
  return `${value} === ${name === 'every' ? 1 : 0}`;
}

function feed(
  scope: RowScope,
  { id }: PlanNode,
  operation: Aggregate,
  { all, group, own }: { readonly all: string; readonly group: string; readonly own: string },
  belongs: string,
): readonly string[] {
  const { module } = scope;
  const isSure = belongs === '1';
  const harmless = harmlessOf(scope, operation);
  const isOut = harmless === undefined ? `${belongs} === 0` : `${belongs} === 0 || (${harmless})`;
  const among = (value: string, nothing: string): string =>
    isSure ? value : `${belongs} === 1 ? ${value} : ${isOut} ? ${nothing} : NaN`;
  if (operation.name === 'count') return [`${own} += ${belongs};`];
  if (operation.value === undefined) return [];
  const { value, error } = localOf(scope, operation.value);
  const { holds } = nodeOf(scope, operation.value);
  const count = operation.name === 'average' ? [`${all}.counts[${group}] += ${belongs};`] : [];
  if (operation.name === 'every' || operation.name === 'some')
    return [`${own} = ${call(module, operation.name, `${own}`, among(value, start(operation)))};`];
  const isTotal = operation.name === 'total' || operation.name === 'average';
  const highest = operation.name === 'highest';
  const easy = (term: string): string =>
    isTotal
      ? `${own} = ${call(module, 'added', all, group, own, term)};`
      : `${own} = ${highest ? 'Math.max' : 'Math.min'}(${own}, ${term});`;
  if (!isGuarded(holds) || error === '0') return [easy(among(value, start(operation))), ...count];
  const exact = exactCall(scope, id, 'value', operation.value);
  const hard = isTotal
    ? call(module, 'addExactly', all, group, exact, own)
    : call(module, 'keepExtreme', all, group, exact, highest ? '1' : '-1', own);
  const added = [`if (${error} === 0 || ${value} !== ${value}) ${easy(value)}`, `else ${own} = ${hard};`, ...count];
  if (isSure) return added;
  return [`if (${belongs} === 1) {`, ...added.map((line) => `  ${line}`), `} else if (!(${isOut})) ${own} = NaN;`];
}

/** What came of the rows, for the group at hand. */
export function writeAggregate(scope: RowScope, node: PlanNode, operation: Aggregate): void {
  const { module, lines } = scope;
  const all = outside(scope, module.derived(node.id, 'Sums'));
  const group = operation.by === undefined || node.table === 0 ? '0' : 'r';
  const [name, error, absent] = [
    module.nameOf(node.id),
    isGuarded(node.holds) ? module.derived(node.id, 'Error') : undefined,
    module.absents.has(node.id) ? module.derived(node.id, 'Absent') : undefined,
  ];
  scope.present.add(node.id);
  const from = operation.value === undefined ? 0 : scaleOf(nodeOf(scope, operation.value).holds);
  const [scale, kind] = [scaleOf(node.holds), `'${operation.name}'`];
  const terms = [all, group, from, scale, kind];
  const sum = `${all}.sums[${group}]`;
  if (operation.name === 'count' || operation.name === 'every' || operation.name === 'some')
    lines.push(`const ${name} = ${sum};`);
  else if (operation.name === 'total' && error === undefined)
    lines.push(`const ${name} = ${call(module, 'wholeTotal', all, group)};`);
  else lines.push(`const ${name} = ${call(module, error === undefined ? 'wholeOf' : 'nearOf', ...terms)};`);
  const off = ['count', 'every', 'some'].includes(operation.name) ? '0' : call(module, 'errorOf', name, ...terms);
  if (error !== undefined) lines.push(`const ${error} = ${off};`);
  if (absent !== undefined) lines.push(`const ${absent} = ${call(module, 'isOfNothing', all, group, kind)};`);
}
