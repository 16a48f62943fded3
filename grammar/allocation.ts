import type { Dimension } from './declaration.ts';
import type { Expression, Name, Node, RoundingDirection, SetExpression, Text, TieBreak } from './expression.ts';
import type { Span } from './source.ts';

/** `verdeling x [van Owner] over S per jaar`; an owner divides a pot of its own, each apart. Each list of clauses holds what was written, doubles are reported by the engine. */
export interface AllocationDeclaration extends Node {
  readonly kind: 'allocation';
  readonly name: Name;
  readonly owner?: Name;
  readonly over: SetExpression;
  readonly family: readonly Dimension[];
  readonly label?: Text;
  readonly clauses: readonly AllocationClause[];
}

export type AllocationClause =
  | { readonly kind: 'pot'; readonly span: Span; readonly value: Expression }
  | { readonly kind: 'recipients'; readonly span: Span; readonly value: Expression }
  | { readonly kind: 'claim'; readonly span: Span; readonly value: Expression }
  /** `ten minste`, `ten hoogste` per receiver. */
  | { readonly kind: 'floor' | 'cap'; readonly span: Span; readonly value: Expression }
  | ProRataClause
  | ShortageClause
  | MisfitClause
  | RoundingClause
  | RestClause;

/** `naar rato [voor 2/3] van K [gerekend over S]`. */
export interface ProRataClause extends Node {
  readonly kind: 'proRata';
  readonly weight?: Expression;
  readonly key: Expression;
  /** Whose keys make up the total, where that is more than the receivers. */
  readonly over?: SetExpression;
}

/** `bij tekort naar rato`, or `bij tekort op volgorde van A (hoogste eerst), loting`: then `order` is not empty. */
export interface ShortageClause extends Node {
  readonly kind: 'shortage';
  readonly by: 'proRata' | 'order';
  readonly order: readonly Ordering[];
}

export type Ordering =
  | {
      readonly kind: 'key';
      readonly span: Span;
      readonly value: Expression;
      /** Which end comes first; a name is a value of the expression's kind: `categorie (opschaler eerst)`. */
      readonly first: 'highest' | 'lowest' | 'yes' | 'no' | Name;
    }
  | { readonly kind: 'draw'; readonly span: Span };

/** `wie niet past stopt | wordt overgeslagen | krijgt de rest`. */
export interface MisfitClause extends Node {
  readonly kind: 'misfit';
  readonly fate: 'stops' | 'skipped' | 'getsRest';
}

/** `afgerond op cent naar boven, grootste rest, daarna laagste brin`. */
export interface RoundingClause extends Node {
  readonly kind: 'rounding';
  readonly step: Expression;
  readonly direction?: RoundingDirection;
  readonly method?: 'largestRemainder' | 'perRecipient';
  readonly tieBreaks: readonly TieBreak[];
}

/** `restant vervalt`, `restant naar NAAM`, or `restant opnieuw [naar rato van K], daarna …` with what follows as `fate`. */
export interface RestClause extends Node {
  readonly kind: 'rest';
  /** Divided again over who has not reached the cap: by the same keys, or by another. */
  readonly again?: { readonly span: Span; readonly key?: Expression };
  readonly fate: 'lapses' | 'to';
  readonly to?: Name;
  /** What is left, in words for people. */
  readonly label?: Text;
}
