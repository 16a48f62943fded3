import { type Analysis, analyse, compareLaw, textAt, tranche } from '../../../engine/index.ts';
import type { Language, Problem } from '../../../grammar/index.ts';
import type { DifferenceReply } from '../../contract-law.ts';
import { usageProblem } from '../../usage-problem.ts';
import { present } from '../../wire.ts';
import { type Compared, differenceOnWire } from '../../wire-difference.ts';
import { readFactsFiles } from '../facts-files.ts';
import { oneRegulation } from '../one-regulation.ts';
import type { Invocation } from '../run-command-line.ts';
import { differenceText } from '../show-difference.ts';
import { showProblems, sourcesOf } from '../show-problem.ts';
import { totalsText } from '../show-totals.ts';
import { type ExitCode, exit } from '../terminal.ts';
import { lawTexts, partialText } from '../texts-law.ts';

/**
 * Shows what differs between a regulation on two days, or between two regulations: rule by rule, as an amendment, or,
 * with facts, for every receiver. 1 when a regulation or the facts hold errors or an outcome is not known.
 */
export function diff({ terminal, language, paths, options }: Invocation): ExitCode {
  const show = (problems: readonly Problem[], texts: ReadonlyMap<string, string>, code: ExitCode): ExitCode => {
    showProblems(terminal, problems, texts, language);
    return code;
  };
  const dialect = { separator: options.scheiding ?? ';', decimal: options.decimaal ?? ',' } as const;
  if (dialect.separator === dialect.decimal) return show([usageProblem('U39')], new Map(), exit.usage);
  if (options.json === true && options.alsWijziging === true) {
    return show([usageProblem('U10', { option: '--json', other: '--als-wijziging' })], new Map(), exit.usage);
  }
  if (
    options.feiten === undefined &&
    [options.vraag, options.jaar, options.alles].some((given) => given !== undefined)
  ) {
    return show([usageProblem('U09', { command: 'maatstaf diff', option: '--feiten' })], new Map(), exit.usage);
  }
  if (paths.length > 2) return show([usageProblem('U41', { count: paths.length })], new Map(), exit.usage);
  const texts = new Map<string, string>();
  const analyses: Analysis[] = [];
  for (const path of paths) {
    const found = oneRegulation(path, terminal);
    if ('problems' in found) return show(found.problems, new Map(), found.code);
    const { sources } = found.regulation;
    for (const [name, text] of sourcesOf(sources)) texts.set(name, text);
    const analysis = analyse(sources);
    const errors = analysis.problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) return show(errors, texts, exit.findings);
    analyses.push(analysis);
  }
  const later = yearsLater(analyses, options);
  if ('code' in later) return show([later], new Map(), exit.usage);
  const sides: Compared[] = [];
  for (const analysis of analyses) {
    if (options.feiten === undefined) {
      sides.push({ analysis, later: sides.length === 0 ? 0 : later.years });
      continue;
    }
    const years = sides.length === 0 ? 0 : later.years;
    const moved = options.feitenMee === true ? years : 0;
    const read = readFactsFiles(options.feiten, analysis, dialect, terminal, moved);
    for (const [name, text] of read.texts) texts.set(name, text);
    if (read.unreadable.length > 0) return show(read.unreadable, texts, exit.environment);
    if (read.problems.some(({ severity }) => severity === 'error')) return show(read.problems, texts, exit.findings);
    terminal.err(read.totals.map((file) => totalsText(file, language, dialect.decimal)).join(''));
    showProblems(terminal, read.problems, texts, language);
    sides.push({ analysis, later: years, facts: moved === 0 ? read.facts : tranche.movedDays(read.facts, moved) });
  }
  if (later.years > 0 && options.feiten !== undefined && options.feitenMee !== true)
    showProblems(terminal, [usageProblem('U326')], texts, language);
  return told({ terminal, language, paths, options }, sides, texts);
}

