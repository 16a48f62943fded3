import type { Application, Datum, EarlierRead, Quantity, Result } from '../model.ts';
import type { Context } from './context.ts';
import { faultAt } from './faults.ts';
import { today } from './law-states.ts';
import { marksOf, withMarks } from './marks.ts';
import { spoiled } from './results.ts';

/**
 * A reference `eerder volgens behaald_op` to a thing that is really earlier: where it is not, reading it is a fault;
 * where one of the dates is not known, neither is the reference. `context` is that of the reference itself.
 */
export function ifEarlier(result: Result, context: Context): Pick<Application, 'result' | 'earlier'> {
  const { quantity, owner } = context.instance;
  const by = quantity.declaration.kind === 'input' ? quantity.declaration.earlierBy : undefined;
  const date = by === undefined ? undefined : context.analysis.quantities.get(by.text);
  if (by === undefined || date === undefined || owner === undefined) return { result };
  if (result.kind !== 'known' || result.datum.kind !== 'thing') return { result };
  const { key } = result.datum;
  const dates = [owner, key].map((one) => context.run.read(context, { quantity: date, owner: one, indexes: [] }, by));
  const spoilt = spoiled(dates);
  if (spoilt !== undefined) return { result: withMarks(spoilt, result.marks) };
  const [own, other] = dates.map((one) => (one.kind === 'known' ? one.datum : undefined));
  const marks = marksOf([result, ...dates]);
  if (own !== undefined && other !== undefined && isBefore(other, own)) {
    const parent = parentOf(key, context);
    const earlier = { key, by: date, own, other, ...(parent === undefined ? {} : { parent }) };
    return { result: withMarks(result, marks), earlier };
  }
  const words = { fact: quantity.label, own: owner, other: key, date: date.label };
  const fault = faultAt(context, 'R240', by, { ...words, ownDate: text(own), otherDate: text(other) });
  return { result: withMarks(fault, marks) };
}

function parentOf(key: string, { run, analysis, instance }: Context): EarlierRead['parent'] {
  const entity = instance.quantity.owner?.entity;
  const parent = entity && run.facts.things.get(today(analysis, entity.name))?.get(key)?.parent;
  return entity?.parent === undefined || parent === undefined ? undefined : { entity: entity.parent, key: parent };
}

/** Whether a fact refers to something earlier. */
export function isEarlierBy({ declaration }: Quantity): boolean {
  return declaration.kind === 'input' && declaration.earlierBy !== undefined;
}

/** Of two dates, or two years, that the first is before the second. */
export function isBefore(one: Datum, other: Datum): boolean {
  if (one.kind === 'date' && other.kind === 'date') return one.iso < other.iso;
  return one.kind === 'year' && other.kind === 'year' && one.year < other.year;
}

function text(datum: Datum | undefined): string {
  if (datum?.kind === 'date') return datum.iso;
  return datum?.kind === 'year' ? String(datum.year) : '';
}
