import { fileURLToPath } from 'node:url';
import { type Problem, parse, type SourceFile } from '../../grammar/index.ts';
import { type Outcome, textOf } from '../files.ts';
import { type Found, findRegulations, findSources, shelfOf, sourceLimit } from '../regulation-files.ts';
import { usageProblem } from '../usage-problem.ts';
import { withUsed } from '../used-regulations.ts';
import type { Terminal } from './terminal.ts';

/** What standard input is called where a file would have a name. */
const inputName = '<stdin>';

/** The regulations that come with the program. */
const shippedFolder = fileURLToPath(new URL('../../rulesets', import.meta.url));

/** The text on standard input, which stands where a path says `-`. */
export function readInput({ input }: Terminal, limit: number): Outcome<string> {
  const bytes = input?.(limit);
  if (bytes === undefined) return { ok: false, problem: usageProblem('U21', { path: inputName, reason: '-' }) };
  if (bytes.length > limit)
    return { ok: false, problem: usageProblem('U25', { path: inputName, size: `> ${limit}`, limit }) };
  return textOf(inputName, bytes);
}

/** The regulations at a path; `-` is one regulation from standard input, in one text. */
export function regulationsAt(path: string, terminal: Terminal): Found {
  const beside = [...(terminal.beside ?? []), shippedFolder];
  if (path !== '-') return findRegulations(path, beside);
  const source = inputSource(terminal);
  if (!source.ok) return { regulations: [], problems: [source.problem] };
  const { head } = parse(source.value).module;
  const regulation = { name: head.name.text, folder: inputName, sources: [source.value] };
  return withUsed({ regulations: [regulation], problems: [] }, shelfOf(beside));
}

/** The `.maat` files at a path; `-` is the text on standard input. */
export function sourcesAt(
  path: string,
  terminal: Terminal,
): { readonly sources: readonly SourceFile[]; readonly problems: readonly Problem[] } {
  if (path !== '-') return findSources(path);
  const source = inputSource(terminal);
  return source.ok ? { sources: [source.value], problems: [] } : { sources: [], problems: [source.problem] };
}

function inputSource(terminal: Terminal): Outcome<SourceFile> {
  const text = readInput(terminal, sourceLimit);
  return text.ok ? { ok: true, value: { name: inputName, text: text.value } } : text;
}
