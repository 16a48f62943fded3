import type { Language, Problem } from '../../../grammar/index.ts';
import { present } from '../../wire.ts';
import { answerOnWire } from '../../wire-answer.ts';
import { type AskedValues, answerOf, askedValues, isKnown, keyOf } from '../asked-value.ts';
import { broken } from '../lines.ts';
import { type Reason, reasonTree } from '../reason-tree.ts';
import type { Invocation } from '../run-command-line.ts';
import { answerHead, stillNeeded } from '../show-answer.ts';
import { showProblems } from '../show-problem.ts';
import { type ExitCode, exit, harmless } from '../terminal.ts';
import { counted, fill } from '../texts.ts';
import { toolTexts } from '../texts-tools.ts';

/** How many steps down unless said otherwise: more does not fit a screen. */
const standardDepth = 4;

/** How many members of a large set unless said otherwise. */
const standardMembers = 3;

/**
 * Explains one value in full: a line for it and, deeper and deeper, for all it follows from; of an example a value of it, or
 * all that it expects. 0 when it is known; 1 when it is not, when the example does not come out, or when the regulation or
 * the facts hold errors; 2 when the question is wrong or means more than one value.
 */
export function why(invocation: Invocation): ExitCode {
  const { terminal, language } = invocation;
  const texts = new Map<string, string>();
  const show = (problems: readonly Problem[], code: ExitCode): ExitCode => {
    showProblems(terminal, problems, texts, language);
    return code;
  };
  const found = askedValues(invocation, texts, { command: 'maatstaf why' });
  return 'problems' in found ? show(found.problems, found.code) : tell(found, invocation, show);
}

/** The values with all they follow from; each is explained once. */
function tell(
  { told, values, example }: AskedValues,
  { terminal, language, options }: Invocation,
  show: (problems: readonly Problem[], code: ExitCode) => ExitCode,
): ExitCode {
  show([...told.remarks, ...(example?.wrong ?? [])], exit.fine);
  const extent = { depth: options.diepte ?? standardDepth, members: options.leden ?? standardMembers };
  const explained = new Set<string>();
  const reasons = values.map((value) =>
    reasonTree(told.analysis, answerOf(told, value), keyOf(value), extent, language, explained),
  );
  const reply = answerOnWire(told, language);
  if (options.json === true) {
    const [waarom] = reasons;
    const trees = example === undefined ? present('waarom', waarom && onWire(waarom)) : { waarom: reasons.map(onWire) };
    terminal.out(`${JSON.stringify({ ...reply, ...trees }, undefined, 2)}\n`);
  } else {
    const lines = reasons.flatMap((reason) => linesOf(reason, 0, language, terminal.width));
    const of = example === undefined ? '' : `${harmless(exampleHead(example, language))}\n`;
    terminal.out(`${answerHead(reply, language)}${of}\n${lines.map((line) => `${line}\n`).join('')}`);
    terminal.out(stillNeeded(reply, language, terminal.width));
  }
  return isKnown(values) && (example?.wrong ?? []).length === 0 ? exit.fine : exit.findings;
}

function exampleHead({ label, file }: { readonly label: string; readonly file: string }, language: Language): string {
  return fill(toolTexts[language].exampleHead, { label, file });
}

function linesOf(reason: Reason, level: number, language: Language, width: number | undefined): readonly string[] {
  const say = toolTexts[language];
  const margin = level === 0 ? '' : `${'  '.repeat(level - 1)}- `;
  const after = reason.repeated
    ? ` ${say.repeated}`
    : reason.deeper > 0
      ? ` ${counted(say.deeper, reason.deeper)}`
      : '';
  const own = broken(`${margin}${harmless(reason.line)}${after}`, '  '.repeat(level + 1), width);
  const others = reason.others === 0 ? [] : [`${'  '.repeat(level)}- ${counted(say.otherMembers, reason.others)}`];
  return [...own, ...reason.below.flatMap((below) => linesOf(below, level + 1, language, width)), ...others];
}

function onWire({ line, below, repeated, deeper, others }: Reason): object {
  return {
    reden: line,
    ...(repeated ? { herhaald: true } : {}),
    ...(deeper === 0 ? {} : { dieper: deeper }),
    ...(others === 0 ? {} : { overAndereLeden: others }),
    ...(below.length === 0 ? {} : { volgtUit: below.map(onWire) }),
  };
}
