import {
  type Edit,
  format,
  type Language,
  type Module,
  parse,
  phraseOf,
  type SourceFile,
  type Span,
  translate,
} from '../../grammar/index.ts';
import { analyse } from '../amend/law.ts';
import type { Analysis, LawState } from '../model.ts';
import { regulationOf } from '../reuse/file-set.ts';
import { asParsed } from '../reuse/link.ts';
import { runExamples } from '../run/examples.ts';
import { copiedHead } from './copied-head.ts';
import { movedYears } from './moved-years.ts';

/** What is to be made of a regulation. */
export interface CopyRequest {
  /** The name of the new one. */
  readonly name: string;
  /** The years its money is for; absent: those of the old one, moved along with `years`. */
  readonly term?: { readonly from: number; readonly through: number };
  /** The day whose text is taken, ISO; absent: the newest text. */
  readonly lawOf?: string;
  /** By how many years those of grids, families, divisions and examples are moved; absent: they stay. */
  readonly years?: number;
}

/** The files of a draft of the next regulation. */
export interface Copy {
  /** The text, then, where there are any, its examples. */
  readonly files: readonly SourceFile[];
  /**
   * The examples that come out, and those that do not and stand there as comments; of a text with errors nobody can say,
   * and all go along as they are.
   */
  readonly examples: {
    readonly kept: readonly string[];
    readonly resting: readonly string[];
    readonly untried: readonly string[];
  };
  /** Years and days in formulas, which stay as they were: the words, with the line of the new text. */
  readonly staying: readonly { readonly line: number; readonly text: string }[];
}

/**
 * Makes the text of a day the first text of a new regulation: amendments folded in, each named in a comment above what it
 * changed; the dates of the head to be filled in; citations and quotations as they were. `sources` are the files the
 * analysis was made of.
 */
export function copyRegulation(analysis: Analysis, sources: readonly SourceFile[], request: CopyRequest): Copy {
  const state = analysis.law.state({ ...(request.lawOf === undefined ? {} : { lawOf: request.lawOf }), exact: true });
  const texts = state.texts.map((text, at) => draftOf(analysis, state, text, at, request));
  const language = parse(state.texts[0] ?? { name: '', text: '' }).module.language;
  const files = texts.map(
    ({ text }, at): SourceFile => ({ name: `${request.name}${at === 0 ? '' : `-${at + 1}`}.maat`, text }),
  );
  const used = usedSources(analysis, sources);
  const examples = copiedExamples(analysis, sources, files, used, language, request);
  return {
    files: [...files, ...examples.files],
    examples: examples.labels,
    staying: texts.flatMap(({ staying }) => staying),
  };
}

interface Draft {
  readonly text: string;
  readonly staying: Copy['staying'];
}

/** One text with its new head, its years moved, and what amendments changed told above it. */
function draftOf(analysis: Analysis, state: LawState, source: SourceFile, at: number, request: CopyRequest): Draft {
  const { module } = parse(source);
  const moved = request.years === undefined || request.years === 0 ? { edits: [] } : movedYears(module, request.years);
  const edits: Edit[] = [
    ...(module.head.kind === 'regulation'
      ? [{ span: module.head.span, text: copiedHead(analysis, state, module, request) }]
      : []),
    ...provenance(state, module, at),
    ...moved.edits,
  ];
  const written = edited(source.text, edits);
  const text = format({ name: source.name, text: written }).text ?? written;
  const { staying } = movedYears(parse({ name: source.name, text }).module, 0);
  // A line in which several stand is told once.
  const lines = staying.map((span) => quoted(text, span));
  return { text, staying: [...new Map(lines.map((one) => [one.line, one])).values()] };
}

function quoted(text: string, { start, end }: Span): Copy['staying'][number] {
  const from = text.lastIndexOf('\n', start) + 1;
  const to = text.indexOf('\n', end);
  return { line: text.slice(0, start).split('\n').length, text: text.slice(from, to < 0 ? text.length : to).trim() };
}

/** A comment above each declaration that an amendment changed. */
function provenance(state: LawState, formatted: Module, at: number): readonly Edit[] {
  const own = state.analysis.modules.filter(({ head }) => head.kind === 'regulation' || head.kind === 'missing')[at];
  const written = own?.declarations.filter(({ kind }) => kind !== 'example') ?? [];
  if (own === undefined || written.length !== formatted.declarations.length) return [];
  return formatted.declarations.flatMap((declaration, place): readonly Edit[] => {
    const span = written[place]?.span;
    const changes = span === undefined ? [] : state.changesIn(own, span);
    if (changes.length === 0) return [];
    const named = changes.map(
      ({ amendment, item }) => `${amendment.name}${item === undefined ? '' : `, ${item.place}`}`,
    );
    const word = formatted.language === 'nl' ? 'gewijzigd door' : 'amended by';
    const start = declaration.span.start;
    return [{ span: { start, end: start }, text: `# ${word} ${[...new Set(named)].join('; ')}\n  ` }];
  });
}

/** The law of the regulations it uses, for trying the examples. */
function usedSources({ name }: Analysis, sources: readonly SourceFile[]): readonly SourceFile[] {
  return sources.filter((source) => {
    const { module } = parse(source);
    return module.head.kind !== 'examplesOf' && regulationOf(module) !== name;
  });
}

function copiedExamples(
  analysis: Analysis,
  sources: readonly SourceFile[],
  files: readonly SourceFile[],
  used: readonly SourceFile[],
  language: Language,
  { name, years = 0 }: CopyRequest,
): { readonly files: readonly SourceFile[]; readonly labels: Copy['examples'] } {
  const head = `${phraseOf('examplesOf', language)} ${name}`;
  const written = analysis.examples.flatMap(({ declaration, module }) => {
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
  if (written.length === 0) return { files: [], labels: { kept: [], resting: [], untried: [] } };
  const fileName = `${phraseOf('examplesOf', language).split(' ')[0]}-${name}.maat`;
  const whole = { name: fileName, text: `${head}\n\n${written.map(({ text }) => `  ${text}`).join('\n\n')}\n` };
  const labels = written.map(({ label }) => label);
  if (!analyse([...files, ...used]).sound)
    return { files: [whole], labels: { kept: [], resting: [], untried: labels } };
  const passed = new Set(
    runExamples(analyse([...files, whole, ...used])).flatMap((result) => (result.passed ? [result.label] : [])),
  );
  const texts = written.map(({ label, text }) => (passed.has(label) ? `  ${text}` : resting(text)));
  const kept = labels.filter((label) => passed.has(label));
  const text = `${head}\n\n${texts.join('\n\n')}\n`;
  return {
    files: [{ name: fileName, text: format({ name: fileName, text }).text ?? text }],
    labels: { kept, resting: labels.filter((label) => !passed.has(label)), untried: [] },
  };
}

/** An example that does not come out of the new text, for the drafter to mend. */
function resting(text: string): string {
  return text
    .split('\n')
    .map((line) => `  # ${line}`.trimEnd())
    .join('\n');
}

/** A text with edits that do not overlap carried out. */
export function edited(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((one, other) => other.span.start - one.span.start)
    .reduce((soFar, { span, text: put }) => soFar.slice(0, span.start) + put + soFar.slice(span.end), text);
}
