/** What a plan means, said as simply as can be: fractions, one row after the other. The kernels have to give the same. */
import type { Operation, Plan, PlanNode } from '../../engine/compile/ir.ts';
import { isAbsent, isKnown, type Population } from '../../engine/population/population.ts';
import { dayNumber, dayOfNumber, type IsoDate } from '../../engine/value/calendar.ts';
import { dayLater } from '../../engine/value/durations.ts';
import {
  add,
  bitSize,
  boundedSum,
  compare,
  divide,
  type Fraction,
  fraction,
  isInteger,
  isZero,
  multiply,
  negate,
  one,
  subtract,
  zero,
} from '../../engine/value/fraction.ts';
import { dayInPeriod, periodOf } from '../../engine/value/periods.ts';
import { round } from '../../engine/value/round.ts';

/** Numbers as fractions; truths, days, codes, rows and texts as they are held, as fractions too. */
export type Value = Fraction | 'absent' | 'open';

/** By node, by row. */
export type Columns = readonly (readonly Value[])[];

export type AnswerOf = (node: PlanNode, row: number) => Value;

export function naively(plan: Plan, population: Population, answer: AnswerOf): Columns {
  const counts = plan.tables.map(({ entity }) =>
    entity === undefined ? 1 : (population.tables.get(entity)?.count ?? 0),
  );
  let columns: Columns = plan.nodes.map(({ table }) => Array.from({ length: counts[table] ?? 0 }, () => 'open'));
  const isRecursive = plan.nodes.some(({ operation }) => operation.kind === 'gather' && operation.recursive === true);
  // Rows that rest on other rows get one further each time.
  for (let before = -1; before !== known(columns); ) {
    before = known(columns);
    const now: Value[][] = columns.map((column) => [...column]);
    for (const node of plan.nodes) {
      const column = Array.from({ length: counts[node.table] ?? 0 }, (_, row) =>
        held(node, meant({ plan, population, counts, columns: now, answer }, node, row)),
      );
      now[node.id] = column;
    }
    columns = now;
    if (!isRecursive) break;
  }
  return columns;
}

function known(columns: Columns): number {
  return columns.flat().filter((value) => value !== 'open').length;
}

interface Setting {
  readonly plan: Plan;
  readonly population: Population;
  readonly counts: readonly number[];
  readonly columns: Columns;
  readonly answer: AnswerOf;
}

/** Without a guard only what is whole in its units and at most 2^53 - 1 is known. */
function held({ holds }: PlanNode, value: Value): Value {
  if (typeof value === 'string' || holds.kind !== 'number') return value;
  if (holds.guarded) return value;
  const units = multiply(value, tenTo(holds.scale));
  return isInteger(units) && abs(units.numerator) <= BigInt(Number.MAX_SAFE_INTEGER) ? value : 'open';
}

