import type { AllocationClause, AllocationDeclaration, Cell, Expression, SetExpression } from '../../grammar/index.ts';
import { clausesOf } from '../analyse/exceptions-decide.ts';
import { yearsIn } from '../analyse/families.ts';
import type { Analysis, Binding, ExceptionSymbol, Index, Quantity } from '../model.ts';
import { mostDecisions } from '../run/exceptions-possible.ts';
import { type Bound, constant, manyOf, none, plus, summedOver, times } from './bound.ts';
import { expressionBound, overSet } from './expression-bound.ts';
import { everyPeriod } from './period-ends.ts';
import { itemBounds } from './set-bound.ts';

/** Steps of computing a quantity once; of an allocation, of dividing one pot. */
export function applicationBound(analysis: Analysis, quantity: Quantity): Bound {
  const exceptions = quantity.exceptions ?? [];
  const ways = exceptions.length === 0 ? 1 : Math.min(4 ** exceptions.length, mostDecisions);
  const own = ownBound(analysis, quantity);
  return times(constant(ways), plus(own, ...exceptions.map((one) => exceptionBound(analysis, quantity, one))));
}

/** How often it is computed. */
export function applications(quantity: Quantity): Bound {
  return appliedOver(quantity, constant(1));
}

/** Steps of computing it for all things and indexes, given those of computing it once. */
export function appliedOver(quantity: Quantity, each: Bound): Bound {
  const { family, division, owner } = quantity;
  let bound = each;
  for (const index of family.slice(division?.receiving ?? 0)) bound = summedOver(index.binding, sizeOf(index), bound);
  if (owner === undefined || division?.owner === 'receives') return bound;
  return summedOver(owner.binding, manyOf({ entity: owner.entity }), bound);
}

function sizeOf({ binding, years }: Index): Bound {
  switch (binding.kind) {
    case 'thing':
      return manyOf({ entity: binding.of });
    case 'enumeration':
      return constant(binding.of.declaration.values.length);
    case 'year':
      return constant(years === undefined ? everyPeriod(binding) : yearsIn(years).size);
  }
}

function ownBound(analysis: Analysis, { declaration }: Quantity): Bound {
  switch (declaration.kind) {
    case 'rule':
      return plus(
        expressionBound(analysis, declaration.value),
        expressions(analysis, declaration.rounding === undefined ? [] : [declaration.rounding.step]),
      );
    case 'table':
      return expressions(analysis, [declaration.grid.head, ...declaration.grid.rows].flat().flatMap(valuesOf));
    case 'guarantee':
      return expressionBound(analysis, declaration.condition);
    case 'allocation':
      return divisionBound(analysis, declaration, declaration.clauses);
    default:
      return constant(1);
  }
}

function exceptionBound(analysis: Analysis, { declaration: of }: Quantity, exception: ExceptionSymbol): Bound {
  const { condition, effect } = exception.declaration;
  const clauses = clausesOf(exception);
  return plus(
    expressions(analysis, [condition, effect.kind === 'value' ? effect.value : undefined]),
    of.kind === 'allocation' && clauses.length > 0 ? divisionBound(analysis, of, clauses) : none,
  );
}

/** What every receiver is asked, once; who shares in what others forgo may change once for each of them. */
function divisionBound(
  analysis: Analysis,
  { over }: AllocationDeclaration,
  clauses: readonly AllocationClause[],
): Bound {
  const each = expressions(analysis, clauses.flatMap(askedOfEach));
  const wider = clauses.flatMap((clause) =>
    clause.kind === 'proRata' && clause.over !== undefined
      ? [overSet(analysis, clause.over, expressionBound(analysis, clause.key))]
      : [],
  );
  const rounds = clauses.some((clause) => clause.kind === 'rest' && clause.again !== undefined);
  const receivers = sizeOfSet(analysis, over, constant(1));
  return plus(
    overSet(analysis, over, each),
    expressions(analysis, clauses.flatMap(askedOnce)),
    ...wider,
    rounds ? times(receivers, receivers) : none,
  );
}

function sizeOfSet(analysis: Analysis, set: SetExpression, each: Bound): Bound {
  const over = (bound: Bound, binding: Binding | undefined, size: Bound): Bound =>
    binding === undefined ? times(size, bound) : summedOver(binding, size, bound);
  return itemBounds(analysis, set).reduceRight((bound, { binding, size }) => over(bound, binding, size), each);
}

function askedOfEach(clause: AllocationClause): readonly (Expression | undefined)[] {
  switch (clause.kind) {
    case 'recipients':
    case 'claim':
    case 'floor':
    case 'cap':
      return [clause.value];
    case 'proRata':
      return [clause.key];
    case 'shortage':
      return clause.order.map((ordering) => (ordering.kind === 'key' ? ordering.value : undefined));
    case 'rest':
      return [clause.again?.key];
    default:
      return [];
  }
}

function askedOnce(clause: AllocationClause): readonly (Expression | undefined)[] {
  switch (clause.kind) {
    case 'pot':
      return [clause.value];
    case 'proRata':
      return [clause.weight];
    case 'rounding':
      return [clause.step];
    default:
      return [];
  }
}

function expressions(analysis: Analysis, all: readonly (Expression | undefined)[]): Bound {
  return plus(...all.map((one) => (one === undefined ? none : expressionBound(analysis, one))));
}

/** What stands in a cell of a table. */
function valuesOf(cell: Cell): readonly Expression[] {
  switch (cell.kind) {
    case 'values':
      return cell.values;
    case 'range':
      return [cell.from, cell.through];
    case 'bound':
      return [cell.value];
    default:
      return [];
  }
}
