import { explanations } from '../../../engine/index.ts';
import type { Problem } from '../../../grammar/index.ts';
import { present } from '../../wire.ts';
import { answerOnWire } from '../../wire-answer.ts';
import { whatIfOnWire } from '../../wire-explanations.ts';
import { questionOf } from '../asked-question.ts';
import { type AskedValues, askedValues } from '../asked-value.ts';
import { goalMeant } from '../goal-meant.ts';
import type { Options } from '../program.ts';
import { progressOn } from '../progress.ts';
import { nameMeant } from '../question-words.ts';
import type { Invocation } from '../run-command-line.ts';
import { explainedHead } from '../show-answer.ts';
import { showProblems } from '../show-problem.ts';
import { whatIfText } from '../show-what-if.ts';
import { type ExitCode, exit } from '../terminal.ts';
import { traceOf } from '../traced.ts';

const standard = { shown: 10, runs: 2000 } as const;

/**
 * Searches the smallest sets of facts that would have to differ for another outcome; each is computed. 0 when there is one, or
 * when it is so already; 1 when there is none or when it stopped searching, or when the regulation or the facts hold errors.
 */
export function whatIf(invocation: Invocation): ExitCode {
  const { terminal, language, options } = invocation;
  const texts = new Map<string, string>();
  const show = (problems: readonly Problem[], code: ExitCode): ExitCode => {
    showProblems(terminal, problems, texts, language);
    return code;
  };
  const goal = goalMeant(options.doel);
  const found = askedValues(invocation, texts, { command: 'maatstaf what-if' });
  if ('problems' in found) return show(found.problems, found.code);
  const { told, facts } = found;
  const { analysis } = told;
  const reader = readerOf(found, options);
  if ('problem' in reader) return show([reader.problem], exit.usage);
  const names = (written: readonly string[] | undefined): readonly string[] | undefined =>
    written?.map((name) => nameMeant(name, analysis));
  const runs = options.pogingen ?? standard.runs;
  const progress = progressOn(terminal, language);
  const all = explanations.whatIf(analysis, facts, questionOf(found), goal, {
    runs,
    ...reader,
    ...present('only', names(options.alleen)),
    ...present('frozen', names(options.behalve)),
    proceed: (done) => {
      progress.tell(done, runs);
      return true;
    },
  });
  progress.clear();
  // What others have that was not tried is not for this reader.
  const came = options.voor === undefined ? all : { ...all, untried: [] };
  if (came.problems.length > 0) return show(came.problems, exit.usage);
  show(told.remarks, exit.fine);
  const reply = answerOnWire(told, language);
  const sets = came.sets.slice(0, options.hoogstens ?? standard.shown);
  if (options.json === true) {
    const { regeling, toestandOp, geldendOp, bekendOp } = reply;
    const head = { regeling, ...present('toestandOp', toestandOp), ...present('geldendOp', geldendOp) };
    const dates = present('bekendOp', bekendOp);
    terminal.out(`${JSON.stringify({ ...head, ...dates, ...whatIfOnWire(came, goal, sets) }, undefined, 2)}\n`);
  } else {
    terminal.out(`${explainedHead(told, reply, language)}\n`);
    const isNarrowed = [options.voor, options.alleen, options.behalve].some((one) => one !== undefined);
    terminal.out(whatIfText(came, sets, language, { isNarrowed, ...present('width', terminal.width) }));
  }
  return came.already || came.sets.length > 0 ? exit.fine : exit.findings;
}

/** For a reader only its own facts may differ, and only what it may see is asked about. */
function readerOf(
  found: AskedValues,
  options: Options,
):
  | { readonly of?: { readonly entity: string; readonly key: string; readonly ownThings: readonly string[] } }
  | { readonly problem: Problem } {
  if (options.voor === undefined && options.metEigen === undefined) return {};
  const traced = traceOf(found, options);
  if ('problem' in traced) return traced;
  const { audience } = traced.trace;
  return audience === undefined
    ? {}
    : { of: { entity: audience.entity, key: audience.of, ownThings: audience.ownThings } };
}
