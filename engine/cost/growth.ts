import type { Language } from '../../grammar/index.ts';
import type { EntitySymbol } from '../model.ts';
import type { Bound, Factor, Term } from './bound.ts';
import { perText } from './words.ts';

/** How work grows with one thing: with how many there are, or with how many belong to one of another object. */
interface Growth {
  readonly entity: EntitySymbol;
  readonly per?: EntitySymbol;
  readonly power: number;
}

/**
 * How fast work grows with the numbers of things, in the author's own names: `vast`, `lineair in Studenten`, `lineair in
 * Instellingen, kwadratisch in Diplomas per Instelling`. Where that differs for parts of the work, for the part that grows
 * fastest.
 */
export function growthText(bound: Bound, language: Language): string {
  const term = fastest(bound);
  if (term === undefined || term.factors.length === 0) return language === 'nl' ? 'vast' : 'constant';
  return growthsIn(term)
    .map(({ entity, per, power }) => {
      const name = per === undefined ? entity.plural : perText(entity, per, language);
      return `${powerText(power, language)} in ${name}`;
    })
    .join(', ');
}

/** The objects whose numbers make it grow so fast. */
export function grownBy(bound: Bound): readonly EntitySymbol[] {
  return [...new Set((fastest(bound)?.factors ?? []).map(({ entity }) => entity))];
}

/** Whether one grows faster than the other; of those that grow alike that of which there is more. */
export function isFaster(one: Bound, other: Bound): boolean {
  const [mine, theirs] = [fastest(one), fastest(other)];
  return mine !== undefined && (theirs === undefined || isMore(mine, theirs));
}

function fastest(bound: Bound): Term | undefined {
  return bound.reduce<Term | undefined>(
    (most, term) => (most === undefined || isMore(term, most) ? term : most),
    undefined,
  );
}

/** A product of more, or of things that belong to others: there are more of those than of the others. */
function isMore(one: Term, other: Term): boolean {
  const weight = ({ factors }: Term): number => factors.reduce((sum, { entity }) => sum + 100 + ancestorsOf(entity), 0);
  const more = weight(one) - weight(other);
  return more > 0 || (more === 0 && one.times > other.times);
}

function ancestorsOf({ parent }: EntitySymbol): number {
  return parent === undefined ? 0 : 1 + ancestorsOf(parent);
}

/** `Diplomas × Diplomas per Instelling` is as much as `Instellingen × (Diplomas per Instelling)²`, and so it is told. */
function growthsIn({ factors }: Term): readonly Growth[] {
  const powers = new Map<EntitySymbol, Map<EntitySymbol | undefined, number>>();
  const raise = (entity: EntitySymbol, per: EntitySymbol | undefined): void => {
    const own = powers.get(entity) ?? new Map<EntitySymbol | undefined, number>();
    powers.set(entity, own.set(per, (own.get(per) ?? 0) + 1));
  };
  const ownerOf = ({ per, within }: Factor): EntitySymbol | undefined =>
    per ?? (within?.kind === 'thing' ? within.of : undefined);
  const pairs = new Set(factors.flatMap((factor) => (factor.per === undefined ? [] : [factor.entity])));
  for (const factor of factors) {
    const owner = ownerOf(factor);
    if (owner !== undefined || !pairs.has(factor.entity)) raise(factor.entity, owner);
    else {
      const per = factors.find(({ entity, per: of }) => entity === factor.entity && of !== undefined)?.per;
      pairs.delete(factor.entity);
      raise(factor.entity, per);
      if (per !== undefined) raise(per, undefined);
    }
  }
  const all = [...powers].flatMap(([entity, own]) =>
    [...own].map(([per, power]): Growth => ({ entity, power, ...(per === undefined ? {} : { per }) })),
  );
  return all.sort((one, other) => one.power - other.power);
}

function powerText(power: number, language: Language): string {
  const isDutch = language === 'nl';
  switch (power) {
    case 1:
      return isDutch ? 'lineair' : 'linear';
    case 2:
      return isDutch ? 'kwadratisch' : 'quadratic';
    case 3:
      return isDutch ? 'kubisch' : 'cubic';
    default:
      return isDutch ? `tot de macht ${power}` : `to the power of ${power}`;
  }
}
