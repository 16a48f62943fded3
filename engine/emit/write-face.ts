import type { PlanNode, PlannedColumn, PlannedInput } from '../compile/ir.ts';
import { shownKey } from '../compile/record-names.ts';
import { kindLiteral } from './literals.ts';
import { hasError } from './locals.ts';
import { literal } from './names.ts';
import type { ModuleScope } from './scope.ts';
import { factsRead } from './write-pass.ts';

/** Which facts the module reads: by name for a record, by key for columns, and how a column holds them. */
export function inputsText(module: ModuleScope): string {
  const known = new Map(module.plan.inputs.map((input) => [input.key, input]));
  const lines = factsRead(module.flow).map((node) => {
    const { operation } = node;
    const key = operation.kind === 'input' ? operation.key : '';
    return `  { name: ${literal(factName(known.get(key), key))}, key: ${literal(key)}, ${heldText(module, node)} },`;
  });
  return listText('inputs', [...new Set(lines)]);
}

/** What it gives, and how. */
export function resultsText(module: ModuleScope): string {
  const lines = module.plan.asked.map(
    (column) => `  { name: ${literal(resultName(column))}, ${heldText(module, nodeOf(module, column))} },`,
  );
  return listText('results', lines);
}

/** What a fact is called in a record. */
export function factName(input: PlannedInput | undefined, key: string): string {
  return input === undefined ? key : shownKey(input.quantity.name, input.indexes);
}

export function resultName({ quantity, indexes }: PlannedColumn): string {
  return shownKey(quantity.name, indexes);
}

/** The columns of one result: values, and what may go with them. */
export function givenText(module: ModuleScope, column: PlannedColumn): string {
  const node = nodeOf(module, column);
  const all = (suffix: 'All' | 'ErrorAll' | 'AbsentAll' | 'ExactAll'): string => module.derived(node.id, suffix);
  const members = [`values: ${all('All')}`];
  if (module.absents.has(node.id)) members.push(`absent: ${all('AbsentAll')}`);
  if (hasError(node)) members.push(`errors: ${all('ErrorAll')}`, `exact: ${all('ExactAll')}`);
  return `{ ${members.join(', ')} }`;
}

/** The places of the texts of the law among those of the population; one that is not there is like no other. */
export function lawTexts({ texts }: ModuleScope): string {
  return `${kindLiteral(texts)}.map((text, at) => (texts.includes(text) ? texts.indexOf(text) : -1 - at))`;
}

function nodeOf({ plan }: ModuleScope, { node }: PlannedColumn): PlanNode {
  return plan.nodes[node] as PlanNode;
}

function heldText({ plan }: ModuleScope, { table, holds }: PlanNode): string {
  const of = plan.tables[table]?.entity;
  const members = [`kind: '${holds.kind}'`];
  if (of !== undefined) members.unshift(`of: ${literal(of)}`);
  if (holds.kind === 'number') members.push(`scale: ${holds.scale}`);
  if (holds.kind === 'code') members.push(`values: ${kindLiteral(plan.kinds.get(holds.of) ?? [])}`);
  return members.join(', ');
}

function listText(name: string, lines: readonly string[]): string {
  return `export const ${name} = [\n${lines.join('\n')}\n];`;
}
