import { citationAt, type Module, type Problem, type SourceFile, type Span } from '../../grammar/index.ts';
import type { Analysis, Binding, StateAnalysis, Type } from '../model.ts';
import { regulationOf } from '../reuse/file-set.ts';
import { linked } from '../reuse/link.ts';
import { checkAllocation, postponeAllocation } from './check-allocation.ts';
import { checkDates } from './check-dates.ts';
import { checkExample } from './check-example.ts';
import { checkGuarantee } from './check-guarantee.ts';
import { checkFact, checkRule } from './check-rule.ts';
import { checkTable } from './check-table.ts';
import { unconfirmed } from './confirmation.ts';
import { checkDecision, collectDecisions } from './decisions.ts';
import { orderQuantities } from './dependencies.ts';
import { collectExceptions } from './exceptions.ts';
import { checkExceptions } from './exceptions-check.ts';
import { checkExpression } from './expressions.ts';
import { areYears, spanText } from './families.ts';
import { checkFiles } from './files.ts';
import { settle } from './fill-quantity.ts';
import { remarkOnMerged } from './merged-before.ts';
import { checkParameter } from './parameter-grid.ts';
import { collectQuantities, type DeclaredQuantity, type Terms } from './quantities.ts';
import { remark } from './remarks.ts';
import { collectSymbols, labelOf, type NameTable } from './symbols.ts';
import { warnOfUnroundedParts } from './unrounded-parts.ts';
import { type DraftQuantity, type Place, report, type Work } from './work.ts';

/** A file that was parsed; a tree may stand for a part of its source. */
export interface ReadFile {
  readonly source: SourceFile;
  readonly module: Module;
  readonly problems: readonly Problem[];
  /** Of a consolidated text: the day since which a place reads as it does; empty where it always did. */
  readonly sinceWhen?: (offset: number) => string;
  /** Of a used regulation: its examples are tried where it is read by itself. */
  readonly lawOnly?: true;
}

/**
 * Reads one state of a regulation: the first file is the regulation itself, the others are further parts or examples of
 * it. Total: whatever is wrong is among the problems, and what can be understood is understood.
 */
export function analyseFiles(written: readonly ReadFile[]): StateAnalysis {
  const { files: parsed, problems: misnamed, settled } = linked(written.map(withoutOthersExamples));
  const sources = parsed.map(({ source }) => source);
  const modules = parsed.map(({ module }) => module);
  const work = emptyWork(
    new Map(parsed.map(({ module, source }) => [module, source.text])),
    new Map(parsed.map(({ module, sinceWhen = always }) => [module, sinceWhen])),
  );
  const names: NameTable = { byName: new Map(), folded: new Map() };
  checkFiles(work, modules);
  collectSymbols(work, modules, names);
  const terms = termsOf(work, modules);
  const declared = collectQuantities(work, modules, names, terms);
  collectDecisions(work, modules, names, terms);
  collectExceptions(work, modules, names);
  checkKeys(work);
  checkDeclarations(work, declared);
  checkExceptions(work);
  for (const decision of work.decisions.values()) checkDecision(work, decision);
  const examples = checkExamples(work, modules);
  for (const module of modules) {
    remark(work, module);
    work.problems.push(...unconfirmed(module));
  }
  warnOfUnroundedParts(work);
  remarkOnMerged(work);
  for (const module of headsIn(modules)) checkDates(work, module);
  const order = orderQuantities(work, [...work.quantities.values()]);
  const syntax = parsed.flatMap((one) => one.problems);
  const remarks = syntax.filter((problem) => !isSaidBetter(problem, work.problems));
  const found = [...misnamed, ...settled(work.problems)];
  const problems = inOrder([...remarks, ...withoutFollowers(found, syntax, modules)], sources);
  return {
    modules,
    problems,
    sound: problems.every((problem) => problem.severity !== 'error'),
    name: modules[0]?.head.name.text ?? '',
    label: labelOf(modules[0]?.head.name.text ?? '', modules[0]?.head.label?.value),
    kinds: work.kinds,
    entities: work.entities,
    ownPeriods: work.ownPeriods,
    quantities: work.quantities,
    decisions: work.decisions,
    exceptions: work.exceptions,
    untranslated: untranslatedIn(modules),
    examples,
    meanings: work.meanings,
    sets: work.sets,
    types: work.types,
    setBindings: work.setBindings,
    grids: work.grids,
    periods: work.periods,
    ranks: work.ranks,
    order,
  };
}

