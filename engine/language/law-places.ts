import type { Module, Name, Span } from '../../grammar/index.ts';
import type { Analysis, LawState } from '../model.ts';
import { declarationOf, type Location, meaningOfName, type NamedThing, type SymbolAt, symbolAt } from './symbol-at.ts';
import { isName, namesOf, pathAt } from './syntax-path.ts';
import { placeOfUsed, usedAt } from './used-regulation.ts';

/** A name in a file as written, and what it stands for in the state of the law in which that file is read. */
export interface SymbolInLaw {
  readonly named: NamedThing;
  /** Where the name stands in the file as written. */
  readonly span: Span;
  readonly state: LawState;
}

/**
 * The name under an offset of a file as written: of the newest law if it is still part of it, else of the state that it
 * was or will be part of. What an amendment names without adding it is looked up in the newest law.
 */
export function symbolInLaw(analysis: Analysis, file: string, offset: number): SymbolInLaw | undefined {
  for (const state of statesOf(analysis)) {
    const found = foundIn(state, file, offset);
    if (found === undefined) continue;
    const origin = state.originOf(found.module, found.name.span);
    if (origin?.file !== file) continue;
    // A word that a later change took away may still stand for something of today.
    const today = state === analysis.state ? undefined : inNewest(analysis, found.name);
    if (today === undefined) return { named: found.named, span: origin.span, state };
    return { named: today, span: origin.span, state: analysis.state };
  }
  const amendment = analysis.law.amendments.find(({ module }) => module.file === file);
  return amendment === undefined ? undefined : namedInChange(analysis, amendment.module, offset);
}

/** Where the name under an offset was declared, in the files as written. */
export function definition(analysis: Analysis, file: string, offset: number): Location | undefined {
  const found = symbolInLaw(analysis, file, offset);
  const used = found === undefined ? usedAt(analysis, file, offset) : undefined;
  if (used !== undefined) return placeOfUsed(analysis, used);
  if (found === undefined) return undefined;
  const place = declarationOf(found.state.analysis, found.named);
  const module = found.state.analysis.modules.find((one) => one.file === place?.file);
  return place === undefined || module === undefined ? undefined : found.state.originOf(module, place.span);
}

/** Every place in the files as written that says the same name as the one under an offset, in any state of the law. */
export function references(analysis: Analysis, file: string, offset: number): readonly Location[] {
  const found = symbolInLaw(analysis, file, offset);
  if (found === undefined) return [];
  const { law } = analysis;
  const key = keyOf(found.named, law.currentName);
  const places = [...statesOf(analysis)].flatMap((state) =>
    state.analysis.modules.flatMap((module) =>
      namesOf(module)
        .filter(({ name, parent }) => key === keyOf(meaningOfName(state.analysis, name, parent), law.currentName))
        .flatMap(({ name }) => state.originOf(module, name.span) ?? []),
    ),
  );
  const changed = law.amendments.flatMap(({ module }) =>
    namesOf(module)
      .filter(({ name }) => key === keyOf(inNewest(analysis, name), law.currentName))
      .map(({ name }) => ({ file: module.file, span: name.span })),
  );
  // A word that was put in by a change stands in no file: the names in the change itself are found too.
  const all = [...places, ...changed].filter(({ span }) => span.start < span.end);
  return all.filter((one, at) => all.findIndex((other) => isSame(one, other)) === at);
}

/** The newest first; the others are only made when it does not have what is looked for. */
function* statesOf({ state, law }: Analysis): Generator<LawState> {
  yield state;
  if (law.amendments.length === 0) return;
  for (const other of law.reachable()) if (other.state !== state) yield other.state;
}

function foundIn(state: LawState, file: string, offset: number): (SymbolAt & { readonly module: Module }) | undefined {
  const { analysis } = state;
  const place = state.placeOf(file, offset);
  // Examples are no part of the text; they stand in the analysis of their state as they were written.
  const module = place?.module ?? analysis.modules.find((one) => one.file === file);
  if (module === undefined) return undefined;
  const found = symbolAt(analysis, module.file, place?.offset ?? offset);
  return found === undefined ? undefined : { ...found, module };
}

function namedInChange(analysis: Analysis, module: Module, offset: number): SymbolInLaw | undefined {
  const name = pathAt(module, offset).at(-1);
  if (name === undefined || !isName(name)) return undefined;
  const named = inNewest(analysis, name);
  return named === undefined ? undefined : { named, span: name.span, state: analysis.state };
}

/** What a name of an amendment means today: a change may speak of something by the name it had then. */
function inNewest({ law, state }: Analysis, name: Name): NamedThing | undefined {
  const { analysis } = state;
  const current = { ...name, text: law.currentName(name.text) };
  return meaningOfName(analysis, current, {}) ?? kindValue(analysis, name.text);
}

/** A value of a kind stands by itself in `voor niveau_2` and in the cells of a grid. */
function kindValue({ kinds }: Analysis, value: string): NamedThing | undefined {
  const of = [...kinds.values()].find((kind) => kind.declaration.values.some(({ name }) => name.text === value));
  return of === undefined ? undefined : { kind: 'kindValue', of, value };
}

/** The same in all states of the law: what sort of thing it is, and its name of today. */
function keyOf(named: NamedThing | undefined, currentName: (name: string) => string): string | undefined {
  switch (named?.kind) {
    case undefined:
      return undefined;
    case 'quantity':
      return `quantity ${currentName(named.quantity.name)}`;
    case 'exception':
      return `exception ${currentName(named.exception.name)}`;
    case 'decision':
      return `decision ${currentName(named.decision.name)}`;
    case 'entity':
      return `entity ${currentName(named.entity.name)}`;
    case 'period':
      return `period ${currentName(named.period.name)}`;
    case 'kind':
      return `kind ${currentName(named.of.name)}`;
    case 'kindValue':
      return `value ${currentName(named.of.name)} ${named.value}`;
    case 'condition':
      return `condition ${named.inside} ${named.condition.name.text}`;
  }
}

function isSame(one: Location, other: Location): boolean {
  return one.file === other.file && one.span.start === other.span.start;
}
