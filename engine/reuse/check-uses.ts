import type { Module, Name } from '../../grammar/index.ts';
import { suggestion } from '../amend/site.ts';
import { likelyName } from '../analyse/near-names.ts';
import { replacement, report, type Work } from '../analyse/work.ts';
import { reachedFrom, regulationOf, usesByName } from './file-set.ts';

/** Whether the regulations named after `gebruikt` are there, and none uses itself, by way of others or straight. */
export function checkUses(work: Work, modules: readonly Module[]): void {
  const uses = usesByName(modules);
  const told = new Set<string>();
  for (const module of modules) {
    const { head } = module;
    if (head.kind !== 'regulation') continue;
    for (const used of head.uses) {
      if (used.text === '') continue;
      if (!uses.has(used.text)) reportMissing(work, module, used, [...uses.keys()]);
      else reportCircle(work, module, used, uses, told);
    }
  }
}

/** The regulations that are read together: files of others belong to none of them. */
export function namesInSet(modules: readonly Module[]): readonly string[] {
  const [first] = modules;
  if (first === undefined) return [];
  const main = first.head.name.text;
  return [main, ...reachedFrom(main, usesByName(modules))];
}

function reportMissing(work: Work, module: Module, used: Name, loaded: readonly string[]): void {
  const near = likelyName(
    used.text,
    loaded.filter((name) => name !== module.head.name.text),
  );
  const args = {
    regulation: used.text,
    suggestion: suggestion(near),
    loaded: loaded.map((name) => `\`${name}\``).join(', '),
  };
  report(work, module, 'N323', used.span, args, { fixes: near === undefined ? [] : [replacement(used.span, near)] });
}

/** One circle is told once, where it is first met. */
function reportCircle(
  work: Work,
  module: Module,
  used: Name,
  uses: ReadonlyMap<string, readonly string[]>,
  told: Set<string>,
): void {
  const own = regulationOf(module);
  const way = wayBack(used.text, own, uses);
  if (way === undefined) return;
  const key = way.toSorted().join(' ');
  if (told.has(key)) return;
  told.add(key);
  const circle = [own, ...way].map((name) => `\`${name}\``).join(' → ');
  report(work, module, 'N324', used.span, { circle });
}

/** The names from one regulation to another by what they use, both included; absent where none leads there. */
function wayBack(
  from: string,
  to: string,
  uses: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  const ways: (readonly string[])[] = [[from]];
  const seen = new Set([from]);
  for (const way of ways) {
    const last = way.at(-1) ?? '';
    if (last === to) return way;
    for (const next of uses.get(last) ?? []) {
      if (seen.has(next) && next !== to) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}
