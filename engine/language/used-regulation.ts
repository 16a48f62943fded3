import type { Language, Module, Name } from '../../grammar/index.ts';
import type { Analysis } from '../model.ts';
import { declaredNames } from '../reuse/declared-names.ts';
import { regulationOf } from '../reuse/file-set.ts';
import { decisions, entities, kinds, type Offer, ownPeriods, quantities, valuesOf } from './completion-offers.ts';
import type { Hover } from './hover.ts';
import type { Location } from './symbol-at.ts';

/** The name of a used regulation under an offset, in `gebruikt web` or before a point, and where that regulation is. */
export interface UsedAt {
  readonly name: Name;
  /** Absent where it is not among the files. */
  readonly regulation?: Module;
}

/** What stands behind `gebruikt` under an offset of a file as written. */
export function usedAt({ state, modules }: Analysis, file: string, offset: number): UsedAt | undefined {
  const place = state.placeOf(file, offset);
  const at = place?.offset ?? offset;
  const name = place?.module.head.uses.find(({ span }) => span.start <= at && at <= span.end);
  if (place === undefined || name === undefined) return undefined;
  const span = state.originOf(place.module, name.span)?.span ?? name.span;
  const regulation = headOf(modules, name.text);
  return { name: { ...name, span }, ...(regulation === undefined ? {} : { regulation }) };
}

/** Where the head of a used regulation gives its name. */
export function placeOfUsed({ state }: Analysis, { regulation }: UsedAt): Location | undefined {
  return regulation === undefined ? undefined : state.originOf(regulation, regulation.head.name.span);
}

export function hoverOfUsed({ name, regulation }: UsedAt, language: Language): Hover {
  const label = regulation?.head.label?.value;
  const count = regulation === undefined ? 0 : declaredNames([regulation]).length;
  const names = language === 'nl' ? `geeft ${count} namen` : `gives ${count} names`;
  return { span: name.span, title: name.text, ...(label === undefined ? {} : { label }), lines: [names], values: [] };
}

/** What may stand behind a point: the names of the regulation before it, or the values of the kind. */
export function behindPoint(analysis: Analysis, before: string, language: Language): readonly Offer[] | undefined {
  const word = /((?:[\p{L}_][\p{L}\p{M}\p{N}_]*\.){1,2})$/u.exec(before)?.[1]?.slice(0, -1).normalize('NFC');
  if (word === undefined) return undefined;
  const kind = analysis.kinds.get(word) ?? analysis.kinds.get(word.slice(word.indexOf('.') + 1));
  if (kind !== undefined) return valuesOf(kind);
  const own = headOf(analysis.modules, word);
  if (own === undefined) return undefined;
  const isOwn = (text: string): boolean => given.has(text);
  const given = new Set(
    declaredNames(analysis.modules.filter((module) => regulationOf(module) === word)).map(({ text }) => text),
  );
  const all = [
    ...quantities(analysis, language),
    ...entities(analysis, false),
    ...entities(analysis, true),
    ...kinds(analysis),
    ...ownPeriods(analysis),
    ...decisions(analysis),
  ];
  return all.filter(({ text }) => isOwn(text)).map((offer) => ({ ...offer, text: bare(offer.text, word) }));
}

/** The regulations that are there to be used. */
export function usable({ modules, name }: Analysis): readonly Offer[] {
  const others = modules.filter(({ head }) => head.kind === 'regulation' && head.name.text !== name);
  return others.map(({ head }) => ({
    kind: 'entity',
    text: head.name.text,
    detail: head.label?.value ?? '',
    documentation: '',
  }));
}

function bare(text: string, regulation: string): string {
  return text.startsWith(`${regulation}.`) ? text.slice(regulation.length + 1) : text;
}

function headOf(modules: readonly Module[], name: string): Module | undefined {
  return modules.find(({ head }) => head.kind === 'regulation' && head.name.text === name);
}
