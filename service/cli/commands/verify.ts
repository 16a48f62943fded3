import { explanations, type NotVerified, type Trace, type TraceDeviation } from '../../../engine/index.ts';
import type { Language, Problem } from '../../../grammar/index.ts';
import { usageProblem } from '../../usage-problem.ts';
import { present } from '../../wire.ts';
import { broken } from '../lines.ts';
import type { Invocation } from '../run-command-line.ts';
import { showProblems } from '../show-problem.ts';
import { type ExitCode, exit, harmless } from '../terminal.ts';
import { counted, fill } from '../texts.ts';
import { explainTexts } from '../texts-explain.ts';
import { keptAndLaw } from '../traced-file.ts';

/** So many of a kind are told one by one. */
const fewTold = 20;

/**
 * Computes a complete explanation again from the text of the regulation, by another way than the engine's, and says what does not
 * agree and what it could not check; with facts it also makes the explanation again and compares every word. 0 when nothing
 * disagrees; 1 when something does.
 */
export function verify(invocation: Invocation): ExitCode {
  const { terminal, language, paths, options } = invocation;
  const texts = new Map<string, string>();
  const show = (problems: readonly Problem[], code: ExitCode): ExitCode => {
    showProblems(terminal, problems, texts, language);
    return code;
  };
  const found = keptAndLaw(invocation, texts, explanations.read);
  if ('problems' in found) return show(found.problems, found.code);
  const {
    kept: { trace },
    analysis,
    sources,
    facts,
  } = found;
  const { name } = trace.regulation;
  if (name !== analysis.name) {
    const args = { what: paths[0] ?? '', other: name, path: paths[1] ?? '.', name: analysis.name };
    return show([usageProblem('U361', args)], exit.usage);
  }
  if (!trace.complete) return show([usageProblem('U360')], exit.usage);
  const { verified, failures, unchecked } = explanations.verify(analysis, trace, facts);
  const other = facts === undefined ? undefined : explanations.retrace(trace, { analysis, facts, sources });
  const say = explainTexts[language];
  if (options.json === true) {
    const told = {
      nagerekend: verified,
      fouten: failures.map(({ node, code, nl, en }) => ({ plaats: node, code, melding: language === 'nl' ? nl : en })),
      nietNagegaan: unchecked.map((one) => ({ plaats: one.node, reden: one[language] })),
      ...present(
        'anders',
        other?.map(({ node, members }) => ({ ...present('plaats', node), leden: members })),
      ),
    };
    terminal.out(`${JSON.stringify(told, undefined, 2)}\n`);
  } else {
    const lines = [
      fill(say.verified, {
        verified,
        count: verified + new Set(failures.map(({ node }) => node)).size + unchecked.length,
      }),
      ...list(
        counted(say.failures, failures.length),
        failures.map((one) => `${one.node}: ${one.code} ${one[language]}`),
      ),
      ...list(counted(say.unchecked, unchecked.length), byReason(unchecked, language)),
      ...(other === undefined ? [say.notRetraced] : []),
      ...list(
        counted(say.retraced, other?.length ?? 0),
        (other ?? []).slice(0, fewTold).map((one) => deviationText(one, trace, language)),
        other?.length,
      ),
    ];
    terminal.out(lines.flatMap((line) => broken(harmless(line), '    ', terminal.width)).join('\n'));
    terminal.out('\n');
  }
  return failures.length === 0 && (other ?? []).length === 0 ? exit.fine : exit.findings;
}

/** Which part, by its label, and what of it is not what law and facts give. */
function deviationText({ node, members }: TraceDeviation, { nodes }: Trace, language: Language): string {
  const say = explainTexts[language];
  const found = nodes.find(({ id }) => id === node);
  const name = found === undefined ? (node ?? say.wholeExplanation) : `${found.label} (${node ?? ''})`;
  return members.length === 0 ? `${name}: ${say.partMissing}` : `${name}: ${members.join(', ')}`;
}

function list(head: string, all: readonly string[], count = all.length): readonly string[] {
  if (all.length === 0) return [];
  const others = count - fewTold;
  return [head, ...all.slice(0, fewTold).map((one) => `- ${one}`), ...(others > 0 ? [`- … (+ ${others})`] : [])];
}

/** For each reason how often, and a few of them. */
function byReason(all: readonly NotVerified[], language: Language): readonly string[] {
  const reasons = [...new Set(all.map((one) => one[language]))];
  return reasons.map((reason) => {
    const ones = all.filter((one) => one[language] === reason).map(({ node }) => node);
    const more = ones.length > fewNamed ? ', …' : '';
    return `${reason}: ${ones.length} (${ones.slice(0, fewNamed).join(', ')}${more})`;
  });
}

/** So many parts are named of a reason. */
const fewNamed = 3;
