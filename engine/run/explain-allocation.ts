import type { AllocationClause, Expression, Language, ProRataClause } from '../../grammar/index.ts';
import {
  type AllocationRecord,
  type Analysis,
  type Answer,
  type Application,
  receiverKey,
  type Type,
} from '../model.ts';
import { compare, equal, type Fraction, isZero, one, subtract, zero } from '../value/fraction.ts';
import { showFraction, showPercentage } from '../value/show.ts';
import { answered } from './answered.ts';
import { claimWhy, isRaisedClaim } from './explain-claim.ts';
import { divisionWords } from './explain-division-words.ts';
import { roundingWhy } from './explain-rounding.ts';
import { explanationWords } from './explain-words.ts';
import { labelOf, nameOf } from './filler.ts';
import { phrase } from './phrase.ts';
import { hasReadNothing } from './reads.ts';
import { numberOf } from './results.ts';
import { factorText, showDatum } from './show-datum.ts';

/** What is told of one receiver: the record of the division, its place in the lists of it, and how things are named and shown. */
export interface Told {
  readonly record: AllocationRecord;
  readonly at: number;
  readonly key: string;
  readonly clauses: readonly AllocationClause[];
  /** Before rounding; absent where it depends on a draw. */
  readonly exact?: Fraction;
  readonly named: (expression: Expression) => string;
  readonly typeOf: (expression: Expression) => Type;
  readonly amount: (value: Fraction) => string;
  readonly language: Language;
}

/**
 * By shares `2/3 van € 381.300.000,00 naar rato van rijksbijdrage (€ 60.000.000,00 van € 100.000.000,00) + …`, by claims what
 * was claimed and what came of that; then bounds, what was divided again, and rounding.
 */
export function allocationWhy(
  analysis: Analysis,
  answer: Answer,
  application: Application,
  language: Language,
): readonly string[] {
  const words = explanationWords[language];
  const { allocation: record, instance, reads } = application;
  if (instance.quantity.declaration.kind !== 'allocation') return [];
  if (record === undefined)
    return hasReadNothing(reads) ? [words.stated] : outsiderWhy(analysis, application, language);
  const told = toldOf(analysis, answer, application, record, language);
  const rounding = told.clauses.find((clause) => clause.kind === 'rounding');
  const draw = [...drawWhy(told)];
  if (told.exact === undefined) return [...claimWhy(told), ...draw];
  return [
    ...(record.claims === undefined ? [sharesWhy(analysis, told)].filter((text) => text !== '') : claimWhy(told)),
    ...widerWhy(told),
    ...boundsWhy(told),
    ...refillWhy(told),
    ...draw,
    ...roundingWhy(rounding, language),
    ...(record.lastUnits.includes(told.key) ? [words.lastUnit] : []),
  ];
}

/** What was left, or what one receiver, or one who counts in a key, forwent. */
export function restWhy({ allocation: record, instance, reads }: Application, language: Language): readonly string[] {
  const words = explanationWords[language];
  if (record === undefined) return hasReadNothing(reads) ? [words.stated] : [];
  const { quantity } = instance;
  const own = divisionWords[language];
  if (quantity.division !== undefined)
    return [record.others?.some(({ key }) => key === receiverOf(instance)) === true ? own.forgone : own.forgoneByCap];
  const [first] = record.refill?.rounds ?? [];
  const shown = (value: Fraction): string => amount(value, quantity.type, language);
  return [
    words.rest(shown(record.pot), record.receivers.length),
    ...(first === undefined ? [] : [own.again(shown(first.divided), record.refill?.rounds.length ?? 0)]),
  ];
}

/** Who gets nothing hears which condition it does not meet. */
function outsiderWhy(
  analysis: Analysis,
  { exceptions, instance: { quantity } }: Application,
  language: Language,
): readonly string[] {
  const { noShare, condition } = explanationWords[language];
  const { declaration } = quantity;
  const clauses = exceptions?.clauses ?? (declaration.kind === 'allocation' ? declaration.clauses : []);
  const recipients = clauses.find((clause) => clause.kind === 'recipients');
  if (recipients === undefined) return [noShare];
  const wanted = phrase(recipients.value, language, (name, whose) => labelOf(analysis, name, whose));
  return [noShare, condition(wanted)];
}

