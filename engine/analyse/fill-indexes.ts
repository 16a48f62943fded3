import { type Expression, type IndexArgument, type Language, phraseOf, type Reference } from '../../grammar/index.ts';
import type { Binding, Filling, Index, KindSymbol, PeriodSymbol, Quantity } from '../model.ts';
import { months, periodsInYear, quarters } from '../value/periods.ts';
import { isMovedValue } from './check-moved.ts';
import { periodWord, placeYear, typeOfPeriod } from './check-periods.ts';
import { kindsWithValue, valueOfKind } from './kind-values.ts';
import { dividerOf } from './own-divisions.ts';
import { present } from './presence.ts';
import { implicitThing, implicitValue, implicitYear } from './scope.ts';
import { typeArguments, withoutAbsent } from './types.ts';
import { insertion, type Place, replacement, report, textAt, type Work } from './work.ts';
import { yearTermOf } from './year-terms.ts';

/** One filling for each index, in order of the family: what `in` and `voor` say, else what follows from whose it is, else what is at hand. */
export function fillIndexes(
  work: Work,
  reference: Reference,
  place: Place,
  quantity: Quantity,
  owner?: Filling,
): readonly Filling[] | undefined {
  const slots = new Map<Index, Filling>();
  let sound = true;
  for (const argument of reference.indexes) {
    const filled = fill(work, reference, argument, place, quantity, slots);
    sound &&= filled;
  }
  if (!sound) return undefined;
  const fillings: Filling[] = [];
  for (const index of quantity.family) {
    const filling = slots.get(index) ?? dividerOf(quantity, index, owner) ?? implicit(place, index);
    if (filling !== undefined) fillings.push(filling);
    else reportMissing(work, reference, place, index);
  }
  return fillings.length === quantity.family.length ? fillings : undefined;
}

function fill(
  work: Work,
  reference: Reference,
  argument: IndexArgument,
  place: Place,
  quantity: Quantity,
  slots: Map<Index, Filling>,
): boolean {
  if (swapsWords(work, argument, place, quantity) || comparesDays(work, argument, place, quantity)) return false;
  if (argument.relation === 'in') return fillYear(work, reference, argument, place, quantity, slots);
  if (argument.relation === 'for') return fillValue(work, reference, argument, place, quantity, slots);
  report(work, place.module, 'N15', argument.span, {
    name: quantity.name,
    argument: textAt(work, place.module, argument.span),
  });
  return false;
}

/** `voor 2019`, `in niveau_2`: the right index with the wrong word. */
function swapsWords(work: Work, { relation, value, span }: IndexArgument, place: Place, quantity: Quantity): boolean {
  const isYear = value.kind === 'number' || isCalendarTerm(value) || isOwnPeriod(work, value);
  const isValue =
    value.kind === 'reference' &&
    (value.self ? work.kinds.has(value.name.text) : kindsWithValue(work, value.name.text).length > 0);
  const wanted = isYear ? 'in' : isValue ? 'for' : relation;
  const kind = wanted === 'in' ? 'year' : 'enumeration';
  if (wanted === relation || !quantity.family.some((index) => index.binding.kind === kind)) return false;
  const { language } = place.module;
  const args = { argument: textAt(work, place.module, value.span), word: phraseOf(wanted, language) };
  const text = `${args.word} ${(work.texts.get(place.module) ?? '').slice(value.span.start, value.span.end)}`;
  report(work, place.module, 'N16', span, args, { fixes: [replacement(span, text)] });
  return true;
}

/** `geboren_op voor 2020-01-01`: a comparison of days. */
function comparesDays(work: Work, { relation, value, span }: IndexArgument, place: Place, quantity: Quantity): boolean {
  if (relation !== 'for' || value.kind !== 'date' || quantity.type.kind !== 'date') return false;
  const { module } = place;
  const meant = `< ${textAt(work, module, value.span)}`;
  const args = { argument: textAt(work, module, span), meant: `${quantity.name} ${meant}` };
  report(work, module, 'N440', span, args, { fixes: [replacement(span, meant)] });
  return true;
}

/** `jaar`, `2015-05`, `jaar van maand`. */
function isCalendarTerm({ kind }: Expression): boolean {
  return kind === 'periodTerm' || kind === 'monthLiteral' || kind === 'quarterLiteral' || kind === 'yearOf';
}

/** `schooljaar`, `dit schooljaar`, `schooljaar - 1`. */
function isOwnPeriod(work: Work, value: Expression): boolean {
  if (value.kind === 'binary') return isOwnPeriod(work, value.left);
  return value.kind === 'reference' && value.qualifier === undefined && work.ownPeriods.has(value.name.text);
}

