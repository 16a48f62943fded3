import { type AnswerValue, add, type Fraction, type Quantity, showDatum } from '../../engine/index.ts';
import type { Language } from '../../grammar/index.ts';

interface Place {
  readonly isOwner: boolean;
  readonly isPeriod: boolean;
}

/**
 * Which sums say something: over things of what is an amount or a count; over anything of what was divided; over periods
 * of amounts. Ranks and numbers of the law add up to nothing.
 */
export function sumsOf(
  quantity: Quantity,
  { across, down }: { readonly across: Place | undefined; readonly down: readonly Place[] },
): { readonly rows: boolean; readonly columns: boolean } {
  const { kind, type, declaration } = quantity;
  const isRank = declaration.kind === 'rule' && declaration.value.kind === 'rank';
  const adds = !isRank && kind !== 'parameter' && (type.kind === 'amount' || type.kind === 'count');
  const divided = kind === 'allocation';
  const over = ({ isOwner, isPeriod }: Place): boolean =>
    adds && (divided || isOwner || (isPeriod && type.kind === 'amount'));
  return { rows: across !== undefined && over(across), columns: down.length > 0 && down.every(over) };
}

/** The sum of values that are all known; of fewer than two there is none. */
export function sumOf(
  values: readonly (AnswerValue | undefined)[],
  { type }: Quantity,
  language: Language,
): string | undefined {
  const there = values.filter((value) => value !== undefined);
  const numbers = there.flatMap(({ result }): readonly Fraction[] =>
    result.kind === 'known' && result.datum.kind === 'number' ? [result.datum.value] : [],
  );
  const [first, ...others] = numbers;
  if (first === undefined || others.length === 0 || numbers.length !== there.length) return undefined;
  return showDatum({ kind: 'number', value: others.reduce(add, first) }, type, language);
}
