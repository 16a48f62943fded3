import { parse, type SourceFile } from '../../grammar/index.ts';
import { regulationOf } from '../reuse/file-set.ts';

/**
 * What files are called in explanations and receipts, by the name they were loaded under: the last part of that, and before it
 * the regulation they are of where that is not `regulation`. So nothing says where on which machine the law lay.
 */
export function sourceNames(sources: readonly SourceFile[], regulation: string): ReadonlyMap<string, string> {
  const names = sources.map((source) => ({ path: source.name, short: shortName(source, regulation) }));
  const isOnly = (short: string): boolean => names.filter((one) => one.short === short).length === 1;
  return new Map(names.map(({ path, short }) => [path, isOnly(short) ? short : path]));
}

function shortName(source: SourceFile, regulation: string): string {
  const file = source.name.split(/[/\\]/).at(-1) ?? source.name;
  const of = regulationOf(parse(source).module);
  return of === regulation ? file : `${of}/${file}`;
}
