import { type BinaryOperator, type Expression, type Language, phraseOf } from '../../grammar/index.ts';
import type { ExceptionSymbol, Type } from '../model.ts';
import { dayAfter, dayBefore } from '../value/calendar.ts';
import { add, compare, divide, type Fraction, floor, fraction, isInteger, subtract } from '../value/fraction.ts';
import { periodText } from '../value/periods.ts';
import { showAmount, showNumber, showPercentage } from '../value/show.ts';
import { identityOf } from './identity.ts';
import { constantOf } from './literals.ts';
import { within } from './walk.ts';
import { type Place, textAt, type Work } from './work.ts';

/** A value that a variable may have in a case; `text` is how the author would write it after its sign (`=` if none). */
export type CaseValue = { readonly text: string; readonly sign?: '<>' } & (
  | { readonly kind: 'number'; readonly number: Fraction }
  | { readonly kind: 'word'; readonly word: string; readonly rank: number }
  | { readonly kind: 'absent' }
);

/** Something that conditions ask about, the same wherever it has the same identity. */
export interface Variable {
  readonly label: string;
  /** A fact from outside or the year at hand: it can be anything. What is computed may never be what a case says. */
  readonly free: boolean;
  /** A whole condition that cannot be taken apart. */
  readonly opaque: boolean;
  readonly type: Type;
  /** What it is compared with. */
  readonly constants: CaseValue[];
  /** Years it can be; absent: any. */
  readonly years?: readonly number[];
  canBeAbsent: boolean;
}

/** All variables of the exceptions to one quantity, by identity. */
export type Variables = Map<string, Variable>;

/** The variable of an expression; its identity is shared by all exceptions, the value without an exception apart. */
export function variableOf(
  work: Work,
  variables: Variables,
  exception: ExceptionSymbol,
  place: Place,
  expression: Expression,
  opaque: boolean,
): Variable {
  // What the name of the excepted means differs from one exception to the other.
  const own = readsRoot(work, exception, expression) ? ` ${exception.name}` : '';
  const identity = `${opaque ? 'condition ' : ''}${identityOf(work, place, expression)}${own}`;
  const known = variables.get(identity);
  if (known !== undefined) return known;
  const years = yearsOf(work, expression);
  const made: Variable = {
    label: textAt(work, exception.module, expression.span),
    free: !opaque && own === '' && isFree(work, expression),
    opaque,
    type: opaque
      ? { kind: 'yesNo', orAbsent: false }
      : (work.types.get(expression) ?? { kind: 'error', orAbsent: false }),
    constants: [],
    canBeAbsent: false,
    ...(years === undefined ? {} : { years }),
  };
  variables.set(identity, made);
  return made;
}

/** The value that a literal stands for; nothing where it is no literal. */
export function constantValue(work: Work, exception: ExceptionSymbol, expression: Expression): CaseValue | undefined {
  const text = textAt(work, exception.module, expression.span);
  const number = constantOf(expression);
  if (number !== undefined) return { kind: 'number', number, text };
  switch (expression.kind) {
    case 'boolean':
      return { kind: 'word', word: expression.value ? 'yes' : 'no', rank: expression.value ? 1 : 0, text };
    case 'date':
      return { ...dateValue(expression.iso), text };
    case 'textLiteral':
      return { kind: 'word', word: `"${expression.value}"`, rank: 0, text };
    case 'absent':
      return { kind: 'absent', text };
    case 'reference': {
      const meaning = work.meanings.get(expression);
      if (meaning?.kind !== 'kindValue') return undefined;
      const rank = meaning.of.declaration.values.findIndex(({ name }) => name.text === meaning.value);
      return { kind: 'word', word: `${meaning.of.name}.${meaning.value}`, rank, text };
    }
    default:
      return undefined;
  }
}

/** Dates compare as their texts do, which are all of one length. */
function dateValue(iso: string): CaseValue {
  return { kind: 'word', word: iso, rank: Number(iso.replaceAll('-', '')), text: iso };
}

export function sameValue(one: CaseValue, other: CaseValue): boolean {
  if (one.kind === 'number' && other.kind === 'number') return compare(one.number, other.number) === 0;
  if (one.kind === 'word' && other.kind === 'word') return one.word === other.word;
  return one.kind === other.kind;
}

/** Whether a comparison holds; with what is absent none does. */
export function holdsBetween(operator: BinaryOperator, one: CaseValue, other: CaseValue): boolean {
  if (one.kind === 'absent' || other.kind === 'absent') return false;
  if (operator === '=') return sameValue(one, other);
  if (operator === '<>') return !sameValue(one, other);
  const difference =
    one.kind === 'number' && other.kind === 'number'
      ? compare(one.number, other.number)
      : one.kind === 'word' && other.kind === 'word'
        ? Math.sign(one.rank - other.rank)
        : 0;
  return (
    (difference < 0 && (operator === '<' || operator === '<=')) ||
    (difference > 0 && (operator === '>' || operator === '>=')) ||
    (difference === 0 && (operator === '<=' || operator === '>='))
  );
}

