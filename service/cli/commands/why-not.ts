import { explanations } from '../../../engine/index.ts';
import type { Problem } from '../../../grammar/index.ts';
import { usageProblem } from '../../usage-problem.ts';
import { answerOnWire } from '../../wire-answer.ts';
import { askedValues, isKnown } from '../asked-value.ts';
import { sentencesText } from '../explanation-forms.ts';
import type { Invocation } from '../run-command-line.ts';
import { explainedHead, openText } from '../show-answer.ts';
import { showProblems } from '../show-problem.ts';
import { type ExitCode, exit } from '../terminal.ts';
import { traceOf } from '../traced.ts';

/** So many labels are named in a message. */
const fewLabels = 8;

/**
 * Says why something was refused, came to nothing or is absent, and which definitions lost and why; with `--definitie` only
 * about one rule, condition or exception below it. Exit codes as those of `why`.
 */
export function whyNot(invocation: Invocation): ExitCode {
  const { terminal, language, options } = invocation;
  const texts = new Map<string, string>();
  const show = (problems: readonly Problem[], code: ExitCode): ExitCode => {
    showProblems(terminal, problems, texts, language);
    return code;
  };
  const found = askedValues(invocation, texts, { command: 'maatstaf why-not', together: true });
  if ('problems' in found) return show(found.problems, found.code);
  const { told, values, example } = found;
  const traced = traceOf(found, options);
  if ('problem' in traced) return show([traced.problem], exit.usage);
  const { trace } = traced;
  const definition = options.definitie?.normalize('NFC');
  const reasons =
    definition === undefined
      ? trace.roots.map((root) => explanations.whyNot(trace, root, language))
      : [explanations.whyNotDefinition(trace, definition, language)];
  if (definition !== undefined && reasons[0]?.length === 0) {
    const labels = explanations.definitionLabels(trace);
    const names = labels.slice(0, fewLabels).map((label) => `“${label}”`);
    const all = `${names.join(', ')}${labels.length > fewLabels ? ', …' : ''}`;
    return show([usageProblem('U359', { name: definition, names: all })], exit.usage);
  }
  show([...told.remarks, ...(example?.wrong ?? [])], exit.fine);
  const reply = answerOnWire(told, language);
  // The reply also tells of guarantees and facts of others.
  const shown = options.voor === undefined ? reply : { regeling: reply.regeling };
  if (options.json === true) terminal.out(`${JSON.stringify({ ...shown, waaromNiet: reasons }, undefined, 2)}\n`);
  else {
    const paragraphs = reasons.map((sentences) =>
      sentences.map((one) => sentencesText([one], terminal.width)).join(''),
    );
    terminal.out(`${explainedHead(told, reply, language)}\n${paragraphs.join('\n')}${openText(found, invocation)}`);
  }
  return isKnown(values) && (example?.wrong ?? []).length === 0 ? exit.fine : exit.findings;
}
