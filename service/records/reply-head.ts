import {
  type Analysis,
  evaluate,
  indexText,
  type Marks,
  type PlannedQuestion,
  type Question,
  readFacts,
  textAt,
} from '../../engine/index.ts';
import type { RecordsReply } from '../contract-records.ts';
import { present } from '../wire.ts';
import { textsOnWire } from '../wire-answer.ts';

/** What a reply to records says whatever the records are. */
export function headOf(
  analysis: Analysis,
  question: Question,
  planned: PlannedQuestion,
  unchecked: readonly string[],
): Omit<RecordsReply, 'leest' | 'beslissingen'> {
  const { asAt, lawOf, knownOn } = planned.dates;
  return {
    regeling: analysis.name,
    ...present('jaar', question.year),
    ...present('periode', question.part && indexText(question.part)),
    ...present('toestandOp', asAt),
    ...present('geldendOp', lawOf),
    ...present('bekendOp', knownOn),
    ...present('teksten', textsRead(analysis, question, planned)),
    voorbehouden: marksOnWire(planned.plan.asked.flatMap(({ marks }) => marks ?? [])),
    nietNagegaan: [...unchecked],
  };
}

/** Which amendments the text of each year holds that may be read; nothing for a regulation that was never amended. */
function textsRead(analysis: Analysis, question: Question, planned: PlannedQuestion): RecordsReply['teksten'] {
  if (analysis.law.amendments.length === 0) return undefined;
  const { plan, dates } = planned;
  const years = new Set<number>();
  let [isOfNoYear, isOfOwnPeriod] = [false, false];
  for (const { quantity, indexes } of plan.columns) {
    if (quantity.kind === 'input' || quantity.kind === 'judgement') continue;
    const at = quantity.family.findIndex(({ binding }) => binding.kind === 'year');
    const datum = indexes[at];
    if (datum === undefined) isOfNoYear = true;
    else if (quantity.family[at]?.binding.of !== undefined) isOfOwnPeriod = true;
    else if (datum.kind === 'year') years.add(datum.year);
  }
  const own = textOnWire(question.year, dates.lawOf, planned.analysis.state);
  const asked = { ...present('lawOf', question.lawOf), ...present('knownOn', dates.knownOn) };
  return [
    ...(isOfNoYear && !years.has(question.year ?? 0) ? [own] : []),
    ...[...years].toSorted(byNumber).flatMap((year) => {
      const state = textAt(analysis, { ...asked, year });
      return 'code' in state ? [] : textOnWire(year, question.lawOf ?? `${year}-12-31`, state);
    }),
    ...(isOfOwnPeriod ? textsOfPeriods(analysis, question) : []),
  ];
}

function byNumber(one: number, other: number): number {
  return one - other;
}

/** Of own periods, quarters and months: those that a question about a thing without facts comes to. */
function textsOfPeriods(analysis: Analysis, question: Question): NonNullable<RecordsReply['teksten']> {
  const things = [...analysis.entities.values()].map(({ name, parent }) => [
    name,
    { 1: parent === undefined ? {} : { van: '1' } },
  ]);
  const { facts } = readFacts(Object.fromEntries(things), analysis);
  const used = textsOnWire([evaluate(analysis, facts, { ...question, unwatched: true })], analysis);
  return (used ?? []).filter(({ periode }) => periode !== undefined);
}

function textOnWire(
  year: number | undefined,
  lawOf: string | undefined,
  { amendments }: Analysis['state'],
): NonNullable<RecordsReply['teksten']>[number] {
  return {
    ...present('jaar', year),
    ...present('geldendOp', lawOf),
    wijzigingen: amendments.map(({ name }) => name),
  };
}

function marksOnWire(marks: readonly Marks[]): RecordsReply['voorbehouden'] {
  const assumptions = marks.flatMap((one) => [...one.assumptions]);
  const untranslated = marks.flatMap((one) => [...one.untranslated]);
  return {
    aannames: [...new Set(assumptions.map(({ heading, text }) => (heading === '' ? text : heading)))],
    nietVertaald: [...new Set(untranslated.map(({ phrase }) => phrase.value))],
  };
}
