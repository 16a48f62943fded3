import type { InputDeclaration } from '../../grammar/index.ts';
import type { Application, Instance, MergedPart, Result, Thing } from '../model.ts';
import { boundedSum } from '../value/fraction.ts';
import { fractionBits } from '../value/limits.ts';
import { dayInPeriod, firstDayOfPeriod, lastDayOfPeriod } from '../value/periods.ts';
import { outermost } from './arithmetic.ts';
import { sameData } from './compare.ts';
import type { Context } from './context.ts';
import { faultAt } from './faults.ts';
import { periodOf, today } from './law-states.ts';
import { marksOf, withMarks } from './marks.ts';
import { keptReads } from './reads.ts';
import { absent, known, knownNumber, numberOf, spoiled, undecided, unknown } from './results.ts';

/**
 * A fact of a thing that others merged into, as its `bij fusie` says: its own put together with theirs. Of who did not
 * exist in the period of the fact, and of whom nothing was delivered, nothing is to be known.
 */
export function mergedFact(instance: Instance, former: readonly string[], context: Context): Application {
  const declaration = instance.quantity.declaration as InputDeclaration;
  const inside: Context = { ...context, ownOnly: true };
  const own = partOf(instance, instance.owner ?? '', inside, former);
  const merged = [own, ...former.map((key) => partOf(instance, key, inside, []))];
  const results = merged.flatMap(({ result }) => result ?? []);
  const result =
    results.length === 0 ? unknown([{ kind: 'fact', instance }]) : together(declaration, merged, results, inside);
  return { instance, result, reads: keptReads(context.reads), merged };
}

function partOf(instance: Instance, owner: string, context: Context, former: readonly string[]): MergedPart {
  const { until } = lifeAsDelivered(instance, owner, context);
  const part = { owner, ...(until === undefined || owner === instance.owner ? {} : { until }) };
  const result = context.run.read(context, { ...instance, owner }, instance.quantity.declaration);
  return result.kind === 'unknown' && !existed(instance, owner, context, former) ? part : { ...part, result };
}

/** First and last day as delivered, whenever the merger counts. */
function lifeAsDelivered({ quantity }: Instance, owner: string, { run, analysis }: Context): Thing {
  return run.facts.things.get(today(analysis, quantity.owner?.entity.name ?? ''))?.get(owner) ?? {};
}

/**
 * Whether a thing existed in the period of a fact: on its `teldatum` if it has one. Of a fact without a period whoever
 * began with the merger itself has nothing of its own.
 */
function existed(instance: Instance, owner: string, context: Context, former: readonly string[]): boolean {
  const { from, until } = lifeAsDelivered(instance, owner, context);
  const period = periodOf(instance);
  if (period === undefined) {
    const lives = former.map((key) => lifeAsDelivered(instance, key, context).until);
    return from === undefined || !lives.some((last) => last !== undefined && last < from);
  }
  const { countedOn } = instance.quantity.declaration as InputDeclaration;
  const counted = countedOn && dayInPeriod(period.of, period.year, countedOn.month, countedOn.day);
  const first = counted ?? firstDayOfPeriod(period.of, period.year);
  const last = counted ?? lastDayOfPeriod(period.of, period.year);
  return (
    (from === undefined || last === undefined || from <= last) &&
    (until === undefined || first === undefined || until >= first)
  );
}

function together(
  { onMerger }: InputDeclaration,
  parts: readonly MergedPart[],
  results: readonly Result[],
  context: Context,
): Result {
  const place = onMerger ?? context.instance.quantity.declaration;
  const data = results.flatMap((result) => (result.kind === 'known' ? [result.datum] : []));
  const marks = marksOf(results);
  if (onMerger?.way === 'oneOf') {
    const other = firstOther(parts);
    if (other !== undefined) return withMarks(faultAt(context, 'R243', place, other), marks);
    const fault = results.find((result) => result.kind === 'fault');
    const [only] = data;
    return fault ?? (only === undefined ? (undecided(results) ?? absent(marks)) : known(only, marks));
  }
  const spoilt = spoiled(results);
  if (spoilt !== undefined) return spoilt;
  if (data.length === 0) return absent(marks);
  if (onMerger?.way === 'highest' || onMerger?.way === 'lowest')
    return withMarks(outermost(data, onMerger.way, context, place), marks);
  const sum = boundedSum(
    data.flatMap((datum) => numberOf(datum) ?? []),
    fractionBits,
  );
  return sum === undefined ? faultAt(context, 'R21', place) : knownNumber(sum, marks);
}

/** Two that say different things, with what they say. */
function firstOther(parts: readonly MergedPart[]): Readonly<Record<string, string>> | undefined {
  const told = parts.flatMap(({ owner, result }) => (result?.kind === 'known' ? [{ owner, datum: result.datum }] : []));
  const [first] = told;
  const other = first && told.find(({ datum }) => !sameData(datum, first.datum));
  return first === undefined || other === undefined ? undefined : { one: first.owner, other: other.owner };
}