/** Values that stand for all there are: what it is compared with, and something in between and beyond. */
export function valuesOf(variable: Variable, language: Language): readonly CaseValue[] {
  const absent: readonly CaseValue[] = variable.canBeAbsent ? [{ kind: 'absent', text: '' }] : [];
  return [...presentValues(variable, language), ...absent];
}

function presentValues(variable: Variable, language: Language): readonly CaseValue[] {
  const { type, constants, years } = variable;
  switch (type.kind) {
    case 'yesNo':
      return [
        { kind: 'word', word: 'yes', rank: 1, text: phraseOf('yes', language) },
        { kind: 'word', word: 'no', rank: 0, text: phraseOf('no', language) },
      ];
    case 'enumeration':
      return type.of.declaration.values.map(({ name }, rank) => ({
        kind: 'word',
        word: `${type.of.name}.${name.text}`,
        rank,
        text: name.text,
      }));
    case 'year':
      if (years !== undefined) return years.map((year) => numberValue(fraction(BigInt(year)), type, language));
      return numbers(variable, true, language);
    case 'count':
      return numbers(variable, true, language);
    case 'number':
    case 'percentage':
    case 'amount':
      return numbers(variable, false, language);
    default:
      return [...distinct(constants), ...beside(constants)];
  }
}

/** Every constant, and a value before, between and after them; of whole numbers only those there are. */
function numbers({ type, constants }: Variable, whole: boolean, language: Language): readonly CaseValue[] {
  const shown = (number: Fraction): CaseValue => numberValue(number, type, language);
  const given = distinct(constants).filter((value) => value.kind === 'number');
  const sorted = given.map(({ number }) => number).sort(compare);
  const unit = fraction(1n);
  const between = sorted.slice(1).map((next, at) => divide(add(sorted[at] ?? next, next), fraction(2n)));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [shown(fraction(0n))];
  const others = [subtract(first, unit), ...between, add(last, unit)];
  if (!whole) return [...given, ...others.map(shown)];
  const around = [...sorted, ...others].flatMap((number) => [floor(number), floor(number) + 1n, floor(number) - 1n]);
  return distinct([
    ...given.filter(({ number }) => isInteger(number)),
    ...around.map((number) => shown(fraction(number))),
  ]);
}

/** Of dates the day after each, and one before all; of texts one that is none of them. */
function beside(constants: readonly CaseValue[]): readonly CaseValue[] {
  const words = constants.filter((value) => value.kind === 'word').toSorted((one, other) => one.rank - other.rank);
  const [first] = words;
  if (first === undefined) return [{ kind: 'word', word: '', rank: 0, text: '' }];
  if (first.rank === 0) return [{ kind: 'word', word: '', rank: 0, sign: '<>', text: first.text }];
  return [...words.map(({ word }) => dateValue(dayAfter(word))), dateValue(dayBefore(first.word))];
}

function distinct(values: readonly CaseValue[]): readonly CaseValue[] {
  return values.filter((value, at) => values.findIndex((one) => sameValue(one, value)) === at);
}

function numberValue(number: Fraction, type: Type, language: Language): CaseValue {
  return { kind: 'number', number, text: numberText(number, type, language) };
}

function numberText(number: Fraction, type: Type, language: Language): string {
  if (type.kind === 'year') return periodText(type.of?.unit, Number(number.numerator));
  if (type.kind === 'amount') return showAmount(number, language);
  return type.kind === 'percentage' ? showPercentage(number, language) : showNumber(number, language);
}

function readsRoot(work: Work, { root }: ExceptionSymbol, expression: Expression): boolean {
  for (const part of within(expression)) {
    const meaning = part.kind === 'reference' ? work.meanings.get(part) : undefined;
    if (meaning?.kind === 'quantity' && meaning.quantity === root) return true;
  }
  return false;
}

function isFree(work: Work, expression: Expression): boolean {
  if (expression.kind === 'periodTerm') return expression.offset === 0;
  const meaning = expression.kind === 'reference' ? work.meanings.get(expression) : undefined;
  return meaning?.kind === 'quantity' && (meaning.quantity.kind === 'input' || meaning.quantity.kind === 'judgement');
}

function yearsOf(work: Work, expression: Expression): readonly number[] | undefined {
  if (expression.kind !== 'periodTerm') return undefined;
  const binding = work.periods.get(expression);
  const years = binding === undefined ? undefined : work.years.get(binding);
  return years === undefined ? undefined : [...years].map((year) => year + expression.offset);
}
