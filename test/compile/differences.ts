import type { Plan, PlanNode } from '../../engine/compile/ir.ts';
import { type Computed, makeProgram, type ReferenceAnswers } from '../../engine/compile/make.ts';
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
  const reference = answersOf(plan);
  const program = makeProgram(plan);
  // What a run leaves behind is of no account to the next.
  if (seed % 2 === 0) program.run(fewer(population), reference);
  return differing(plan, population, program.run(population, reference), seed);
}

/** The same of one row of each table, with other facts in every run of one program. */
export function differencesOfOneRow(seed: number, times: number): readonly string[] {
  const random = randomOf(seed);
  const { plan, population } = randomCase(random);
  const reference = answersOf(plan);
  const program = makeProgram(plan);
  // Some plans meet nothing that is missing, and then something after all.
  const missing = random() < 0.5 ? 0 : 0.02;
  return Array.from({ length: times }, (_, at) => {
    const one = onlyRow(plan, population, random, at > times - 3 ? 0.1 : missing);
    return differing(plan, one, program.run(one, reference), seed);
  }).flat();
}

function onlyRow(plan: Plan, population: Population, random: () => number, missing: number): Population {
  const things = new Set(
    plan.nodes.flatMap(({ operation, holds }) =>
      operation.kind === 'input' && holds.kind === 'thing' ? [operation.key] : [],
    ),
  );
  const tables = [...population.tables].map(([name, table]) => {
    const parents = Int32Array.of(random() < missing ? -1 : 0);
    return [name, { ...table, count: 1, ...(table.parents === undefined ? {} : { parents }) }] as const;
  });
  const columns = [...population.columns].map(([key, { values, states }]) => {
    const row = Math.floor(random() * values.length);
    const value = things.has(key) ? 0 : (values[row] ?? 0);
    const state = random() < missing ? (states?.[row] ?? isAbsent) : isKnown;
    return [key, { values: Float64Array.of(value), states: Uint8Array.of(state) }] as const;
  });
  return { ...population, tables: new Map(tables), columns: new Map(columns) };
}

function answersOf(plan: Plan): ReferenceAnswers {
  const byName = new Map(plan.asked.map(({ quantity, node }) => [quantity.name, node]));
  return {
    value: (quantity, _indexes, key) => {
      const node = plan.nodes[Number(quantity.name.slice(1))] ?? plan.nodes[byName.get(quantity.name) ?? 0];
      if (node === undefined) throw new Error('no such node');
      return resultOf(answer(node, key === undefined ? 0 : Number(key.slice(-5))), node);
    },
  };
}

function differing(plan: Plan, population: Population, computed: Computed, seed: number): readonly string[] {
  const expected = naively(plan, population, answer);
  return plan.nodes.flatMap((node) =>
    (expected[node.id] ?? []).flatMap((value, row) => {
      const state = computed.stateAt(node.id, row);
      const found = state === isKnown ? exactOf(node, row, computed) : state === isAbsent ? 'absent' : 'open';
      const operation = JSON.stringify(node.operation, written);
      return same(found, value)
        ? []
        : [`${seed}: node ${node.id} ${operation} row ${row}: ${text(found)}, not ${text(value)}`];
    }),
  );
}

function exactOf(node: PlanNode, row: number, computed: Computed): Value {
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
