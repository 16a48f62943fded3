import { describeNeed, explanations, type Needed } from '../../../engine/index.ts';
import type { Language, Problem } from '../../../grammar/index.ts';
import { present } from '../../wire.ts';
import { answerOnWire } from '../../wire-answer.ts';
import { decidesOf, neededOnWire } from '../../wire-explanations.ts';
import { questionOf } from '../asked-question.ts';
import { askedValues, isKnown } from '../asked-value.ts';
import type { Invocation } from '../run-command-line.ts';
import { explainedHead } from '../show-answer.ts';
import { showProblems } from '../show-problem.ts';
import { table } from '../table.ts';
import { type ExitCode, exit, harmless } from '../terminal.ts';
import { counted } from '../texts.ts';
import { explainTexts } from '../texts-explain.ts';

/**
 * Says which facts, judgements, numbers and draws are still needed for a value, the most deciding first, who delivers them,
 * and what is open but can change nothing any more. 0 when nothing is needed; otherwise as `why`.
 */
export function needed(invocation: Invocation): ExitCode {
  const { terminal, language, options } = invocation;
  const read = new Map<string, string>();
  const show = (problems: readonly Problem[], code: ExitCode): ExitCode => {
    showProblems(terminal, problems, read, language);
    return code;
  };
  const found = askedValues(invocation, read, { command: 'maatstaf needed', together: true });
  if ('problems' in found) return show(found.problems, found.code);
  const { told, values, facts } = found;
  const answer = explanations.needed(told.analysis, facts, questionOf(found));
  if (answer.problems.length > 0) return show(answer.problems, exit.usage);
  show(told.remarks, exit.fine);
  const reply = answerOnWire(told, language);
  if (options.json === true) {
    const { nogNodig: _, ...others } = reply;
    terminal.out(`${JSON.stringify({ ...others, ...neededOnWire(answer) }, undefined, 2)}\n`);
  } else {
    terminal.out(explainedHead(told, reply, language));
    terminal.out(neededText(answer.needed, language, terminal.width));
    const count = answer.irrelevant.length;
    if (count > 0) terminal.out(`\n${counted(explainTexts[language].irrelevant, count)}\n`);
  }
  return isKnown(values) && answer.needed.length === 0 ? exit.fine : exit.findings;
}

function neededText(all: readonly Needed[], language: Language, width: number | undefined): string {
  const say = explainTexts[language];
  if (all.length === 0) return `\n${say.nothingNeeded}\n`;
  const head = [say.name, say.what, say.typeOf, say.by, say.decides];
  const rows = all.map((one) => [
    nameOf(one),
    describeNeed(one.need, language),
    one.type === undefined ? say.kinds[one.kind] : explanations.shown.type(one.type, language),
    byWhom(one, language),
    decides(one, language),
  ]);
  const drawn = table(
    head,
    rows.map((row) => row.map(harmless)),
    present('width', width),
  );
  return `\n${counted(say.needed, all.length)}\n\n${drawn}`;
}

/** By which facts deliver it. */
function nameOf({ need }: Needed): string {
  if (need.kind === 'list') return need.entity.name;
  return need.kind === 'draw' ? need.allocation.name : need.instance.quantity.name;
}

function byWhom({ kind, by, of }: Needed, language: Language): string {
  if (by !== undefined) return by;
  if (kind === 'parameter') return explainTexts[language].lawgiver;
  return of === undefined ? '' : `${of.entity.label} ${of.key}`;
}

function decides(one: Needed, language: Language): string {
  const say = explainTexts[language];
  const words = { altijd: say.alone, soms: say.sometimes, nooit: say.together } as const;
  if (one.kind === 'list') return '';
  const how = decidesOf(one);
  if (how === undefined) return one.proven ? say.together : say.perhaps;
  return words[how];
}
