import type { DivisionPlan, NodeId, PlanNode } from '../compile/ir.ts';
import { constantText } from './exact.ts';
import { hasError, localOf, nodeOf, scaleOf } from './locals.ts';
import { literal } from './names.ts';
import { call, type ModuleScope, type RowScope } from './scope.ts';

/** Divides a pot once, over whole columns, before the first pass that reads what somebody got of it. */
export function writeDivision(scope: RowScope, at: number, before: string[]): void {
  const { module } = scope;
  const division = module.plan.divisions[at];
  const name = divisionName(at);
  if (division === undefined || module.divisions.has(at)) return;
  module.divisions.add(at);
  const column = (id: NodeId): string => columnText(scope, id, before);
  const optional = (name: string, id: NodeId | undefined): readonly string[] =>
    id === undefined ? [] : [`${name}: ${column(id)}`];
  const whole = (name: string, id: NodeId | undefined): readonly string[] =>
    id === undefined ? [] : [`${name}: ${column(id)}.whole`];
  const lists = division.lists.map((list) =>
    [
      ...whole('takesPart', list.takesPart),
      `keys: [${list.keys.map(column).join(', ')}]`,
      ...optional('claim', list.claim),
      ...optional('floor', list.floor),
      ...optional('cap', list.cap),
      ...optional('refillKey', list.refillKey),
    ].join(', '),
  );
  const columns = [
    `pot: ${column(division.pot)}`,
    ...whole('sound', division.sound),
    `weights: [${division.weights.map(column).join(', ')}]`,
    `others: [${division.others.map((other) => (other === undefined ? 'undefined' : column(other))).join(', ')}]`,
    `lists: [${lists.map((list) => `{ ${list} }`).join(', ')}]`,
  ];
  const rows = division.table === 0 ? '1' : `rows${division.table}`;
  const members = columns.map((member) => `  ${member},`);
  before.push(
    `const ${name} = ${call(module, 'dividedOver', planText(division), '{')}`.replace(/\)$/u, ''),
    ...members,
    `}, ${rows});`,
  );
}

/** What one receiver, or the rest, got. */
export function partText(scope: RowScope, { operation, table }: PlanNode): string {
  if (operation.kind !== 'part' && operation.kind !== 'rest') throw new Error('a part was expected');
  const name = divisionName(operation.division);
  scope.outside.add(name);
  if (operation.kind === 'rest') return call(scope.module, 'restOf', name);
  const lists = scope.module.plan.divisions[operation.division]?.lists.length ?? 1;
  return call(scope.module, 'partOf', name, table === 0 ? '0' : 'r', operation.receiver, lists);
}

function divisionName(at: number): string {
  return `division${at}`;
}

function planText({ scale, rest, rounding, lastUnitTo }: DivisionPlan): string {
  const step = rounding && `{ numerator: ${rounding.step.numerator}n, denominator: ${rounding.step.denominator}n }`;
  const members = [
    `scale: ${scale}, rest: ${literal(rest)}`,
    ...(rounding === undefined ? [] : [`rounding: { step: ${step}, mode: ${literal(rounding.mode)} }`]),
    ...(lastUnitTo === undefined ? [] : [`lastUnitTo: ${literal(lastUnitTo)}`]),
  ];
  return `{ ${members.join(', ')} }`;
}

/** All rows of a node, with what is exact of each. */
function columnText(scope: RowScope, id: NodeId, before: string[]): string {
  const { module } = scope;
  const node = nodeOf(scope, id);
  const scale = scaleOf(node.holds);
  const { operation, table } = node;
  const rows = table === 0 ? '1' : `rows${table}`;
  if (operation.kind === 'constant') {
    const { value, error } = localOf(scope, id);
    const exact = error === '0' ? 'undefined' : `() => (${constantText(operation.value)})`;
    return call(module, 'sameColumn', rows, value, error, exact, scale);
  }
  const all = module.derived(id, 'All');
  if (operation.kind === 'input') return call(module, 'wholeColumn', all, 'undefined', 'undefined', scale);
  const errors = hasError(node);
  if (table !== 0) return keptText(module, id, all, errors, scale);
  const length = scope.lines.length;
  const { value, error } = localOf(scope, id);
  before.push(...scope.lines.splice(length));
  const exact = errors ? `() => ${module.derived(id, 'ExactAll')}.get(0)` : 'undefined';
  return call(module, 'wholeColumn', `[${value}]`, errors ? `[${error}]` : 'undefined', exact, scale);
}

function keptText(module: ModuleScope, id: NodeId, all: string, errors: boolean, scale: number): string {
  if (!errors) return call(module, 'wholeColumn', all, 'undefined', 'undefined', scale);
  const exact = `(row) => ${module.derived(id, 'ExactAll')}.get(row)`;
  return call(module, 'wholeColumn', all, module.derived(id, 'ErrorAll'), exact, scale);
}
