import type { Expression, NumberLiteral, PeriodTerm, Reference } from '../../grammar/index.ts';
import { calendarDatum } from '../analyse/calendar-literals.ts';
import {
  type Datum,
  type Filling,
  type Index,
  type Instance,
  type Marks,
  type Meaning,
  periodDatum,
  type Result,
} from '../model.ts';
import { parseDecimal } from '../value/decimal.ts';
import { divide, fraction, isInteger } from '../value/fraction.ts';
import { periodsOfUnit } from '../value/periods.ts';
import { aggregate } from './aggregates.ts';
import { binaryChain, call, negated } from './arithmetic.ts';
import { conditionList } from './conditions.ts';
import { type Context, evaluateIn } from './context.ts';
import { heirAtHand, lifeOf } from './existence.ts';
import { faultAt } from './faults.ts';
import { entityToday, today } from './law-states.ts';
import { conditional, conjunction, disjunction, fallback, inverted, membership, operands, presence } from './logic.ts';
import { marksOf, withMarks } from './marks.ts';
import { boundaryOfPeriod, dayOfPeriod, periodOfDate } from './periods.ts';
import { quantifier } from './quantifier.ts';
import { rank } from './rank.ts';
import { absent, known, knownNumber, spoiled, unknown, yesNo } from './results.ts';
import { lookUp } from './scope.ts';

type QuantityMeaning = Extract<Meaning, { readonly kind: 'quantity' }>;

/**
 * The value of an expression: the plain reading of the analysed tree, in exact fractions. It never throws for what a
 * regulation says; whatever cannot be computed is a fault with its place.
 */
export function evaluateExpression(expression: Expression, context: Context): Result {
  const { run } = context;
  run.steps += 1;
  if (run.steps > run.limits.steps) return faultAt(context, 'R23', expression, { limit: run.limits.steps });
  if (run.depth - context.base > run.limits.nesting) return faultAt(context, 'R26', expression);
  run.depth += 1;
  const result = operation(expression, context);
  run.depth -= 1;
  return result;
}

function operation(expression: Expression, context: Context): Result {
  switch (expression.kind) {
    case 'number':
    case 'amount':
    case 'percentage':
      return literalNumber(expression, context);
    case 'date':
      return known({ kind: 'date', iso: expression.iso });
    case 'textLiteral':
      return known({ kind: 'text', text: expression.value });
    case 'boolean':
      return yesNo(expression.value);
    case 'absent':
      return absent();
    case 'reference':
      return referred(expression, context);
    case 'periodTerm':
      return period(expression, context);
    case 'negate':
      return negated(expression, context);
    case 'not':
      return inverted(evaluateIn(context, expression.operand), context, expression);
    case 'binary':
      if (expression.operator === 'and') return conjunction(operands(expression, context), context, expression);
      if (expression.operator === 'or') return disjunction(operands(expression, context), context, expression);
      return binaryChain(expression, context);
    case 'presence':
      return presence(expression, context);
    case 'membership':
      return membership(expression, context);
    case 'ifAbsent':
      return fallback(expression, context);
    case 'conditional':
      return conditional(expression, context);
    case 'call':
      return call(expression, context);
    case 'aggregate':
      return aggregate(expression, context);
    case 'rank':
      return rank(expression, (filling) => filled(filling, expression, context), context);
    case 'quantifier':
      return quantifier(expression, context);
    case 'conditions':
      return conditionList(expression, context);
    case 'dayInPeriod':
      return dayOfPeriod(expression, context);
    case 'boundary':
      return boundaryOfPeriod(expression, context);
    case 'yearOf':
      return periodOfDate(expression, expression.date, periodsOfUnit(expression.unit), context);
    case 'monthLiteral':
    case 'quarterLiteral':
    case 'duration':
      return written(expression, context);
    case 'dayOfYear':
    case 'missing':
      return faultAt(context, 'R33', expression);
  }
}

/** A percentage is the number it stands for: `12,5%` is 1/8. */
function literalNumber(literal: NumberLiteral, context: Context): Result {
  const value = parseDecimal(literal.decimal);
  if (value === undefined) return faultAt(context, 'R33', literal);
  return knownNumber(literal.kind === 'percentage' ? divide(value, fraction(100n)) : value);
}

/** `6 weken`, `2015-05`. */
function written(expression: Expression, context: Context): Result {
  const datum = calendarDatum(expression);
  return datum === undefined ? faultAt(context, 'R33', expression) : known(datum);
}

/** `jaar`, `jaar - 2`. */
function period(term: PeriodTerm, context: Context): Result {
  const binding = context.analysis.periods.get(term);
  const datum = binding === undefined ? undefined : lookUp(context.scope, binding);
  if (datum?.kind !== 'year') return faultAt(context, 'R33', term);
  return known({ ...datum, year: datum.year + term.offset });
}

function referred(reference: Reference, context: Context): Result {
  const meaning: Meaning | undefined = context.analysis.meanings.get(reference);
  switch (meaning?.kind) {
    case 'kindValue':
      return known({ kind: 'enumeration', of: today(context.analysis, meaning.of.name), value: meaning.value });
    case 'bound':
      return filled({ kind: 'bound', binding: meaning.binding }, reference, context);
    case 'parent':
      return filled(meaning, reference, context);
    case 'periodOf':
      return periodOfDate(reference, meaning.date, meaning.period, context);
    case 'key':
      return keyText(meaning, reference, context);
    case 'life':
      return lifeOf(meaning, filled(meaning.of, reference, context), reference, context);
    case 'quantity':
      return quantityValue(reference, meaning, context);
    default:
      return faultAt(context, 'R33', reference);
  }
}

