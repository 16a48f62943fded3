import type { NodeId, PlanNode, PlannedColumn } from '../compile/ir.ts';
import { operandsOf } from '../compile/operands.ts';
import type { Type } from '../model.ts';
import { exactCall } from './exact.ts';
import { kindLiteral } from './literals.ts';
import { isGuarded, localOf, scaleOf } from './locals.ts';
import { member } from './names.ts';
import { call, type ModuleScope, type RowScope } from './scope.ts';
import { factName, resultName } from './write-face.ts';
import { rowScope, writeTitled } from './write-pass.ts';

/**
 * `decide(record)`: every rule in a row, for one of everything. Absent where the plan adds up over things or refers from one
 * to another: those are asked of `overColumns`.
 */
export function writeDecide(module: ModuleScope): string {
  const { flow, plan } = module;
  const isOneRow = flow.live.every(
    ({ operation, holds }) =>
      !['aggregate', 'part', 'rest'].includes(operation.kind) &&
      !(operation.kind === 'input' && holds.kind === 'thing'),
  );
  if (!isOneRow) return '';
  const scope = rowScope(module, -1, 'record');
  for (const node of flow.live) writeTitled(scope, node);
  const given = plan.asked.map((column) => [resultName(column), resultText(scope, column)] as const);
  const locals = plan.asked.map(({ node }) => localOf(scope, node));
  const isOpen = locals
    .map(({ value, absent }) => `${value} !== ${value}${absent === 'false' ? '' : ` && !${absent}`}`)
    .map((one) => (one.includes('&&') ? `(${one})` : one))
    .join(' || ');
  const results = given.map(([name, text]) => `    ${member(name)}: ${text},`);
  const lines = [
    ...(module.runtime.has('textIn') || module.texts.length > 0
      ? [
          `const lawTexts = ${kindLiteral(module.texts)}.map((_, at) => at);`,
          `const seenTexts = ${kindLiteral(module.texts)};`,
        ]
      : []),
    ...scope.lines,
  ];
  const body = lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n');
  const open = plan.asked.map((column) => openText(module, column));
  return [
    `export function decide(record) {\n${body}\n  const values = {\n${results.join('\n')}\n  };`,
    `  const isOpen = ${isOpen};`,
    `  return { values, open: isOpen ? ${call(module, 'openOf', 'record', 'values')} : undefined };\n}`,
    '',
    `const dependsOn = {\n${open.join('\n')}\n};`,
  ].join('\n');
}

/** What each result depends on. */
function openText({ plan }: ModuleScope, column: PlannedColumn): string {
  const facts = new Map(plan.inputs.map((input) => [input.key, input]));
  const seen = new Set<NodeId>();
  const names = new Set<string>();
  const visit = (id: NodeId): void => {
    const node = plan.nodes[id];
    if (node === undefined || seen.has(id)) return;
    seen.add(id);
    const { operation } = node;
    if (operation.kind === 'input') names.add(factName(facts.get(operation.key), operation.key));
    if (operation.kind === 'gather') visit(operation.value);
    for (const operand of operandsOf(operation)) visit(operand);
  };
  visit(column.node);
  return `  ${member(resultName(column))}: ${kindLiteral([...names])},`;
}

/** A result as it stands in facts: text, true or false; `{ geen: true }` for absent, undefined for open. */
function resultText(scope: RowScope, { node: id, type }: PlannedColumn): string {
  const { module } = scope;
  const node = module.plan.nodes[id] as PlanNode;
  const { value, absent } = localOf(scope, id);
  const open = `${value} !== ${value} ? undefined : ${knownText(scope, node, type)}`;
  if (absent === 'false') return open;
  module.runtime.add('none');
  return `${absent} ? none : ${open}`;
}

function knownText(scope: RowScope, node: PlanNode, type: Type): string {
  const { module } = scope;
  const { holds } = node;
  const { value } = localOf(scope, node.id);
  switch (holds.kind) {
    case 'number':
      return numberText(scope, node, type);
    case 'truth':
      return `${value} === 1`;
    case 'date':
      return call(module, 'dateText', value);
    case 'code':
      return `${kindLiteral(module.plan.kinds.get(holds.of) ?? [])}[${value}]`;
    case 'text':
      return `seenTexts[${value}]`;
    // There is one of everything, and nobody said what it is called.
    case 'thing':
      return 'undefined';
  }
}

/** As facts have it: amounts with their decimals, percentages times a hundred; a quarter or a month as the engine says it. */
function numberText(scope: RowScope, { id, holds }: PlanNode, type: Type): string {
  const { module } = scope;
  const { value, error } = localOf(scope, id);
  const isPercentage = type.kind === 'percentage';
  if (type.kind === 'year' && type.of !== undefined) return 'undefined';
  const scale = scaleOf(holds) - (isPercentage ? 2 : 0);
  const least = type.kind === 'amount' ? (type.decimals ?? 2) : 0;
  const own = least > 0 ? call(module, 'amountText', value, scale, least) : call(module, 'shortText', value, scale);
  const percentage = (text: string): string => (isPercentage ? call(module, 'percentageText', text) : text);
  if (!isGuarded(holds) || error === '0') return percentage(own);
  const exact = exactCall(scope, id, 'value', id);
  const hundred = isPercentage ? call(module, 'exactProduct', exact, '{ n: 100n, d: 1n }') : exact;
  return percentage(`(${error} === 0 ? ${own} : ${call(module, 'fractionText', hundred, least)})`);
}
