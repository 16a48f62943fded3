import { basename, relative, sep } from 'node:path';
import { type Analysis, analyse } from '../engine/index.ts';
import { type Problem, readHead, type SourceFile } from '../grammar/index.ts';
import type { FileOnWire } from './contract-files.ts';
import { entriesOf, readText } from './files.ts';
import { newestHead, type RegulationHead } from './newest-head.ts';
import { type ReadyQuestion, readyQuestions } from './ready-questions.ts';
import { findRegulations, type RegulationFiles } from './regulation-files.ts';

/** A regulation the service answers for. */
export interface Shipped {
  readonly head: RegulationHead;
  /** Worked out when first asked for: a service that starts has not to wait for what nobody asks. */
  readonly analysis: Analysis;
  /** Its sources first, then its data sets; names are relative to its folder, with `/`; those of used regulations begin with their name. */
  readonly files: readonly FileOnWire[];
  /** Texts by name, for places of problems. */
  readonly sources: ReadonlyMap<string, string>;
  /** Questions that come with it, with the names of the data sets that answer them. */
  readonly questions: readonly ReadyQuestion[];
}

/** A data set above this size is not offered to the editor. */
const dataLimit = 2 * 1024 * 1024;

/** Reads all regulations in the folders, by name; of two in different folders with one name the first counts. */
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

function load({ folder, name: regulation, sources }: RegulationFiles): Shipped {
  const own: readonly SourceFile[] = sources.map((source) => ({ name: nameIn(folder, source), text: source.text }));
  const sets = dataSets(folder);
  let analysis: Analysis | undefined;
  return {
    head: newestHead(regulation, sources),
    get analysis() {
      analysis ??= analyse(own);
      return analysis;
    },
    files: [...own.map(({ name, text }) => ({ naam: name, tekst: text })), ...sets],
    sources: new Map(own.map(({ name, text }) => [name, text])),
    questions: readyQuestions(
      folder,
      sets.map(({ naam }) => naam),
    ),
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
  const head = readHead(source);
  return `${(head.kind === 'amendment' ? head.of : head.name)?.text ?? ''}/${basename(source.name)}`;
}

function inside(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}
