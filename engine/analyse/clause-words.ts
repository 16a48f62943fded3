import { type AllocationClause, type Concept, type Module, phraseOf } from '../../grammar/index.ts';

/** The keyword that opens each clause of a division. */
export const clauseConcepts = {
  pot: 'amount',
  recipients: 'recipients',
  claim: 'claim',
  floor: 'atLeast',
  cap: 'atMost',
  proRata: 'proRata',
  shortage: 'ifShort',
  misfit: 'whoDoesNotFit',
  rounding: 'roundedTo',
  rest: 'rest',
} as const satisfies Record<AllocationClause['kind'], Concept>;

/** The word that opens a clause, in the language of the file. */
export function clauseWord(kind: AllocationClause['kind'], { module }: { readonly module: Module }): string {
  return phraseOf(clauseConcepts[kind], module.language);
}
