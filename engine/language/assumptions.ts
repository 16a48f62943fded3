import {
  type AllocationClause,
  type Citation,
  type Concept,
  citationAt,
  type Declaration,
  type Module,
  placeOf,
  type Span,
} from '../../grammar/index.ts';
import { clauseConcepts } from '../analyse/clause-words.ts';
import { assumedText, confirmerOf } from '../analyse/confirmation.ts';
import type { Analysis, LawState } from '../model.ts';
import { affectedBy } from './resting.ts';

/** Something that the regulation as written here rests on, and the text of the law does not say. */
export interface Assumption {
  /** What is assumed, without who confirms it. */
  readonly text: string;
  /** Who must confirm it; absent where the line does not say. */
  readonly confirmer?: string;
  /** What stands under it. */
  readonly under: readonly Resting[];
  /** Names of whatever is computed from that, in the order of computing. */
  readonly affects: readonly string[];
  readonly file: string;
  readonly span: Span;
}

/** A declaration that rests on an assumption, or the clause of it that does. */
export interface Resting {
  readonly name: string;
  /** The word of that clause. */
  readonly part?: Concept;
}

/** A phrase of the law that no rule captures. */
export interface UntranslatedPhrase {
  readonly phrase: string;
  readonly reason?: string;
  /** The article it stands in. */
  readonly place?: string;
  readonly file: string;
  readonly span: Span;
}

export interface AssumptionList {
  readonly assumptions: readonly Assumption[];
  readonly untranslated: readonly UntranslatedPhrase[];
}

/**
 * Everything that has to be confirmed or was left out, of every state of the law that a question can lead to: each line
 * once, in the order of the files and the lines in them.
 */
export function assumptions(analysis: Analysis): AssumptionList {
  const found = new Map<string, Assumption>();
  const phrases = new Map<string, UntranslatedPhrase>();
  for (const { state } of analysis.law.reachable()) {
    for (const one of assumedIn(state)) {
      const key = placeKey(one);
      found.set(key, merged(found.get(key), one));
    }
    for (const one of untranslatedIn(state)) phrases.set(placeKey(one), one);
  }
  for (const one of assumedInAmendments(analysis)) if (!found.has(placeKey(one))) found.set(placeKey(one), one);
  const files = [...analysis.modules, ...analysis.law.amendments.map(({ module }) => module)].map(({ file }) => file);
  return { assumptions: inOrder([...found.values()], files), untranslated: inOrder([...phrases.values()], files) };
}

function assumedIn(state: LawState): readonly Assumption[] {
  return state.analysis.modules.flatMap((module) => {
    if (module.head.kind === 'examplesOf') return [];
    return module.citations
      .filter(({ word }) => word === 'assumption')
      .map((citation) => {
        const under = restingOn(module, citation);
        const affects = affectedBy(new Set(under.map(({ name }) => name)), state.analysis);
        return assumption(citation, under, affects, originOf(state, module, citation.span));
      });
  });
}

/** What is assumed about an amendment itself, such as its dates, stands above its operations. */
function assumedInAmendments({ law }: Analysis): readonly Assumption[] {
  return law.amendments.flatMap(({ name, module }) =>
    module.citations
      .filter(({ word }) => word === 'assumption')
      .map((citation) => assumption(citation, [{ name }], [], { file: module.file, span: citation.span })),
  );
}

function assumption(
  citation: Citation,
  under: readonly Resting[],
  affects: readonly string[],
  place: { readonly file: string; readonly span: Span },
): Assumption {
  const confirmer = confirmerOf(citation);
  const text = assumedText(citation);
  return {
    text,
    ...(confirmer === undefined ? {} : { confirmer }),
    under,
    affects,
    file: place.file,
    span: place.span,
  };
}

/** Declarations under a citation line, and parts of declarations that it stands in the middle of. */
function restingOn(module: Module, citation: Citation): readonly Resting[] {
  return module.declarations.flatMap((declaration): readonly Resting[] => {
    if (declaration.kind === 'example' || declaration.kind === 'untranslated') return [];
    const names = namesOf(declaration);
    if (citationAt(module, declaration.span.start) === citation) return names.map((name) => ({ name }));
    const isInside = declaration.span.start < citation.span.start && citation.span.start < declaration.span.end;
    if (!isInside) return [];
    const parts = partsOf(declaration).filter(({ span }) => citationAt(module, span.start) === citation);
    // Rows of a grid have no name of their own.
    if (parts.length === 0) return names.map((name) => ({ name }));
    const words = new Set(parts.map(({ part }) => part));
    return names.flatMap((name) => [...words].map((part) => ({ name, part })));
  });
}

function namesOf(declaration: Declaration): readonly string[] {
  switch (declaration.kind) {
    case 'parameter':
      if (declaration.signature !== undefined) return [declaration.signature.name.text];
      return (declaration.grid?.head ?? []).flatMap((cell) => (cell.kind === 'typed' ? [cell.name.text] : []));
    case 'input':
    case 'judgement':
    case 'rule':
    case 'table':
    case 'guarantee':
    case 'decision':
      return [declaration.signature.name.text];
    case 'untranslated':
    case 'example':
      return [];
    default:
      return [declaration.name.text];
  }
}

interface Part {
  readonly span: Span;
  readonly part: NonNullable<Resting['part']>;
}

function partsOf(declaration: Declaration): readonly Part[] {
  switch (declaration.kind) {
    case 'allocation':
      return clauseParts(declaration.clauses);
    case 'exception':
      return declaration.effect.kind === 'clauses' ? clauseParts(declaration.effect.clauses) : [];
    case 'rule':
      return declaration.rounding === undefined ? [] : clauseParts([declaration.rounding]);
    default:
      return [];
  }
}

function clauseParts(clauses: readonly AllocationClause[]): readonly Part[] {
  return clauses.map(({ kind, span }) => ({ span, part: clauseConcepts[kind] }));
}

function untranslatedIn(state: LawState): readonly UntranslatedPhrase[] {
  return state.analysis.untranslated.map(({ declaration, module, citation }) => ({
    phrase: declaration.phrase.value,
    ...(declaration.reason === undefined ? {} : { reason: declaration.reason.value }),
    ...(citation === undefined ? {} : { place: placeOf(citation) }),
    ...originOf(state, module, declaration.span),
  }));
}

function originOf(state: LawState, module: Module, span: Span): { readonly file: string; readonly span: Span } {
  return state.originOf(module, span) ?? { file: module.file, span };
}

function placeKey({ file, span }: { readonly file: string; readonly span: Span }): string {
  return `${file}:${span.start}`;
}

/** The same line in two states of the law: what stands under it in either. */
function merged(one: Assumption | undefined, other: Assumption): Assumption {
  if (one === undefined) return other;
  const known = new Set(one.under.map(restingKey));
  const under = [...one.under, ...other.under.filter((each) => !known.has(restingKey(each)))];
  return { ...one, under, affects: [...new Set([...one.affects, ...other.affects])] };
}

function restingKey({ name, part }: Resting): string {
  return `${name} ${part ?? ''}`;
}

function inOrder<Place extends { readonly file: string; readonly span: Span }>(
  places: readonly Place[],
  files: readonly string[],
): readonly Place[] {
  return places.toSorted(
    (one, other) => files.indexOf(one.file) - files.indexOf(other.file) || one.span.start - other.span.start,
  );
}
