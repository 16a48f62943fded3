import { type Citation, citationWords, placeOf } from '../../grammar/index.ts';
import { cellKey, type ExceptionSymbol, type Instance, type Quantity } from '../model.ts';
import type { Run } from './context.ts';
import { citationOf } from './marks.ts';

/**
 * Whether a quantity stands under the place of the law that `omdat "artikel 5"` names, itself or one of its clauses. An
 * article covers its paragraphs; its word may be of either vocabulary, since a text between quotes is not translated.
 * `deciding` are the exceptions that made the value what it is: their articles count as well.
 */
export function restsOn(quantity: Quantity, wanted: string, deciding: readonly ExceptionSymbol[] = []): boolean {
  const place = neutral(wanted.trim());
  return [...citationsOf(quantity), ...citationsOfExceptions(deciding)]
    .flatMap((citation) => [neutral(citation.place), neutral(placeOf(citation))])
    .some((own) => own === place || own.startsWith(`${place},`));
}

/** The places of a quantity in words; assumptions only where there is nothing else. */
export function placesOf(quantity: Quantity, deciding: readonly ExceptionSymbol[] = []): readonly string[] {
  const citations = [...citationsOf(quantity), ...citationsOfExceptions(deciding)];
  const articles = citations.filter(({ word, article }) => word !== 'assumption' || article !== undefined);
  return [...new Set((articles.length > 0 ? articles : citations).map(placeOf))];
}

/** The exceptions that decided a value, or kept others from applying to it, if it was computed. */
export function decidingExceptions(
  run: Run,
  reads: Iterable<string>,
  about: Instance | undefined,
): readonly ExceptionSymbol[] {
  if (about === undefined) return [];
  for (const read of reads) {
    const found = run.applications.get(read);
    if (found?.exceptions === undefined || !isSameByName(found.instance, about)) continue;
    return found.exceptions.outcomes.flatMap(({ exception, state }) => (state === 'decides' ? [exception] : []));
  }
  return [];
}

/** In another state of the law it is another quantity of the same name. */
function isSameByName(one: Instance, other: Instance): boolean {
  return (
    one.quantity.name === other.quantity.name &&
    one.owner === other.owner &&
    cellKey(one.indexes) === cellKey(other.indexes)
  );
}

function citationsOfExceptions(exceptions: readonly ExceptionSymbol[]): readonly Citation[] {
  return exceptions.flatMap(({ citation }) => citation ?? []);
}

function citationsOf(quantity: Quantity): readonly Citation[] {
  const { declaration } = quantity;
  const clauses = declaration.kind === 'allocation' ? declaration.clauses : [];
  const rounding = declaration.kind === 'rule' && declaration.rounding !== undefined ? [declaration.rounding] : [];
  const parts = [...clauses, ...rounding].map((part) => citationOf(quantity, part));
  return [quantity.citation, ...parts].filter((citation) => citation !== undefined);
}

/** `artikel 5` and `article 5` alike. */
function neutral(place: string): string {
  const [word = '', ...rest] = place.split(/\s+/);
  const concept = Object.entries(citationWords).find(([, { nl, en }]) => nl === word || en === word)?.[0];
  return [concept ?? word, ...rest].join(' ');
}
