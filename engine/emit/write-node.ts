import type { NodeId, Operation, PlanNode } from '../compile/ir.ts';
import { conditionOf, verdictOf } from './conditions.ts';
import { declare, hasError, isGuarded, type Local, localOf, nodeOf, outside } from './locals.ts';
import { call, type RowScope } from './scope.ts';
import { writeAggregate } from './write-aggregate.ts';
import { partText } from './write-division.ts';
import { writeCell, writeLookup } from './write-lookup.ts';
import { writeArithmetic, writeExtreme, writeNegation, writeRescaled } from './write-numbers.ts';
import { writeRounding } from './write-rounding.ts';

/** Writes the code of one node: its value, where it is guarded its error, and where that matters whether it is absent. */
export function writeNode(scope: RowScope, node: PlanNode): void {
  const { operation } = node;
  switch (operation.kind) {
    case 'constant':
    case 'input':
    case 'self':
    case 'parent':
      return;
    case 'gather':
      writeGather(scope, node, operation);
      return;
    case 'arithmetic':
      writeArithmetic(scope, node, operation);
      return;
    case 'negate':
      writeNegation(scope, node, operation.operand);
      return;
    case 'rescale':
      writeRescaled(scope, node, operation.operand);
      return;
    case 'extreme':
      writeExtreme(scope, node, operation);
      return;
    case 'round':
      writeRounding(scope, node, operation);
      return;
    case 'compare':
    case 'and':
    case 'or':
    case 'not':
    case 'atLeast':
    case 'present':
      writeTruth(scope, node);
      return;
    case 'ifAbsent':
      writeIfAbsent(scope, node, operation);
      return;
    case 'lookUp':
      writeLookup(scope, node, operation);
      return;
    case 'cell':
      writeCell(scope, node, operation);
      return;
    case 'choose':
    case 'onlyOne':
      writeChoice(scope, node, operation);
      return;
    case 'addMonths': {
      const { value } = localOf(scope, operation.date);
      declare(scope, node, call(scope.module, 'later', value, operation.months, operation.days));
      return;
    }
    case 'dayOfYear': {
      const { value } = localOf(scope, operation.year);
      const { yearOffset, month, day, dayOffset } = operation;
      declare(scope, node, call(scope.module, 'dayOfYear', value, yearOffset, month, day, dayOffset));
      return;
    }
    case 'periodOfDate': {
      const perYear = { year: 1, quarter: 4, month: 12 }[operation.unit];
      const { value } = localOf(scope, operation.date);
      const form = [perYear, operation.month, operation.day, String(operation.namedAfter === 'endYear')];
      declare(scope, node, call(scope.module, 'periodOf', value, ...form));
      return;
    }
    case 'aggregate':
      writeAggregate(scope, node, operation);
      return;
    case 'part':
    case 'rest':
      declare(scope, node, scope.mode === 'record' ? 'NaN' : partText(scope, node));
      return;
    case 'reference':
    case 'later':
      declare(scope, node, 'NaN');
      return;
  }
}

/** A condition that is read where it stands needs no code of its own. */
function writeTruth(scope: RowScope, node: PlanNode): void {
  const { flow } = scope.module;
  if (flow.uses.get(node.id) === 1 && !flow.kept.has(node.id) && isReadAsCondition(scope, node.id)) return;
  const { yes, no } = conditionOf(scope, node);
  declare(scope, node, call(scope.module, 'holds', yes, no));
}

/** Whether the one that reads it does so here, and as a condition. */
function isReadAsCondition(scope: RowScope, id: NodeId): boolean {
  const { flow } = scope.module;
  const nodes = scope.mode === 'record' ? flow.live : (flow.passes[scope.pass]?.nodes ?? []);
  const reads = ({ operation }: PlanNode): boolean => {
    if (operation.kind === 'choose' || operation.kind === 'onlyOne')
      return operation.branches.some(({ condition }) => condition === id);
    if (operation.kind === 'and' || operation.kind === 'or' || operation.kind === 'atLeast')
      return operation.operands.includes(id);
    return operation.kind === 'not' && operation.operand === id;
  };
  return nodes.some(reads);
}

function writeIfAbsent(
  scope: RowScope,
  node: PlanNode,
  operation: Extract<Operation, { readonly kind: 'ifAbsent' }>,
): void {
  const [operand, fallback] = [localOf(scope, operation.operand), localOf(scope, operation.fallback)];
  const { module, lines } = scope;
  const pick = (one: string, other: string): string =>
    one === other || operand.absent === 'false' ? other : `${operand.absent} ? ${one} : ${other}`;
  scope.present.add(node.id);
  lines.push(`const ${module.nameOf(node.id)} = ${pick(fallback.value, operand.value)};`);
  if (isGuarded(node.holds))
    lines.push(`const ${module.derived(node.id, 'Error')} = ${pick(fallback.error, operand.error)};`);
  if (module.absents.has(node.id))
    lines.push(`const ${module.derived(node.id, 'Absent')} = ${operand.absent} && ${fallback.absent};`);
}

