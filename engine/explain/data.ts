import { type Citation, placeOf, render } from '../../grammar/index.ts';
import { assumedText, confirmerOf } from '../analyse/confirmation.ts';
import {
  type Analysis,
  type Datum,
  type Instance,
  instanceKey,
  type Marks,
  type Need,
  type Quantity,
  type Result,
  type Type,
} from '../model.ts';
import { entityToday, kindToday } from '../run/law-states.ts';
import { silentThrough } from '../run/silence.ts';
import type { Fraction } from '../value/fraction.ts';
import { periodText } from '../value/periods.ts';
import type {
  TraceCitation,
  TraceDatum,
  TraceIndex,
  TraceMarks,
  TraceNeed,
  TraceThing,
  TraceType,
  TraceValue,
} from './model-trace.ts';
import { receiverNames } from './receiver-names.ts';

/** A number as explanations carry it: `12`, `-3/8`. */
export function exactText({ numerator, denominator }: Fraction): string {
  return denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;
}

export function traceType(type: Type): TraceType {
  const decimals = 'decimals' in type ? type.decimals : undefined;
  const of = 'of' in type ? type.of?.name : undefined;
  return {
    kind: type.kind,
    ...(decimals === undefined ? {} : { decimals }),
    ...(of === undefined ? {} : { of }),
  };
}

/** `type` tells of which own period a year is. */
export function traceDatum(datum: Datum, analysis: Analysis, type?: Type): TraceDatum {
  switch (datum.kind) {
    case 'number':
      return { kind: 'number', number: exactText(datum.value) };
    case 'yesNo':
      return { kind: 'yesNo', value: datum.value };
    case 'date':
      return { kind: 'date', date: datum.iso };
    case 'text':
      return { kind: 'text', text: datum.text };
    case 'duration':
      return { kind: 'duration', months: datum.months, days: datum.days };
    case 'year':
      return traceYear(datum, type?.kind === 'year' && type.of?.unit === 'year' ? type.of.label : undefined);
    case 'enumeration': {
      const declared = kindToday(analysis, datum.of)?.declaration.values.find(({ name }) => name.text === datum.value);
      const label = declared?.label?.value ?? datum.value.replaceAll('_', ' ');
      return { kind: 'value', of: datum.of, value: datum.value, label };
    }
    case 'thing':
      return { kind: 'thing', ...traceThing(analysis, datum.entity, datum.key) };
  }
}

function traceYear(
  { year, unit }: Extract<Datum, { kind: 'year' }>,
  period: string | undefined,
): Extract<TraceIndex, { kind: 'year' }> {
  return {
    kind: 'year',
    number: year,
    ...(unit === undefined ? {} : { unit }),
    text: periodText(unit, year),
    ...(period === undefined ? {} : { period }),
  };
}

export function traceThing(analysis: Analysis, entity: string, key: string): TraceThing {
  return { entity, label: entityToday(analysis, entity)?.label ?? entity.replaceAll('_', ' '), key };
}

/** Whose a value is. */
export function traceOwner({ quantity, owner }: Instance, analysis: Analysis): { readonly of?: TraceThing } {
  return quantity.owner === undefined || owner === undefined
    ? {}
    : { of: traceThing(analysis, quantity.owner.entity.name, owner) };
}

/** For which years and kind values a value is. */
export function traceIndexes({ quantity, indexes }: Instance, analysis: Analysis): readonly TraceIndex[] {
  return indexes.flatMap((index, at) => traceIndex(index, quantity.family[at]?.binding, analysis));
}

export function traceIndex(
  index: Datum,
  binding: Quantity['family'][number]['binding'] | undefined,
  analysis: Analysis,
): readonly TraceIndex[] {
  if (index.kind === 'year')
    return [traceYear(index, binding?.kind === 'year' && binding.of?.unit === 'year' ? binding.of.label : undefined)];
  const datum = traceDatum(index, analysis);
  return datum.kind === 'value' || datum.kind === 'thing' ? [datum] : [];
}