/** `brin`: what identifies a thing is a text. */
function keyText(meaning: Extract<Meaning, { kind: 'key' }>, reference: Reference, context: Context): Result {
  const thing = filled(meaning.of, reference, context);
  if (thing.kind !== 'known') return thing;
  const key = keyOf(thing.datum);
  return key === undefined ? faultAt(context, 'R33', reference) : known({ kind: 'text', text: key }, thing.marks);
}

function quantityValue(reference: Reference, meaning: QuantityMeaning, context: Context): Result {
  const meant = instanceMeant(reference, meaning, context);
  if ('kind' in meant) return meant;
  return withMarks(context.run.read(context, meant.instance, reference), meant.marks);
}

/** Which value a reference means: of whom and for what, and what that itself rests on. */
export function instanceMeant(
  reference: Reference,
  { quantity, owner: whose, indexes: forWhat }: QuantityMeaning,
  context: Context,
): { readonly instance: Instance; readonly marks: Marks } | Result {
  const fillings = whose === undefined ? forWhat : [whose, ...forWhat];
  const results = fillings.map((filling) => filled(filling, reference, context));
  // The checker lets an owner, or a value of a kind that was moved, be absent only where it says what then holds.
  const nobody = results.find((result, at) => result.kind === 'absent' && mayBeAbsent(at, whose, quantity));
  if (nobody !== undefined) return nobody;
  if (results.some((result) => result.kind === 'absent')) return faultAt(context, 'R22', reference);
  const spoilt = spoiled(results);
  if (spoilt !== undefined) return spoilt;

  const data = results.map((result) => (result.kind === 'known' ? result.datum : undefined));
  const owner = whose === undefined ? undefined : keyOf(data.shift());
  const indexes = quantity.family.map((index, at) => asIndex(data[at], index, context));
  if ((quantity.owner !== undefined && owner === undefined) || indexes.some((index) => index === undefined))
    return faultAt(context, 'R33', reference);
  const instance: Instance = {
    quantity,
    ...(owner === undefined ? {} : { owner }),
    indexes: indexes.length === 0 ? noIndexes : indexes.filter((index) => index !== undefined),
  };
  return { instance, marks: marksOf(results) };
}

const noIndexes: readonly Datum[] = [];

function mayBeAbsent(at: number, whose: Filling | undefined, { family }: QuantityMeaning['quantity']): boolean {
  if (whose !== undefined && at === 0) return true;
  return family[whose === undefined ? at : at - 1]?.binding.kind === 'enumeration';
}

/** The thing, value or year that a place of a reference stands for. */
export function filled(filling: Filling, place: Expression, context: Context): Result {
  switch (filling.kind) {
    case 'bound': {
      const datum = lookUp(context.scope, filling.binding);
      return datum === undefined ? faultAt(context, 'R33', place) : known(datum);
    }
    case 'expression':
      return evaluateIn(context, filling.expression);
    case 'parent':
      return parentOf(filling, place, context);
    case 'key':
      if (filling.entity === undefined) return known({ kind: 'text', text: filling.key });
      return known({ kind: 'thing', entity: today(context.analysis, filling.entity.name), key: filling.key });
  }
}

/** The thing that another belongs to. */
function parentOf(filling: Extract<Filling, { kind: 'parent' }>, place: Expression, context: Context): Result {
  const child = filled(filling.of, place, context);
  if (child.kind !== 'known') return child;
  if (child.datum.kind !== 'thing') return faultAt(context, 'R33', place);
  const { entity: childEntity, key } = child.datum;
  const entity = entityToday(context.analysis, childEntity);
  const thing = context.run.facts.things.get(childEntity)?.get(key);
  if (thing === undefined) return faultAt(context, 'R32', place, { entity: entity?.label ?? childEntity, key });
  if (thing.parent !== undefined)
    return known(
      {
        kind: 'thing',
        entity: today(context.analysis, filling.entity.name),
        key: heirAtHand(thing.parent, filling.entity, context),
      },
      child.marks,
    );
  return entity === undefined ? faultAt(context, 'R33', place) : unknown([{ kind: 'list', entity }], child.marks);
}

function keyOf(datum: Datum | undefined): string | undefined {
  if (datum?.kind === 'thing') return datum.key;
  return datum?.kind === 'text' ? datum.text : undefined;
}

/** After `in`, a bare number is a year. */
function asIndex(datum: Datum | undefined, { binding }: Index, { analysis }: Context): Datum | undefined {
  if (binding.kind === 'thing' && datum?.kind === 'text')
    return { kind: 'thing', entity: today(analysis, binding.of.name), key: datum.text };
  if (binding.kind !== 'year') return datum?.kind === 'enumeration' || datum?.kind === 'thing' ? datum : undefined;
  if (datum?.kind === 'year') return datum;
  if (datum?.kind !== 'number' || !isInteger(datum.value)) return undefined;
  return periodDatum(binding.of, Number(datum.value.numerator));
}
