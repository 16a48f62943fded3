import type { Expression, RoundingClause, RuleDeclaration, Span } from '../../grammar/index.ts';
import {
  type Analysis,
  type Application,
  cellKey,
  type Datum,
  type Fact,
  type Instance,
  type Marks,
  type Quantity,
  type Reads,
  type Result,
} from '../model.ts';
import type { Fraction } from '../value/fraction.ts';
import { roundedTo, strictly } from './arithmetic.ts';
import { type Context, evaluateIn, type Run } from './context.ts';
import { decidedValue } from './decided.ts';
import { divided } from './division.ts';
import { ifEarlier, isEarlierBy } from './earlier.ts';
import { excepted } from './exceptions.ts';
import { keyAtHand, mergedAtHand } from './existence.ts';
import { faultAt, notThereFault } from './faults.ts';
import { analysisOf, factKey, homeOf, inOwnState, isAmended, olderThanText, today } from './law-states.ts';
import { citationMarks, citationOf, mergeMarks, withMarks } from './marks.ts';
import { mergedFact } from './merged-fact.ts';
import { isOutsideYears } from './outside-years.ts';
import { keptReads, newReads } from './reads.ts';
import { regardedNow } from './regarded.ts';
import { absent, known, numberOf, unknown } from './results.ts';
import { bind, nothing, type Scope } from './scope.ts';
import { setAside } from './settle.ts';
import { undelivered } from './silence.ts';
import { type TableValue, tableValue } from './table.ts';

/**
 * The value of an instance: computed once, then kept. A value that is asked for while it is being computed rests on
 * itself; one that lies too deep is set aside (see `settle.ts`) and comes back.
 */
export function readInstance(context: Context, read: Instance, place: { readonly span: Span }): Result {
  const { run } = context;
  const wanted = inOwnState(run, read);
  if ('notThere' in wanted) return notThereFault(context, wanted, place);
  const without = context.without?.(wanted);
  if (without !== undefined) return without;
  const key = keyAtHand(context, wanted);
  const done = run.applications.get(key);
  // The text that is kept already, and no second one that says the same: there may be millions.
  context.reads.add(done?.key ?? key);
  if (done !== undefined) return done.result;
  if (run.underway.has(key) || run.circles.has(key)) return faultAt(context, 'R25', place);
  // A fact leads no deeper than to other facts, and what it is may depend on who reads it: it is never set aside.
  if (run.depth > run.limits.depth && wanted.quantity.kind !== 'input') setAside(run, wanted);
  // A fact can rest on itself only by way of what it is earlier than, or was regarded with.
  const mayCircle = wanted.quantity.kind !== 'input' || isEarlierBy(wanted.quantity);
  if (mayCircle) run.underway.add(key);
  const application = applied(run, wanted, context, place);
  if (mayCircle) run.underway.delete(key);
  const state = isAmended(run.analysis) ? { state: homeOf(run, wanted.quantity) } : {};
  run.applications.set(key, Object.assign(application, { key, ...state }));
  return application.result;
}

function applied(run: Run, instance: Instance, reader: Context, place: { readonly span: Span }): Application {
  const { quantity, owner } = instance;
  const analysis = analysisOf(run, quantity);
  const stated = run.stated.size === 0 ? undefined : run.stated.get(factKey(analysis, instance));
  if (stated !== undefined)
    return { instance, result: stated === 'absent' ? absent() : known(stated), reads: [], stated: true };
  if (isOutsideYears(instance)) return { instance, result: absent(), reads: [] };
  const older = olderThanText(run, instance);
  if (older !== undefined) return { instance, result: faultAt(reader, 'R86', place, older), reads: [] };
  if (owner !== undefined && quantity.owner !== undefined) {
    const { entity } = quantity.owner;
    const things = run.facts.things.get(today(analysis, entity.name));
    if (things !== undefined && !things.has(owner))
      return { instance, result: faultAt(reader, 'R32', place, { entity: entity.label, key: owner }), reads: [] };
  }
  const former = mergedAtHand(instance, reader);
  return former.length === 0 ? computed(run, instance) : mergedFact(instance, former, begin(run, instance));
}

