import { type AllocationClause, type AllocationDeclaration, type Language, phraseOf } from '../../grammar/index.ts';
import type { Quantity } from '../model.ts';

/** How a division goes, in a line or two; of a rest where it comes from. */
export function divisionWords({ kind, declaration, forgone }: Quantity, language: Language): readonly string[] {
  if (declaration.kind !== 'allocation') return [];
  const nl = language === 'nl';
  if (kind === 'allocation') return wayOf(declaration, language);
  const from = nl
    ? `restant van de verdeling ${declaration.name.text}`
    : `rest of the allocation ${declaration.name.text}`;
  if (forgone?.owner === undefined) return [from];
  const { name } = forgone.owner.entity;
  return [from, nl ? `met \`van ${name}\`: wat die misliep` : `with \`of ${name}\`: what it forwent`];
}

function wayOf({ clauses }: AllocationDeclaration, language: Language): readonly string[] {
  const has = (kind: AllocationClause['kind']): boolean => clauses.some((clause) => clause.kind === kind);
  const shortage = clauses.find((clause) => clause.kind === 'shortage');
  const rest = clauses.find((clause) => clause.kind === 'rest');
  const word = (concept: Parameters<typeof phraseOf>[0]): string => phraseOf(concept, language);
  const way =
    shortage === undefined
      ? word('proRata')
      : `${word('claim')}, ${word('ifShort')} ${word(shortage.by === 'order' ? 'inOrderOf' : 'proRata')} …`;
  const bounds = [...(has('floor') ? [`${word('atLeast')} …`] : []), ...(has('cap') ? [`${word('atMost')} …`] : [])];
  const refill = rest?.again === undefined ? [] : [`${word('rest')} ${word('again')}`];
  return [[way, ...bounds, ...refill].join(', ')];
}
