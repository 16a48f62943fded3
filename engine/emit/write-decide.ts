import type { NodeId, PlanNode, PlannedColumn } from '../compile/ir.ts';
import { exactCall } from './exact.ts';
import { operandsOf } from './flow.ts';
import { isGuarded, kindLiteral, localOf, scaleOf } from './locals.ts';
import { literal } from './names.ts';
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
    ({ operation, holds }) => operation.kind !== 'aggregate' && !(operation.kind === 'input' && holds.kind === 'thing'),
  );
  if (!isOneRow) return '';
  const scope = rowScope(module, -1, 'record');
  for (const node of flow.live) writeTitled(scope, node);
  const given = plan.asked.map((column) => [resultName(column), resultText(scope, column)] as const);
  const results = given.map(([name, text]) => `    ${literal(name)}: ${text},`);
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
    `  return { values, open: ${call(module, 'openOf', 'record', 'values')} };\n}`,
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
  return `  ${literal(resultName(column))}: ${kindLiteral([...names])},`;
}

/** A result as it goes out: decimal text, true or false, a day, a value of a kind; null for absent, undefined for open. */
function resultText(scope: RowScope, { node: id, type }: PlannedColumn): string {
  const { module } = scope;
  const node = module.plan.nodes[id] as PlanNode;
  const { value, absent, error } = localOf(scope, id);
  const known = knownText(scope, node, value, error, type.kind === 'amount' && type.decimals !== undefined);
  const open = `${value} !== ${value} ? undefined : ${known}`;
  return absent === 'false' ? open : `${absent} ? null : ${open}`;
}

function knownText(scope: RowScope, { id, holds }: PlanNode, value: string, error: string, isAmount: boolean): string {
  const { module } = scope;
  switch (holds.kind) {
    case 'number': {
      const scale = scaleOf(holds);
      if (isGuarded(holds) && error !== '0')
        return call(module, 'fractionText', value, error, scale, `() => ${exactCall(scope, id, 'value', id)}`);
      return call(module, isAmount || scale <= 0 ? 'decimalText' : 'shortText', value, scale);
    }
    case 'truth':
      return `${value} === 1`;
    case 'date':
      return call(module, 'dateText', value);
    case 'code':
      return `${kindLiteral(module.plan.kinds.get(holds.of) ?? [])}[${value}]`;
    case 'text':
      return `seenTexts[${value}]`;
    case 'thing':
      return value;
  }
}
