import {
  type Cell,
  type ExampleDeclaration,
  type Expression,
  type Language,
  type Module,
  type Problem,
  phraseOf,
  type Related,
  render,
  type Span,
  type Text,
} from '../../grammar/index.ts';
import type { Datum, Instance, Reads, Result, Type } from '../model.ts';
import { instanceKey } from '../model.ts';
import { decimalsOf } from '../value/decimal.ts';
import { absolute, compare, type Fraction, isNegative, subtract } from '../value/fraction.ts';
import { sameData } from './compare.ts';
import type { Context, Run } from './context.ts';
import { describeInstance, describeNeed, describeNeeds } from './describe.ts';
import { conditionNamed, conditionProblem } from './example-condition.ts';
import { cellValue } from './example-facts.ts';
import { decidingExceptions, placesOf, restsOn } from './example-reason.ts';
import { questionProblem } from './faults.ts';
import { labelOf } from './filler.ts';
import { needKey } from './needs.ts';
import { phrase } from './phrase.ts';
import { evaluateExpression, instanceMeant } from './reference.ts';
import { numberOf } from './results.ts';
import { settledExpression } from './run.ts';
import type { Scope } from './scope.ts';
import { showDatum } from './show-datum.ts';

/** One `verwacht`, on a line or in a column. */
export interface Expectation {
  readonly span: Span;
  readonly expression: Expression;
  readonly cell?: Cell;
  readonly margin?: Expression;
  readonly stillNeeded?: readonly Expression[];
  readonly drawNeeded?: { readonly span: Span };
  readonly because?: Text;
  readonly scope: Scope;
}

/** What came of one `verwacht`; texts in the language of the file. */
export interface ExampleCheck {
  readonly span: Span;
  readonly subject: string;
  readonly expected: string;
  readonly actual: string;
  readonly passed: boolean;
  /** Keys of what was read for it. */
  readonly reads: Reads;
  /** Why it failed. */
  readonly problem?: Problem;
}

/** Evaluates what an example expects something of, and compares. */
export function checkExpectation(
  run: Run,
  module: Module,
  example: ExampleDeclaration,
  expectation: Expectation,
): ExampleCheck {
  const asking = askingInstance(run, module, example);
  const context: Context = {
    run,
    analysis: run.analysis,
    instance: asking,
    reads: new Set(),
    scope: expectation.scope,
    base: 0,
  };
  const { result, reads } = settledExpression(run, expectation.expression, asking, expectation.scope);
  const about = instanceOf(expectation.expression, context);
  const case_: Case = {
    expectation,
    context,
    language: module.language,
    result,
    reads,
    subject:
      about === undefined
        ? formula(run, expectation.expression, module.language)
        : describeInstance(about, module.language),
    type: run.analysis.types.get(expectation.expression) ?? about?.quantity.type ?? { kind: 'error', orAbsent: false },
    ...(about === undefined ? {} : { about }),
  };
  const compared =
    expectation.stillNeeded === undefined ? compareValue(case_) : compareNeeds(case_, expectation.stillNeeded);
  const problem = compared.problem ?? compareReason(case_);
  const at = { file: module.file, span: expectation.span };
  return {
    span: expectation.span,
    subject: case_.subject,
    expected: compared.expected,
    actual: compared.actual,
    passed: problem === undefined,
    reads,
    ...(problem === undefined ? {} : { problem: { ...problem, ...at } }),
  };
}

function formula({ analysis }: Run, expression: Expression, language: Language): string {
  return phrase(expression, language, (name, whose) => labelOf(analysis, name, whose));
}

interface Case {
  readonly expectation: Expectation;
  readonly context: Context;
  readonly language: Language;
  readonly result: Result;
  /** Keys of what was read for it. */
  readonly reads: Reads;
  readonly subject: string;
  readonly type: Type;
  readonly about?: Instance;
}

interface Compared {
  readonly expected: string;
  readonly actual: string;
  readonly problem?: Problem;
}

function compareValue({ expectation, context, language, result, subject, type }: Case): Compared {
  const { cell, margin } = expectation;
  const value = cell === undefined ? undefined : cellValue(cell, type, context);
  const expected = showOutcome(value, type, language);
  const actual = showResult(result, type, language);
  if (result.kind === 'fault')
    return {
      expected,
      actual,
      problem: questionProblem('R44', { subject }, { related: relatedTo(result.fault.problem) }),
    };
  if (result.kind === 'unknown') {
    if (value === undefined) return { expected, actual };
    const needs = describeNeeds(result.needs, language);
    return { expected, actual, problem: questionProblem('R41', { subject, expected, needs }) };
  }
  const outcome = result.kind === 'known' ? result.datum : 'absent';
  if (value !== undefined && agrees(outcome, value, marginOf(margin, context))) return { expected, actual };
  const difference = showDifference(outcome, value, type, language);
  const code = isUnrounded(outcome, type) ? 'R47' : 'R40';
  return { expected, actual, problem: questionProblem(code, { subject, actual, expected, difference }) };
}

/** An amount that was never rounded, and is not whole in cents either. */
function isUnrounded(outcome: Datum | 'absent', type: Type): boolean {
  if (outcome === 'absent' || outcome.kind !== 'number' || type.kind !== 'amount') return false;
  return type.decimals === undefined && (decimalsOf(outcome.value) ?? 3) > 2;
}

