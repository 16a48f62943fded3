import { explanations } from '../../../engine/index.ts';
import type { Problem } from '../../../grammar/index.ts';
import { usageProblem } from '../../usage-problem.ts';
import { present } from '../../wire.ts';
import { answerOnWire } from '../../wire-answer.ts';
import { type AskedValues, askedValues, isKnown } from '../asked-value.ts';
import { writeAtomically } from '../atomic-write.ts';
import { conditionMeant } from '../condition-meant.ts';
import { inForm, sentencesText } from '../explanation-forms.ts';
import type { Options } from '../program.ts';
import type { ExplanationForm } from '../program-explain.ts';
import { writeReceipt } from '../receipt-file.ts';
import type { Invocation } from '../run-command-line.ts';
import { explainedHead, openText } from '../show-answer.ts';
import { showProblems } from '../show-problem.ts';
import { type ExitCode, exit, harmless, type Terminal } from '../terminal.ts';
import { fill, texts } from '../texts.ts';
import { toolTexts } from '../texts-tools.ts';
import { traceOf } from '../traced.ts';

/**
 * Gives the explanation of a value, or of all that a decision gives to one thing: as text with the reasons and the tree below
 * them, as the reasons alone, or as a file. Exit codes as those of `why`.
 */
export function explain(invocation: Invocation): ExitCode {
  const { terminal, language, options } = invocation;
  const read = new Map<string, string>();
  const show = (problems: readonly Problem[], code: ExitCode): ExitCode => {
    showProblems(terminal, problems, read, language);
    return code;
  };
  const form = options.vorm ?? (options.json === true ? 'json' : 'tekst');
  const clash = clashOf(options, form, terminal);
  if (clash !== undefined) return show([clash], exit.usage);
  const found = askedValues(invocation, read, { command: 'maatstaf explain', together: true });
  if ('problems' in found) return show(found.problems, found.code);
  const { told, values, example } = found;
  const traced = traceOf(found, options);
  if ('problem' in traced) return show([traced.problem], exit.usage);
  show([...told.remarks, ...(example?.wrong ?? [])], exit.fine);
  const { trace } = traced;
  if (options.bewijs !== undefined) {
    const wrong = writeReceipt(options.bewijs, found, options.metFeiten === true);
    if (wrong !== undefined) return show([wrong], exit.environment);
    terminal.err(`${fill(texts[language].wrote, { path: options.bewijs })}\n`);
  }
  const known = isKnown(values) && (example?.wrong ?? []).length === 0 ? exit.fine : exit.findings;
  if (options.voorwaarde !== undefined) {
    const condition = conditionMeant(trace, options.voorwaarde);
    if ('code' in condition) return show([condition], exit.usage);
    const sentences = explanations.condition(trace, condition.id, language);
    const { label, name } = condition;
    if (form === 'json')
      terminal.out(`${JSON.stringify({ voorwaarde: name, label, zinnen: sentences }, undefined, 2)}\n`);
    else terminal.out(sentencesText(sentences, terminal.width));
    return known;
  }
  const extent = {
    ...present('depth', options.diepte),
    ...present('members', options.leden),
    ...present('width', terminal.width),
  };
  const body = (isProse(form) && openText(found, invocation)) || inForm(trace, form, language, extent);
  const text = `${form === 'tekst' ? headOf(found, invocation) : ''}${body}`;
  if (options.uitvoer === undefined) terminal.out(text);
  else {
    const wrong = writeAtomically(options.uitvoer, text);
    if (wrong !== undefined) return show([wrong], exit.environment);
    terminal.err(`${fill(texts[language].wrote, { path: options.uitvoer })}\n`);
  }
  return known;
}

/** Options that do not go together, or not with the form. */
function clashOf(options: Options, form: ExplanationForm, { width }: Terminal): Problem | undefined {
  const both = (option: string, other: string): Problem => usageProblem('U10', { option, other });
  if (options.json === true && form !== 'json') return both('--json', '--vorm');
  if (options.compleet === true && form !== 'json')
    return usageProblem('U350', { option: '--compleet', form, forms: '`json`' });
  const limits = (['diepte', 'leden', 'vanafLid'] as const).find((name) => options[name] !== undefined);
  if (options.compleet === true && limits !== undefined) return both('--compleet', flags[limits]);
  if (options.compleet === true && options.voor !== undefined) return both('--compleet', '--voor');
  if (options.bewijs !== undefined && options.voor !== undefined) return both('--bewijs', '--voor');
  if (options.bewijs !== undefined && options.voorbeeld !== undefined) return both('--bewijs', '--voorbeeld');
  if (options.metFeiten === true && options.bewijs === undefined)
    return usageProblem('U09', { command: '--met-feiten', option: '--bewijs' });
  if (options.voorwaarde !== undefined && form !== 'tekst' && form !== 'json')
    return usageProblem('U350', { option: '--voorwaarde', form, forms: '`tekst`, `json`' });
  const isFile = form === 'html' || form === 'svg';
  if (isFile && options.uitvoer === undefined && width !== undefined) return usageProblem('U351', { form });
  return undefined;
}

const flags = { diepte: '--diepte', leden: '--leden', vanafLid: '--vanaf-lid' } as const;

function isProse(form: ExplanationForm): boolean {
  return form === 'tekst' || form === 'kort' || form === 'volledig';
}

function headOf({ told, example }: AskedValues, { language }: Invocation): string {
  const { label = '', file = '' } = example ?? {};
  const of = example === undefined ? '' : `${harmless(fill(toolTexts[language].exampleHead, { label, file }))}\n`;
  return `${explainedHead(told, answerOnWire(told, language), language)}${of}\n`;
}
