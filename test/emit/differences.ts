import type { Plan, PlanNode } from '../../engine/compile/ir.ts';
import { operandsOf } from '../../engine/compile/operands.ts';
import { termsOf } from '../../engine/emit/flow.ts';
import type { Quantity } from '../../engine/model.ts';
import { fraction } from '../../engine/value/fraction.ts';
import { naively, type Value } from '../compile/naive.ts';
import { randomCase, randomOf } from '../compile/random-plans.ts';
import { type EmittedColumn, imported } from './emitted.ts';

export interface Differences {
  /** Known values that are not those of fractions, in words. */
  readonly wrong: readonly string[];
  /** Values that were left open though fractions give them. */
  readonly opened: number;
  readonly values: number;
}

/** Every node and row in which an emitted module and fractions differ. */
export async function differences(seed: number): Promise<Differences> {
  const { plan: random, population } = randomCase(randomOf(seed));
  const plan = named(random);
  const expected = naively(plan, population, () => 'open');
  const module = await imported(plan);
  const found = module.overColumns(population.tables, population.columns, population.texts);
  const recursive = restsOnRecursion(plan);
  const wrong: string[] = [];
  let [opened, values] = [0, 0];
  for (const node of plan.nodes) {
    for (const [row, value] of (expected[node.id] ?? []).entries()) {
      const given = valueAt(found[`q${node.id}`], node, row);
      values += 1;
      if (same(given, value) || (given === 'open' && recursive.has(node.id))) continue;
      if (given === 'open') opened += 1;
      else
        wrong.push(`${seed}: node ${node.id} ${node.operation.kind} row ${row}: ${shown(given)}, not ${shown(value)}`);
    }
  }
  return { wrong, opened, values };
}

/** Nodes that read, by whatever way, rows that rest on each other. */
function restsOnRecursion({ nodes }: Plan): ReadonlySet<number> {
  const all = new Set<number>();
  for (let before = -1; before !== all.size; ) {
    before = all.size;
    for (const { id, operation } of nodes) {
      const reads = operation.kind === 'gather' ? [operation.value] : [];
      const rests =
        (operation.kind === 'gather' && operation.recursive === true) ||
        [...operandsOf(operation), ...reads, ...(operation.kind === 'aggregate' ? termsOf(operation) : [])].some(
          (one) => all.has(one),
        );
      if (rests) all.add(id);
    }
  }
  return all;
}

/** With labels, which a random plan has not. */
function named(plan: Plan): Plan {
  const asked = plan.asked.map((column) => ({
    ...column,
    quantity: { ...column.quantity, label: column.quantity.name } as Quantity,
  }));
  return { ...plan, asked, columns: asked };
}

function valueAt(column: EmittedColumn | undefined, { holds }: PlanNode, row: number): Value {
  if (column === undefined) throw new Error('a result is missing');
  if (column.absent?.[row] === 1) return 'absent';
  const value = column.values[row];
  if (value === undefined) throw new Error('a row is missing');
  if (Number.isNaN(value)) return 'open';
  if ((column.errors?.[row] ?? 0) !== 0) {
    const exact = column.exact?.get(row);
    return exact === undefined ? 'open' : fraction(exact.n, exact.d);
  }
  const scale = holds.kind === 'number' ? holds.scale : 0;
  return scale < 0 ? fraction(BigInt(value) * 10n ** BigInt(-scale)) : fraction(BigInt(value), 10n ** BigInt(scale));
}

function same(one: Value, other: Value): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  return one.numerator === other.numerator && one.denominator === other.denominator;
}

function shown(value: Value): string {
  return typeof value === 'string' ? value : `${value.numerator}/${value.denominator}`;
}
