// Ours from the bytes: the same reader as the command line has, then the plan.
import { readPopulation, type Source } from '../../../engine/population/read-csv-columns.ts';
import type { Contender } from '../contender.ts';
import { analysisOf, plannedOf, problemText, textsOverColumns } from '../ours.ts';
import { rowsQuestion } from '../rows/ours.ts';
import { institutions } from '../rows/rows.ts';
import type { CsvFile } from './file.ts';

const planned = plannedOf(analysisOf('rows'), rowsQuestion);
const dialect = { separator: ';', decimal: ',' } as const;
const things = Object.fromEntries(institutions.map((brin) => [brin, {}]));

export const contender: Contender<CsvFile> = {
  answer: ({ plafond, bytes }) => {
    const sources: readonly Source[] = [
      { name: 'diplomas.csv', chunks: () => [bytes] },
      { name: 'facts.json', delivery: { json: { Instelling: things, plafond: { 2025: plafond } }, places: new Map() } },
    ];
    const { analysis, plan, dates } = planned;
    const { population, problems } = readPopulation(sources, dialect, analysis, plan.inputs, dates);
    if (population === undefined) throw new Error(problemText(problems));
    return textsOverColumns(planned, population);
  },
};
