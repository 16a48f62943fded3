import type { EntityDeclaration, KindDeclaration, Module, Name, PeriodDeclaration } from '../../grammar/index.ts';
import type { EntitySymbol } from '../model.ts';
import { regulationOf } from '../reuse/file-set.ts';
import { fold } from './near-names.ts';
import { reportUnknown } from './unknown-name.ts';
import { replacement, report, type Work } from './work.ts';

type DraftEntity = { -readonly [Key in keyof EntitySymbol]: EntitySymbol[Key] };

/** Who declared a name first. */
export interface Declared {
  readonly name: Name;
  readonly module: Module;
}

/** All names of the regulation, so that none is given twice. */
export interface NameTable {
  readonly byName: Map<string, Declared>;
  /** Without capitals and accents. */
  readonly folded: Map<string, Declared>;
}

/** Reads the kinds, periods and entities; with them the names that types and indexes are written in are known. */
export function collectSymbols(work: Work, modules: readonly Module[], names: NameTable): void {
  const entities: DraftEntity[] = [];
  for (const module of modules) {
    for (const declaration of module.declarations) {
      if (declaration.kind === 'kind') collectKind(work, module, names, declaration);
      if (declaration.kind === 'period') collectPeriod(work, module, names, declaration);
      if (declaration.kind === 'entity') entities.push(collectEntity(work, module, names, declaration));
    }
  }
  for (const entity of entities) linkParent(work, entity);
}

/** Notes a name; says so where it was given before, or differs from another only in capitals. */
export function declareName(work: Work, names: NameTable, module: Module, name: Name): boolean {
  if (name.text === '') return false;
  const same = names.byName.get(name.text);
  if (same !== undefined) {
    reportTwice(work, module, name, same);
    return false;
  }
  const alike = names.folded.get(fold(name.text));
  // Capitals within one file are the parser's business.
  const told =
    alike !== undefined &&
    (isOfOther(alike.module, module) ||
      (alike.module === module && alike.name.text.toLowerCase() === name.text.toLowerCase()));
  if (alike !== undefined && !told) {
    const related = [
      { file: alike.module.file, span: alike.name.span, code: 'N90' as const, args: { name: alike.name.text } },
    ];
    report(work, module, 'N04', name.span, { name: name.text, other: alike.name.text }, { related });
  }
  names.byName.set(name.text, { name, module });
  names.folded.set(fold(name.text), { name, module });
  return true;
}

/** What another regulation calls nearly the same is its own affair. */
function isOfOther(one: Module, other: Module): boolean {
  const names = [regulationOf(one), regulationOf(other)];
  return !names.includes('') && names[0] !== names[1];
}

export function reportTwice(work: Work, module: Module, name: Name, first: Declared): void {
  const related = [{ file: first.module.file, span: first.name.span, code: 'N90' as const, args: { name: name.text } }];
  report(work, module, 'N03', name.span, { name: name.text }, { related });
}

/** For people: the words the author gave, or the name with blanks. */
export function labelOf(name: string, label: string | undefined): string {
  return label ?? name.replaceAll('_', ' ');
}

function collectKind(work: Work, module: Module, names: NameTable, declaration: KindDeclaration): void {
  const seen = new Map<string, Name>();
  for (const { name } of declaration.values) {
    const first = seen.get(name.text);
    if (first !== undefined && name.text !== '') {
      const related = [{ file: module.file, span: first.span, code: 'N90' as const, args: { name: name.text } }];
      report(work, module, 'N05', name.span, { name: name.text, kind: declaration.name.text }, { related });
    }
    seen.set(name.text, name);
  }
  if (!declareName(work, names, module, declaration.name)) return;
  work.kinds.set(declaration.name.text, { kind: 'kind', name: declaration.name.text, module, declaration });
}

/** Reads `periode schooljaar vanaf 1 oktober, genoemd naar het eindjaar`. */
function collectPeriod(work: Work, module: Module, names: NameTable, declaration: PeriodDeclaration): void {
  const { name, from, namedAfter, label } = declaration;
  if (from.month === 2 && from.day === 29) report(work, module, 'N100', from.span);
  if (from.month === 1 && from.day === 1) report(work, module, 'N101', from.span, { name: name.text });
  if (!declareName(work, names, module, name)) return;
  const symbol = { kind: 'period', unit: 'year', name: name.text, label: labelOf(name.text, label?.value) } as const;
  const { month, day } = from;
  work.ownPeriods.set(name.text, { ...symbol, month, day, namedAfter, module, declaration });
}

function collectEntity(work: Work, module: Module, names: NameTable, declaration: EntityDeclaration): DraftEntity {
  const { name, plural, key, label } = declaration;
  const entity: DraftEntity = {
    kind: 'entity',
    name: name.text,
    plural: plural?.text || name.text,
    ...(key === undefined || key.text === '' ? {} : { key: key.text }),
    label: labelOf(name.text, label?.value),
    module,
    declaration,
  };
  if (declareName(work, names, module, name)) work.entities.set(name.text, entity);
  if (plural !== undefined && plural.text !== name.text) declareName(work, names, module, plural);
  return entity;
}

function linkParent(work: Work, entity: DraftEntity): void {
  const written = entity.declaration.parent;
  if (written === undefined || written.text === '') return;
  const parent = entityNamed(work, entity.module, written);
  if (parent === undefined) return;
  for (let above: EntitySymbol | undefined = parent; above !== undefined; above = above.parent) {
    if (above !== entity) continue;
    report(work, entity.module, 'N28', written.span, { name: entity.name, parent: parent.name });
    return;
  }
  entity.parent = parent;
}

/** The entity of that name; says so where there is none. */
export function entityNamed(work: Work, module: Module, name: Name): EntitySymbol | undefined {
  if (name.text === '') return undefined;
  const entity = work.entities.get(name.text);
  if (entity !== undefined) return entity;
  const byPlural = [...work.entities.values()].find((candidate) => candidate.plural === name.text);
  if (byPlural !== undefined) {
    const fixes = [replacement(name.span, byPlural.name)];
    report(work, module, 'N09', name.span, { name: name.text, expected: byPlural.name }, { fixes });
    return byPlural;
  }
  reportUnknown(work, module, name, 'N25', work.entities.keys());
  return undefined;
}
