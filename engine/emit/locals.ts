import type { Constant, Holds, NodeId, PlanNode } from '../compile/ir.ts';
import { isReread } from './flow.ts';
import { unitsLiteral } from './literals.ts';
import { call, type RowScope } from './scope.ts';
import { recordFact } from './write-record.ts';

/** How a node is written where it is read: its value, its error (`0` where it has none), and whether it is absent. */
export interface Local {
  readonly value: string;
  readonly error: string;
  readonly absent: string;
}

export function nodeOf(scope: RowScope, id: NodeId): PlanNode {
  const node = scope.module.plan.nodes[id];
  if (node === undefined) throw new Error(`the plan has no node ${id}`);
  return node;
}

/** Reads a node; facts, constants and what another pass kept are fetched when first read. */
export function localOf(scope: RowScope, id: NodeId): Local {
  const alias = scope.alias.get(id);
  if (alias !== undefined) return alias;
  const { module } = scope;
  const node = nodeOf(scope, id);
  if (node.operation.kind === 'constant') return constantLocal(scope, node, node.operation.value);
  const name = module.nameOf(id);
  const local: Local = {
    value: name,
    error: hasError(node) ? module.derived(id, 'Error') : '0',
    absent: module.absents.has(id) ? module.derived(id, 'Absent') : 'false',
  };
  if (scope.present.has(id)) return local;
  if (isReread(node.operation)) fetchFact(scope, node, local);
  else if (module.flow.passOf.get(id) !== scope.pass) fetchKept(scope, node, local);
  scope.present.add(id);
  return local;
}

export function isGuarded(holds: Holds): boolean {
  return holds.kind === 'number' && holds.guarded;
}

/** Facts and what is asked of the engine come in whole units, however they are held. */
export function hasError({ holds, operation }: PlanNode): boolean {
  if (operation.kind === 'constant')
    return (
      isGuarded(holds) &&
      operation.value.kind === 'number' &&
      unitsLiteral(operation.value.value, scaleOf(holds)).error !== '0'
    );
  return isGuarded(holds) && !['input', 'self', 'parent', 'part', 'rest', 'reference'].includes(operation.kind);
}

export function scaleOf(holds: Holds): number {
  return holds.kind === 'number' ? holds.scale : 0;
}

/** 10^exponent as a literal that is exactly that; exponents are those of scales, at least 0. */
export function power(exponent: number): string {
  return `1e${exponent}`;
}

function constantLocal(scope: RowScope, { holds }: PlanNode, constant: Constant): Local {
  switch (constant.kind) {
    case 'absent':
      return { value: 'NaN', error: '0', absent: 'true' };
    case 'open':
      return { value: 'NaN', error: '0', absent: 'false' };
    case 'small':
      return { value: String(constant.value), error: '0', absent: 'false' };
    case 'text':
      return { value: textPlace(scope, constant.text), error: '0', absent: 'false' };
    case 'number': {
      const { value, error } = unitsLiteral(constant.value, scaleOf(holds));
      const fits = error === '0' || isGuarded(holds);
      return fits ? { value, error, absent: 'false' } : { value: 'NaN', error: '0', absent: 'false' };
    }
  }
}

/** Texts of the law come first in the list of texts of an evaluation. */
function textPlace(scope: RowScope, text: string): string {
  const { texts } = scope.module;
  const known = texts.indexOf(text);
  const place = known >= 0 ? known : texts.push(text) - 1;
  scope.outside.add('lawTexts');
  return `lawTexts[${place}]`;
}

/** A fact, its own row, or the row of the thing it belongs to. */
function fetchFact(scope: RowScope, node: PlanNode, { value, absent }: Local): void {
  const { module, lines } = scope;
  const { operation, table } = node;
  const declared = (name: string, text: string): void => void lines.push(`const ${name} = ${text};`);
  if (operation.kind === 'self') declared(value, scope.mode === 'record' || table === 0 ? '0' : 'r');
  if (operation.kind === 'parent')
    declared(value, scope.mode === 'record' ? '0' : call(module, 'parentOf', outside(scope, parentsName(table)), 'r'));
  if (operation.kind !== 'input') return;
  if (scope.mode === 'record') {
    const { key } = operation;
    const input = module.plan.inputs.find((one) => one.key === key);
    const written = recordFact(scope, node, input, key);
    if (absent === 'false') declared(value, written.value);
    else {
      declared(absent, written.isAbsent);
      declared(value, `${absent} ? NaN : ${written.value}`);
    }
    return;
  }
  const at = table === 0 ? '0' : 'r';
  declared(value, `${outside(scope, module.derived(node.id, 'All'))}[${at}]`);
  if (absent !== 'false') declared(absent, `${outside(scope, module.derived(node.id, 'AbsentAll'))}[${at}] === 1`);
}

export function parentsName(table: number): string {
  return `parents${table}`;
}

/** A name of the caller, which is handed over. */
export function outside(scope: RowScope, name: string): string {
  scope.outside.add(name);
  return name;
}

function fetchKept(scope: RowScope, node: PlanNode, { value, error, absent }: Local): void {
  const { module, lines } = scope;
  if (node.table === 0) {
    for (const name of [value, error, absent]) if (/^\p{L}/u.test(name) && name !== 'false') scope.outside.add(name);
    return;
  }
  lines.push(`const ${value} = ${outside(scope, module.derived(node.id, 'All'))}[r];`);
  if (error !== '0') lines.push(`const ${error} = ${outside(scope, module.derived(node.id, 'ErrorAll'))}[r];`);
  if (absent !== 'false')
    lines.push(`const ${absent} = ${outside(scope, module.derived(node.id, 'AbsentAll'))}[r] === 1;`);
}

/** Declares the local of a node of which there is nothing to say but its value. */
export function declare(scope: RowScope, { id, holds }: PlanNode, value: string, error = '0', absent = 'false'): void {
  scope.present.add(id);
  scope.lines.push(`const ${scope.module.nameOf(id)} = ${value};`);
  if (isGuarded(holds)) scope.lines.push(`const ${scope.module.derived(id, 'Error')} = ${error};`);
  if (scope.module.absents.has(id)) scope.lines.push(`const ${scope.module.derived(id, 'Absent')} = ${absent};`);
}

/** The row that a node says; of the thing that a row belongs to -1 will do for none. */
export function placeOf(scope: RowScope, id: NodeId): string {
  const { module } = scope;
  const { operation, table } = nodeOf(scope, id);
  if (operation.kind !== 'parent' || scope.mode === 'record' || scope.present.has(id)) return localOf(scope, id).value;
  const name = module.derived(id, 'Row');
  if (!scope.rows.has(id)) scope.lines.push(`const ${name} = ${outside(scope, parentsName(table))}[r];`);
  scope.rows.add(id);
  return name;
}