function computed(run: Run, instance: Instance): Application {
  const { quantity } = instance;
  switch (quantity.kind) {
    case 'input':
    case 'judgement':
      return delivered(run, instance);
    case 'parameter':
      return looked(run, instance);
    case 'rule':
      return quantity.declaration.kind === 'table' ? tabled(run, instance) : ruled(run, instance);
    case 'allocation':
      return { instance, ...divided(run, quantity, instance) };
    case 'guarantee':
      return watched(run, instance);
    case 'decided':
      return decidedValue(run, instance);
    case 'rest':
      return { instance, ...divided(run, allocationOf(run, quantity), instance) };
  }
}

/** Of the many that read nothing. */
const nothingRead: Reads = [];

/** The last recording that was known by then; a fact recorded later is as unknown as one never delivered. */
function delivered(run: Run, instance: Instance): Application {
  const analysis = analysisOf(run, instance.quantity);
  const key = factKey(analysis, instance);
  const own = citationMarks(analysis, [instance.quantity.citation]);
  const fact = lastKnown(run.facts.values.get(key) ?? [], run.dates.knownOn);
  if (fact === undefined) return { instance, result: undelivered(instance, run.dates, own), reads: [] };
  const marks = fact.assumed ? { ...own, provisional: new Set([key]) } : own;
  const result = fact.value === 'absent' ? absent(marks) : known(fact.value, marks);
  if (fact.regarded === undefined && !isEarlierBy(instance.quantity))
    return { instance, result, reads: nothingRead, fact };
  const context = begin(run, instance);
  if (fact.regarded === undefined) {
    const found = ifEarlier(result, context);
    return { instance, ...found, reads: keptReads(context.reads), fact };
  }
  const regarded = regardedNow(context, fact);
  return { instance, result, reads: keptReads(context.reads), fact, regarded };
}

export function lastKnown(recordings: readonly Fact[], knownOn: string | undefined): Fact | undefined {
  return recordings.findLast(
    ({ recordedOn }) => knownOn === undefined || recordedOn === undefined || recordedOn.slice(0, 10) <= knownOn,
  );
}

/** A number of the law; `onbekend` in its grid is a value that is still to be published. */
function looked(run: Run, instance: Instance): Application {
  const { quantity, indexes } = instance;
  const context = begin(run, instance);
  const declared = quantity.declaration.kind === 'parameter' ? quantity.declaration.value : undefined;
  const cell = quantity.cells?.get(cellKey(indexes)) ?? (declared === undefined ? undefined : { value: declared });
  const marks = citationMarks(context.analysis, [cell?.citation ?? quantity.citation]);
  const base = (): Result => {
    if (cell === undefined) return absent();
    const result = cell.value === 'unknown' ? unknown([{ kind: 'fact', instance }]) : evaluateIn(context, cell.value);
    return withMarks(result, marks);
  };
  const { exact, exceptions } = excepted(context, { base, finish: (result) => result });
  return {
    instance,
    result: exact,
    reads: keptReads(context.reads),
    ...(exceptions === undefined ? {} : { exceptions }),
  };
}

function ruled(run: Run, instance: Instance): Application {
  const { quantity } = instance;
  const declaration = quantity.declaration as RuleDeclaration;
  const context = begin(run, instance);
  const { rounding } = declaration;
  const own = partMarks(context, quantity, declaration.value);
  const last = citationMarks(context.analysis, rounding === undefined ? [] : [citationOf(quantity, rounding)]);
  const finish = (value: Result): Result =>
    withMarks(rounding === undefined ? value : rounded(value, rounding, context), last);
  const { exact, exceptions } = excepted(context, {
    base: (at) => withMarks(evaluateIn(at, declaration.value), own),
    finish,
  });
  const before = rounding === undefined ? undefined : numberIn(exact);
  return {
    instance,
    result: finish(exact),
    reads: keptReads(context.reads),
    ...(before === undefined ? {} : { unrounded: before }),
    ...(exceptions === undefined ? {} : { exceptions }),
    ...conditionsOf(context),
  };
}

