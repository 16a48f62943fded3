// Ours, planned, by two doors: columns that the caller made, and facts that are read and checked.
import { evaluatePlanned } from '../../../engine/compile/evaluate-planned.ts';
import { readFacts } from '../../../engine/index.ts';
import type { Contender } from '../contender.ts';
import { analysisOf, plannedOf, populationOfColumns, textsOf, textsOverColumns, thingTable } from '../ours.ts';
import { columnsOf } from './columns.ts';
import { allocationQuestion, factsJson } from './facts.ts';
import { codes, type Pot } from './input.ts';

const analysis = analysisOf('allocation');
const planned = plannedOf(analysis, allocationQuestion);
const institutions = thingTable('Instelling', codes);

export const fromColumns: Contender<Pot> = {
  answer: (pot) => textsOverColumns(planned, populationOfColumns([institutions], columnsOf(pot))),
};

export const fromFacts: Contender<Pot> = {
  answer: (pot) =>
    textsOf(evaluatePlanned(analysis, readFacts(factsJson(pot), analysis).facts, allocationQuestion)).slice(0, 62),
};
