import { fraction } from '../value/fraction.ts';
import { choice, comparison, junction, openNode, presence, truthNode } from './choices.ts';
import type { DivisionTerms } from './division-terms.ts';
import { type Draft, nodeAt, onTable } from './draft.ts';
import type { NodeId, TableId } from './ir.ts';
import { arithmetic, numberConstant } from './numbers.ts';
import { overRows } from './over-rows.ts';

/** The exact share of a receiver: for each key its weight of the pot by the key over the total of it; nothing where that is 0. */
export function lowerShare(terms: DivisionTerms, receiver: number, draft: Draft): NodeId {
  const { table, shares, drawn, pot } = terms;
  const zero = numberConstant(draft, table, fraction(0n));
  const parts = shares.map(({ keys, weight }, at) => {
    const total = onTable(draft, table, totalOf(terms, at, draft));
    const own = arithmetic(draft, 0, '*', pot, weight);
    const product = arithmetic(draft, table, '*', onTable(draft, table, own), keys[receiver] ?? zero);
    const nobody = comparison(draft, table, '=', total, zero);
    return choice(draft, table, [{ condition: nobody, value: zero }], arithmetic(draft, table, '/', product, total));
  });
  const share = parts.reduce((one, other) => arithmetic(draft, table, '+', one, other));
  const takesPart = drawn[receiver]?.takesPart ?? truthNode(draft, table, true);
  const checked = ifSound(terms, table, share, draft);
  return choice(draft, table, [{ condition: takesPart, value: checked }], zero);
}

/** What is left of the pot: the shares of those who only count, and those of a key that nobody has. */
export function lowerUnshared(terms: DivisionTerms, draft: Draft): NodeId {
  const { shares, pot } = terms;
  const zero = numberConstant(draft, 0, fraction(0n));
  const paid = shares.map(({ weight }, at) => {
    const total = totalOf(terms, at, draft);
    const product = arithmetic(draft, 0, '*', arithmetic(draft, 0, '*', pot, weight), receiversTotal(terms, at, draft));
    const nobody = comparison(draft, 0, '=', total, zero);
    return choice(draft, 0, [{ condition: nobody, value: zero }], arithmetic(draft, 0, '/', product, total));
  });
  const rest = paid.reduce((left, one) => arithmetic(draft, 0, '-', left, one), pot);
  return ifSound(terms, 0, rest, draft);
}

function totalOf(terms: DivisionTerms, at: number, draft: Draft): NodeId {
  const others = terms.shares[at]?.others;
  const own = receiversTotal(terms, at, draft);
  return others === undefined ? own : arithmetic(draft, 0, '+', own, others);
}

function receiversTotal({ table, shares, drawn }: DivisionTerms, at: number, draft: Draft): NodeId {
  const zero = numberConstant(draft, table, fraction(0n));
  const totals = (shares[at]?.keys ?? []).map((key, list) => {
    const belongs = drawn[list]?.takesPart;
    if (table === 0) return belongs === undefined ? key : choice(draft, 0, [{ condition: belongs, value: key }], zero);
    return overRows(draft, table, 'total', belongs, key);
  });
  return totals.reduce((one, other) => arithmetic(draft, 0, '+', one, other));
}

/** Weights that are not 1 together, a negative pot or a negative key are faults. */
function ifSound(terms: DivisionTerms, table: TableId, value: NodeId, draft: Draft): NodeId {
  const { shares, drawn, pot, sound } = terms;
  const [zero, one] = [0n, 1n].map((number) => numberConstant(draft, 0, fraction(number))) as [NodeId, NodeId];
  const weights = shares.map(({ weight }) => weight);
  const sum = weights.reduce((left, right) => arithmetic(draft, 0, '+', left, right));
  const keys = shares.flatMap((share) =>
    share.keys.map((key, list) => {
      const own = nodeAt(draft, key).table;
      const least = comparison(draft, own, '>=', key, numberConstant(draft, own, fraction(0n)));
      const belongs = drawn[list]?.takesPart;
      if (terms.table !== 0) return overRows(draft, terms.table, 'every', belongs, least);
      if (belongs === undefined) return least;
      return choice(draft, 0, [{ condition: belongs, value: least }], truthNode(draft, 0, true));
    }),
  );
  // As long as it is not known who takes part nobody's share is, also where who may has no key.
  const known = drawn.flatMap(({ takesPart }) => {
    if (takesPart === undefined) return [];
    const isKnown = presence(draft, terms.table, takesPart, true);
    return [terms.table === 0 ? isKnown : overRows(draft, terms.table, 'every', undefined, isKnown)];
  });
  const all = junction(draft, 0, 'and', [
    ...known,
    comparison(draft, 0, '>=', pot, zero),
    comparison(draft, 0, '=', sum, one),
    ...weights.map((weight) => comparison(draft, 0, '>', weight, zero)),
    ...keys,
    ...sound,
  ]);
  const open = openNode(draft, table, nodeAt(draft, value).holds);
  return choice(draft, table, [{ condition: onTable(draft, table, all), value }], open);
}