/** A value of another row; of the one row of the regulation it is that value itself. */
function writeGather(
  scope: RowScope,
  node: PlanNode,
  operation: Extract<Operation, { readonly kind: 'gather' }>,
): void {
  const { module, lines } = scope;
  // What rests on other rows of its own table takes passes until nothing more comes: the engine has them.
  if (operation.recursive === true) {
    declare(scope, node, 'NaN');
    return;
  }
  const source = nodeOf(scope, operation.value);
  if (operation.at === undefined) {
    const there = localOf(scope, operation.value);
    if (node.table !== 0 || scope.mode === 'record') {
      scope.alias.set(node.id, there);
      return;
    }
    scope.present.add(node.id);
    lines.push(`const ${module.nameOf(node.id)} = ${there.value};`);
    if (isGuarded(node.holds)) lines.push(`const ${module.derived(node.id, 'Error')} = ${there.error};`);
    if (module.absents.has(node.id)) lines.push(`const ${module.derived(node.id, 'Absent')} = ${there.absent};`);
    return;
  }
  const at = localOf(scope, operation.at);
  if (scope.mode === 'record' && at.value === '0') {
    scope.alias.set(node.id, localOf(scope, operation.value));
    return;
  }
  const here = scope.mode === 'record' || source.operation.kind === 'constant' || source.table === 0;
  const found: Local = here ? localOf(scope, operation.value) : elsewhere(scope, source, at.value);
  scope.present.add(node.id);
  const has = `${at.value} >= 0`;
  lines.push(`const ${module.nameOf(node.id)} = ${has} ? ${found.value} : NaN;`);
  if (isGuarded(node.holds))
    lines.push(
      `const ${module.derived(node.id, 'Error')} = ${found.error === '0' ? '0' : `${has} ? ${found.error} : 0`};`,
    );
  if (!module.absents.has(node.id)) return;
  lines.push(`const ${module.derived(node.id, 'Absent')} = ${at.absent} || (${has} && ${found.absent});`);
}

/** Reads columns of another table: those of a fact as they came, others as they were kept. */
function elsewhere(scope: RowScope, source: PlanNode, at: string): Local {
  const { module } = scope;
  if (source.operation.kind === 'self') return { value: at, error: '0', absent: 'false' };
  if (source.operation.kind === 'parent')
    return {
      value: call(module, 'parentOf', outside(scope, `parents${source.table}`), at),
      error: '0',
      absent: 'false',
    };
  return {
    value: `${outside(scope, module.derived(source.id, 'All'))}[${at}]`,
    error: hasError(source) ? `${outside(scope, module.derived(source.id, 'ErrorAll'))}[${at}]` : '0',
    absent: module.absents.has(source.id)
      ? `${outside(scope, module.derived(source.id, 'AbsentAll'))}[${at}] === 1`
      : 'false',
  };
}

/** Conditions from the first on; one that is open before one that holds leaves the value open. */
function writeChoice(
  scope: RowScope,
  node: PlanNode,
  operation: Extract<Operation, { readonly kind: 'choose' | 'onlyOne' }>,
): void {
  const { module, lines } = scope;
  const [name, error, absent, branch] = [
    module.nameOf(node.id),
    isGuarded(node.holds) ? module.derived(node.id, 'Error') : undefined,
    module.absents.has(node.id) ? module.derived(node.id, 'Absent') : undefined,
    isGuarded(node.holds) ? module.derived(node.id, 'Branch') : undefined,
  ];
  const branches = operation.branches.map(({ condition, value }) => ({
    verdict: verdictOf(scope, condition),
    value: localOf(scope, value),
  }));
  const otherwise = operation.otherwise === undefined ? undefined : localOf(scope, operation.otherwise);
  const give = (local: Local, at: number): string =>
    [
      `${name} = ${local.value};`,
      ...(error === undefined || local.error === '0' ? [] : [`${error} = ${local.error};`]),
      ...(absent === undefined || local.absent === 'false' ? [] : [`${absent} = ${local.absent};`]),
      ...(branch === undefined ? [] : [`${branch} = ${at};`]),
    ].join(' ');
  scope.present.add(node.id);
  lines.push(`let ${name} = NaN;`);
  if (error !== undefined) lines.push(`let ${error} = 0;`, `let ${branch} = -1;`);
  if (absent !== undefined) lines.push(`let ${absent} = false;`);
  if (operation.kind === 'choose') {
    let before = '';
    for (const [at, { verdict, value }] of branches.entries()) {
      lines.push(`${before}if (${verdict.yes}) { ${give(value, at)} }`);
      if (verdict.no !== 'true') lines.push(`else if (!(${verdict.no})) { ${name} = NaN; }`);
      before = 'else ';
    }
    if (otherwise !== undefined)
      lines.push(branches.length === 0 ? give(otherwise, 0) : `else { ${give(otherwise, branches.length)} }`);
    return;
  }
  const hits = module.derived(node.id, 'Hits');
  lines.push(`let ${hits} = 0;`);
  for (const [at, { verdict, value }] of branches.entries()) {
    lines.push(`if (${verdict.yes}) { ${hits} += 1; ${give(value, at)} }`);
    if (verdict.no !== 'true') lines.push(`else if (!(${verdict.no})) { ${hits} = NaN; }`);
  }
  if (otherwise !== undefined) lines.push(`if (${hits} === 0) { ${give(otherwise, branches.length)} } else`);
  lines.push(`if (${hits} !== 1) { ${name} = NaN;${absent === undefined ? '' : ` ${absent} = false;`} }`);
}
