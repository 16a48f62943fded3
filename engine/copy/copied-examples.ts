import { format, type Language, parse, phraseOf, render, type SourceFile, translate } from '../../grammar/index.ts';
import { analyse } from '../amend/law.ts';
import type { Analysis } from '../model.ts';
import { regulationOf } from '../reuse/file-set.ts';
import { asParsed } from '../reuse/link.ts';
import { type ExampleResult, runExamples } from '../run/examples.ts';
import type { Copy, CopyRequest } from './copy-regulation.ts';
import { edited } from './edited.ts';
import { movedYears } from './moved-years.ts';

/**
 * The examples of the old regulation for the new text, in a file of their own: those that do not come out as comments,
 * with the reason.
 */
export function copiedExamples(
  analysis: Analysis,
  sources: readonly SourceFile[],
  files: readonly SourceFile[],
  language: Language,
  { name, years = 0 }: CopyRequest,
): { readonly files: readonly SourceFile[]; readonly labels: Copy['examples'] } {
  const written = writtenFor(analysis, sources, language, name, years);
  if (written.length === 0) return { files: [], labels: { kept: [], resting: [], untried: [] } };
  const fileName = `${phraseOf('examplesOf', language).split(' ')[0]}-${name}.maat`;
  const fileOf = (texts: readonly string[]): SourceFile => {
    const text = `${phraseOf('examplesOf', language)} ${name}\n\n${texts.join('\n\n')}\n`;
    return { name: fileName, text: format({ name: fileName, text }).text ?? text };
  };
  const law = [...files, ...usedSources(analysis, sources)];
  if (!analyse(law).sound) {
    const labels = { kept: [], resting: [], untried: written.map(({ label }) => label) };
    return { files: [fileOf(written.map(({ text }) => `  ${text}`))], labels };
  }
  const failing = reasons(written, fileOf, law, language);
  const texts = written.map(({ label, text }) => {
    const reason = failing.get(label);
    return reason === undefined ? `  ${text}` : resting(`${doesNot[language]}: ${reason}`, text);
  });
  const labelsOf = (fails: boolean): readonly string[] =>
    written.flatMap(({ label }) => (failing.has(label) === fails ? [label] : []));
  return { files: [fileOf(texts)], labels: { kept: labelsOf(false), resting: labelsOf(true), untried: [] } };
}

interface Written {
  readonly label: string;
  readonly text: string;
}

/** Each example as it reads for the new regulation: its years moved, in the language of the text. */
function writtenFor(
  analysis: Analysis,
  sources: readonly SourceFile[],
  language: Language,
  name: string,
  years: number,
): readonly Written[] {
  return analysis.examples.flatMap(({ declaration, module }) => {
    const text = sources.find((source) => source.name === module.file)?.text;
    const { start, end } = asParsed(declaration).span;
    const own = `${phraseOf('examplesOf', module.language)} ${name}\n\n`;
    if (text === undefined) return [];
    const alone = { name: '', text: `${own}${text.slice(start, end)}\n` };
    const moved = {
      name: '',
      text: edited(alone.text, years === 0 ? [] : movedYears(parse(alone).module, years).edits),
    };
    const made = (module.language === language ? format(moved) : translate(moved, language)).text ?? moved.text;
    return [{ label: declaration.label.value, text: made.slice(made.indexOf('\n')).trim() }];
  });
}

/** The law of the regulations it uses, for trying the examples. */
function usedSources({ name }: Analysis, sources: readonly SourceFile[]): readonly SourceFile[] {
  return sources.filter((source) => {
    const { module } = parse(source);
    return module.head.kind !== 'examplesOf' && regulationOf(module) !== name;
  });
}

/** Why an example does not come out, by its label; one with an error of its own is left out before the others are run. */
function reasons(
  written: readonly Written[],
  fileOf: (texts: readonly string[]) => SourceFile,
  law: readonly SourceFile[],
  language: Language,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const analysed = (): Analysis =>
    analyse([fileOf(written.flatMap(({ label, text }) => (found.has(label) ? [] : [`  ${text}`]))), ...law]);
  const whole = analysed();
  const errors = whole.problems.filter(({ severity }) => severity === 'error');
  for (const { module, declaration } of whole.examples) {
    const { start, end } = declaration.span;
    const error = errors.find(
      ({ file, span }) => file === module.file && span !== undefined && span.start >= start && span.end <= end,
    );
    if (error !== undefined) found.set(declaration.label.value, render(error, language).message);
  }
  for (const result of runExamples(found.size === 0 ? whole : analysed()))
    if (!result.passed) found.set(result.label, reasonOf(result, language));
  return found;
}

function reasonOf({ problems, checks }: ExampleResult, language: Language): string {
  const [first] = [...problems, ...checks.flatMap(({ problem }) => (problem === undefined ? [] : [problem]))];
  return first === undefined ? '' : render(first, language).message;
}

/** An example that does not come out of the new text, for the drafter to mend. */
function resting(reason: string, text: string): string {
  return [reason, ...text.split('\n')].map((line) => `  # ${line}`.trimEnd()).join('\n');
}

const doesNot: Readonly<Record<Language, string>> = { nl: 'komt niet uit', en: 'does not come out' };
