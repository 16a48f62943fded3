import {
  type Analysis,
  type Answer,
  type AnswerValue,
  assumedFacts,
  type Datum,
  type DecisionAnswer,
  describeNeed,
  explainLine,
  type GuaranteeOutcome,
  type Instance,
  indexText,
  instanceKey,
  type Marks,
  type Need,
  showDatum,
  wireValue,
} from '../engine/index.ts';
import type { Language, Problem } from '../grammar/index.ts';
import type { AnswerReply, GuaranteeOnWire, NeedOnWire, TextUsedOnWire, ValueOnWire } from './contract.ts';
import { present } from './wire.ts';
import { problemOnWire } from './wire-problem.ts';

/** A question that was answered, with what is needed to tell it. */
export interface Told {
  readonly analysis: Analysis;
  readonly answer: Answer;
  /** Of a decision: its parts, each with its own law; `answer` is then all of them together. */
  readonly decision?: DecisionAnswer;
  readonly year?: number;
  /** The quarter or month of it that was asked about. */
  readonly part?: Datum;
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
    ...present('beschikking', told.decision?.decision?.name),
    ...present('jaar', year),
    ...present('periode', told.part && indexText(told.part)),
    ...present('toestandOp', answer.dates.asAt),
    ...present('geldendOp', answer.dates.lawOf),
    ...present('bekendOp', answer.dates.knownOn),
    ...present('teksten', textsOnWire(told.decision?.parts ?? [answer], analysis)),
    waarden: (told.decision?.parts ?? [answer]).flatMap((part) =>
      part.values.map((value) => ({
        ...valueOnWire({ ...told, answer: part }, value, language),
        ...(told.decision?.decision?.lawOf === undefined ? {} : present('geldendOp', part.dates.lawOf)),
      })),
    ),
    nogNodig: answer.needs.map(needOnWire),
    waarborgen: distinct(
      (told.decision?.parts ?? [answer]).flatMap((part) =>
        part.guarantees.map((outcome) => guaranteeOnWire({ ...told, answer: part }, outcome, language)),
      ),
    ),
    opmerkingen: remarks.map((problem) => problemOnWire(problem, sources, language)),
  };
}

/** Which amendments count in each text that was read; nothing for a regulation that was never amended. */
export function textsOnWire(parts: readonly Answer[], { law }: Analysis): TextUsedOnWire[] | undefined {
  if (law.amendments.length === 0) return undefined;
  const used = parts
    .flatMap((part) => part.law?.used ?? [])
    .map(({ year, period, part, lawOf, state }) => ({
      ...present('jaar', part === undefined ? year : undefined),
      ...present('periode', part ?? period),
      ...present('geldendOp', lawOf),
      wijzigingen: state.amendments.map(({ name }) => name),
    }));
  return [...new Map(used.map((one) => [JSON.stringify(one), one])).values()];
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
    ...marksOnWire(result.marks, answer, language),
    ...(result.kind === 'fault' ? { fout: problemOnWire(result.fault.problem, sources, language) } : {}),
  };
}

const states = { known: 'bekend', absent: 'geen', unknown: 'onbekend', fault: 'fout' } as const;
const stateWords = {
  nl: { absent: 'geen', unknown: 'nog niet bekend', fault: 'niet te berekenen' },
  en: { absent: 'none', unknown: 'not known yet', fault: 'cannot be computed' },
} as const;

function marksOnWire(
  marks: Marks,
  answer: Answer,
  language: Language,
): Pick<ValueOnWire, 'rustOpAanname' | 'aannames' | 'nietVertaald' | 'voorlopig' | 'voorlopigOmdat'> {
  return {
    rustOpAanname: marks.assumptions.size > 0,
    aannames: [...new Set([...marks.assumptions].map(({ heading, text }) => (heading === '' ? text : heading)))],
    nietVertaald: [...new Set([...marks.untranslated].map((declaration) => declaration.phrase.value))],
    voorlopig: marks.provisional.size > 0,
    ...present('voorlopigOmdat', assumedFacts(marks.provisional, answer, language)),
  };
}

/** What was found alike under several laws is told once. */
function distinct<Element>(list: readonly Element[]): Element[] {
  return [...new Map(list.map((one) => [JSON.stringify(one), one])).values()];
}

function guaranteeOnWire(
  { analysis, answer, sources }: Told,
  { instance, state, result, problem }: GuaranteeOutcome,
  language: Language,
): GuaranteeOnWire {
  const { declaration } = instance.quantity;
  const key = instanceKey(instance.quantity.name, instance.owner, instance.indexes);
  return {
    ...instanceOnWire(instance),
    soort: declaration.kind === 'guarantee' && declaration.severity === 'warning' ? 'waarschuwing' : 'waarborg',
    staat: guaranteeStates[state],
    reden: explainLine(analysis, answer, key, language),
    ...(result.kind === 'unknown' ? { nodig: firstOf(result.needs, language) } : {}),
    ...present('bevinding', problem && problemOnWire(problem, sources, language)),
  };
}

/** The first in words, the others counted. */
function firstOf(needs: readonly Need[], language: Language): string {
  const first = needs.slice(0, 1).map((need) => describeNeed(need, language));
  return [...first, ...(needs.length > 1 ? [`(+ ${needs.length - 1})`] : [])].join(' ');
}

const guaranteeStates = { held: 'gaat op', broken: 'gaat niet op', open: 'onbekend', fault: 'fout' } as const;

/** What is still needed as it goes out, by the name under which facts deliver it. */
export function needOnWire(need: Need): NeedOnWire {
  if (need.kind === 'fact') {
    const { instance } = need;
    const isOpen = instance.quantity.kind === 'parameter' ? { vastTeStellen: true as const } : {};
    return { ...instanceOnWire(instance), lijst: false, ...isOpen, ...present('stilteNa', silentThrough(instance)) };
  }
  if (need.kind === 'draw') {
    const { allocation, owner, indexes, between } = need;
    const { object, ...whole } = instanceOnWire({ quantity: allocation, indexes, ...present('owner', owner) });
    return { ...whole, ...present('object', owner && object), lijst: false, tussen: [...between] };
  }
  return { naam: need.entity.name, label: need.entity.label, object: need.entity.name, lijst: true };
}

/** The day after which silence counts as none. */
function silentThrough({ quantity: { declaration } }: Instance): string | undefined {
  if (declaration.kind !== 'input' && declaration.kind !== 'judgement') return undefined;
  return declaration.silence?.after?.iso;
}

/** Which value, as it goes out. */
export function instanceOnWire({ quantity, owner, indexes }: Instance): Omit<NeedOnWire, 'lijst'> {
  const year = indexes.find((index) => index.kind === 'year');
  const kindValues = indexes
    .filter((index) => index.kind !== 'year')
    .map((index) => (index.kind === 'thing' ? index.key : indexText(index)));
  return {
    naam: quantity.name,
    label: quantity.label,
    ...present('object', quantity.owner?.entity.name),
    ...present('van', owner),
    ...present('jaar', year?.kind === 'year' && year.unit === undefined ? year.year : undefined),
    ...present('periode', year?.kind === 'year' && year.unit !== undefined ? indexText(year) : undefined),
    ...present('voor', kindValues.length === 0 ? undefined : kindValues),
  };
}