function withoutOthersExamples(file: ReadFile): ReadFile {
  if (file.lawOnly !== true) return file;
  const declarations = file.module.declarations.filter(({ kind }) => kind !== 'example');
  return { ...file, module: { ...file.module, declarations } };
}

function always(): string {
  return '';
}

function emptyWork(texts: Work['texts'], since: Work['since']): Work {
  const work: Work = {
    texts,
    since,
    kinds: new Map(),
    entities: new Map(),
    ownPeriods: new Map(),
    quantities: new Map(),
    decisions: new Map(),
    exceptions: new Map(),
    problems: [],
    meanings: new Map(),
    sets: new Map(),
    setBindings: new Map(),
    types: new Map(),
    periods: new Map(),
    ranks: new Map(),
    grids: new Map(),
    reads: [],
    years: new Map(),
    earlier: new Map(),
    broken: new Set(),
    pending: new Map(),
    marks: new Map(),
    check: (expression, place: Place, expected?: Type) => checkExpression(work, expression, place, expected),
  };
  return work;
}

/** The years of the money of the regulation that a file is of. */
function termsOf(work: Work, modules: readonly Module[]): Terms {
  const heads = headsIn(modules);
  const terms = new Map(heads.map((head) => [head.head.name.text, termOf(work, head)]));
  const [first] = heads;
  return (module) => terms.get(terms.has(regulationOf(module)) ? regulationOf(module) : (first?.head.name.text ?? ''));
}

/** The file with the head of each regulation that is read, that of the one that is asked first. */
function headsIn(modules: readonly Module[]): readonly Module[] {
  const own = modules.filter(({ head }) => head.kind === 'regulation');
  return own.filter((module, at) => own.findIndex((other) => regulationOf(other) === regulationOf(module)) === at);
}

function termOf(work: Work, regulation: Module | undefined): Module['head']['term'] {
  const term = regulation?.head.term;
  if (regulation === undefined || term === undefined || areYears(term.from, term.through)) return term;
  report(work, regulation, 'N35', term.span, { years: spanText(term.from, term.through) });
  return term;
}

/** A key may be read as a text, so nothing else may bear its name. */
function checkKeys(work: Work): void {
  for (const { key, module, declaration } of work.entities.values()) {
    const other = key === undefined ? undefined : work.quantities.get(key);
    if (key === undefined || other === undefined) continue;
    const related = [
      { file: other.module.file, span: other.declaration.span, code: 'N90' as const, args: { name: key } },
    ];
    report(work, module, 'N03', declaration.key?.span ?? declaration.span, { name: key }, { related });
  }
}

function checkDeclarations(work: Work, declared: readonly DeclaredQuantity[]): void {
  const byDeclaration = new Map<DraftQuantity['declaration'], DraftQuantity[]>();
  for (const { quantity } of declared) {
    const list = byDeclaration.get(quantity.declaration) ?? [];
    list.push(quantity);
    byDeclaration.set(quantity.declaration, list);
  }
  for (const [declaration, [first, ...rests]] of byDeclaration) {
    if (declaration.kind === 'allocation' && first !== undefined) postponeAllocation(work, first, rests, declaration);
  }
  // Parameters come first: whether a number of the law can be zero is asked by the formulas that divide by it.
  const numbersFirst = [...byDeclaration].sort(([one], [other]) => rankOf(one) - rankOf(other));
  for (const [declaration, [first, ...others]] of numbersFirst) {
    if (first === undefined) continue;
    settle(work, first);
    if (declaration.kind === 'allocation') checkAllocation(work, first, declaration);
    else if (declaration.kind === 'rule') checkRule(work, first, declaration);
    else if (declaration.kind === 'parameter') checkParameter(work, declaration, [first, ...others]);
    else if (declaration.kind === 'table') checkTable(work, first, declaration);
    else if (declaration.kind === 'guarantee') checkGuarantee(work, first, declaration);
    else if (declaration.kind !== 'decision') checkFact(work, first, declaration);
  }
}

