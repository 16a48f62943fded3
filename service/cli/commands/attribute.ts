import { type Analysis, type AttributionSide, analyse, compareLaw, explanations } from '../../../engine/index.ts';
import type { Problem, SourceFile } from '../../../grammar/index.ts';
import { usageProblem } from '../../usage-problem.ts';
import { present } from '../../wire.ts';
import { attributionOnWire } from '../../wire-attribution.ts';
import { readFactsFiles } from '../facts-files.ts';
import { broken } from '../lines.ts';
import { oneRegulation } from '../one-regulation.ts';
import { progressOn } from '../progress.ts';
import { nameMeant } from '../question-words.ts';
import type { Invocation } from '../run-command-line.ts';
import { showProblems, sourcesOf } from '../show-problem.ts';
import { type ExitCode, exit, harmless } from '../terminal.ts';

/** So many receivers of each amount unless all are wanted. */
const fewRows = 20;
/** So many texts of the law are computed unless told. */
const standardTries = 1000;

/**
 * Says which change of the law moved what each receiver gets, between two days, between what was known on two days, or between
 * two regulations, from the same facts. 1 when a regulation or the facts hold errors, or nothing of it is known.
 */
export function attribute(invocation: Invocation): ExitCode {
  const { terminal, language, paths, options } = invocation;
  const texts = new Map<string, string>();
  const show = (problems: readonly Problem[], code: ExitCode): ExitCode => {
    showProblems(terminal, problems, texts, language);
    return code;
  };
  const dialect = { separator: options.scheiding ?? ';', decimal: options.decimaal ?? ',' } as const;
  if (dialect.separator === dialect.decimal) return show([usageProblem('U39')], exit.usage);
  if (paths.length > 2) return show([usageProblem('U41', { count: paths.length })], exit.usage);
  if (options.feiten === undefined)
    return show([usageProblem('U09', { command: 'maatstaf attribute', option: '--feiten' })], exit.usage);
  const turned = paths.length > 1 ? undefined : turnedRound(invocation.options);
  if (turned !== undefined) return show([turned], exit.usage);
  const law = lawsAt(invocation, texts);
  if ('problems' in law) return show(law.problems, law.code);
  const { one, other, used } = law;
  const facts = readFactsFiles(options.feiten, one, dialect, terminal);
  for (const [name, text] of facts.texts) texts.set(name, text);
  if (facts.unreadable.length > 0) return show(facts.unreadable, exit.environment);
  if (facts.problems.some(({ severity }) => severity === 'error')) return show(facts.problems, exit.findings);
  show(facts.problems, exit.fine);
  const [from, to] = sidesOf(one, other, invocation).map((side) => ({ ...side, facts: facts.facts }));
  if (from === undefined || to === undefined) return exit.usage;
  const tries = options.pogingen ?? standardTries;
  const progress = progressOn(terminal, language);
  const request = {
    ...present(
      'names',
      options.vraag?.map((name) => nameMeant(name, one)),
    ),
    ...present('year', options.jaar?.year),
    ...present('of', options.ontvanger),
  };
  const limits = { evaluations: tries, progress: progress.tell };
  const found = explanations.attribute(from, to, request, limits, used);
  progress.clear();
  if ('problems' in found) return show(found.problems, exit.usage);
  if (options.json === true) terminal.out(`${JSON.stringify(attributionOnWire(found), undefined, 2)}\n`);
  else {
    const rows = options.alles === true ? Number.POSITIVE_INFINITY : fewRows;
    const lines = explanations.attributionLines(found, language, { rows });
    terminal.out(lines.flatMap((line) => broken(harmless(line), indentOf(line), terminal.width)).join('\n'));
    terminal.out('\n');
  }
  const known = found.tables.some(({ rows }) => rows.some(({ difference }) => difference !== undefined));
  return known || found.tables.every(({ rows }) => rows.length === 0) ? exit.fine : exit.findings;
}

/** Two days of one regulation of which the first is the later: what rose would seem to have fallen. */
function turnedRound({ van, tot, bekendVan, bekendTot }: Invocation['options']): Problem | undefined {
  // Without a first day of knowing everything would be known at the start, and less at the end.
  if (bekendTot !== undefined && bekendVan === undefined)
    return usageProblem('U09', { command: 'maatstaf attribute', option: '--bekend-van' });
  const pairs = [
    { first: '--van', second: '--tot', from: van?.[0], to: tot },
    { first: '--bekend-van', second: '--bekend-tot', from: bekendVan, to: bekendTot },
  ];
  for (const { from, to, ...names } of pairs)
    if (from !== undefined && to !== undefined && from > to) return usageProblem('U364', { ...names, from, to });
  return undefined;
}

interface Laws {
  readonly one: Analysis;
  readonly other: Analysis;
  /** The files of the regulations that the first one uses. */
  readonly used: readonly SourceFile[];
}

function lawsAt(
  { terminal, paths }: Invocation,
  texts: Map<string, string>,
): Laws | { readonly problems: readonly Problem[]; readonly code: ExitCode } {
  const laws: { readonly analysis: Analysis; readonly used: readonly SourceFile[] }[] = [];
  for (const path of paths) {
    const found = oneRegulation(path, terminal);
    if ('problems' in found) return found;
    const { sources, own = sources.length } = found.regulation;
    for (const [name, text] of sourcesOf(sources)) texts.set(name, text);
    const analysis = analyse(sources);
    const errors = analysis.problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) return { problems: errors, code: exit.findings };
    laws.push({ analysis, used: sources.slice(own) });
  }
  const [one, other = one] = laws;
  if (one === undefined || other === undefined) return { problems: [], code: exit.usage };
  return { one: one.analysis, other: other.analysis, used: one.used };
}

/** Where no day is given the oldest text is set beside the newest; of two moments of knowing, or two regulations, the newest of both. */
function sidesOf(one: Analysis, other: Analysis, { options }: Invocation): readonly Omit<AttributionSide, 'facts'>[] {
  const { van, tot, bekendVan, bekendTot } = options;
  const last = compareLaw.firstAndLastDay(other).last;
  const isByText = one === other && bekendVan === undefined && bekendTot === undefined;
  const first = compareLaw.firstAndLastDay(one)[isByText ? 'first' : 'last'];
  const begin = van?.[0] ?? (isByText || one !== other ? first : (tot ?? last));
  return [
    { analysis: one, lawOf: begin, ...present('knownOn', bekendVan) },
    { analysis: other, lawOf: tot ?? (isByText || one !== other ? last : begin), ...present('knownOn', bekendTot) },
  ];
}

function indentOf(line: string): string {
  return `${/^ */.exec(line)?.[0] ?? ''}  `;
}
