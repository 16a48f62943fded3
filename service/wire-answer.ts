import {
  type Analysis,
  type Answer,
  type AnswerValue,
  explainLine,
  type Instance,
  indexText,
  instanceKey,
  type Marks,
  type Need,
  showDatum,
  wireValue,
} from '../engine/index.ts';
import type { Language, Problem } from '../grammar/index.ts';
import type { AnswerReply, NeedOnWire, ValueOnWire } from './contract.ts';
import { present } from './wire.ts';
import { problemOnWire } from './wire-problem.ts';

/** A question that was answered, with what is needed to tell it. */
export interface Told {
  readonly analysis: Analysis;
  readonly answer: Answer;
  readonly year?: number;
  /** Remarks on the facts; no errors. */
  readonly remarks: readonly Problem[];
  /** Texts by file name. */
  readonly sources: ReadonlyMap<string, string>;
}

/** The answer to a question as it goes out; texts for people in their language. */
export function answerOnWire(told: Told, language: Language): AnswerReply {
  const { analysis, answer, year, remarks, sources } = told;
  return {
    regeling: analysis.name,
    ...present('jaar', year),
    ...present('toestandOp', answer.dates.asAt),
    ...present('geldendOp', answer.dates.lawOf),
    ...present('bekendOp', answer.dates.knownOn),
    waarden: answer.values.map((value) => valueOnWire(told, value, language)),
    nogNodig: answer.needs.map(needOnWire),
    opmerkingen: remarks.map((problem) => problemOnWire(problem, sources, language)),
  };
}

function valueOnWire(
  { analysis, answer, sources }: Told,
  { instance, result }: AnswerValue,
  language: Language,
): ValueOnWire {
  const key = instanceKey(instance.quantity.name, instance.owner, instance.indexes);
  const { type } = instance.quantity;
  return {
    ...instanceOnWire(instance),
    staat: states[result.kind],
    ...(result.kind === 'known' ? { waarde: wireValue(result.datum, type) } : {}),
    getoond: result.kind === 'known' ? showDatum(result.datum, type, language) : stateWords[language][result.kind],
    reden: explainLine(analysis, answer, key, language),
    ...marksOnWire(result.marks),
    ...(result.kind === 'fault' ? { fout: problemOnWire(result.fault.problem, sources, language) } : {}),
  };
}

const states = { known: 'bekend', absent: 'geen', unknown: 'onbekend', fault: 'fout' } as const;
const stateWords = {
  nl: { absent: 'geen', unknown: 'nog niet bekend', fault: 'niet te berekenen' },
  en: { absent: 'none', unknown: 'not known yet', fault: 'cannot be computed' },
} as const;

function marksOnWire(marks: Marks): Pick<ValueOnWire, 'rustOpAanname' | 'aannames' | 'nietVertaald' | 'voorlopig'> {
  return {
    rustOpAanname: marks.assumptions.size > 0,
    aannames: [...marks.assumptions].map((citation) => (citation.heading === '' ? citation.text : citation.heading)),
    nietVertaald: [...marks.untranslated].map((declaration) => declaration.phrase.value),
    voorlopig: marks.provisional.size > 0,
  };
}

function needOnWire(need: Need): NeedOnWire {
  if (need.kind === 'fact') return { ...instanceOnWire(need.instance), lijst: false };
  return { naam: need.entity.name, label: need.entity.label, object: need.entity.name, lijst: true };
}

function instanceOnWire({ quantity, owner, indexes }: Instance): Omit<NeedOnWire, 'lijst'> {
  const year = indexes.find((index) => index.kind === 'year');
  const kindValues = indexes.filter((index) => index.kind !== 'year').map(indexText);
  return {
    naam: quantity.name,
    label: quantity.label,
    ...present('object', quantity.owner?.entity.name),
    ...present('van', owner),
    ...present('jaar', year?.kind === 'year' ? year.year : undefined),
    ...present('voor', kindValues.length === 0 ? undefined : kindValues),
  };
}