/** A table: the row that hits, and with that the columns that were looked at. */
function tabled(run: Run, instance: Instance): Application {
  const { quantity } = instance;
  const context = begin(run, instance);
  const own = citationMarks(context.analysis, [quantity.citation]);
  let last: TableValue | undefined;
  const base = (at: Context): Result => {
    last = tableValue(at);
    return withMarks(last.result, own);
  };
  const { exact, exceptions } = excepted(context, { base, finish: (result) => result });
  const { row, tested }: Partial<TableValue> = last ?? {};
  return {
    instance,
    result: exact,
    reads: keptReads(context.reads),
    ...(row === undefined ? {} : { row }),
    ...(tested === undefined ? {} : { tested }),
    ...(exceptions === undefined ? {} : { exceptions }),
    ...conditionsOf(context),
  };
}

/** A guarantee is its condition; what comes of it changes no other value. */
function watched(run: Run, instance: Instance): Application {
  const { quantity } = instance;
  const context = begin(run, instance);
  if (quantity.declaration.kind !== 'guarantee') throw new Error(`${quantity.name} is no guarantee`);
  const result = evaluateIn(context, quantity.declaration.condition);
  const marks = partMarks(context, quantity, quantity.declaration.condition);
  return { instance, result: withMarks(result, marks), reads: keptReads(context.reads), ...conditionsOf(context) };
}

/** What a formula carries for the citations it stands under: that of its declaration, and an assumption between the two. */
function partMarks({ analysis }: Context, quantity: Quantity, part: Expression): Marks {
  const whole = citationMarks(analysis, [quantity.citation]);
  const own = citationOf(quantity, part);
  return own === quantity.citation ? whole : mergeMarks(whole, citationMarks(analysis, [own]));
}

/** The named conditions that were looked at, if there are any. */
function conditionsOf({ conditions }: Context): Pick<Application, 'conditions'> {
  return conditions === undefined || conditions.size === 0 ? {} : { conditions };
}

/** The clause `afgerond op`, applied last. What is absent stays so. */
function rounded(exact: Result, rounding: RoundingClause, context: Context): Result {
  if (exact.kind === 'absent') return exact;
  const step = evaluateIn(context, rounding.step);
  return strictly([exact, step], context, rounding, (data) => {
    const [value, size] = data.map(numberOf);
    if (value === undefined || size === undefined) return faultAt(context, 'R33', rounding);
    return roundedTo(value, size, rounding.direction, context, rounding);
  });
}

function numberIn(result: Result): Fraction | undefined {
  return result.kind === 'known' ? numberOf(result.datum) : undefined;
}

/** The context in which a declaration is read: its owner and its indexes are at hand. */
function begin(run: Run, instance: Instance): Context {
  const analysis = analysisOf(run, instance.quantity);
  const scope = scopeOf(instance, analysis);
  const conditions = run.limits.forgets === true ? {} : { conditions: new Map() };
  return { run, analysis, instance, reads: newReads(run), ...conditions, scope, base: run.depth };
}

export function scopeOf({ quantity, owner, indexes }: Instance, analysis: Analysis): Scope {
  let scope = nothing;
  if (quantity.owner !== undefined && owner !== undefined) {
    const { binding, entity } = quantity.owner;
    scope = bind(scope, binding, { kind: 'thing', entity: today(analysis, entity.name), key: owner });
  }
  quantity.family.forEach((index, at) => {
    const datum: Datum | undefined = indexes[at];
    if (datum !== undefined) scope = bind(scope, index.binding, datum);
  });
  return scope;
}

/** The allocation whose rest goes to this name. */
function allocationOf(run: Run, rest: Quantity): Quantity {
  for (const quantity of analysisOf(run, rest).quantities.values())
    if (quantity.kind === 'allocation' && quantity.declaration === rest.declaration) return quantity;
  throw new Error(`no allocation for the rest ${rest.name}`);
}
