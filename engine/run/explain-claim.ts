import { compare, equal, isZero, one, sum, zero } from '../value/fraction.ts';
import { keysOf } from './allocation-terms.ts';
import type { Told } from './explain-allocation.ts';
import { divisionWords } from './explain-division-words.ts';
import { factorText, showDatum } from './show-datum.ts';

/**
 * `aanspraak op € 900,00 (gevraagd); begrensd op € 500,00; gekort met factor 0,9`, or
 * `plaats 3 van 7 (punten 80); past niet meer, wordt overgeslagen`.
 */
export function claimWhy(told: Told): readonly string[] {
  const { record, at, clauses, named, amount, language } = told;
  const words = divisionWords[language];
  const claim = clauses.find((clause) => clause.kind === 'claim');
  const own = record.claims?.[at];
  if (claim === undefined || own === undefined || record.claims === undefined) return [];
  const asked = record.asked?.[at] ?? own;
  const total = sum(record.claims);
  const isEnough = compare(total, record.pot) <= 0;
  const isBounded = record.claims.some((of, index) => !equal(of, record.asked?.[index] ?? of));
  return [
    words.claim(named(claim.value), amount(asked)),
    ...(compare(asked, own) > 0 ? [words.full(amount(own))] : []),
    ...(isRaisedClaim(told) ? [words.claimRaised(amount(own))] : []),
    (isEnough ? words.enough : words.short)(amount(record.pot), amount(total), isBounded),
    ...(record.factor === undefined || equal(record.factor, one) || record.raised.includes(told.key)
      ? []
      : [words.cut(factorText(record.factor, language))]),
    ...orderWhy(told),
  ];
}

/** Whether somebody claimed less than the minimum, so that the claim counts as that. */
export function isRaisedClaim({ record: { asked, claims }, at }: Told): boolean {
  const [before, after] = [asked?.[at], claims?.[at]];
  return before !== undefined && after !== undefined && compare(before, after) < 0;
}

function orderWhy({ record, at, clauses, exact, named, typeOf, amount, language }: Told): readonly string[] {
  const words = divisionWords[language];
  const { order } = record;
  const fate = order?.fates[at];
  const shortage = clauses.find((clause) => clause.kind === 'shortage');
  if (order === undefined || fate === undefined || shortage === undefined) return [];
  const by = keysOf(shortage.order).flatMap(({ value }, key) => {
    const datum = order.by[at]?.[key];
    return datum === undefined ? [] : [`${named(value)} ${showDatum(datum, typeOf(value), language)}`];
  });
  const misfit = clauses.find((clause) => clause.kind === 'misfit')?.fate ?? 'stops';
  const came = {
    served: words.served,
    unfit: words.unfit[misfit],
    rest: words.getsRest(amount(exact ?? zero)),
    after: words.after,
    open: isTied(order.places, at) ? words.open : words.openAfter,
  }[fate];
  // Floors are met for everybody, also for who does not fit.
  const floor =
    exact === undefined || isZero(exact) || (fate !== 'unfit' && fate !== 'after') ? [] : [words.raised(amount(exact))];
  const ranked = by.length === 0 ? '' : ` (${by.join('; ')})`;
  return [words.place(order.places[at] ?? 0, record.receivers.length, ranked), came, ...floor];
}

/** Those of whom it is not known who goes first share a place. */
function isTied(places: readonly number[], at: number): boolean {
  return places.some((place, other) => other !== at && place === places[at]);
}
