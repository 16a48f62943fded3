import type { Comparison, NodeId, Operation, PlanNode } from '../compile/ir.ts';
import { exactCall } from './exact.ts';
import { isGuarded, localOf, nodeOf } from './locals.ts';
import { call, type RowScope } from './scope.ts';

/**
 * When a truth is surely yes, and when surely no, as conditions of the language; where neither holds it is open. What is open
 * is NaN, of which every comparison says no.
 */
export interface Verdict {
  readonly yes: string;
  readonly no: string;
}

/** Of a truth that is read once the condition itself, else its local. */
export function verdictOf(scope: RowScope, id: NodeId): Verdict {
  const node = nodeOf(scope, id);
  const { flow } = scope.module;
  const inlined =
    flow.uses.get(id) === 1 &&
    !flow.kept.has(id) &&
    (scope.mode === 'record' || flow.passOf.get(id) === scope.pass) &&
    isCondition(node.operation) &&
    !scope.present.has(id) &&
    !scope.alias.has(id);
  if (inlined) return conditionOf(scope, node);
  const { value } = localOf(scope, id);
  if (value === '1' || value === '0' || value === 'NaN')
    return { yes: String(value === '1'), no: String(value === '0') };
  return { yes: `${value} === 1`, no: `${value} === 0` };
}

/** What can be written where it is read, without a local of its own. */
export function isCondition({ kind }: Operation): boolean {
  return ['compare', 'and', 'or', 'not', 'atLeast', 'present'].includes(kind);
}

/** Of a node whose operation is a condition. */
export function conditionOf(scope: RowScope, node: PlanNode): Verdict {
  const { operation } = node;
  switch (operation.kind) {
    case 'compare':
      return compared(scope, node, operation);
    case 'not': {
      const { yes, no } = verdictOf(scope, operation.operand);
      return { yes: no, no: yes };
    }
    case 'and':
    case 'or': {
      const all = operation.operands.map((operand) => verdictOf(scope, operand));
      const [yes, no] = [all.map((one) => one.yes), all.map((one) => one.no)];
      return operation.kind === 'and'
        ? { yes: joined(yes, '&&'), no: joined(no, '||') }
        : { yes: joined(yes, '||'), no: joined(no, '&&') };
    }
    case 'atLeast':
      return counted(scope, operation);
    case 'present': {
      const { value, absent } = localOf(scope, operation.operand);
      const known = value === 'NaN' ? 'false' : `${value} === ${value}`;
      return operation.wanted ? { yes: known, no: absent } : { yes: absent, no: known };
    }
    default:
      throw new Error(`${operation.kind} is not a condition`);
  }
}

/** So many that are sure, or so many that are surely not. */
function counted(scope: RowScope, { operands, needed }: Extract<Operation, { readonly kind: 'atLeast' }>): Verdict {
  const all = operands.map((operand) => verdictOf(scope, operand));
  const count = (conditions: readonly string[]): string =>
    conditions.map((one) => `(${one} ? 1 : 0)`).join(' + ') || '0';
  return {
    yes: `${count(all.map((one) => one.yes))} >= ${needed}`,
    no: `${count(all.map((one) => one.no))} > ${operands.length - needed}`,
  };
}

function compared(
  scope: RowScope,
  { id }: PlanNode,
  { operator, left, right }: Extract<Operation, { readonly kind: 'compare' }>,
): Verdict {
  const [a, b] = [localOf(scope, left), localOf(scope, right)];
  const guarded = isGuarded(nodeOf(scope, left).holds) || isGuarded(nodeOf(scope, right).holds);
  if (!guarded) return comparison(operator, a.value, b.value);
  const sign = scope.module.derived(id, 'Sign');
  const error = [a.error, b.error].filter((one) => one !== '0').join(' + ') || '0';
  scope.lines.push(
    `let ${sign} = ${a.value} - ${b.value};`,
    `if (!${call(scope.module, 'isSure', sign, error)}) ${sign} = ${exactCall(scope, id, 'sign', left, right)};`,
  );
  return comparison(operator, sign, '0');
}

function comparison(operator: Comparison, a: string, b: string): Verdict {
  const is = (sign: string): string => `${a} ${sign} ${b}`;
  switch (operator) {
    case '=':
      return { yes: is('==='), no: `(${is('<')} || ${is('>')})` };
    case '<>':
      return { yes: `(${is('<')} || ${is('>')})`, no: is('===') };
    case '<':
      return { yes: is('<'), no: is('>=') };
    case '>':
      return { yes: is('>'), no: is('<=') };
    case '<=':
      return { yes: is('<='), no: is('>') };
    case '>=':
      return { yes: is('>='), no: is('<') };
  }
}

function joined(parts: readonly string[], word: '&&' | '||'): string {
  const neutral = word === '&&' ? 'true' : 'false';
  const kept = [...new Set(parts)].filter((part) => part !== neutral);
  if (kept.length === 0) return neutral;
  const other = word === '&&' ? 'false' : 'true';
  if (kept.includes(other)) return other;
  return kept.length === 1 ? (kept[0] as string) : `(${kept.join(` ${word} `)})`;
}
