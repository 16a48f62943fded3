// Ours from the bytes: the same reader as the command line has, then the plan or the emitted module.
import type { Population } from '../../../engine/population/population.ts';
import { readPopulation, type Source } from '../../../engine/population/read-csv-columns.ts';
import type { Contender } from '../contender.ts';
import {
  analysisOf,
  type EmittedModule,
  emittedOf,
  plannedOf,
  problemText,
  textsOfColumns,
  textsOverColumns,
} from '../ours.ts';
import { rowsQuestion } from '../rows/ours.ts';
import { institutions } from '../rows/rows.ts';
import type { CsvFile } from './file.ts';

const planned = plannedOf(analysisOf('rows'), rowsQuestion);
const dialect = { separator: ';', decimal: ',' } as const;
const things = Object.fromEntries(institutions.map((brin) => [brin, {}]));

export const contender: Contender<CsvFile> = {
  answer: (file) => textsOverColumns(planned, populationOf(file)),
};

export async function emitted(): Promise<Contender<CsvFile>> {
  const { overColumns } = await emittedOf<EmittedModule>(planned);
  return {
    answer: (file) => {
      const { tables, columns } = populationOf(file);
      const given = overColumns(Object.fromEntries(tables), Object.fromEntries(columns));
      return textsOfColumns(given, ['budget[2025]'], ['norm_gehaald']);
    },
  };
}

function populationOf({ plafond, bytes }: CsvFile): Population {
  const sources: readonly Source[] = [
    { name: 'diplomas.csv', chunks: () => [bytes] },
    {
      name: 'facts.json',
      delivery: { json: { Instelling: things, plafond: { 2025: plafond } }, places: new WeakMap() },
    },
  ];
  const { analysis, plan, dates } = planned;
  const { population, problems } = readPopulation(sources, dialect, analysis, plan.inputs, dates);
  if (population === undefined) throw new Error(problemText(problems));
  return population;
}
