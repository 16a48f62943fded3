// Ours, the emitted module over columns that the caller made.
import type { Contender } from '../contender.ts';
import { analysisOf, type EmittedModule, emittedOf, plannedOf, textsOfColumns } from '../ours.ts';
import { columnsOf } from './columns.ts';
import { allocationQuestion } from './facts.ts';
import type { Pot } from './input.ts';

const { overColumns } = await emittedOf<EmittedModule>(plannedOf(analysisOf('allocation'), allocationQuestion));

export const contender: Contender<Pot> = {
  answer: (pot) => {
    const columns = Object.fromEntries(Object.entries(columnsOf(pot)).map(([key, values]) => [key, { values }]));
    const given = overColumns({ Instelling: { count: pot.instellingen.length } }, columns);
    return textsOfColumns(given, ['budget[2025]', 'niet_verdeeld[2025]'], []);
  },
};