function toldOf(
  analysis: Analysis,
  answer: Answer,
  { instance, exceptions, result, unrounded }: Application,
  record: AllocationRecord,
  language: Language,
): Told {
  const { declaration, type } = instance.quantity;
  const context = answered(analysis, answer, instance);
  const value = result.kind === 'known' ? numberOf(result.datum) : undefined;
  const exact = value === undefined ? undefined : (unrounded ?? value);
  const key = receiverOf(instance);
  return {
    record,
    at: record.receivers.indexOf(key),
    key,
    clauses: exceptions?.clauses ?? (declaration.kind === 'allocation' ? declaration.clauses : []),
    ...(exact === undefined ? {} : { exact }),
    named: (expression) =>
      phrase(expression, language, (part, whose) => nameOf(analysis, context, part, whose, language)),
    typeOf: (expression) => analysis.types.get(expression) ?? { kind: 'number', orAbsent: false },
    amount: (shown) => amount(shown, type, language),
    language,
  };
}

function receiverOf({ quantity: { division }, owner, indexes }: Application['instance']): string {
  return receiverKey(division?.owner === 'divides' ? undefined : owner, indexes.slice(0, division?.receiving ?? 0));
}

function sharesWhy(analysis: Analysis, told: Told): string {
  const { record, clauses } = told;
  const shares = clauses.filter((clause) => clause.kind === 'proRata');
  return shares.flatMap((clause, share) => shareText(analysis, clause, record.keys[share], told)).join(' + ');
}

function shareText(
  analysis: Analysis,
  clause: ProRataClause,
  key: AllocationRecord['keys'][number] | undefined,
  { at, record, named, typeOf, amount: shown, language }: Told,
): readonly string[] {
  const own = key?.values[at];
  if (key === undefined || own === undefined) return [];
  const type = typeOf(clause.key);
  const weight = equal(key.weight, one) ? '' : `${weightText(analysis, clause, key.weight, language)} `;
  const [mine, all] = [amount(own, type, language), amount(key.total, type, language)];
  return [explanationWords[language].share(weight, shown(record.pot), named(clause.key), mine, all)];
}

function widerWhy({ record, language }: Told): readonly string[] {
  return (record.others ?? []).length === 0 ? [] : [divisionWords[language].wider];
}

function boundsWhy(told: Told): readonly string[] {
  const { record, at, key, exact = zero, amount: shown, language } = told;
  if (isRaisedClaim(told)) return [];
  const words = divisionWords[language];
  const over = record.over[at] ?? zero;
  const { factor } = record;
  const isCut = record.claims === undefined && factor !== undefined && compare(factor, one) < 0;
  if (record.raised.includes(key)) return [words.raised(shown(subtract(exact, record.refill?.added[at] ?? zero)))];
  return [
    ...(isCut && factor !== undefined ? [words.lowered(factorText(factor, language))] : []),
    ...(isZero(over) || record.claims !== undefined
      ? []
      : [words.capped(shown(exact), shown(over), (record.refill?.rounds.length ?? 0) > 0)]),
  ];
}

function refillWhy({
  record,
  at,
  key,
  exact = zero,
  clauses,
  named,
  amount: shown,
  language,
}: Told): readonly string[] {
  const words = divisionWords[language];
  const rounds = record.refill?.rounds ?? [];
  const added = record.refill?.added[at] ?? zero;
  const [first] = rounds;
  if (first === undefined || isZero(added)) return [];
  const again = clauses.find((clause) => clause.kind === 'rest')?.again?.key;
  const name = again === undefined ? undefined : named(again);
  return [
    words.refilled(shown(added), shown(first.divided), name, rounds.length),
    ...(rounds.some(({ full }) => full.includes(key)) ? [words.full(shown(exact))] : []),
  ];
}

/** As which it was drawn, where a draw decided between equals. */
function drawWhy({ record, key, clauses, language }: Told): readonly string[] {
  const place = record.draw?.recorded?.order.indexOf(key) ?? -1;
  const isDrawn = clauses.some(
    (clause) =>
      (clause.kind === 'shortage' && record.order !== undefined && clause.order.some(({ kind }) => kind === 'draw')) ||
      (clause.kind === 'rounding' && record.lastUnits.includes(key) && clause.tieBreaks[0]?.kind === 'draw'),
  );
  return place < 0 || !isDrawn ? [] : [divisionWords[language].drawn(place + 1)];
}

/** As it was written: `60%` or `2/3`. */
function weightText(analysis: Analysis, { weight }: ProRataClause, value: Fraction, language: Language): string {
  const isPercentage = weight !== undefined && analysis.types.get(weight)?.kind === 'percentage';
  return isPercentage ? showPercentage(value, language) : showFraction(value);
}

function amount(value: Fraction, type: Type, language: Language): string {
  return showDatum({ kind: 'number', value }, type, language);
}
