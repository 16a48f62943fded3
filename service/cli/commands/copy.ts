import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { analyse, type Copy, textAt, tranche } from '../../../engine/index.ts';
import { type Problem, parse, type SourceFile } from '../../../grammar/index.ts';
import { errorCode } from '../../files.ts';
import { usageProblem } from '../../usage-problem.ts';
import { present } from '../../wire.ts';
import { regulationName } from '../new-regulation.ts';
import { oneRegulation } from '../one-regulation.ts';
import type { Invocation } from '../run-command-line.ts';
import { showProblems, sourcesOf } from '../show-problem.ts';
import { type ExitCode, exit, harmless } from '../terminal.ts';
import { counted, fill } from '../texts.ts';
import { reuseTexts } from '../texts-reuse.ts';
import { toolTexts } from '../texts-tools.ts';

/** Makes of a regulation the draft of the next one, in a folder of its own; nothing that is there is written over. */
export function copy({ terminal, language, paths, options }: Invocation): ExitCode {
  const [path = '.', written = ''] = paths;
  const show = (problems: readonly Problem[], sources: readonly SourceFile[], code: ExitCode): ExitCode => {
    showProblems(terminal, problems, sourcesOf(sources), language);
    return code;
  };
  const found = oneRegulation(path, terminal);
  if ('problems' in found) return show(found.problems, [], found.code);
  const { sources, folder } = found.regulation;
  const analysis = analyse(sources);
  const errors = analysis.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return show(errors, sources, exit.findings);
  const state = textAt(analysis, present('lawOf', options.op));
  if ('code' in state) return show([state], [], exit.findings);
  const name = written.normalize('NFC');
  const refused = usageProblem('U324', { name: written, old: analysis.name });
  if (regulationName(name) !== name.toLowerCase() || name === analysis.name) return show([refused], [], exit.usage);
  const request = {
    name,
    ...present('term', options.tijdvak),
    ...present('lawOf', options.op),
    ...present('years', options.schuifJaren),
  };
  const made = tranche.copy(analysis, sources, request);
  // A word of the language is no name.
  const [first] = made.files;
  if (first === undefined || parse(first).problems.some(({ severity }) => severity === 'error'))
    return show([refused], [], exit.usage);
  const target = options.uitvoer ?? join(dirname(resolve(folder)), name);
  const problem = write(target, made);
  if (problem !== undefined) return show([problem], [], exit.environment);
  terminal.out(`${told(made, target, language).join('\n')}\n`);
  const folded = state.amendments.filter(({ module }) => module.head.of?.text === analysis.name);
  const byTerm = termOf(made) !== undefined && analysis.modules[0]?.head.term !== undefined;
  const left = termLeft(request, made);
  terminal.out(summary({ made, folded: folded.length, old: path, target, language, byTerm, ...left }));
  return exit.fine;
}

function write(target: string, { files }: Copy): Problem | undefined {
  try {
    mkdirSync(target, { recursive: true });
    if (readdirSync(target).length > 0) return usageProblem('U344', { path: target });
    for (const { name, text } of files) writeFileSync(join(target, name), text, { flag: 'wx' });
    return undefined;
  } catch (error) {
    return usageProblem('U27', { path: target, reason: errorCode(error) });
  }
}

function told({ files }: Copy, target: string, language: Invocation['language']): readonly string[] {
  return files.map(({ name }) => fill(toolTexts[language].made, { path: join(target, name) }));
}

/** The years of the money where nobody said other ones. */
function termLeft(
  { term, years }: { readonly term?: unknown; readonly years?: number },
  made: Copy,
): { readonly left?: string } {
  const own = termOf(made);
  return term === undefined && years === undefined && own !== undefined ? { left: `${own.from}–${own.through}` } : {};
}

function termOf({ files: [first] }: Copy): { readonly from: number; readonly through: number } | undefined {
  return first === undefined ? undefined : parse(first).module.head.term;
}

interface Summary {
  readonly made: Copy;
  readonly folded: number;
  readonly old: string;
  readonly target: string;
  readonly language: Invocation['language'];
  readonly left?: string;
  /** Whether both have a term, so that `diff` knows by how many years the new one is later. */
  readonly byTerm: boolean;
}

function summary({ made, folded, old, target, language, left, byTerm }: Summary): string {
  const say = reuseTexts[language];
  const { kept, resting, untried } = made.examples;
  const lines = [
    [
      counted(say.folded, folded),
      ...(untried.length > 0 ? [] : [counted(say.kept, kept.length)]),
      ...(resting.length === 0 ? [] : [counted(say.resting, resting.length)]),
    ].join('; '),
    ...resting.map((label) => `  ${label}`),
    ...(untried.length === 0 ? [] : [fill(say.untried, { path: target })]),
    ...(left === undefined ? [] : [fill(say.staysTerm, { years: left })]),
    ...listed(say.staying, made.staying, target),
    ...listed(say.named, made.named, target),
    fill(say.next, { path: target, old, later: byTerm ? say.byTerm : '', along: byTerm ? say.along : '' }),
  ];
  return `${harmless(lines.join('\n'))}\n`;
}

/** Lines of the new text, as an editor opens them. */
function listed(title: string, lines: Copy['staying'], target: string): readonly string[] {
  if (lines.length === 0) return [];
  return [title, ...lines.map(({ file, line, text }) => `  ${join(target, file)}:${line}: ${shortened(text)}`)];
}

/** A long line by its beginning and what stands around the year. */
function shortened(text: string): string {
  const [most, before, after] = [100, 30, 40];
  const year = text.search(/(?:19|20|21)\d\d/);
  if (text.length <= most) return text;
  if (year + after <= most) return `${text.slice(0, most)}…`;
  const end = year + after < text.length ? '…' : '';
  return `${text.slice(0, before)} … ${text.slice(Math.max(before, year - before), year + after)}${end}`;
}
