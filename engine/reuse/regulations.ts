import type { Module } from '../../grammar/index.ts';
import type { Origin } from '../model.ts';
import { declaredNames, localNames } from './declared-names.ts';
import { reachedFrom, regulationOf, usesByName } from './file-set.ts';

/** One of the regulations that are read together. */
export interface Regulation {
  readonly name: string;
  /** For people: the title in its head, else its name. */
  readonly title: string;
  readonly modules: readonly Module[];
  /** Those it names after `gebruikt`, as far as they are there. */
  readonly uses: readonly Regulation[];
  /** Its names, each with where it was given first. */
  readonly names: ReadonlyMap<string, Origin>;
  /** Names that mean something only in their own place. */
  readonly local: ReadonlySet<string>;
}

/** The regulations of a set: the one that is asked, then those it uses. A file that belongs to none is of the first. */
export function regulationsOf(modules: readonly Module[]): readonly Regulation[] {
  const main = modules[0] === undefined ? '' : regulationOf(modules[0]);
  const uses = usesByName(modules);
  const names = [main, ...reachedFrom(main, uses)];
  const made = names.map((name) => {
    const own = modules.filter((module) => belongsTo(module, name, name === main ? names.slice(1) : undefined));
    const given = new Map<string, Origin>();
    for (const module of own) {
      for (const { text, span } of declaredNames([module])) {
        if (!given.has(text)) given.set(text, { file: module.file, span });
      }
    }
    const title = own.find(({ head }) => head.kind === 'regulation')?.head.label?.value || name.replaceAll('_', ' ');
    const used: Regulation[] = [];
    return { name, title, modules: own, uses: used, names: given, local: localNames(own) };
  });
  for (const one of made) {
    one.uses.push(...made.filter(({ name }) => name !== one.name && uses.get(one.name)?.includes(name) === true));
  }
  return made;
}

/** `others`: of the first regulation, the names of all others. */
function belongsTo(module: Module, name: string, others: readonly string[] | undefined): boolean {
  const of = regulationOf(module);
  return others === undefined ? of === name : !others.includes(of);
}