export function traceValue(result: Result, analysis: Analysis, type?: Type): TraceValue {
  switch (result.kind) {
    case 'known':
      return { state: 'known', datum: traceDatum(result.datum, analysis, type) };
    case 'absent':
      return { state: 'absent' };
    case 'unknown': {
      const others = result.needs.length - needsShown;
      const needs = result.needs.slice(0, needsShown).map((need) => traceNeed(need, analysis));
      return { state: 'unknown', needs, ...(others > 0 ? { others } : {}) };
    }
    case 'fault': {
      const { problem } = result.fault;
      const [nl, en] = (['nl', 'en'] as const).map((language) => render(problem, language).message);
      return { state: 'fault', code: problem.code, nl: nl ?? '', en: en ?? '' };
    }
  }
}

/** A value that waits for thousands of facts names the first; the question for what is needed names them all. */
const needsShown = 20;

export function traceNeed(need: Need, analysis: Analysis): TraceNeed {
  if (need.kind === 'list') return { kind: 'list', entity: need.entity.name, label: need.entity.label };
  if (need.kind === 'draw') {
    const { allocation, owner, indexes, between } = need;
    const family = allocation.family.slice(allocation.division?.receiving ?? 0);
    const whole = { quantity: { ...allocation, family }, indexes, ...(owner === undefined ? {} : { owner }) };
    return {
      kind: 'draw',
      id: `${instanceKey(allocation.name, owner, indexes)}`,
      label: allocation.label,
      ...traceOwner(whole, analysis),
      for: traceIndexes(whole, analysis),
      between: between.map(receiverNames(allocation, analysis)),
    };
  }
  const { instance } = need;
  const { quantity } = instance;
  const { kind, declaration, name, label, type } = quantity;
  const by = declaration.kind === 'judgement' ? declaration.by?.value : undefined;
  const silenceAfter = silentThrough(quantity);
  return {
    kind: kind === 'input' ? 'fact' : kind === 'judgement' || kind === 'parameter' ? kind : 'value',
    id: instanceKey(name, instance.owner, instance.indexes),
    label,
    ...traceOwner(instance, analysis),
    for: traceIndexes(instance, analysis),
    type: traceType(type),
    ...(by === undefined ? {} : { by }),
    ...(silenceAfter === undefined ? {} : { silenceAfter }),
  };
}

export function traceCitation(citation: Citation): TraceCitation {
  return {
    place: placeOf(citation),
    heading: citation.word === 'assumption' ? '' : citation.heading,
    quotation: citation.quotation,
    ...(citation.word === 'assumption' ? { assumption: assumedText(citation), ...confirmed(citation) } : {}),
  };
}

/** Who has to confirm an assumption. */
function confirmed(citation: Citation): { readonly confirm?: string } {
  const confirm = confirmerOf(citation);
  return confirm === undefined ? {} : { confirm };
}

/** What a value rests on besides facts and rules; each once. */
export function traceMarks({ assumptions, untranslated, provisional }: Marks, analysis: Analysis): TraceMarks {
  const assumed = [...assumptions].map((citation) => ({
    text: assumedText(citation),
    place: placeOf(citation),
    ...confirmed(citation),
  }));
  return {
    assumptions: eachOnce(assumed),
    untranslated: eachOnce(
      [...untranslated].map((declaration) => {
        // The same words in another text of the law are another declaration.
        const found = analysis.untranslated.find((one) => one.declaration.phrase.value === declaration.phrase.value);
        const place = found?.citation === undefined ? undefined : placeOf(found.citation);
        return {
          phrase: declaration.phrase.value,
          ...(declaration.reason === undefined ? {} : { reason: declaration.reason.value }),
          ...(place === undefined ? {} : { place }),
        };
      }),
    ),
    provisional: [...provisional],
  };
}

function eachOnce<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
