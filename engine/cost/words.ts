import { type Language, phraseOf } from '../../grammar/index.ts';
import type { EntitySymbol } from '../model.ts';
import { fraction } from '../value/fraction.ts';
import { showNumber } from '../value/show.ts';
import type { Bound, Factor, Term } from './bound.ts';

/** A bound in the author's own names: `576 × Diplomas + 42 × Instellingen + 7`; `0` where there is nothing to do. */
export function boundText(bound: Bound, language: Language): string {
  if (bound.length === 0) return '0';
  return bound.map((term) => termText(term, language)).join(' + ');
}

function termText({ times, factors }: Term, language: Language): string {
  const number = showNumber(fraction(times), language);
  const names = factors.map((factor) => factorText(factor, language));
  return times === 1n && names.length > 0 ? names.join(' × ') : [number, ...names].join(' × ');
}

/** All things by their plural; those of one thing with its name: `Diplomas van Instelling`. */
function factorText({ entity, within, per }: Factor, language: Language): string {
  if (per !== undefined) return `(${perText(entity, per, language)})`;
  if (within?.kind !== 'thing') return entity.plural;
  return `(${entity.plural} ${phraseOf('of', language)} ${phraseOf('some', language)} ${within.of.name})`;
}

/** `Diplomas per Instelling`: the most that one has. */
export function perText(entity: EntitySymbol, per: EntitySymbol, language: Language): string {
  return `${entity.plural} ${phraseOf('per', language)} ${per.name}`;
}