function fillYear(
  work: Work,
  reference: Reference,
  { value, span }: IndexArgument,
  place: Place,
  quantity: Quantity,
  slots: Map<Index, Filling>,
): boolean {
  const index = quantity.family.find((one) => one.binding.kind === 'year');
  const period = index?.binding.kind === 'year' ? index.binding.of : undefined;
  const type = present(work, place, value, work.check(value, place, typeOfPeriod(period)).type);
  if (index === undefined) return refuse(work, reference, span, place);
  if (slots.has(index)) return refuseTwice(work, reference, span, place);
  if (type.kind === 'error') return false;
  if (type.kind !== 'year') {
    if (reportsMonth(work, place, value)) return false;
    report(work, place.module, 'T62', value.span, typeArguments('found', type));
    return false;
  }
  if (type.of !== period) return refuseOtherPeriod(work, reference, value, place, period, type.of);
  slots.set(index, canonicalYear(work, value));
  return true;
}

/** `in 2025-3`: a month, not three years less. */
function reportsMonth(work: Work, { module }: Place, value: Expression): boolean {
  const found = textAt(work, module, value.span);
  const [, year, month = ''] = /^(\d{4})-([1-9])$/.exec(found) ?? [];
  if (year === undefined) return false;
  const meant = `${year}-0${month}`;
  report(work, module, 'T443', value.span, { found, meant }, { fixes: [replacement(value.span, meant)] });
  return true;
}

/** `waarde in jaar - 1` of a value per school year. */
function refuseOtherPeriod(
  work: Work,
  { name }: Reference,
  value: Expression,
  place: Place,
  period: PeriodSymbol | undefined,
  other: PeriodSymbol | undefined,
): false {
  const { language } = place.module;
  const argument = textAt(work, place.module, value.span);
  const args = { name: name.text, argument, period: periodWord(period, language), other: periodWord(other, language) };
  const longer = longerPeriod(period, other, language);
  const fixes =
    longer === undefined ? [] : [replacement(value.span, `${longer} ${phraseOf('of', language)} ${argument}`)];
  report(work, place.module, 'T100', value.span, args, { fixes });
  return false;
}

function canonicalYear(work: Work, value: Expression): Filling {
  const term = yearTermOf(work, value);
  return term?.offset === 0 ? { kind: 'bound', binding: term.binding } : canonicalValue(work, value);
}

function fillValue(
  work: Work,
  reference: Reference,
  { value, span }: IndexArgument,
  place: Place,
  quantity: Quantity,
  slots: Map<Index, Filling>,
): boolean {
  const all = quantity.family.filter(({ binding }) => binding.kind !== 'year');
  const open = all.filter((index) => !slots.has(index));
  const [first] = open;
  if (first === undefined) {
    work.check(value, place);
    return all.length > 0 ? refuseTwice(work, reference, span, place) : refuse(work, reference, span, place);
  }
  if (value.kind === 'textLiteral') return fillKey(work, value, place, open, slots);
  const isName = value.kind === 'reference' && !value.self && value.qualifier === undefined;
  const named = isName ? open.find((index) => hasValue(index, value.name.text)) : undefined;
  const wanted = kindOf(named ?? first);
  const expected = wanted === undefined ? undefined : ({ kind: 'enumeration', of: wanted, orAbsent: false } as const);
  const checked = work.check(value, place, expected).type;
  // `voor (Ronde - 1)`: what is read there may be absent, and says so itself.
  const type = isMovedValue(checked, value) ? withoutAbsent(checked) : present(work, place, value, checked);
  if (type.kind === 'error') return false;
  const index =
    type.kind === 'enumeration' || type.kind === 'thing'
      ? open.find(({ binding }) => binding.of === type.of)
      : undefined;
  if (index === undefined) {
    const args = { name: quantity.name, argument: textAt(work, place.module, value.span) };
    report(work, place.module, 'N18', value.span, { ...args, kinds: open.map(nameOf).join(', ') });
    return false;
  }
  slots.set(index, canonicalValue(work, value));
  return true;
}

