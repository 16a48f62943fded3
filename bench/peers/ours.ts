// What our own contenders share: a regulation made ready, columns made by the caller, results in the canonical texts.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type PlannedQuestion, planQuestion } from '../../engine/compile/plan-question.ts';
import { emitModule } from '../../engine/emit/emit-module.ts';
import { type Analysis, type Answer, analyse, type Question, type Result, wireValue } from '../../engine/index.ts';
import { type FactColumn, isOpen, type Population, type ThingTable } from '../../engine/population/population.ts';
import type { Problem } from '../../grammar/index.ts';
import { centsText, yesNo } from './decision/record.ts';

/** One of the regulations of this folder. */
export function analysisOf(name: string): Analysis {
  const file = fileURLToPath(new URL(`${name}.maat`, import.meta.url));
  return analyse([{ name: `${name}.maat`, text: readFileSync(file, 'utf8') }]);
}

/** What keeps a regulation or its facts from being used here. */
export function problemText(problems: readonly Problem[]): string {
  return problems.map(({ code, path = '', args }) => `${code} ${path} ${JSON.stringify(args)}`).join('\n');
}

export function plannedOf(analysis: Analysis, question: Question): PlannedQuestion {
  const planned = planQuestion(analysis, question);
  if ('problems' in planned) throw new Error(problemText(planned.problems));
  return planned;
}

/** The module that `maatstaf emit` writes, as another program would import it. */
export async function emittedOf<Module>({ plan }: PlannedQuestion): Promise<Module> {
  const origin = { regulation: { name: 'bench', label: 'bench' }, question: [], dates: {}, sources: [] };
  const folder = mkdtempSync(join(tmpdir(), 'maatstaf-bench-'));
  try {
    const file = join(folder, 'emitted.mjs');
    writeFileSync(file, emitModule(plan, origin, 'en'));
    return (await import(pathToFileURL(file).href)) as Module;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Columns by the keys of the plan; things by object, in code unit order of their keys. */
export function populationOfColumns(
  tables: readonly ThingTable[],
  columns: Readonly<Record<string, FactColumn['values']>>,
): Population {
  return {
    tables: new Map(tables.map((table) => [table.entity, table])),
    columns: new Map(Object.entries(columns).map(([key, values]) => [key, { values }])),
    texts: [],
    lives: false,
    facts: () => ({ things: new Map(), values: new Map() }),
  };
}

export function thingTable(entity: string, keys: readonly string[], parents?: Int32Array): ThingTable {
  const rowOf = (key: string): number => keys.indexOf(key);
  const keyOf = (row: number): string => keys[row] ?? '';
  return { entity, count: keys.length, keyOf, rowOf, keyBytes: () => 0, ...(parents ? { parents } : {}) };
}

/** Runs a plan over columns; amounts in cents, truths as words. Nothing may be left to the reference. */
export function textsOverColumns({ plan, program }: PlannedQuestion, population: Population): readonly string[] {
  const computed = program.run(population, noReference);
  const texts: string[] = [];
  for (const { node, type } of plan.asked) {
    const rows = computed.rowsOf(node);
    for (let row = 0; row < rows; row++) {
      if (computed.stateAt(node, row) === isOpen) texts.push('open');
      else if (type.kind === 'yesNo') texts.push(yesNo(computed.unitsAt(node, row) === 1));
      else texts.push(centsText(computed.unitsAt(node, row)));
    }
  }
  return texts;
}

const noReference = {
  value: (): Result => ({
    kind: 'unknown',
    needs: [],
    marks: { assumptions: new Set(), untranslated: new Set(), provisional: new Set() },
  }),
} as const;

/** What the evaluators answer. */
export function textsOf({ values }: Pick<Answer, 'values'>): readonly string[] {
  return values.map(({ instance, result }) => {
    if (result.kind !== 'known') return result.kind;
    const value = wireValue(result.datum, instance.quantity.type);
    return typeof value === 'string' ? value : yesNo(value);
  });
}

/** What `overColumns` of an emitted module gives: doubles of cents, and 0 or 1. */
export type EmittedColumns = Readonly<Record<string, { readonly values: Float64Array }>>;

export interface EmittedModule {
  readonly overColumns: (
    tables: Readonly<Record<string, { readonly count: number; readonly parents?: Int32Array }>>,
    columns: Readonly<Record<string, { readonly values: FactColumn['values'] }>>,
  ) => EmittedColumns;
}

export function textsOfColumns(
  given: EmittedColumns,
  amounts: readonly string[],
  truths: readonly string[],
): readonly string[] {
  const texts: string[] = [];
  for (const name of amounts) for (const cents of given[name]?.values ?? []) texts.push(centsText(cents));
  for (const name of truths) for (const truth of given[name]?.values ?? []) texts.push(yesNo(truth === 1));
  return texts;
}
