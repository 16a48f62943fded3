import { basename, relative, sep } from 'node:path';
import { type Analysis, analyse } from '../engine/index.ts';
import { type Problem, parse, type SourceFile } from '../grammar/index.ts';
import type { FileOnWire } from './contract.ts';
import { entriesOf, readText } from './files.ts';
import { findRegulations, type RegulationFiles } from './regulation-files.ts';

/** A regulation the service answers for. */
export interface Shipped {
  readonly analysis: Analysis;
  /** Its sources first, then its data sets; names are relative to its folder, with `/`; those of used regulations begin with their name. */
  readonly files: readonly FileOnWire[];
  /** Texts by name, for places of problems. */
  readonly sources: ReadonlyMap<string, string>;
}

/** A data set above this size is not offered to the editor. */
const dataLimit = 2 * 1024 * 1024;

/** Reads and analyses all regulations in the folders, by name; of two in different folders with one name the first counts. */
export function loadShipped(folders: readonly string[]): {
  readonly regulations: ReadonlyMap<string, Shipped>;
  readonly problems: readonly Problem[];
} {
  const found = folders.map((folder) => findRegulations(folder, folders));
  const regulations = new Map<string, Shipped>();
  for (const files of found.flatMap((each) => each.regulations)) {
    if (!regulations.has(files.name)) regulations.set(files.name, load(files));
  }
  return { regulations, problems: found.flatMap((each) => each.problems) };
}

function load({ folder, sources }: RegulationFiles): Shipped {
  const own: readonly SourceFile[] = sources.map((source) => ({ name: nameIn(folder, source), text: source.text }));
  return {
    analysis: analyse(own),
    files: [...own.map(({ name, text }) => ({ naam: name, tekst: text })), ...dataSets(folder)],
    sources: new Map(own.map(({ name, text }) => [name, text])),
  };
}

/** JSON and CSV files of the folder and of the folders directly in it. */
function dataSets(folder: string): readonly FileOnWire[] {
  const entries = entriesOf(folder);
  if (!entries.ok) return [];
  const below = entries.value.folders.flatMap((inner) => {
    const found = entriesOf(inner);
    return found.ok ? found.value.files : [];
  });
  const paths = [...entries.value.files, ...below].filter((path) => /\.(?:json|csv)$/.test(basename(path)));
  return paths.flatMap((path) => {
    const text = readText(path, dataLimit);
    return text.ok ? [{ naam: inside(folder, path), tekst: text.value }] : [];
  });
}

/** A file of a used regulation that lies elsewhere goes by that regulation's name. */
function nameIn(folder: string, source: SourceFile): string {
  const name = inside(folder, source.name);
  if (!name.startsWith('../')) return name;
  const { head } = parse(source).module;
  return `${(head.kind === 'amendment' ? head.of : head.name)?.text ?? ''}/${basename(source.name)}`;
}

function inside(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}
