import type { RoundingClause, RuleDeclaration, Span } from '../../grammar/index.ts';
import {
  type Application,
  cellKey,
  type Datum,
  type Fact,
  type Instance,
  instanceKey,
  type Quantity,
  type Result,
} from '../model.ts';
import type { Fraction } from '../value/fraction.ts';
import { roundedTo, strictly } from './arithmetic.ts';
import { type Context, evaluateIn, type Run } from './context.ts';
import { division } from './division.ts';
import { faultAt } from './faults.ts';
import { citationMarks, citationOf, withMarks } from './marks.ts';
import { isOutsideYears } from './outside-years.ts';
import { absent, known, numberOf, unknown } from './results.ts';
import { bind, nothing, type Scope } from './scope.ts';
import { setAside } from './settle.ts';

/**
 * The value of an instance: computed once, then kept. A value that is asked for while it is being computed rests on
 * itself; one that lies too deep is set aside (see `settle.ts`) and comes back.
 */
export function readInstance(context: Context, wanted: Instance, place: { readonly span: Span }): Result {
  const { run } = context;
  const key = keyOf(wanted);
  context.reads.add(key);
  const done = run.applications.get(key);
  if (done !== undefined) return done.result;
  if (run.underway.has(key) || run.circles.has(key)) return faultAt(context, 'R25', place);
  if (run.depth > run.limits.depth) setAside(run, wanted);
  run.underway.add(key);
  const application = applied(run, wanted, context, place);
  run.underway.delete(key);
  run.applications.set(key, application);
  return application.result;
}

function applied(run: Run, instance: Instance, reader: Context, place: { readonly span: Span }): Application {
  const { quantity, owner } = instance;
  const stated = run.stated.get(keyOf(instance));
  if (stated !== undefined) return { instance, result: stated === 'absent' ? absent() : known(stated), reads: [] };
  if (isOutsideYears(instance)) return { instance, result: absent(), reads: [] };
  if (owner !== undefined && quantity.owner !== undefined) {
    const { entity } = quantity.owner;
    const things = run.facts.things.get(entity.name);
    if (things !== undefined && !things.has(owner))
      return { instance, result: faultAt(reader, 'R32', place, { entity: entity.label, key: owner }), reads: [] };
  }
  return computed(run, instance);
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
      return ruled(run, instance);
    case 'allocation': {
      const divided = division(run, quantity, instance.indexes);
      return { instance, ...(divided.parts.get(instance.owner ?? '') ?? divided.outsider) };
    }
    case 'rest':
      return { instance, ...division(run, allocationOf(run, quantity), instance.indexes).rest };
  }
}

/** The last recording that was known by then; a fact recorded later is as unknown as one never delivered. */
function delivered(run: Run, instance: Instance): Application {
  const own = citationMarks(run.analysis, [instance.quantity.citation]);
  const fact = lastKnown(run.facts.values.get(keyOf(instance)) ?? [], run.dates.knownOn);
  if (fact === undefined) return { instance, result: unknown([{ kind: 'fact', instance }], own), reads: [] };
  const marks = fact.assumed ? { ...own, provisional: new Set([keyOf(instance)]) } : own;
  const result = fact.value === 'absent' ? absent(marks) : known(fact.value, marks);
  return { instance, result, reads: [], fact };
}

function lastKnown(recordings: readonly Fact[], knownOn: string | undefined): Fact | undefined {
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
  if (cell === undefined) return { instance, result: absent(), reads: [] };
  const marks = citationMarks(run.analysis, [cell.citation ?? quantity.citation]);
  const result = cell.value === 'unknown' ? unknown([{ kind: 'fact', instance }]) : evaluateIn(context, cell.value);
  return { instance, result: withMarks(result, marks), reads: [] };
}

function ruled(run: Run, instance: Instance): Application {
  const { quantity } = instance;
  const declaration = quantity.declaration as RuleDeclaration;
  const context = begin(run, instance);
  const exact = evaluateIn(context, declaration.value);
  const { rounding } = declaration;
  const result = rounding === undefined ? exact : rounded(exact, rounding, context);
  const marks = citationMarks(run.analysis, [
    quantity.citation,
    rounding === undefined ? undefined : citationOf(quantity, rounding),
  ]);
  const before = rounding === undefined ? undefined : numberIn(exact);
  return {
    instance,
    result: withMarks(result, marks),
    reads: [...context.reads],
    ...(before === undefined ? {} : { unrounded: before }),
  };
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
  return { run, instance, reads: new Set(), scope: scopeOf(instance), base: run.depth };
}

export function scopeOf({ quantity, owner, indexes }: Instance): Scope {
  let scope = nothing;
  if (quantity.owner !== undefined && owner !== undefined) {
    const { binding, entity } = quantity.owner;
    scope = bind(scope, binding, { kind: 'thing', entity: entity.name, key: owner });
  }
  quantity.family.forEach((index, at) => {
    const datum: Datum | undefined = indexes[at];
    if (datum !== undefined) scope = bind(scope, index.binding, datum);
  });
  return scope;
}

/** The allocation whose rest goes to this name. */
function allocationOf(run: Run, rest: Quantity): Quantity {
  for (const quantity of run.analysis.quantities.values())
    if (quantity.kind === 'allocation' && quantity.declaration === rest.declaration) return quantity;
  throw new Error(`no allocation for the rest ${rest.name}`);
}

function keyOf({ quantity, owner, indexes }: Instance): string {
  return instanceKey(quantity.name, owner, indexes);
}
