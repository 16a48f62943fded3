import type { Constant, Operation, PlanNode } from '../compile/ir.ts';
import { unitsLiteral } from './literals.ts';
import { declare, isGuarded, localOf, scaleOf } from './locals.ts';
import { call, type ModuleScope, type RowScope } from './scope.ts';

type LookUp = Extract<Operation, { readonly kind: 'lookUp' }>;

/** A table of constants, one after the other; open where something that says the place is. */
export function writeLookup(scope: RowScope, node: PlanNode, { at, sizes, values }: LookUp): void {
  const { module, lines } = scope;
  const [name, place] = [module.nameOf(node.id), module.derived(node.id, 'Branch')];
  const index = at.reduce((before, id, which) => {
    const { value } = localOf(scope, id);
    return before === '' ? value : `${before.includes(' ') ? `(${before})` : before} * ${sizes[which]} + ${value}`;
  }, '');
  scope.present.add(node.id);
  const held = values.map((value) => entryOf(value, node));
  const read = (suffix: string, texts: readonly string[], nothing: string): string => {
    const list = `[${texts.join(', ')}]`;
    const table = tableOf(module, `${name}${suffix}`, suffix === 'Absents' ? list : `new Float64Array(${list})`);
    return `${place} >= 0 ? ${table}[${place}] : ${nothing}`;
  };
  const units = held.map(({ value }) => value);
  lines.push(`const ${place} = ${index === '' ? '0' : index};`, `const ${name} = ${read('Table', units, 'NaN')};`);
  if (isGuarded(node.holds)) {
    const errors = held.map(({ error }) => error);
    lines.push(`const ${module.derived(node.id, 'Error')} = ${read('Errors', errors, '0')};`);
  }
  if (!module.absents.has(node.id)) return;
  const absents = values.map(({ kind }) => String(kind === 'absent'));
  lines.push(`const ${module.derived(node.id, 'Absent')} = ${read('Absents', absents, 'false')};`);
}

/** Where a value lies among bounds that go up. */
export function writeCell(
  scope: RowScope,
  node: PlanNode,
  operation: Extract<Operation, { readonly kind: 'cell' }>,
): void {
  const bounds = tableOf(scope.module, `${scope.module.nameOf(node.id)}Bounds`, `[${operation.bounds.join(', ')}]`);
  declare(scope, node, call(scope.module, 'cellOf', localOf(scope, operation.operand).value, bounds));
}

function entryOf(constant: Constant, { holds }: PlanNode): { readonly value: string; readonly error: string } {
  const open = { value: 'NaN', error: '0' };
  if (constant.kind === 'small') return { value: String(constant.value), error: '0' };
  if (constant.kind !== 'number') return open;
  const units = unitsLiteral(constant.value, scaleOf(holds));
  return units.error === '0' || isGuarded(holds) ? units : open;
}

function tableOf(module: ModuleScope, wanted: string, text: string): string {
  const known = module.tables.get(text);
  if (known !== undefined) return known;
  const name = module.names.of(wanted);
  module.tables.set(text, name);
  return name;
}
