import type { Module } from '../../grammar/index.ts';
import type { ReadFile } from '../analyse/analyse.ts';

/**
 * The files of a set in the order in which they are read: those of the regulation that no other one uses, then those of
 * the regulations it uses, each after what it is used by. Of a used regulation only the law counts: its examples are
 * tried where it is read by itself.
 */
export function inReadingOrder(files: readonly ReadFile[]): readonly ReadFile[] {
  const heads = files.map(({ module }) => module.head).filter(({ kind }) => kind === 'regulation');
  const names = [...new Set(heads.map(({ name }) => name.text))];
  if (names.length < 2) return files;
  const uses = usesByName(files.map(({ module }) => module));
  const main =
    names.find((name) => !names.some((other) => other !== name && uses.get(other)?.includes(name))) ?? names[0];
  const used = reachedFrom(main ?? '', uses);
  const own = files.filter(({ module }) => !used.includes(regulationOf(module)));
  // A regulation comes before whatever else is of no use to it, and its own text before all other files.
  const first = own.findIndex(({ module }) => module.head.kind === 'regulation' && module.head.name.text === main);
  const law = used.flatMap((name) => files.filter(({ module }) => isLaw(module) && regulationOf(module) === name));
  return [
    ...own.slice(first, first + 1),
    ...own.toSpliced(first, 1),
    ...law.map((file): ReadFile => ({ ...file, lawOnly: true })),
  ];
}

/** The name of the regulation that a file is of; empty for one without a head. */
export function regulationOf({ head }: Module): string {
  return (head.kind === 'amendment' ? head.of?.text : head.name.text) ?? '';
}

/** The head of the regulation that a file is of; without a file that of the regulation that is asked. */
export function headOf(modules: readonly Module[], module?: Module): Module['head'] | undefined {
  const of = module === undefined ? undefined : regulationOf(module);
  const own = modules.find(({ head }) => head.kind === 'regulation' && head.name.text === of);
  return (own ?? modules[0])?.head;
}

/** What each regulation uses, as its text says. */
export function usesByName(modules: readonly Module[]): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, readonly string[]>();
  for (const { head } of modules) {
    if (head.kind !== 'regulation') continue;
    const before = uses.get(head.name.text) ?? [];
    uses.set(head.name.text, [...new Set([...before, ...head.uses.map(({ text }) => text)])]);
  }
  return uses;
}

/** The regulations that one uses, itself and by way of others, of those that are there; without itself. */
export function reachedFrom(main: string, uses: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found = [main];
  for (const name of found) {
    for (const used of uses.get(name) ?? []) if (uses.has(used) && !found.includes(used)) found.push(used);
  }
  return found.slice(1);
}

function isLaw({ head }: Module): boolean {
  return head.kind === 'regulation' || head.kind === 'amendment';
}
