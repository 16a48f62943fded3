import { explanations } from '../../../engine/index.ts';
import type { Problem } from '../../../grammar/index.ts';
import { usageProblem } from '../../usage-problem.ts';
import { replayOnWire } from '../../wire-replay.ts';
import { broken } from '../lines.ts';
import type { Invocation } from '../run-command-line.ts';
import { showProblems } from '../show-problem.ts';
import { replayLines } from '../show-replay.ts';
import { type ExitCode, exit, harmless } from '../terminal.ts';
import { keptAndLaw } from '../traced-file.ts';

/**
 * Answers the question of a receipt again and says exactly what differs. 0 when nothing does but the version of the engine; 1 when
 * anything else differs, or the question cannot be answered any more.
 */
export function replay(invocation: Invocation): ExitCode {
  const { terminal, language, paths, options } = invocation;
  const texts = new Map<string, string>();
  const show = (problems: readonly Problem[], code: ExitCode): ExitCode => {
    showProblems(terminal, problems, texts, language);
    return code;
  };
  const found = keptAndLaw(invocation, texts, explanations.readReceipt, ({ receipt }, { name }) => {
    const other = receipt.regulation.name;
    if (other === name) return undefined;
    return usageProblem('U365', { what: paths[0] ?? '', other, path: paths[1] ?? '.', name });
  });
  if ('problems' in found) return show(found.problems, found.code);
  const { kept, analysis, sources } = found;
  const own = found.facts === undefined ? explanations.keptFacts(kept.receipt, analysis) : undefined;
  const facts = found.facts ?? own?.facts;
  if (facts === undefined)
    return show([usageProblem('U09', { command: 'maatstaf replay', option: '--feiten' })], exit.usage);
  const wrong = (own?.problems ?? []).filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) return show(wrong, exit.findings);
  const came = explanations.replay(kept.receipt, { analysis, sources, facts });
  show(came.problems, exit.fine);
  if (options.json === true) terminal.out(`${JSON.stringify(replayOnWire(came), undefined, 2)}\n`);
  else {
    const lines = replayLines(came, language).flatMap((line) => broken(harmless(line), '    ', terminal.width));
    terminal.out(lines.map((line) => `${line}\n`).join(''));
  }
  const isOnlyEngine = came.differences.every(({ kind }) => kind === 'engine');
  return came.outcome === 'same' || (came.outcome === 'sameResult' && isOnlyEngine) ? exit.fine : exit.findings;
}