/** The fault as a place beside the message, so that it is told in the reader's language too. */
function relatedTo({ file, span, code, args }: Problem): readonly Related[] {
  return file === undefined || span === undefined ? [] : [{ file, span, code, args }];
}

function agrees(outcome: Datum | 'absent', expected: Datum | 'absent', margin: Fraction | undefined): boolean {
  if (outcome === 'absent' || expected === 'absent') return outcome === expected;
  const [left, right] = [numberOf(outcome), numberOf(expected)];
  if (margin === undefined || left === undefined || right === undefined) return sameData(outcome, expected);
  return compare(absolute(subtract(left, right)), margin) <= 0;
}

function marginOf(margin: Expression | undefined, context: Context): Fraction | undefined {
  const result = margin === undefined ? undefined : evaluateExpression(margin, context);
  return result?.kind === 'known' ? numberOf(result.datum) : undefined;
}

function showDifference(
  outcome: Datum | 'absent',
  value: Datum | 'absent' | undefined,
  type: Type,
  language: Language,
): string {
  if (outcome === 'absent' || value === 'absent' || value === undefined) return '';
  const [left, right] = [numberOf(outcome), numberOf(value)];
  if (left === undefined || right === undefined) return '';
  const difference = subtract(left, right);
  return ` (${isNegative(difference) ? '' : '+'}${showDatum({ kind: 'number', value: difference }, type, language)})`;
}

/** Exactly the facts that are still needed, no more and no fewer, in any order. */
function compareNeeds(
  { context, expectation, language, result, subject, type }: Case,
  listed: readonly Expression[],
): Compared {
  const wanted = listed.flatMap((expression) => instanceOf(expression, context) ?? []);
  const draw = expectation.drawNeeded === undefined ? [] : [phraseOf('draw', language)];
  const expected = [...wanted.map((instance) => describeInstance(instance, language)), ...draw].join(', ');
  const needs = result.kind === 'unknown' ? result.needs : [];
  const nothing = language === 'nl' ? 'niets' : 'nothing';
  const needed = needs.map((need) => describeNeed(need, language)).join(', ');
  const actual = needed === '' ? `${nothing} (${showResult(result, type, language)})` : needed;
  const keys = new Set(needs.filter(({ kind }) => kind !== 'draw').map(needKey));
  const drawn = needs.some(({ kind }) => kind === 'draw') === draw.length > 0;
  const agreed = drawn && wanted.length === keys.size && wanted.every((instance) => keys.has(keyOf(instance)));
  return agreed
    ? { expected, actual }
    : { expected, actual, problem: questionProblem('R42', { subject, actual, expected }) };
}

function compareReason({ expectation, context, about, subject, reads, language }: Case): Problem | undefined {
  const wanted = expectation.because?.value.trim();
  if (wanted === undefined) return undefined;
  const condition = conditionNamed(context.run, wanted);
  if (condition !== undefined)
    return conditionProblem(context.run, condition, { subject, owner: about?.owner, reads }, language);
  const deciding = decidingExceptions(context.run, reads, about);
  if (about !== undefined && restsOn(about.quantity, wanted, deciding)) return undefined;
  const places = about === undefined ? [] : placesOf(about.quantity, deciding);
  const actual = places.length === 0 ? (language === 'nl' ? 'geen artikel' : 'no article') : places.join('; ');
  return questionProblem('R43', { subject, actual, expected: wanted });
}

/** The one value that something is expected of, where it is of one value. */
export function expectedInstance(run: Run, { expression, scope }: Expectation): Instance | undefined {
  const [quantity] = run.analysis.quantities.values();
  if (quantity === undefined) return undefined;
  const instance: Instance = { quantity, indexes: [] };
  return instanceOf(expression, { run, analysis: run.analysis, instance, reads: new Set(), scope, base: 0 });
}

function instanceOf(expression: Expression, context: Context): Instance | undefined {
  const meaning = expression.kind === 'reference' ? context.analysis.meanings.get(expression) : undefined;
  if (expression.kind !== 'reference' || meaning?.kind !== 'quantity') return undefined;
  const meant = instanceMeant(expression, meaning, context);
  return 'kind' in meant ? undefined : meant.instance;
}

/** Faults in what an example itself says are placed in the example, under its label. */
function askingInstance(run: Run, module: Module, example: ExampleDeclaration): Instance {
  const [quantity] = run.analysis.quantities.values();
  if (quantity === undefined) throw new Error('an example needs a quantity to be about');
  const { citation: _, ...rest } = quantity;
  return { quantity: { ...rest, module, label: example.label.value }, indexes: [] };
}

function showResult(result: Result, type: Type, language: Language): string {
  if (result.kind === 'known') return showOutcome(result.datum, type, language);
  if (result.kind === 'absent') return showOutcome('absent', type, language);
  return result.kind === 'unknown'
    ? showOutcome(undefined, type, language)
    : render(result.fault.problem, language).message;
}

function showOutcome(value: Datum | 'absent' | undefined, type: Type, language: Language): string {
  if (value === undefined) return phraseOf('unknown', language);
  return value === 'absent' ? phraseOf('absent', language) : showDatum(value, type, language);
}

function keyOf({ quantity, owner, indexes }: Instance): string {
  return instanceKey(quantity.name, owner, indexes);
}
