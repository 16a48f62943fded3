import type { Analysis, Binding, Quantity, Type } from '../engine/index.ts';
import { type Module, placeOf } from '../grammar/index.ts';
import type { QuantityOnWire, RegulationDetail, RegulationSummary } from './contract.ts';
import type { RegulationHead } from './newest-head.ts';

/** English in the code, Dutch on the wire. */
const roles = {
  input: 'gegeven',
  judgement: 'oordeel',
  parameter: 'parameter',
  rule: 'regel',
  allocation: 'verdeling',
  rest: 'restant',
  guarantee: 'waarborg',
  decided: 'besluit',
} as const;
const typeWords = {
  count: 'aantal',
  number: 'getal',
  percentage: 'percentage',
  amount: 'bedrag',
  yesNo: 'ja/nee',
  date: 'datum',
  duration: 'duur',
  text: 'tekst',
  year: 'jaar',
  absent: 'geen',
  error: 'onbekend',
} as const;

/** What stands in the head of a regulation. */
export function summaryOnWire({
  name,
  label,
  sectors,
  stateOf,
  inForce,
  endsOn,
  term,
}: RegulationHead): RegulationSummary {
  return {
    naam: name,
    label,
    sectoren: [...sectors],
    ...present('stand', stateOf),
    ...present('inWerking', inForce),
    ...present('vervalt', endsOn),
    ...present('tijdvak', term && { van: term.from, totEnMet: term.through }),
  };
}

/** All that a questioner may want to know of a regulation. */
export function detailOnWire(analysis: Analysis): RegulationDetail {
  const head = headOf(analysis);
  return {
    naam: analysis.name,
    label: analysis.label,
    sectoren: (head?.sectors ?? []).map((sector) => sector.text),
    ...present('stand', head?.stateOf?.iso),
    ...present('inWerking', head?.inForce?.iso),
    ...present('vervalt', head?.endsOn?.iso),
    ...present('tijdvak', head?.term && { van: head.term.from, totEnMet: head.term.through }),
    gaaf: analysis.sound,
    ...present('tranche', head?.tranche?.value),
    bronnen: (head?.sources ?? []).map((source) => ({
      tekst: source.text.value,
      ...present('jci', source.jci?.value),
    })),
    soorten: [...analysis.kinds.values()].map((kind) => ({
      naam: kind.name,
      waarden: kind.declaration.values.map(({ name, label }) => ({
        naam: name.text,
        label: label?.value ?? name.text,
      })),
    })),
    objecten: [...analysis.entities.values()].map((entity) => ({
      naam: entity.name,
      meervoud: entity.plural,
      label: entity.label,
      ...present('sleutel', entity.key),
      ...present('van', entity.parent?.name),
    })),
    grootheden: [...analysis.quantities.values()].map(quantityOnWire),
    beschikkingen: [...analysis.decisions.values()].map((decision) => ({
      naam: decision.name,
      label: decision.label,
      ...present('van', decision.owner?.entity.name),
      per: decision.family.map(({ binding }) => indexWord(binding)),
      geeft: decision.gives.map(({ quantity }) => quantity.name),
      ...present('geldendOp', decision.lawOf?.name),
      ...present('artikel', decision.citation && placeOf(decision.citation)),
    })),
    nietVertaald: analysis.untranslated.map(({ declaration, citation }) => ({
      tekst: declaration.phrase.value,
      ...present('reden', declaration.reason?.value),
      ...present('artikel', citation && placeOf(citation)),
    })),
  };
}

/** An object with the value, or without it where it is absent: to be spread. */
export function present<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  const object: { [K in Key]?: Value } = {};
  if (value !== undefined) object[key] = value;
  return object;
}

function quantityOnWire(quantity: Quantity): QuantityOnWire {
  return {
    naam: quantity.name,
    label: quantity.label,
    rol: roles[quantity.kind],
    type: typeOnWire(quantity.type),
    ...present('van', quantity.owner?.entity.name),
    per: quantity.family.map(({ binding }) => indexWord(binding)),
    ...present('artikel', quantity.citation && placeOf(quantity.citation)),
    rustOpAanname: quantity.citation?.word === 'assumption',
  };
}

function typeOnWire(type: Type): QuantityOnWire['type'] {
  if (type.kind === 'enumeration' || type.kind === 'thing') return { soort: type.of.name, ofGeen: type.orAbsent };
  if (type.kind === 'year' && type.of !== undefined) return { soort: type.of.name, ofGeen: type.orAbsent };
  const decimals = 'decimals' in type ? type.decimals : undefined;
  return { soort: typeWords[type.kind], ...present('decimalen', decimals), ofGeen: type.orAbsent };
}

function indexWord(binding: Binding): string {
  return binding.of?.name ?? 'jaar';
}

function headOf(analysis: Analysis): Module['head'] | undefined {
  return analysis.modules[0]?.head;
}
