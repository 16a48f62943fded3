import { dirname, resolve } from 'node:path';
import { nearest } from '../engine/index.ts';
import { type Head, type Problem, readHead, type SourceFile } from '../grammar/index.ts';
import { entriesOf, kindOfPath, type Outcome, readText } from './files.ts';
import { usageProblem } from './usage-problem.ts';
import { type Shelf, withUsed } from './used-regulations.ts';

/** The most bytes a source file may have; the lexer has the same limit for texts that come another way. */
export const sourceLimit = 1_048_576;

/** The files of one regulation: its own text first, then its amendments and examples, by name. Names are paths. */
export interface RegulationFiles {
  readonly name: string;
  readonly folder: string;
  /** Behind its own those of the regulations it uses, as far as they were found. */
  readonly sources: readonly SourceFile[];
  /** How many of the sources are its own; absent: all. */
  readonly own?: number;
}

export interface Found {
  readonly regulations: readonly RegulationFiles[];
  readonly problems: readonly Problem[];
}

/**
 * The regulations at a path. A file stands for its regulation with the amendments and examples beside it, a file with
 * examples for those alone; a folder for all regulations in it and in the folders below. Every file that belongs to no
 * regulation is reported. Regulations that are used are looked for among those found, in the folder of a file, and in
 * the folders `beside`, in that order.
 */
export function findRegulations(path: string, beside: readonly string[] = []): Found {
  const folder = path.endsWith('.maat') ? [dirname(path)] : [];
  return withUsed(ownRegulations(path), shelfOf([...folder, ...beside]));
}

/** The regulations in some folders, to be looked at when they are needed. */
export function shelfOf(folders: readonly string[]): Shelf {
  return folders.map((folder) => () => ownRegulations(folder));
}

function ownRegulations(path: string): Found {
  const kind = kindOfPath(path);
  if (!kind.ok) return { regulations: [], problems: [kind.problem] };
  if (kind.value === 'folder') {
    const found = inFolder(path, 0);
    if (found.regulations.length > 0 || found.problems.length > 0) return found;
    return { regulations: [], problems: [usageProblem('U23', { path })] };
  }
  if (!path.endsWith('.maat')) return { regulations: [], problems: [usageProblem('U28', { path })] };
  return ofFile(path);
}

/** The `.maat` files at a path, each by itself. */
export function findSources(path: string): {
  readonly sources: readonly SourceFile[];
  readonly problems: readonly Problem[];
} {
  const kind = kindOfPath(path);
  if (!kind.ok) return { sources: [], problems: [kind.problem] };
  if (kind.value === 'file' && !path.endsWith('.maat'))
    return { sources: [], problems: [usageProblem('U28', { path })] };
  const files = kind.value === 'file' ? { paths: [path], problems: [] } : sourcesBelow(path, 0);
  const read = files.paths.map(readSource);
  const problems = [...files.problems, ...read.flatMap((source) => (source.ok ? [] : [source.problem]))];
  const sources = read.flatMap((source) => (source.ok ? [source.value] : []));
  if (sources.length === 0 && problems.length === 0) problems.push(usageProblem('U23', { path }));
  return { sources, problems };
}

/** Folders below this depth are not looked at: nobody keeps regulations there, and links cannot lead in circles. */
const deepest = 8;

function inFolder(folder: string, depth: number): Found {
  const entries = entriesOf(folder);
  if (!entries.ok) return { regulations: [], problems: [entries.problem] };
  const own = group(folder, entries.value.files.filter((file) => file.endsWith('.maat')).map(readSource));
  const below = depth < deepest ? entries.value.folders.filter(isOpen).map((inner) => inFolder(inner, depth + 1)) : [];
  return {
    regulations: [own, ...below].flatMap((found) => found.regulations),
    problems: [own, ...below].flatMap((found) => found.problems),
  };
}

function sourcesBelow(
  folder: string,
  depth: number,
): { readonly paths: readonly string[]; readonly problems: readonly Problem[] } {
  const entries = entriesOf(folder);
  if (!entries.ok) return { paths: [], problems: [entries.problem] };
  const below =
    depth < deepest ? entries.value.folders.filter(isOpen).map((inner) => sourcesBelow(inner, depth + 1)) : [];
  return {
    paths: [...entries.value.files.filter((file) => file.endsWith('.maat')), ...below.flatMap((found) => found.paths)],
    problems: below.flatMap((found) => found.problems),
  };
}

function isOpen(folder: string): boolean {
  const name = folder.slice(dirname(folder).length).replace(/^[/\\]/, '');
  return !name.startsWith('.') && name !== 'node_modules';
}

