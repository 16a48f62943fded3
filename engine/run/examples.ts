import type { ExampleDeclaration, Module, Problem } from '../../grammar/index.ts';
import type { Analysis, Question, QuestionDates } from '../model.ts';
import { isInteger } from '../value/fraction.ts';
import { yearOfNumber } from '../value/periods.ts';
import type { Run } from './context.ts';
import { datesOf, textProblem } from './dates.ts';
import { brokenBy } from './example-breaks.ts';
import { checkExpectation, type ExampleCheck, type Expectation } from './example-checks.ts';
import { exampleFacts, literalContext, yearScope } from './example-facts.ts';
import { brokenGuarantees } from './example-guarantees.ts';
import { questionProblem } from './faults.ts';
import { type RunLimits, runLimits } from './limits.ts';
import { evaluateExpression } from './reference.ts';
import { numberOf } from './results.ts';
import { beginRun } from './run.ts';

export interface ExampleResult {
  readonly label: string;
  readonly declaration: ExampleDeclaration;
  readonly module: Module;
  /** Whether all that was expected came out. */
  readonly passed: boolean;
  readonly checks: readonly ExampleCheck[];
  /** What is wrong with the example as a whole, such as a date before the oldest text. */
  readonly problems: readonly Problem[];
}

/** What else may be wanted of running examples. */
export interface ExampleOptions {
  readonly limits?: RunLimits;
  /** Told of each example that comes out how it was computed, with what came of branches and conditions. */
  readonly observe?: (result: ExampleResult, run: Run) => void;
  /** Told of each example that could be computed, also where it does not come out. */
  readonly computed?: (result: ExampleResult, run: Run, question: Question) => void;
  /** Told after each example what came of it; to stop there it says no. */
  readonly proceed?: (result: ExampleResult) => boolean;
  /** Of an example that fails, not to look for the amendment that broke it. */
  readonly withoutCause?: true;
}

/** Runs the examples of a regulation, or those with these labels, each from its own facts and dates. */
export function runExamples(
  analysis: Analysis,
  only?: readonly string[],
  options: ExampleOptions = {},
): readonly ExampleResult[] {
  const results: ExampleResult[] = [];
  for (const { declaration, module, analysis: own } of analysis.examples) {
    if (only !== undefined && !only.includes(declaration.label.value)) continue;
    const found = runExample(own ?? analysis, declaration, module, undefined, options);
    const causes = found.passed || options.withoutCause === true ? [] : broken(own ?? analysis, found);
    const result = causes.length === 0 ? found : { ...found, problems: [...found.problems, ...causes] };
    results.push(result);
    if (options.proceed?.(result) === false) break;
  }
  return results;
}

/** Which amendment broke an example that fails: it comes out as long as that was not published. */
function broken(analysis: Analysis, result: ExampleResult): readonly Problem[] {
  const { declaration, module } = result;
  return brokenBy(analysis, result, (earlier, knownOn) => runExample(earlier, declaration, module, knownOn));
}

/** `knownOn` goes before what the example itself says. */
function runExample(
  analysis: Analysis,
  declaration: ExampleDeclaration,
  module: Module,
  knownOn?: string,
  { limits = runLimits, observe, computed }: ExampleOptions = {},
): ExampleResult {
  const place = { file: module.file, span: declaration.label.span };
  const failed = (problems: readonly Problem[]): ExampleResult => ({
    label: declaration.label.value,
    declaration,
    module,
    passed: false,
    checks: [],
    problems: problems.map((problem) => (problem.span === undefined ? { ...problem, ...place } : problem)),
  });
  if (!analysis.sound) return failed([questionProblem('R01', { regulation: analysis.name })]);
  if (analysis.quantities.size === 0) return failed([questionProblem('R46', {})]);

  const period = periodOf(analysis, declaration);
  const year = period === undefined ? undefined : yearOfNumber({ unit: period.unit ?? 'year' }, period.year);
  const given = exampleFacts(analysis, module, declaration, period);
  const question = {
    names: [],
    ...(year === undefined ? {} : { year }),
    ...(period?.unit === undefined ? {} : { part: period }),
    ...datesIn(declaration),
    ...(knownOn === undefined ? {} : { knownOn }),
  };
  const { dates, problems } = datesOf(given.facts, question, analysis.law);
  const { lawOf } = dates;
  const law = lawOf === undefined ? undefined : textProblem(analysis, lawOf, year !== undefined);
  const wrong = [...problems, ...(law === undefined ? [] : [law]), ...given.problems];
  if (wrong.length > 0) return failed(wrong);

  const run: Run = {
    ...beginRun(analysis, given.facts, dates, limits, given.stated, question.lawOf !== undefined),
    ...(observe === undefined ? {} : { noted: new Map() }),
  };
  const expectations: Expectation[] = given.rows.flatMap(({ scope, expected }) =>
    expected.map(({ expression, cell }) => ({ span: cell.span, expression, cell, scope })),
  );
  for (const statement of declaration.statements)
    if (statement.kind === 'expect')
      expectations.push({ ...statement, expression: statement.reference, scope: yearScope(period) });
  if (expectations.length === 0) return failed([questionProblem('R46', {})]);
  const checks = expectations.map((expectation) => checkExpectation(run, module, declaration, expectation));
  const watched = brokenGuarantees(run, expectations, question, place);
  const passed = watched.length === 0 && checks.every((check) => check.passed);
  const result: ExampleResult = { ...failed(watched), passed, checks };
  computed?.(result, run, question);
  if (passed) observe?.(result, run);
  return result;
}

/** The year an example is for, or the quarter or month. */
function periodOf(analysis: Analysis, { period }: ExampleDeclaration): Question['part'] {
  if (period === undefined) return undefined;
  const result = evaluateExpression(period, literalContext(analysis));
  if (result.kind !== 'known') return undefined;
  if (result.datum.kind === 'year') return result.datum;
  const value = numberOf(result.datum);
  return value !== undefined && isInteger(value) ? { kind: 'year', year: Number(value.numerator) } : undefined;
}

function datesIn({ asAt, lawOf, knownOn }: ExampleDeclaration): QuestionDates {
  return {
    ...(asAt === undefined ? {} : { asAt: asAt.iso }),
    ...(lawOf === undefined ? {} : { lawOf: lawOf.iso }),
    ...(knownOn === undefined ? {} : { knownOn: knownOn.iso }),
  };
}
