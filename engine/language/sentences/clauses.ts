import { type AllocationClause, type Ordering, phraseOf, type RoundingClause } from '../../../grammar/index.ts';
import { declarationWords } from './declaration-words.ts';
import { held, setTold, stepTold, tieTold, told, toldWhen } from './formula.ts';
import { holding } from './holding.ts';
import { kindValueTold, listed, type Teller } from './teller.ts';

/** The clauses of a division, in the order written; all shares together. */
export function clausesTold(teller: Teller, clauses: readonly AllocationClause[]): readonly string[] {
  const { and } = declarationWords[teller.language];
  const shares = clauses.filter((clause) => clause.kind === 'proRata').map((clause) => clauseTold(teller, clause));
  const firstShare = clauses.find((clause) => clause.kind === 'proRata');
  return clauses.flatMap((clause) => {
    if (clause.kind !== 'proRata') return [clauseTold(teller, clause)];
    return clause === firstShare ? [listed(shares, and)] : [];
  });
}

export function clauseTold(teller: Teller, clause: AllocationClause): string {
  const words = declarationWords[teller.language];
  switch (clause.kind) {
    case 'pot':
    case 'claim':
    case 'floor':
    case 'cap':
      return words.clauses[clause.kind](told(teller, clause.value));
    case 'recipients':
      return words.clauses.recipients(toldWhen(teller, clause.value));
    case 'proRata': {
      const weight = clause.weight === undefined ? undefined : held(teller, clause.weight, holding.tight);
      const over = clause.over === undefined ? undefined : setTold(teller, clause.over);
      return words.proRata(weight, held(teller, clause.key, holding.words), over);
    }
    case 'shortage': {
      const order = listed(
        clause.order.map((one) => orderingTold(teller, one)),
        words.and,
      );
      return words.shortage(clause.by === 'order' ? order : undefined);
    }
    case 'misfit':
      return words.misfit[clause.fate];
    case 'rounding':
      return roundingTold(teller, clause);
    case 'rest': {
      const { again, fate, to } = clause;
      const key = again?.key === undefined ? undefined : told(teller, again.key);
      const last = fate === 'to' && to !== undefined ? words.restTo(to.text.replaceAll('_', ' ')) : words.lapses;
      return again === undefined ? last : `${words.again(key)} ${last}`;
    }
  }
}

/** `afgerond op € 1, wat overblijft …`. */
export function roundingTold(teller: Teller, rounding: RoundingClause): string {
  const words = declarationWords[teller.language];
  const { step, direction, method, tieBreaks } = rounding;
  return [
    words.rounding(stepTold(teller, told(teller, step), direction)),
    ...(method === undefined ? [] : [words[method]]),
    ...tieBreaks.map((tie) => words.thereafter(tieTold(teller, tie))),
  ].join(', ');
}

function orderingTold(teller: Teller, ordering: Ordering): string {
  if (ordering.kind === 'draw') return phraseOf('draw', teller.language);
  return `${told(teller, ordering.value)} (${endTold(teller, ordering)})`;
}

function endTold(teller: Teller, { value, first }: Extract<Ordering, { kind: 'key' }>): string {
  const { words, analysis, language } = teller;
  const { valueFirst } = declarationWords[language];
  if (first === 'highest') return words.highestFirst;
  if (first === 'lowest') return words.lowestFirst;
  if (first === 'yes' || first === 'no') return valueFirst(words[first]);
  const type = analysis.types.get(value);
  return valueFirst(type?.kind === 'enumeration' ? kindValueTold(type.of, first.text) : first.text);
}
