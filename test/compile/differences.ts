import type { Plan, PlanNode } from '../../engine/compile/ir.ts';
import { makeProgram, type ReferenceAnswers } from '../../engine/compile/make.ts';
import type { Result } from '../../engine/model.ts';
import { isAbsent, isKnown, type Population } from '../../engine/population/population.ts';
import { fraction } from '../../engine/value/fraction.ts';
import { naively, type Value } from './naive.ts';
import { type RandomCase, randomCase, randomOf } from './random-plans.ts';

/** What the reference evaluator says of a row, made up. */
function answer(node: PlanNode, row: number): Value {
  const at = (node.id * 31 + row * 7) % 11;
  if (at === 0) return 'absent';
  if (at === 1) return 'open';
  if (node.holds.kind === 'truth') return fraction(BigInt(at % 2));
  return at < 4 ? fraction(BigInt(at), 3n) : fraction(BigInt(row * 50), 100n);
}

function resultOf(value: Value, node: PlanNode): Result {
  const marks = { assumptions: new Set<never>(), untranslated: new Set<never>(), provisional: new Set<string>() };
  if (value === 'absent') return { kind: 'absent', marks };
  if (value === 'open') return { kind: 'unknown', needs: [], marks };
  if (node.holds.kind === 'truth')
    return { kind: 'known', datum: { kind: 'yesNo', value: value.numerator === 1n }, marks };
  return { kind: 'known', datum: { kind: 'number', value }, marks };
}

/** The same facts about half of the students. */
function fewer(population: Population): Population {
  const students = population.tables.get('Student');
  if (students === undefined) return population;
  const half = { ...students, count: Math.floor(students.count / 2) };
  return { ...population, tables: new Map([...population.tables, ['Student', half]]) };
}

/** Every node and row in which kernels and fractions differ, in words. */
export function differences(seed: number): readonly string[] {
  return differencesIn(randomCase(randomOf(seed)), seed);
}

export function differencesIn({ plan, population }: RandomCase, seed: number): readonly string[] {
  const expected = naively(plan, population, answer);
  const byName = new Map(plan.asked.map(({ quantity, node }) => [quantity.name, node]));
  const reference: ReferenceAnswers = {
    value: (quantity, _indexes, key) => {
      const node = plan.nodes[Number(quantity.name.slice(1))] ?? plan.nodes[byName.get(quantity.name) ?? 0];
      if (node === undefined) throw new Error('no such node');
      return resultOf(answer(node, key === undefined ? 0 : Number(key.slice(-5))), node);
    },
  };
  const program = makeProgram(plan);
  // What a run leaves behind is of no account to the next.
  if (seed % 2 === 0) program.run(fewer(population), reference);
  const computed = program.run(population, reference);
  return plan.nodes.flatMap((node) =>
    (expected[node.id] ?? []).flatMap((value, row) => {
      const state = computed.stateAt(node.id, row);
      const found = state === isKnown ? exactOf(plan, node, row, computed) : state === isAbsent ? 'absent' : 'open';
      return same(found, value)
        ? []
        : [
            `${seed}: node ${node.id} ${JSON.stringify(node.operation, written)} row ${row}: ${text(found)}, not ${text(value)}`,
          ];
    }),
  );
}

function exactOf(
  _plan: Plan,
  node: PlanNode,
  row: number,
  computed: ReturnType<ReturnType<typeof makeProgram>['run']>,
): Value {
  if (node.holds.kind === 'number') return computed.exactAt(node.id, row) ?? 'open';
  return fraction(BigInt(computed.unitsAt(node.id, row)));
}

function written(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

function same(a: Value, b: Value): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a.numerator === b.numerator && a.denominator === b.denominator;
}

function text(value: Value): string {
  return typeof value === 'string' ? value : `${value.numerator}/${value.denominator}`;
}
