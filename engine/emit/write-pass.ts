import type { PlanNode } from '../compile/ir.ts';
import { exactCall } from './exact.ts';
import { type Flow, isReread, type Pass } from './flow.ts';
import { hasError, localOf, outside } from './locals.ts';
import { remark } from './names.ts';
import { call, type ModuleScope, type RowScope } from './scope.ts';
import { decidedOf, startOf, writeFeed } from './write-aggregate.ts';
import { writeDivision } from './write-division.ts';
import { writeNode } from './write-node.ts';

/** What a pass over rows comes to in the code: lines where it is called, and a function of its own where there are many rows. */
export interface WrittenPass {
  readonly lines: readonly string[];
  readonly function?: string;
}

/** `whole` says what the passes over the one row of the regulation, which are one stretch of code, have declared. */
export function writePass(module: ModuleScope, at: number, whole: RowScope): WrittenPass {
  const pass = module.flow.passes[at] as Pass;
  const before: string[] = [];
  const fresh = rowScope(module, at, 'columns');
  const row = pass.table === 0 ? { ...fresh, present: whole.present, alias: whole.alias } : fresh;
  for (const node of pass.nodes) {
    const { operation } = node;
    if (operation.kind === 'aggregate')
      before.push(`${call(module, 'settle', module.derived(node.id, 'Sums'), decidedOf(operation))};`);
    if (operation.kind === 'part' || operation.kind === 'rest')
      writeDivision({ ...fresh, present: whole.present, alias: whole.alias }, operation.division, before);
    writeTitled(row, node);
    if (module.flow.kept.has(node.id)) writeKept(row, node, before);
  }
  for (const node of pass.feeds) {
    if (node.operation.kind !== 'aggregate') continue;
    before.push(startOf(row, node, node.operation));
    writeFeed(row, node, node.operation);
  }
  if (row.lines.length === 0) return { lines: [] };
  if (pass.table === 0) return { lines: [...before, ...row.head, ...row.lines, ...row.tail] };
  return asLoop(module, at, pass, row, before);
}

/** A local scope for one row. */
export function rowScope(module: ModuleScope, pass: number, mode: RowScope['mode']): RowScope {
  return {
    module,
    pass,
    mode,
    present: new Set(),
    rows: new Set(),
    alias: new Map(),
    outside: new Set(),
    lines: [],
    head: [],
    tail: [],
  };
}

/** A rule, under its name in the law. */
export function writeTitled(scope: RowScope, node: PlanNode): void {
  const { lines, module } = scope;
  const title = module.titles.get(node.id);
  const length = lines.length;
  writeNode(scope, node);
  if (title !== undefined && lines.length > length) lines.splice(length, 0, '', `// ${title}`);
}

/** Keeps the values of a node for all rows of its table. */
function writeKept(scope: RowScope, node: PlanNode, before: string[]): void {
  const { module, lines } = scope;
  const local = localOf(scope, node.id);
  const guarded = hasError(node);
  const all = (suffix: 'All' | 'ErrorAll' | 'AbsentAll' | 'ExactAll'): string =>
    outside(scope, module.derived(node.id, suffix));
  const rows = node.table === 0 ? '1' : `rows${node.table}`;
  const at = node.table === 0 ? '0' : 'r';
  const isAsked = module.plan.asked.some(({ node: id }) => id === node.id);
  // Others read a fact where it came in, and find a constant or a row by themselves.
  if (node.operation.kind === 'input' || (isReread(node.operation) && !isAsked)) return;
  if (node.table !== 0 || isAsked) {
    before.push(`const ${all('All')} = new Float64Array(${rows});`);
    lines.push(`${all('All')}[${at}] = ${local.value}${isAsked ? ' + 0' : ''};`);
    if (guarded) {
      before.push(`const ${all('ErrorAll')} = new Float64Array(${rows});`);
      lines.push(`${all('ErrorAll')}[${at}] = ${local.error};`);
    }
    if (module.absents.has(node.id)) {
      before.push(`const ${all('AbsentAll')} = new Uint8Array(${rows});`);
      lines.push(`${all('AbsentAll')}[${at}] = ${local.absent} ? 1 : 0;`);
    }
  }
  if (!guarded) return;
  before.push(`const ${all('ExactAll')} = new Map();`);
  if (local.error === '0') return;
  lines.push(
    `if (${local.error} !== 0 && ${local.value} === ${local.value}) ${all('ExactAll')}.set(${at}, ${exactCall(scope, node.id, 'value', node.id)});`,
  );
}

function asLoop(module: ModuleScope, at: number, pass: Pass, row: RowScope, before: readonly string[]): WrittenPass {
  const entity = module.plan.tables[pass.table]?.entity ?? 'regeling';
  const name = module.names.of(`${entity}_${at}`);
  const names = [`rows${pass.table}`, ...[...row.outside].filter((one) => one !== `rows${pass.table}`)].join(', ');
  const body = row.lines.map((line) => (line === '' ? '' : `    ${line}`)).join('\n');
  return {
    lines: [...before, `${name}(${names});`],
    function: [
      `/** Row by row over ${remark(entity)}. */`,
      `function ${name}(${names}) {`,
      ...row.head.map((line) => `  ${line}`),
      `  for (let r = 0; r < rows${pass.table}; r += 1) {`,
      body,
      '  }',
      ...row.tail.map((line) => `  ${line}`),
      '}',
    ].join('\n'),
  };
}

/** Facts that are read, by node. */
export function factsRead({ live }: Flow): readonly PlanNode[] {
  return live.filter(({ operation }) => isReread(operation) && operation.kind === 'input');
}
