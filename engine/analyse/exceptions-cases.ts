import type { Expression } from '../../grammar/index.ts';
import type { ExceptionSymbol } from '../model.ts';
import { showFraction } from '../value/show.ts';
import { scopeOf } from './check-rule.ts';
import { isComparison } from './comparisons.ts';
import {
  type CaseValue,
  constantValue,
  holdsBetween,
  sameValue,
  type Variable,
  type Variables,
  valuesOf,
  variableOf,
} from './exceptions-variables.ts';
import { noGuards } from './guards.ts';
import type { Scope } from './scope.ts';
import type { Place, Work } from './work.ts';

/** What every variable is in one case. */
export type Case = ReadonlyMap<Variable, CaseValue>;

/** A condition taken apart: whether it holds in a case. */
export interface Test {
  readonly variables: ReadonlySet<Variable>;
  readonly holds: (at: Case) => boolean;
}

/** More cases than this are not gone through; what happens then is found out when it happens. */
export const mostCases = 4096;

/**
 * The conditions of exceptions to one quantity as tests over what they ask about: comparisons with a value written out,
 * presence, ja and nee, and their `en`, `of` and `niet`. All else is one whole that may hold or not.
 */
export function testsOf(work: Work, exceptions: readonly ExceptionSymbol[]): ReadonlyMap<ExceptionSymbol, Test> {
  const variables: Variables = new Map();
  const [first] = exceptions;
  // One scope for all, so that the same words have one identity.
  const scope: Scope = first === undefined ? { own: [], sets: [] } : scopeOf(first.root);
  return new Map(
    exceptions.map((exception) => {
      const { condition } = exception.declaration;
      const place: Place = { module: exception.module, scope, guards: noGuards };
      const reading: Reading = { work, variables, exception, place };
      return [exception, condition === undefined ? always : testOf(reading, condition)];
    }),
  );
}

/** Every case of these variables; nothing where there are too many. */
export function casesOf(work: Work, variables: readonly Variable[]): readonly Case[] | undefined {
  const language = [...work.texts.keys()][0]?.language ?? 'nl';
  let cases: readonly Case[] = [new Map()];
  for (const variable of variables) {
    const values = valuesOf(variable, language);
    if (cases.length * values.length > mostCases) return undefined;
    cases = cases.flatMap((one) => values.map((value) => new Map([...one, [variable, value]])));
  }
  return cases;
}

/**
 * A case in which something is so, with no more of it than is needed: what it does not name may be anything. Where there
 * is one it names free variables only.
 */
export function surestCase(cases: readonly Case[], isSo: (at: Case) => boolean): Case | undefined {
  const so = new Map(cases.map((at) => [at, isSo(at)]));
  const ofFree = new Map<string, { readonly first: Case; all: boolean }>();
  for (const [at, is] of so) {
    const key = [...at].map(([{ free }, value]) => (free ? keyOf(value) : '')).join('|');
    const group = ofFree.get(key) ?? { first: at, all: true };
    group.all &&= is;
    ofFree.set(key, group);
  }
  const sure = [...ofFree.values()].find(({ all }) => all)?.first;
  const found = sure ?? cases.find((at) => so.get(at) === true);
  if (found === undefined) return undefined;
  let named = [...found.keys()].filter(({ free }) => sure === undefined || free);
  for (const variable of named.toReversed()) {
    const fewer = named.filter((one) => one !== variable);
    const same = cases.filter((at) => fewer.every((one) => at.get(one) === found.get(one)));
    if (same.every((at) => so.get(at) === true)) named = fewer;
  }
  return new Map([...found].filter(([variable]) => named.includes(variable)));
}

function keyOf(value: CaseValue): string {
  return value.kind === 'number' ? showFraction(value.number) : value.kind === 'word' ? value.word : value.kind;
}

interface Reading {
  readonly work: Work;
  readonly variables: Variables;
  readonly exception: ExceptionSymbol;
  readonly place: Place;
}

