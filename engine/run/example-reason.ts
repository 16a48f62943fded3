import { type Citation, citationWords } from '../../grammar/index.ts';
import type { Quantity } from '../model.ts';
import { citationOf } from './marks.ts';

/**
 * Whether a quantity stands under the place of the law that `omdat "artikel 5"` names, itself or one of its clauses. An
 * article covers its paragraphs; its word may be of either vocabulary, since a text between quotes is not translated.
 */
export function restsOn(quantity: Quantity, wanted: string): boolean {
  const place = neutral(wanted.trim());
  return citationsOf(quantity)
    .map((citation) => neutral(citation.place))
    .some((own) => own === place || own.startsWith(`${place},`));
}

/** The places of a quantity in words; assumptions only where there is nothing else. */
export function placesOf(quantity: Quantity): readonly string[] {
  const citations = citationsOf(quantity);
  const articles = citations.filter(({ word }) => word !== 'assumption');
  return [...new Set((articles.length > 0 ? articles : citations).map(({ place }) => place))];
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
