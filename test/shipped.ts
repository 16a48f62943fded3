import { existsSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, type SourceFile } from '../grammar/index.ts';
import { findRegulations, type RegulationFiles } from '../service/regulation-files.ts';

/** Where all shipped regulations lie. */
export const shippedRoot = fileURLToPath(new URL('../rulesets/', import.meta.url));

/** The folder of the second mbo tranche, the regulation that most tests take for an example. */
export const secondTrancheFolder = 'mbo/kwaliteitsafspraken-2019-2022';

/** A shipped regulation. Its own files go by their own name, those of the regulations it uses by `web/regeling.maat`. */
export interface ShippedRegulation {
  readonly name: string;
  /** Below `rulesets/`, with `/`. */
  readonly folder: string;
  /** Its text, its amendments and its examples. */
  readonly own: readonly SourceFile[];
  /** The law of the regulations it uses. */
  readonly used: readonly SourceFile[];
}

/** All regulations below `rulesets/`, in the order of their folders. */
export function shippedRegulations(): readonly ShippedRegulation[] {
  return findRegulations(shippedRoot)
    .regulations.map(shipped)
    .toSorted((one, other) => (one.folder < other.folder ? -1 : 1));
}

/** One of them by its folder below `rulesets/`. */
export function shippedRegulation(folder: string): ShippedRegulation {
  const [found] = findRegulations(join(shippedRoot, folder), [shippedRoot]).regulations;
  if (found === undefined) throw new Error(`no regulation in rulesets/${folder}`);
  return shipped(found);
}

/** All its texts, its own first, as `analyse` takes them. */
export function textsOf({ own, used }: ShippedRegulation): readonly SourceFile[] {
  return [...own, ...used];
}

/** Its law and that of those it uses, without examples. */
export function lawOf({ own, used }: ShippedRegulation): readonly SourceFile[] {
  return [...own.filter((source) => parse(source).module.head.kind !== 'examplesOf'), ...used];
}

/** Its README, empty where there is none. */
export function readmeOf(folder: string): string {
  const path = join(shippedRoot, folder, 'README.md');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** A JSON file beside a regulation, such as its population. */
export function shippedJson(folder: string, name: string): unknown {
  return JSON.parse(readFileSync(join(shippedRoot, folder, name), 'utf8'));
}

function shipped({ name, folder, sources, own = sources.length }: RegulationFiles): ShippedRegulation {
  return {
    name,
    folder: relative(shippedRoot, folder).split(sep).join('/'),
    own: sources.slice(0, own).map(({ name: path, text }) => ({ name: basename(path), text })),
    used: sources.slice(own).map((source) => ({ name: usedName(source), text: source.text })),
  };
}

function usedName(source: SourceFile): string {
  const { head } = parse(source).module;
  return `${(head.kind === 'amendment' ? head.of : head.name)?.text ?? ''}/${basename(source.name)}`;
}