/** `voor "0363"` in an example: the key of a thing. */
function fillKey(
  work: Work,
  { value: key, span }: Extract<Expression, { kind: 'textLiteral' }>,
  place: Place,
  open: readonly Index[],
  slots: Map<Index, Filling>,
): boolean {
  const things = open.flatMap((index) => (index.binding.kind === 'thing' ? [{ index, entity: index.binding.of }] : []));
  const [first] = things;
  const found = things.find(({ entity }) => place.keys?.get(entity)?.has(key) === true);
  if (found !== undefined) slots.set(found.index, { kind: 'key', key });
  else if (place.keys === undefined) report(work, place.module, 'N21', span, { key });
  else report(work, place.module, 'N22', span, { key, entity: first?.entity.name ?? open.map(nameOf).join(', ') });
  return found !== undefined;
}

function nameOf({ binding }: Index): string {
  return binding.kind === 'year' ? '' : binding.of.name;
}

function canonicalValue(work: Work, expression: Expression): Filling {
  const meaning = expression.kind === 'reference' ? work.meanings.get(expression) : undefined;
  return meaning?.kind === 'bound' || meaning?.kind === 'parent' ? meaning : { kind: 'expression', expression };
}

function hasValue(index: Index, value: string): boolean {
  const kind = kindOf(index);
  return kind !== undefined && valueOfKind(kind, value);
}

function kindOf(index: Index): KindSymbol | undefined {
  return index.binding.kind === 'enumeration' ? index.binding.of : undefined;
}

function implicit(place: Place, index: Index): Filling | undefined {
  if (index.binding.kind === 'thing') return implicitThing(place.scope, index.binding.of);
  const kind = kindOf(index);
  const binding = kind === undefined ? yearAtHand(place, index) : implicitValue(place.scope, kind);
  return binding === undefined ? undefined : { kind: 'bound', binding };
}

/** The year an example names is that of whatever it reads: by its number. */
function yearAtHand({ scope, keys }: Place, { binding }: Index): Binding | undefined {
  const period = binding.kind === 'year' ? binding.of : undefined;
  const counts = period === undefined || period.unit === 'year';
  return implicitYear(scope, period) ?? (keys === undefined || !counts ? undefined : implicitYear(scope));
}

function reportMissing(work: Work, reference: Reference, place: Place, index: Index): void {
  const { name } = reference;
  if (index.binding.kind === 'thing') {
    const { name: entity, plural } = index.binding.of;
    report(work, place.module, 'N265', name.span, { name: name.text, entity, plural });
    return;
  }
  const kind = kindOf(index);
  const other = kind === undefined ? placeYear(place) : undefined;
  if (other !== undefined && index.binding.kind === 'year') {
    const period = periodWord(index.binding.of, place.module.language);
    const { language } = place.module;
    const longer = longerPeriod(index.binding.of, shorterAtHand(place, index.binding.of), language);
    const bridge = `${phraseOf('in', language)} ${longer} ${phraseOf('of', language)} ${other.other}`;
    const fixes = longer === undefined ? [] : [insertion(reference.span.end, ` ${bridge}`)];
    report(work, place.module, 'N105', name.span, { name: name.text, period, ...other }, { fixes });
  } else if (index.binding.kind === 'year' && index.binding.of !== undefined) {
    report(work, place.module, 'N109', name.span, { name: name.text, period: index.binding.of.name });
  } else if (kind === undefined) report(work, place.module, 'N14', name.span, { name: name.text });
  else report(work, place.module, 'N13', name.span, { name: name.text, kind: kind.name, value: exampleOf(kind) });
}

/** The word of a longer period of the calendar, in which each of the shorter ones lies as a whole; else nothing. */
function longerPeriod(
  wanted: PeriodSymbol | undefined,
  given: PeriodSymbol | undefined,
  language: Language,
): string | undefined {
  const isOfCalendar = wanted === undefined || wanted.unit !== 'year';
  return isOfCalendar && periodsInYear(given) > periodsInYear(wanted) ? periodWord(wanted, language) : undefined;
}

/** The period at hand, where it is one of the calendar. */
function shorterAtHand({ scope }: Place, wanted: PeriodSymbol | undefined): PeriodSymbol | undefined {
  const units = [months, quarters].filter((period) => implicitYear(scope, period) !== undefined);
  return units.find((period) => period !== wanted);
}

function exampleOf(kind: KindSymbol): string {
  return kind.declaration.values[0]?.name.text ?? kind.name;
}

function refuse(work: Work, { name }: Reference, span: IndexArgument['span'], place: Place): false {
  report(work, place.module, 'N15', span, { name: name.text, argument: textAt(work, place.module, span) });
  return false;
}

function refuseTwice(work: Work, { name }: Reference, span: IndexArgument['span'], place: Place): false {
  report(work, place.module, 'N39', span, { name: name.text, argument: textAt(work, place.module, span) });
  return false;
}
