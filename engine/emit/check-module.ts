import type { Plan, PlannedInput } from '../compile/ir.ts';
import type { Computed, Program, ReferenceAnswers } from '../compile/make.ts';
import { shownKey } from '../compile/record-names.ts';
import { boundsOf } from '../facts/bounds.ts';
import { unitsOf } from '../population/held.ts';
import { type FactColumn, isAbsent, isKnown, type Population, type ThingTable } from '../population/population.ts';
import { numberOf } from '../run/results.ts';
import { fraction } from '../value/fraction.ts';

/** A module that was imported: what the check calls of it. */
interface EmittedFace {
  readonly overColumns: (
    tables: Population['tables'],
    columns: Population['columns'],
    texts: readonly string[],
  ) => Readonly<Record<string, GivenColumn | undefined>>;
}

interface GivenColumn {
  readonly values: ArrayLike<number>;
  readonly absent?: ArrayLike<number>;
  readonly errors?: ArrayLike<number>;
  readonly exact?: ReadonlyMap<number, { readonly n: bigint; readonly d: bigint }>;
}

export interface ModuleCheck {
  readonly compared: number;
  /** Values that both gave and that differ: `budget[2025], row 3`. */
  readonly different: readonly string[];
  /** Results that the module never gave. */
  readonly left: readonly string[];
}

/** So many populations, of sizes from one thing to more than a batch. */
const sizes = [1, 2, 3, 7, 20, 61, 1_030] as const;

/** Values that one of both leaves open are for the engine to say and do not count. */
export function checkModule(plan: Plan, program: Program, module: unknown): ModuleCheck {
  if (!isEmitted(module)) throw new Error('this is no module of a question');
  let compared = 0;
  const different: string[] = [];
  const left = new Set(plan.asked.map(({ quantity, indexes }) => shownKey(quantity.name, indexes)));
  for (const [seed, size] of sizes.entries()) {
    const population = populationFor(plan, size, chanceOf(seed + 1));
    const computed = program.run(population, nobody);
    const given = module.overColumns(population.tables, population.columns, population.texts);
    for (const { quantity, indexes, node } of plan.asked) {
      const name = shownKey(quantity.name, indexes);
      for (let row = 0; row < computed.rowsOf(node); row += 1) {
        const [one, other] = [computedText(plan, computed, node, row), givenText(plan, given[name], node, row)];
        if (other !== undefined) left.delete(name);
        if (one === undefined || other === undefined) continue;
        compared += 1;
        if (one !== other) different.push(`${name}, ${size} × ${row}`);
      }
    }
  }
  return { compared, different, left: [...left] };
}

function isEmitted(module: unknown): module is EmittedFace {
  return typeof module === 'object' && module !== null && typeof Reflect.get(module, 'overColumns') === 'function';
}

const nobody: ReferenceAnswers = {
  value: () => ({
    kind: 'unknown',
    needs: [],
    marks: { assumptions: new Set(), untranslated: new Set(), provisional: new Set() },
  }),
};

function computedText(plan: Plan, computed: Computed, node: number, row: number): string | undefined {
  const state = computed.stateAt(node, row);
  if (state === isAbsent) return 'absent';
  if (state !== isKnown) return undefined;
  if (plan.nodes[node]?.holds.kind !== 'number') return String(computed.unitsAt(node, row) + 0);
  const exact = computed.exactAt(node, row);
  return exact && `${exact.numerator}/${exact.denominator}`;
}

function givenText(plan: Plan, column: GivenColumn | undefined, node: number, row: number): string | undefined {
  if (column?.absent?.[row] === 1) return 'absent';
  const value = column?.values[row];
  if (column === undefined || value === undefined || Number.isNaN(value)) return undefined;
  const holds = plan.nodes[node]?.holds;
  if (holds?.kind !== 'number') return String(value + 0);
  if ((column.errors?.[row] ?? 0) !== 0) {
    const exact = column.exact?.get(row);
    return exact && `${exact.n}/${exact.d}`;
  }
  const { scale } = holds;
  const exact =
    scale < 0 ? fraction(BigInt(value) * 10n ** BigInt(-scale)) : fraction(BigInt(value), 10n ** BigInt(scale));
  return `${exact.numerator}/${exact.denominator}`;
}

/** A number from 0 up to, not including, another; the same row of them every time (a linear congruence of 2^32). */
type Chance = (below: number) => number;

function chanceOf(seed: number): Chance {
  let state = seed * 7919;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Small and round values often, where ties are; some facts of some rows are missing or absent. */
function populationFor(plan: Plan, size: number, chance: Chance): Population {
  const counts = plan.tables.map((_, at) => (at === 0 ? 1 : at === 1 ? Math.max(1, Math.ceil(size / 4)) : size));
  const tables = plan.tables.flatMap(({ entity, parent }, at) => {
    if (entity === undefined) return [];
    const count = counts[at] ?? 0;
    const above = counts[parent ?? 0] ?? 1;
    return [
      [
        entity,
        tableFor(
          entity,
          count,
          Int32Array.from({ length: count }, () => chance(above)),
        ),
      ] as const,
    ];
  });
  const columns = plan.inputs.map((input) => [input.key, columnFor(plan, input, counts, chance)] as const);
  return { ...{ tables: new Map(tables), columns: new Map(columns), texts: ['a', 'b'], lives: false }, facts: noFacts };
}

function noFacts(): never {
  throw new Error('a check reads columns');
}

function tableFor(entity: string, count: number, parents: Int32Array): ThingTable {
  const keyOf = (row: number): string => String(row).padStart(6, '0');
  return { entity, count, parents, keyOf, rowOf: Number, keyBytes: () => 6 };
}

function columnFor(plan: Plan, input: PlannedInput, counts: readonly number[], chance: Chance): FactColumn {
  const count = counts[input.table] ?? 0;
  const value = valueFor(plan, input, counts, chance);
  const values = Float64Array.from({ length: count }, value);
  if (chance(3) > 0) return { values };
  const mayBeAbsent = input.quantity.type.orAbsent;
  const states = Uint8Array.from({ length: count }, () => (chance(8) > 0 ? isKnown : mayBeAbsent ? 1 + chance(2) : 2));
  return { values, states };
}

function valueFor(
  plan: Plan,
  { holds, quantity }: PlannedInput,
  counts: readonly number[],
  chance: Chance,
): () => number {
  switch (holds.kind) {
    case 'number': {
      if (quantity.type.kind === 'year') return () => 2015 + chance(15);
      const { atLeast, atMost } = boundsOf(quantity);
      const [least, most] = [atLeast, atMost].map((bound) => {
        const value = bound && numberOf(bound);
        return value && unitsOf(value, holds.scale);
      });
      const unit = 10 ** Math.max(0, holds.scale);
      const reach = [10, 100, 100 * unit, 10_000 * unit, 1_000_000 * unit] as const;
      const within = (value: number): number => Math.min(Math.max(value, least ?? 0), most ?? Number.MAX_SAFE_INTEGER);
      return () => within(chance(reach[chance(reach.length)] ?? 10) * (chance(3) === 0 ? unit : 1));
    }
    case 'truth':
    case 'text':
      return () => chance(2);
    case 'date':
      return () => 15_000 + chance(5_000);
    case 'code':
      return () => chance(plan.kinds.get(holds.of)?.length ?? 1);
    case 'thing':
      return () => chance(counts[holds.of] ?? 1);
  }
}
