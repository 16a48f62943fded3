import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { analyse, askables, plans } from '../../../engine/index.ts';
import type { Problem } from '../../../grammar/index.ts';
import { usageProblem } from '../../usage-problem.ts';
import { writeAtomically } from '../atomic-write.ts';
import { oneRegulation } from '../one-regulation.ts';
import { questionFrom } from '../question-from-options.ts';
import type { Invocation } from '../run-command-line.ts';
import { showProblems, sourcesOf } from '../show-problem.ts';
import { type ExitCode, exit } from '../terminal.ts';
import { fill } from '../texts.ts';
import { moduleTexts } from '../texts-modules.ts';

/**
 * Writes a question as a module, once what the module gives was compared with what the engine gives. 0 when it was written; 1 when
 * the regulation holds errors; 2 when the question is wrong; 4 when the module is.
 */
export async function emit({ terminal, language, paths, options }: Invocation): Promise<ExitCode> {
  const show = (problems: readonly Problem[], texts: ReadonlyMap<string, string>, code: ExitCode): ExitCode => {
    showProblems(terminal, problems, texts, language);
    return code;
  };
  const found = oneRegulation(paths[0] ?? '.', terminal);
  if ('problems' in found) return show(found.problems, new Map(), found.code);
  const { sources } = found.regulation;
  const texts = new Map(sourcesOf(sources));
  const analysis = analyse(sources);
  if (!analysis.sound) {
    const errors = analysis.problems.filter(({ severity }) => severity === 'error');
    return show([...errors, usageProblem('U37')], texts, exit.findings);
  }
  if (options.vraag === undefined) {
    const example = askables(analysis).find(({ kind }) => kind === 'rule')?.name ?? '…';
    return show([usageProblem('U14', { example })], texts, exit.usage);
  }
  const made = plans.emit(analysis, sources, questionFrom(options, analysis), language);
  if (made === 'too large') return show([usageProblem('U382')], texts, exit.usage);
  if ('problems' in made) return show(made.problems, texts, exit.usage);
  const { compared, different, left } = made.check(await imported(made.text));
  const [first] = different;
  if (first !== undefined)
    return show([usageProblem('U380', { count: different.length, compared, first })], texts, exit.defect);
  if (left.length > 0) show([usageProblem('U381', { names: left.join(', ') })], texts, exit.fine);
  if (options.uitvoer === undefined) {
    terminal.out(made.text);
    return exit.fine;
  }
  const problem = writeAtomically(options.uitvoer, made.text);
  if (problem !== undefined) return show([problem], texts, exit.environment);
  terminal.out(`${fill(moduleTexts[language].wrote, { path: options.uitvoer, compared })}\n`);
  return exit.fine;
}

/** From a file of its own that is there no longer than this takes. */
async function imported(text: string): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'maatstaf-module-'));
  try {
    const file = join(folder, 'module.mjs');
    writeFileSync(file, text);
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