/** By how many years the second regulation is later than the first. */
function yearsLater(
  analyses: readonly Analysis[],
  { jarenVerder, feitenMee, feiten }: Invocation['options'],
): { readonly years: number } | Problem {
  if (feitenMee === true && (jarenVerder === undefined || feiten === undefined))
    return usageProblem('U322', { option: '--feiten-mee' });
  const [one, other] = analyses;
  if (jarenVerder === undefined) return (feiten === undefined ? undefined : otherYears(one, other)) ?? { years: 0 };
  if (one === undefined || other === undefined) return usageProblem('U322', { option: '--jaren-verder' });
  if (jarenVerder !== 'tijdvak') return { years: jarenVerder };
  const starts = [one, other].map(({ modules: [first] }) => first?.head.term?.from);
  const [from, to] = starts;
  if (from === undefined || to === undefined)
    return usageProblem('U323', { name: from === undefined ? one.name : other.name });
  return { years: to - from };
}

/** Of regulations for other years every outcome would stand beside one that does not exist. */
function otherYears(one?: Analysis, other?: Analysis): Problem | undefined {
  const [first, second] = [one, other].map((side) => side?.modules[0]?.head.term);
  if (one === undefined || other === undefined || first === undefined || second === undefined) return undefined;
  if (first.from <= second.through && second.from <= first.through) return undefined;
  const [oneYears, otherYears] = [first, second].map(({ from, through }) => `${from}–${through}`);
  return usageProblem('U325', {
    one: one.name,
    other: other.name,
    oneYears: oneYears ?? '',
    otherYears: otherYears ?? '',
  });
}

function told(
  { terminal, language, options }: Invocation,
  sides: readonly Compared[],
  texts: ReadonlyMap<string, string>,
): ExitCode {
  const [one, other = one] = sides;
  if (one === undefined || other === undefined) return exit.usage;
  const knownOn = present('knownOn', options.bekendOp);
  const reply = differenceOnWire(
    { ...one, ...present('lawOf', options.van?.[0]), ...knownOn },
    { ...other, ...present('lawOf', options.tot), ...knownOn },
    { ...present('names', options.vraag), ...present('year', options.jaar?.year) },
    language,
  );
  if ('problems' in reply) {
    showProblems(terminal, reply.problems, texts, language);
    return exit.findings;
  }
  if (options.json === true) terminal.out(`${JSON.stringify(reply, undefined, 2)}\n`);
  else if (options.alsWijziging === true) {
    const request = { ...present('lawOf', options.tot), ...knownOn };
    terminal.out(`${yearsLost(other.analysis, request, language)}${reply.wijziging}`);
    showProblems(
      terminal,
      reply.nietInWijziging.map((change) => usageProblem('U42', { change })),
      texts,
      language,
    );
  } else {
    const drafts = sides.filter(({ analysis }) => isDraft(analysis)).map(({ analysis }) => analysis.name);
    terminal.out(
      differenceText(reply, language, options.alles === true, { ...present('width', terminal.width), drafts }),
    );
  }
  return isKnown(reply) ? exit.fine : exit.findings;
}

/** Neither it nor an amendment says when it is in force, so that its day is made up. */
function isDraft({ modules, name }: Analysis): boolean {
  const own = modules.filter(({ head }) => (head.kind === 'amendment' ? head.of?.text : head.name?.text) === name);
  return own.every(({ head }) => head.inForce === undefined && head.stateOf === undefined);
}

/** An amendment made from two texts says for every year what one of them says for some. */
function yearsLost(analysis: Analysis, request: Parameters<typeof textAt>[1], language: Language): string {
  const state = textAt(analysis, request);
  if ('code' in state) return '';
  const partial = compareLaw
    .partialChanges(analysis, state, request)
    .filter(({ kind }) => kind === 'fromYear')
    .map((change) => `#   ${partialText(change, language)}\n`);
  return partial.length === 0 ? '' : `# ${lawTexts[language].allYears}\n${partial.join('')}\n`;
}

function isKnown({ uitkomsten = [] }: DifferenceReply): boolean {
  const states = uitkomsten.flatMap(({ rijen }) => rijen.flatMap(({ was, wordt }) => [was.staat, wordt.staat]));
  return !states.some((state) => state === 'onbekend' || state === 'fout');
}
