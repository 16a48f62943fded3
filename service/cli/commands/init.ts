import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { analyse } from '../../../engine/index.ts';
import type { Problem } from '../../../grammar/index.ts';
import { errorCode } from '../../files.ts';
import { usageProblem } from '../../usage-problem.ts';
import { newRegulation, regulationName } from '../new-regulation.ts';
import type { Invocation } from '../run-command-line.ts';
import { showProblems } from '../show-problem.ts';
import { type ExitCode, exit } from '../terminal.ts';
import { fill } from '../texts.ts';
import { toolTexts } from '../texts-tools.ts';

/** Makes a folder with a new regulation that checks and has an example; a folder with anything in it is left as it is. */
export function init({ terminal, language, paths, options }: Invocation): ExitCode {
  const say = toolTexts[language];
  const show = (problem: Problem, code: ExitCode): ExitCode => {
    showProblems(terminal, [problem], new Map(), language);
    return code;
  };
  const folder = paths[0] ?? '.';
  const written = options.naam ?? basename(resolve(folder));
  const name = regulationName(written);
  if (name === undefined || (options.naam !== undefined && name !== options.naam.normalize('NFC')))
    return show(usageProblem('U343', { name: written, suggestion: name ?? 'regeling' }), exit.usage);
  const label = written.replaceAll('_', ' ').replaceAll('"', '').trim();
  const files = newRegulation(name, label, language);
  const sources = Object.entries(files).flatMap(([path, text]) =>
    path.endsWith('.maat') ? [{ name: path, text }] : [],
  );
  // A word of the language is no name.
  if (!analyse(sources).sound)
    return show(usageProblem('U343', { name: written, suggestion: `regeling_${name}` }), exit.usage);
  try {
    mkdirSync(folder, { recursive: true });
    if (readdirSync(folder).length > 0) return show(usageProblem('U344', { path: folder }), exit.environment);
    for (const [path, text] of Object.entries(files)) {
      writeFileSync(join(folder, path), text, { flag: 'wx' });
      terminal.out(`${fill(say.made, { path: join(folder, path) })}\n`);
    }
  } catch (error) {
    return show(usageProblem('U27', { path: folder, reason: errorCode(error) }), exit.environment);
  }
  terminal.out(`${fill(say.next, { path: folder })}\n`);
  return exit.fine;
}
