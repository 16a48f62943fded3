import type { Module, Span } from '../../grammar/index.ts';
import type { LawState, Origin } from '../model.ts';
import type { CoverageKind, CoverageWay } from './coverage.ts';

/** Something that examples can show, at its place in the files as written. */
export interface Declared {
  readonly kind: CoverageKind;
  readonly name: string;
  readonly words: string;
  readonly place: Origin;
  readonly ways: readonly CoverageWay[];
}

/** One item, if its place was written by somebody. */
export function item(state: LawState, module: Module, span: Span, about: Omit<Declared, 'place'>): readonly Declared[] {
  const place = writtenPlace(state, module, span);
  return place === undefined ? [] : [{ ...about, place }];
}

/** Where a stretch of a state's text was written; one that was put together from several files, where it begins. */
export function writtenPlace(state: LawState, module: Module, span: Span): Origin | undefined {
  return state.originOf(module, span) ?? state.originOf(module, { start: span.start, end: span.start + 1 });
}
