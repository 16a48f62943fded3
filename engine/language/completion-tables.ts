import { type Concept, classOf } from '../../grammar/index.ts';
import type { Analysis } from '../model.ts';
import { type Offer, valuesOf } from './completion-offers.ts';

interface Word {
  readonly text: string;
  readonly concept?: Concept;
}

/** At the beginning of a cell of a table. */
export function inTable(before: readonly Word[]): boolean {
  const opener = before.findLast(({ concept }) => concept !== undefined && classOf(concept) === 'declaration');
  return opener?.concept === 'table' && before.at(-1)?.text === '|';
}

/** The values of a kind that a name in the head of the table is of: which column it is, the author knows. */
export function valuesInTable(analysis: Analysis, before: readonly Word[]): readonly Offer[] {
  const opener = before.findLastIndex(({ concept }) => concept === 'table');
  const named = new Set(before.slice(opener + 2).map(({ text }) => text));
  return [...named].flatMap((name) => {
    const type = analysis.quantities.get(name)?.type;
    const kind = analysis.kinds.get(name) ?? (type?.kind === 'enumeration' ? type.of : undefined);
    return kind === undefined ? [] : valuesOf(kind);
  });
}
