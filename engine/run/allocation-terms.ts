import type {
  AllocationClause,
  AllocationDeclaration,
  Expression,
  MisfitClause,
  Ordering,
  ProRataClause,
  RestClause,
  RoundingClause,
} from '../../grammar/index.ts';
import { type Quantity, type Result, receiverKey } from '../model.ts';
import { type Fraction, one, zero } from '../value/fraction.ts';
import { present } from './arithmetic.ts';
import { type Context, evaluateIn } from './context.ts';
import type { DivisionText } from './exceptions-division.ts';
import { knownNumber, numberOf } from './results.ts';
import { lookUp, type Scope } from './scope.ts';

/** What the clauses of an allocation say, evaluated where it does not depend on the receiver. */
export interface Terms {
  readonly declaration: AllocationDeclaration;
  /** Where a clause is read: one of an exception, in its own file. */
  readonly inside: (context: Context, clause: AllocationClause) => Context;
  readonly pot: Result;
  readonly potPlace: AllocationClause | AllocationDeclaration;
  readonly shares: readonly { readonly clause: ProRataClause; readonly weight: Result }[];
  readonly claim?: ClauseOf<'claim'>;
  readonly floor?: ClauseOf<'floor'>;
  readonly cap?: ClauseOf<'cap'>;
  readonly shortage?: ClauseOf<'shortage'>;
  readonly misfit?: MisfitClause['fate'];
  readonly rest?: RestClause;
  readonly rounding?: RoundingClause;
  readonly step?: Result;
}

type ClauseOf<K extends AllocationClause['kind']> = AllocationClause & { readonly kind: K };

/** Somebody who receives, or may. */
export interface Candidate {
  /** `receiverKey`. */
  readonly key: string;
  readonly context: Context;
  readonly takesPart: Result;
  /** One for each *naar rato*. */
  readonly keys: readonly Result[];
  readonly claim?: Result;
  readonly floor?: Result;
  readonly cap?: Result;
  readonly refillKey?: Result;
}

/** Somebody who counts in the total of a key without receiving. */
export interface Other {
  /** `receiverKey`. */
  readonly key: string;
  /** One for each *naar rato*; absent where it does not count in that. */
  readonly keys: readonly (Result | undefined)[];
}

export function termsOf({ declaration, inside }: DivisionText, context: Context): Terms {
  const { clauses } = declaration;
  const clause = <K extends AllocationClause['kind']>(kind: K): ClauseOf<K> | undefined =>
    clauses.find((one): one is ClauseOf<K> => one.kind === kind);
  const pot = clause('pot');
  const rounding = clause('rounding');
  const misfit = clause('misfit');
  return {
    declaration,
    inside,
    pot: pot === undefined ? knownNumber(zero) : evaluateIn(inside(context, pot), pot.value),
    potPlace: pot ?? declaration,
    shares: clauses
      .filter((one) => one.kind === 'proRata')
      .map((share) => ({
        clause: share,
        weight: share.weight === undefined ? knownNumber(one) : evaluateIn(inside(context, share), share.weight),
      })),
    ...given('claim', clause('claim')),
    ...given('floor', clause('floor')),
    ...given('cap', clause('cap')),
    ...given('shortage', clause('shortage')),
    ...given('misfit', misfit?.fate),
    ...given('rest', clause('rest')),
    ...(rounding === undefined ? {} : { rounding, step: evaluateIn(inside(context, rounding), rounding.step) }),
  };
}

/** What is asked of one receiver, with that receiver at hand; how claims are ordered only when they do not all fit. */
export function candidateOf(key: string, takesPart: Result, terms: Terms, context: Context): Candidate {
  const { claim, floor, cap, rest } = terms;
  const refillKey = rest?.again?.key;
  const asked = (clause: AllocationClause, expression: Expression): Result =>
    valueAt(clause, expression, terms, context);
  return {
    key,
    context,
    takesPart,
    keys: terms.shares.map(({ clause }) => asked(clause, clause.key)),
    ...(claim === undefined ? {} : { claim: asked(claim, claim.value) }),
    ...(floor === undefined ? {} : { floor: asked(floor, floor.value) }),
    ...(cap === undefined ? {} : { cap: asked(cap, cap.value) }),
    ...(rest === undefined || refillKey === undefined ? {} : { refillKey: asked(rest, refillKey) }),
  };
}

/** A clause's expression for one receiver. */
export function valueAt(clause: AllocationClause, expression: Expression, terms: Terms, context: Context): Result {
  const inside = terms.inside(context, clause);
  return present(evaluateIn(inside, expression), inside, clause);
}

/** What claims are ordered by, for one receiver; a draw is none of it. */
export function rankedBy({ shortage, ...terms }: Terms, { context }: Candidate): readonly Result[] {
  if (shortage === undefined) return [];
  return keysOf(shortage.order).map(({ value }) => valueAt(shortage, value, terms, context));
}

export function keysOf(order: readonly Ordering[]): readonly Extract<Ordering, { readonly kind: 'key' }>[] {
  return order.filter((ordering) => ordering.kind === 'key');
}

/** Who is at hand in a scope that the set of a division has bound. */
export function receiverAt({ owner, family, division }: Quantity, scope: Scope): string {
  const thing = division?.owner === 'divides' || owner === undefined ? undefined : lookUp(scope, owner.binding);
  const indexes = family.slice(0, division?.receiving ?? 0).flatMap(({ binding }) => lookUp(scope, binding) ?? []);
  return receiverKey(thing?.kind === 'thing' ? thing.key : undefined, indexes);
}

export function numberIn(result: Result | undefined): Fraction | undefined {
  return result?.kind === 'known' ? numberOf(result.datum) : undefined;
}

/** A member of an object that is there only when it has a value. */
function given<K extends string, V>(name: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [P in K]: V });
}