function meant(setting: Setting, node: PlanNode, row: number): Value {
  const { plan, population, columns, answer } = setting;
  const { operation } = node;
  const at = (id: number): Value => columns[id]?.[row] ?? 'open';
  const isTrue = (id: number): boolean | 'open' => truth(at(id));
  switch (operation.kind) {
    case 'constant':
      return constant(operation.value, population);
    case 'input':
      return input(node, population, operation.key, row);
    case 'self':
      return whole(row);
    case 'parent': {
      const entity = plan.tables[node.table]?.entity ?? '';
      const parent = population.tables.get(entity)?.parents?.[row] ?? -1;
      return parent < 0 ? 'open' : whole(parent);
    }
    case 'gather': {
      if (operation.at === undefined) return columns[operation.value]?.[0] ?? 'open';
      const place = at(operation.at);
      return typeof place === 'string' ? place : (columns[operation.value]?.[Number(place.numerator)] ?? 'open');
    }
    case 'arithmetic':
      return bounded(arithmetic(operation.operator, at(operation.left), at(operation.right)));
    case 'negate':
      return strictly([at(operation.operand)], ([value]) => negate(value as Fraction));
    case 'rescale':
      return at(operation.operand);
    case 'addMonths':
      return strictly([at(operation.date)], ([date]) => {
        const day = isoOf(Number((date as Fraction).numerator));
        const later = day === undefined ? undefined : dayLater(day, operation);
        return later === undefined ? 'open' : whole(dayOf(later));
      });
    case 'periodOfDate':
      return strictly([at(operation.date)], ([date]) => {
        const day = isoOf(Number((date as Fraction).numerator));
        return day === undefined ? 'open' : whole(periodOf(operation, day));
      });
    case 'dayOfYear':
      return strictly([at(operation.year)], ([year]) => {
        const number = Number((year as Fraction).numerator) + operation.yearOffset;
        const day = dayInPeriod(undefined, number, operation.month, operation.day);
        const found = day === undefined ? undefined : dayOfNumber(dayNumber(day) + operation.dayOffset);
        return found === undefined ? 'open' : whole(dayOf(found));
      });
    case 'compare':
      return strictly([at(operation.left), at(operation.right)], ([a, b]) =>
        yes(holds(operation.operator, compare(a as Fraction, b as Fraction))),
      );
    case 'and':
    case 'or': {
      const deciding = operation.kind === 'or';
      const values = operation.operands.map(isTrue);
      return values.includes(deciding) ? yes(deciding) : values.includes('open') ? 'open' : yes(!deciding);
    }
    case 'not':
      return strictly([at(operation.operand)], ([value]) => subtract(one, value as Fraction));
    case 'atLeast': {
      const values = operation.operands.map(isTrue);
      const count = (wanted: boolean | 'open'): number => values.filter((value) => value === wanted).length;
      if (count(true) >= operation.needed) return yes(true);
      return count(true) + count('open') < operation.needed ? yes(false) : 'open';
    }
    case 'present':
      return at(operation.operand) === 'open' ? 'open' : yes((at(operation.operand) !== 'absent') === operation.wanted);
    case 'ifAbsent':
      return at(operation.operand) === 'absent' ? at(operation.fallback) : at(operation.operand);
    case 'choose': {
      for (const { condition, value } of operation.branches) {
        if (isTrue(condition) === 'open') return 'open';
        if (isTrue(condition) === true) return at(value);
      }
      return at(operation.otherwise);
    }
    case 'onlyOne': {
      const conditions = operation.branches.map(({ condition }) => isTrue(condition));
      const met = operation.branches.filter((_, index) => conditions[index] === true);
      if (conditions.includes('open') || met.length > 1) return 'open';
      const chosen = met[0]?.value ?? operation.otherwise;
      return chosen === undefined ? 'open' : at(chosen);
    }
    case 'cell':
      return strictly([at(operation.operand)], ([value]) =>
        cell(value as Fraction, operation.bounds, plan, operation.operand),
      );
    case 'lookUp':
      return strictly(operation.at.map(at), (codes) => {
        const place = codes.reduce(
          (place, code, key) => place * (operation.sizes[key] ?? 0) + Number(code.numerator),
          0,
        );
        return constant(operation.values[place] ?? { kind: 'open' }, population);
      });
    case 'extreme':
      return strictly(operation.operands.map(at), (values) => outermost(values, operation.which));
    case 'round':
      return strictly([at(operation.operand)], ([value]) => round(value as Fraction, operation.step, operation.mode));
    case 'aggregate':
      return aggregate(setting, operation, row);
    case 'reference':
      return answer(node, row);
    default:
      throw new Error(`not in random plans: ${operation.kind}`);
  }
}

function cell(value: Fraction, bounds: readonly number[], plan: Plan, operand: number): Fraction {
  const of = plan.nodes[operand]?.holds;
  const units = Number(multiply(value, tenTo(of?.kind === 'number' ? of.scale : 0)).numerator);
  const before = bounds.filter((bound) => bound < units).length;
  return whole(2 * before + (bounds.includes(units) ? 1 : 0));
}

function constant(value: Extract<Operation, { kind: 'constant' }>['value'], { texts }: Population): Value {
  switch (value.kind) {
    case 'absent':
    case 'open':
      return value.kind;
    case 'number':
      return value.value;
    case 'small':
      return whole(value.value);
    case 'text':
      return whole(texts.includes(value.text) ? texts.indexOf(value.text) : -7);
  }
}

