import type { ExampleDeclaration, Module, Problem } from '../../grammar/index.ts';
import type { Analysis, QuestionDates } from '../model.ts';
import { isInteger } from '../value/fraction.ts';
import { datesOf, lawProblems } from './dates.ts';
import { checkExpectation, type ExampleCheck, type Expectation } from './example-checks.ts';
import { exampleFacts, literalContext, yearScope } from './example-facts.ts';
import { questionProblem } from './faults.ts';
import { runLimits } from './limits.ts';
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

/** Runs the examples of a regulation, or those with these labels, each from its own facts and dates. */
export function runExamples(analysis: Analysis, only?: readonly string[]): readonly ExampleResult[] {
  return analysis.examples
    .filter(({ declaration }) => only === undefined || only.includes(declaration.label.value))
    .map(({ declaration, module }) => runExample(analysis, declaration, module));
}

function runExample(analysis: Analysis, declaration: ExampleDeclaration, module: Module): ExampleResult {
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

  const year = yearOf(analysis, declaration);
  const given = exampleFacts(analysis, module, declaration, year);
  const question = { names: [], ...(year === undefined ? {} : { year }), ...datesIn(declaration) };
  const { dates, problems } = datesOf(given.facts, question);
  const law = problems.length > 0 ? problems : lawProblems(analysis, dates, [], year !== undefined);
  if (law.length + given.problems.length > 0) return failed([...law, ...given.problems]);

  const run = beginRun(analysis, given.facts, dates, runLimits, given.stated);
  const expectations: Expectation[] = given.rows.flatMap(({ scope, expected }) =>
    expected.map(({ expression, cell }) => ({ span: cell.span, expression, cell, scope })),
  );
  for (const statement of declaration.statements)
    if (statement.kind === 'expect')
      expectations.push({ ...statement, expression: statement.reference, scope: yearScope(year) });
  if (expectations.length === 0) return failed([questionProblem('R46', {})]);
  const checks = expectations.map((expectation) => checkExpectation(run, module, declaration, expectation));
  return { ...failed([]), passed: checks.every(({ passed }) => passed), checks };
}

function yearOf(analysis: Analysis, { period }: ExampleDeclaration): number | undefined {
  if (period === undefined) return undefined;
  const result = evaluateExpression(period, literalContext(analysis));
  const value = result.kind === 'known' ? numberOf(result.datum) : undefined;
  return value !== undefined && isInteger(value) ? Number(value.numerator) : undefined;
}

function datesIn({ asAt, lawOf, knownOn }: ExampleDeclaration): QuestionDates {
  return {
    ...(asAt === undefined ? {} : { asAt: asAt.iso }),
    ...(lawOf === undefined ? {} : { lawOf: lawOf.iso }),
    ...(knownOn === undefined ? {} : { knownOn: knownOn.iso }),
  };
}
