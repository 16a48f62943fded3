import { dirname, resolve } from 'node:path';
import { type Head, type Problem, parse, type SourceFile } from '../grammar/index.ts';
import { entriesOf, kindOfPath, type Outcome, readText } from './files.ts';
import { usageProblem } from './usage-problem.ts';

/** The most bytes a source file may have; the lexer has the same limit for texts that come another way. */
export const sourceLimit = 1_048_576;

/** The files of one regulation: its own text first, then those with examples of it, by name. Names are paths. */
export interface RegulationFiles {
  readonly name: string;
  readonly folder: string;
  readonly sources: readonly SourceFile[];
}

export interface Found {
  readonly regulations: readonly RegulationFiles[];
  readonly problems: readonly Problem[];
}

/**
 * The regulations at a path. A file stands for its regulation with the examples beside it; a folder for all regulations
 * in it and in the folders below. Every file that belongs to no regulation is reported.
 */
export function findRegulations(path: string): Found {
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
  const head = headOf(source.value);
  const beside = entriesOf(folder);
  const others = beside.ok ? beside.value.files.filter((file) => file.endsWith('.maat') && !samePath(file, path)) : [];
  const siblings = others.map(readSource).flatMap((other) => (other.ok ? [other.value] : []));
  if (head.kind !== 'examplesOf') {
    return { regulations: [regulation(folder, source.value, head, siblings)], problems: [] };
  }
  const mains = siblings.filter(
    (other) => headOf(other).kind === 'regulation' && headOf(other).name.text === head.name.text,
  );
  const [main, second] = mains;
  if (main !== undefined && second !== undefined) return { regulations: [], problems: [doubled(head, mains)] };
  if (main === undefined) return { regulations: [], problems: [usageProblem('U29', { path, name: head.name.text })] };
  return { regulations: [{ name: head.name.text, folder, sources: [main, source.value] }], problems: [] };
}

function group(folder: string, read: readonly Outcome<SourceFile>[]): Found {
  const sources = read.flatMap((source) => (source.ok ? [source.value] : []));
  const problems = read.flatMap((source) => (source.ok ? [] : [source.problem]));
  const heads = new Map(sources.map((source) => [source, headOf(source)]));
  const examples = sources.filter((source) => heads.get(source)?.kind === 'examplesOf');
  const found: RegulationFiles[] = [];
  for (const [source, head] of heads) {
    if (head.kind !== 'examplesOf') found.push(regulation(folder, source, head, examples));
  }
  const regulations = found.filter(({ name }) => name === '' || only(name, found));
  for (const name of new Set(found.map((each) => each.name))) {
    const mains = found.filter((each) => each.name === name).flatMap(({ sources: [main] }) => main ?? []);
    const head = mains[0] && heads.get(mains[0]);
    if (head !== undefined && name !== '' && mains.length > 1) problems.push(doubled(head, mains));
  }
  const taken = new Set(found.flatMap((each) => each.sources));
  for (const source of examples.filter((example) => !taken.has(example))) {
    problems.push(usageProblem('U29', { path: source.name, name: heads.get(source)?.name.text ?? '' }));
  }
  return { regulations, problems };
}

function regulation(folder: string, main: SourceFile, head: Head, others: readonly SourceFile[]): RegulationFiles {
  const examples = others.filter((other) => {
    const otherHead = headOf(other);
    return otherHead.kind === 'examplesOf' && otherHead.name.text === head.name.text;
  });
  return { name: head.name.text, folder, sources: [main, ...examples] };
}

function only(name: string, found: readonly RegulationFiles[]): boolean {
  return found.filter((each) => each.name === name).length === 1;
}

/** Two texts of one name: nobody can tell which is meant, nor which the examples beside them are of. */
function doubled(head: Head, mains: readonly SourceFile[]): Problem {
  const paths = mains.map(({ name }) => `\`${name}\``).join(', ');
  return usageProblem('U38', { name: head.name.text, count: mains.length, paths });
}

function headOf(source: SourceFile): Head {
  return parse(source).module.head;
}

function readSource(path: string): Outcome<SourceFile> {
  const text = readText(path, sourceLimit);
  return text.ok ? { ok: true, value: { name: path, text: text.value } } : text;
}

function samePath(one: string, other: string): boolean {
  return resolve(one) === resolve(other);
}