function ofFile(path: string): Found {
  const source = readSource(path);
  if (!source.ok) return { regulations: [], problems: [source.problem] };
  const folder = dirname(path);
  const head = readHead(source.value);
  const beside = entriesOf(folder);
  const others = beside.ok ? beside.value.files.filter((file) => file.endsWith('.maat') && !samePath(file, path)) : [];
  const siblings = others.map(readSource).flatMap((other) => (other.ok ? [other.value] : []));
  const name = partOf(head);
  if (name === undefined) {
    return { regulations: [regulation(folder, source.value, head, siblings)], problems: [] };
  }
  const mains = siblings.filter((other) => readHead(other).kind === 'regulation' && readHead(other).name.text === name);
  const [main, second] = mains;
  if (main !== undefined && second !== undefined) return { regulations: [], problems: [doubled(name, mains)] };
  if (main === undefined) {
    const beside = siblings
      .map((other) => ({ source: other, head: readHead(other) }))
      .filter((other) => other.head.kind === 'regulation');
    const meant = meantRegulation(
      head,
      beside.map((other) => other.head.name.text),
    );
    const taken = beside.find((other) => other.head.name.text === meant);
    if (taken === undefined) return { regulations: [], problems: [strayed(source.value, head)] };
    return { regulations: [regulation(folder, taken.source, taken.head, siblings, [source.value])], problems: [] };
  }
  // An amendment means nothing without those it comes after; examples stand by themselves.
  const along = siblings.filter((other) => head.kind === 'amendment' || readHead(other).kind === 'amendment');
  return { regulations: [regulation(folder, main, readHead(main), [...along, source.value])], problems: [] };
}

function group(folder: string, read: readonly Outcome<SourceFile>[]): Found {
  const sources = read.flatMap((source) => (source.ok ? [source.value] : []));
  const problems = read.flatMap((source) => (source.ok ? [] : [source.problem]));
  const heads = new Map(sources.map((source) => [source, readHead(source)]));
  const parts = sources.filter((source) => partOf(readHead(source)) !== undefined);
  const names = [...heads.values()].flatMap((head) => (partOf(head) === undefined ? [head.name.text] : []));
  const found: RegulationFiles[] = [];
  for (const [source, head] of heads) {
    if (partOf(head) !== undefined) continue;
    const misnamed = parts.filter((part) => meantRegulation(readHead(part), names) === head.name.text);
    found.push(regulation(folder, source, head, parts, misnamed));
  }
  const regulations = found.filter(({ name }) => name === '' || only(name, found));
  for (const name of new Set(found.map((each) => each.name))) {
    const mains = found.filter((each) => each.name === name).flatMap(({ sources: [main] }) => main ?? []);
    if (name !== '' && mains.length > 1) problems.push(doubled(name, mains));
  }
  const taken = new Set(found.flatMap((each) => each.sources));
  for (const source of parts.filter((part) => !taken.has(part))) problems.push(strayed(source, readHead(source)));
  return { regulations, problems };
}

/** `misnamed`: amendments and examples of it with a slip in its name, which reading them points out in its place. */
function regulation(
  folder: string,
  main: SourceFile,
  head: Head,
  others: readonly SourceFile[],
  misnamed: readonly SourceFile[] = [],
): RegulationFiles {
  const parts = [...others.filter((other) => partOf(readHead(other)) === head.name.text), ...misnamed];
  const sources = parts.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return { name: head.name.text, folder, sources: [main, ...sources] };
}

/** The regulation that a file is an amendment or examples of. */
function partOf(head: Head): string | undefined {
  if (head.kind === 'amendment') return head.of?.text ?? '';
  return head.kind === 'examplesOf' ? head.name.text : undefined;
}

/** The regulation that an amendment is of by all appearances, or examples are, where there is none of the name it gives. */
function meantRegulation(head: Head, names: readonly string[]): string | undefined {
  const name = partOf(head);
  if (name === undefined || name === '' || names.includes(name)) return undefined;
  return nearest(name, names);
}

function only(name: string, found: readonly RegulationFiles[]): boolean {
  return found.filter((each) => each.name === name).length === 1;
}

/** Two texts of one name: nobody can tell which is meant, nor which the files beside them are of. */
function doubled(name: string, mains: readonly SourceFile[]): Problem {
  const paths = mains.map((main) => `\`${main.name}\``).join(', ');
  return usageProblem('U38', { name, count: mains.length, paths });
}

/** An amendment or examples without the regulation they are of. */
function strayed(source: SourceFile, head: Head): Problem {
  return usageProblem('U29', { path: source.name, name: partOf(head) ?? '' });
}

function readSource(path: string): Outcome<SourceFile> {
  const text = readText(path, sourceLimit);
  return text.ok ? { ok: true, value: { name: path, text: text.value } } : text;
}

function samePath(one: string, other: string): boolean {
  return resolve(one) === resolve(other);
}