const always: Test = { variables: new Set(), holds: () => true };

function testOf(reading: Reading, expression: Expression): Test {
  switch (expression.kind) {
    case 'boolean':
      return { ...always, holds: () => expression.value };
    case 'not': {
      const inner = testOf(reading, expression.operand);
      return { ...inner, holds: (at) => !inner.holds(at) };
    }
    case 'binary':
      return binaryTest(reading, expression);
    case 'membership':
      return any(expression.values.map((value) => comparison(reading, expression, '=', expression.operand, value)));
    case 'presence':
      return presenceTest(reading, expression);
    case 'reference':
      return yesTest(reading, expression);
    case 'conditions': {
      const tests = expression.conditions.map(({ value }) => testOf(reading, value));
      const atLeast = expression.quantifier === 'one' ? 1 : (expression.count ?? tests.length);
      const least = expression.quantifier === 'all' ? tests.length : atLeast;
      return {
        variables: new Set(tests.flatMap(({ variables }) => [...variables])),
        holds: (at) => tests.filter((test) => test.holds(at)).length >= least,
      };
    }
    default:
      return whole(reading, expression);
  }
}

function binaryTest(reading: Reading, expression: Extract<Expression, { readonly kind: 'binary' }>): Test {
  const { operator, left, right } = expression;
  if (isComparison(operator)) return comparison(reading, expression, operator, left, right);
  if (operator !== 'and' && operator !== 'or') return whole(reading, expression);
  const [one, other] = [testOf(reading, left), testOf(reading, right)];
  return {
    variables: new Set([...one.variables, ...other.variables]),
    holds: operator === 'and' ? (at) => one.holds(at) && other.holds(at) : (at) => one.holds(at) || other.holds(at),
  };
}

/** With a value written out on one of both sides. */
function comparison(
  reading: Reading,
  expression: Expression,
  operator: Parameters<typeof holdsBetween>[0],
  left: Expression,
  right: Expression,
): Test {
  const { work, exception } = reading;
  const [before, after] = [constantValue(work, exception, left), constantValue(work, exception, right)];
  const constant = after ?? before;
  if (constant === undefined || (before !== undefined && after !== undefined)) return whole(reading, expression);
  const variable = asked(reading, after === undefined ? right : left);
  variable.constants.push(constant);
  return test(variable, (value) =>
    after === undefined ? holdsBetween(operator, constant, value) : holdsBetween(operator, value, constant),
  );
}

function presenceTest(
  reading: Reading,
  { operand, present }: Extract<Expression, { readonly kind: 'presence' }>,
): Test {
  const variable = asked(reading, operand);
  variable.canBeAbsent = true;
  return test(variable, (value) => (value.kind !== 'absent') === present);
}

/** `overmacht_erkend`: the same as `overmacht_erkend = ja`. */
function yesTest(reading: Reading, expression: Expression): Test {
  const yes: CaseValue = { kind: 'word', word: 'yes', rank: 1, text: '' };
  return test(asked(reading, expression), (value) => sameValue(value, yes));
}

function whole(reading: Reading, expression: Expression): Test {
  const { work, variables, exception, place } = reading;
  const variable = variableOf(work, variables, exception, place, expression, true);
  return test(variable, (value) => value.kind === 'word' && value.word === 'yes');
}

function asked({ work, variables, exception, place }: Reading, expression: Expression): Variable {
  return variableOf(work, variables, exception, place, expression, false);
}

function test(variable: Variable, holds: (value: CaseValue) => boolean): Test {
  return {
    variables: new Set([variable]),
    holds: (at) => {
      const value = at.get(variable);
      return value !== undefined && holds(value);
    },
  };
}

function any(tests: readonly Test[]): Test {
  return {
    variables: new Set(tests.flatMap(({ variables }) => [...variables])),
    holds: (at) => tests.some((one) => one.holds(at)),
  };
}
