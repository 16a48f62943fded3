import { type Citation, type Condition, placeOf } from '../../grammar/index.ts';
import { hasLabel } from '../analyse/decisions.ts';
import type { EntitySymbol, ExceptionSymbol, PeriodSymbol, Quantity } from '../model.ts';
import { conditionLabel, longestLetter } from '../run/explain-conditions.ts';

/** How people call a quantity: by its label, or where its author gave none, by what its article is about. */
export function calledQuantity(quantity: Quantity): string {
  return hasLabel(quantity) ? quantity.label : aboutOf(quantity.citation);
}

export function calledException({ declaration, label, citation }: ExceptionSymbol): string {
  return declaration.label === undefined ? aboutOf(citation) : label;
}

/** Empty where there is no label: what is left then is a name, which is for machines. */
export function calledEntity({ declaration, label }: EntitySymbol): string {
  return declaration.label === undefined ? '' : label;
}

/** Quarters and months are called so; years of the calendar have no label. */
export function calledPeriod(period: PeriodSymbol | undefined): string {
  const isUnlabelled = period?.declaration !== undefined && period.declaration.label === undefined;
  return period === undefined || isUnlabelled ? '' : period.label;
}

/** A letter or number of the law is no mere name. */
export function calledCondition(condition: Condition): string {
  const isName = condition.label === undefined && condition.name.text.length > longestLetter;
  return isName ? '' : conditionLabel(condition);
}

function aboutOf(citation: Citation | undefined): string {
  if (citation === undefined) return '';
  return citation.word === 'assumption' || citation.heading === '' ? placeOf(citation) : citation.heading;
}