function rankOf(declaration: DraftQuantity['declaration']): number {
  return declaration.kind === 'parameter' ? 0 : 1;
}

function checkExamples(work: Work, modules: readonly Module[]): Analysis['examples'] {
  return modules.flatMap((module) =>
    module.declarations.flatMap((declaration) => {
      if (declaration.kind !== 'example') return [];
      const year: Binding | undefined = checkExample(work, module, declaration);
      return [{ declaration, module, ...(year === undefined ? {} : { year }) }];
    }),
  );
}

function untranslatedIn(modules: readonly Module[]): Analysis['untranslated'] {
  return modules.flatMap((module) =>
    module.declarations.flatMap((declaration) => {
      if (declaration.kind !== 'untranslated') return [];
      const citation = citationAt(module, declaration.span.start);
      return [{ declaration, module, ...(citation === undefined ? {} : { citation }) }];
    }),
  );
}

/** Codes of what is missing from a declaration, which may be there in a piece that could not be read. */
const missingParts: readonly string[] = [
  'N22',
  'N37',
  'N38',
  'T29',
  'T31',
  'T32',
  'T281',
  'T282',
  'T283',
  'T284',
  'T287',
  'T51',
  'T66',
  'T77',
];

/** Codes of what lies outside the years of the head, which are not known where the head could not be read. */
const outsideTerm: readonly string[] = ['N33', 'N34', 'N35', 'T64'];

/** Whether the remark that a number has three decimals stands where they are refused. */
function isSaidBetter({ code, file, span }: Problem, problems: readonly Problem[]): boolean {
  if (code !== 'L09') return false;
  return problems.some((one) => one.code === 'T80' && one.file === file && one.span?.start === span?.start);
}

/** What the parser refused already, in one piece with what is said here, is not said twice. */
function withoutFollowers(
  problems: readonly Problem[],
  syntax: readonly Problem[],
  modules: readonly Module[],
): readonly Problem[] {
  const refused = syntax.filter((problem) => problem.severity === 'error');
  const brokenHead = refused.some(({ file, span }) => file === modules[0]?.file && isInHead(modules[0], span));
  return problems.filter(({ code, file, span }) => {
    if (span === undefined) return true;
    if (brokenHead && outsideTerm.includes(code)) return false;
    const stretch = missingParts.includes(code) ? stretchAt(modules, file, span) : span;
    return !refused.some((one) => one.file === file && one.span !== undefined && meets(one.span, stretch));
  });
}

/** Whether a place lies before all that is declared or cited. */
function isInHead(module: Module | undefined, span: Span | undefined): boolean {
  const starts = [...(module?.declarations ?? []), ...(module?.citations ?? [])].map((one) => one.span.start);
  return span !== undefined && span.start < Math.min(...starts);
}

/** From the declaration that holds a place to the next one. */
function stretchAt(modules: readonly Module[], file: string | undefined, span: Span): Span {
  const declarations = modules.find((module) => module.file === file)?.declarations ?? [];
  const starts = declarations.map((declaration) => declaration.span.start);
  const start = starts.findLast((at) => at <= span.start) ?? 0;
  return { start, end: starts.find((at) => at > span.start) ?? Number.POSITIVE_INFINITY };
}

function meets(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** By file, then by place. */
function inOrder(problems: readonly Problem[], sources: readonly SourceFile[]): readonly Problem[] {
  const files = new Map(sources.map((source, at) => [source.name, at]));
  const rank = (problem: Problem): number => files.get(problem.file ?? '') ?? -1;
  return problems.toSorted(
    (one, other) =>
      rank(one) - rank(other) || (one.span?.start ?? 0) - (other.span?.start ?? 0) || (one.code < other.code ? -1 : 1),
  );
}