function input({ holds }: PlanNode, population: Population, key: string, row: number): Value {
  const column = population.columns.get(key);
  const state = column === undefined ? undefined : (column.states?.[row] ?? isKnown);
  if (column === undefined || state === undefined) return 'open';
  if (state !== isKnown) return state === isAbsent ? 'absent' : 'open';
  const scale = holds.kind === 'number' ? holds.scale : 0;
  return divide(whole(column.values[row] as number), tenTo(scale));
}

function arithmetic(operator: '+' | '-' | '*' | '/', left: Value, right: Value): Value {
  if (operator === '*' && [left, right].some((value) => typeof value !== 'string' && isZero(value))) return zero;
  return strictly([left, right], ([a, b]) => {
    const [x, y] = [a as Fraction, b as Fraction];
    if (operator === '+') return add(x, y);
    if (operator === '-') return subtract(x, y);
    if (operator === '*') return multiply(x, y);
    return isZero(y) ? 'open' : divide(x, y);
  });
}

function aggregate(
  { columns, counts }: Setting,
  operation: Extract<Operation, { kind: 'aggregate' }>,
  group: number,
): Value {
  const { name, from, by, belongs, value } = operation;
  const values: Value[] = [];
  for (let row = 0; row < (counts[from] ?? 0); row += 1) {
    const at = (id: number | undefined, otherwise: Value): Value =>
      id === undefined ? otherwise : (columns[id]?.[row] ?? 'open');
    const isIn = truth(at(belongs, one));
    const own = at(value, one);
    if (isIn === false || (name === 'total' && own !== 'open' && own !== 'absent' && isZero(own))) continue;
    const harmless = name === 'every' ? truth(own) === true : name === 'some' ? truth(own) === false : false;
    if (harmless) continue;
    const place = by === undefined ? whole(0) : at(by, 'open');
    if (typeof place !== 'string' && Number(place.numerator) !== group) continue;
    values.push(isIn === 'open' || typeof place === 'string' || own === 'absent' ? 'open' : own);
  }
  if (name === 'every') return values.some(isDecided) ? yes(false) : values.length > 0 ? 'open' : yes(true);
  if (name === 'some') return values.some(isDecided) ? yes(true) : values.length > 0 ? 'open' : yes(false);
  if (values.includes('open')) return 'open';
  const known = values as readonly Fraction[];
  if (name === 'count' || name === 'total') return boundedSum(known, 4096) ?? 'open';
  if (known.length === 0) return 'absent';
  if (name === 'average') {
    const sum = boundedSum(known, 4096);
    return sum === undefined ? 'open' : bounded(divide(sum, whole(known.length)));
  }
  return outermost(known, name);
}

function isDecided(value: Value): boolean {
  return value !== 'open';
}

function outermost(values: readonly Fraction[], which: 'highest' | 'lowest'): Value {
  return values.reduce((best, value) => ((which === 'highest' ? 1 : -1) * compare(value, best) > 0 ? value : best));
}

function strictly(values: readonly Value[], compute: (known: readonly Fraction[]) => Value): Value {
  return values.some((value) => typeof value === 'string') ? 'open' : compute(values as readonly Fraction[]);
}

function bounded(value: Value): Value {
  return typeof value !== 'string' && bitSize(value) > 4096 ? 'open' : value;
}

function holds(operator: string, order: number): boolean {
  const [less, same] = [order < 0, order === 0];
  if (operator === '=' || operator === '<>') return same === (operator === '=');
  if (operator === '<' || operator === '>=') return less === (operator === '<');
  return (less || same) === (operator === '<=');
}

function truth(value: Value): boolean | 'open' {
  return typeof value === 'string' ? 'open' : !isZero(value);
}

function yes(value: boolean): Fraction {
  return value ? one : zero;
}

function whole(value: number): Fraction {
  return fraction(BigInt(value));
}

function tenTo(scale: number): Fraction {
  return scale >= 0 ? fraction(10n ** BigInt(scale)) : fraction(1n, 10n ** BigInt(-scale));
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** The calendar numbers days from 1900. */
const epoch = 25_567;

function isoOf(day: number): IsoDate | undefined {
  return dayOfNumber(day + epoch);
}

function dayOf(iso: IsoDate): number {
  return dayNumber(iso) - epoch;
}
