import type {
  AllocationClause,
  AllocationDeclaration,
  Expression,
  ProRataClause,
  RestClause,
} from '../../grammar/index.ts';
import { phraseOf } from '../../grammar/index.ts';
import type { Quantity, Type } from '../model.ts';
import { equal, type Fraction, isNegative, isZero, one, sum } from '../value/fraction.ts';
import { showFraction } from '../value/show.ts';
import { checkModes } from './allocation-modes.ts';
import { checkAllocationRounding } from './allocation-rounding.ts';
import { checkSet } from './bind-set.ts';
import { checkPerReceiver } from './check-claims.ts';
import { checkOrdering } from './check-ordering.ts';
import { scopeOf } from './check-rule.ts';
import { requireYesNo } from './check-tests.ts';
import { clauseWord } from './clause-words.ts';
import { settle } from './fill-quantity.ts';
import { noGuards } from './guards.ts';
import { identifierOf } from './identifiers.ts';
import { reportAmongOwn } from './own-divisions.ts';
import { presentOperand } from './presence.ts';
import { receiverBindings, receivingBindings } from './receivers.ts';
import { errorType, isNumeric, isPlainNumber, numeric, typeArguments, yesNoType } from './types.ts';
import { type Checked, type DraftQuantity, insertion, type Place, type Read, report, type Work } from './work.ts';

/** Clauses of which a division has one; the measures with their weights are several. */
const single = [...(['pot', 'recipients', 'claim', 'floor', 'cap', 'shortage', 'misfit', 'rounding', 'rest'] as const)];

/** Has the types of a division and its rest worked out from the pot and the rounding, when first they are asked for. */
export function postponeAllocation(
  work: Work,
  parts: DraftQuantity,
  rests: readonly DraftQuantity[],
  declaration: AllocationDeclaration,
): void {
  const decide = (): void => {
    for (const quantity of [parts, ...rests]) work.pending.delete(quantity);
    const pot = checkPot(work, parts, declaration);
    const place = placeOf(parts, 'family');
    const rounded = checkAllocationRounding(work, place, declaration, identifierOf(work, parts), pot.type);
    const asked = checkPerReceiver(work, placeOf(parts, 'receiver'), declaration.clauses, pot.type);
    const decimals = rounded ?? decimalsOfClaims(parts, [pot.type, ...asked]);
    parts.type = partType(pot.type, decimals);
    for (const rest of rests) {
      rest.type = restType(pot.type, decimals);
      const forgone: DraftQuantity | undefined = rest.forgone;
      if (forgone !== undefined) forgone.type = partType(pot.type, undefined);
    }
  };
  for (const quantity of [parts, ...rests]) work.pending.set(quantity, decide);
}

/** A division: what it runs over, that every clause is there once, and that each says something of the right kind. */
export function checkAllocation(work: Work, quantity: Quantity, declaration: AllocationDeclaration): void {
  const { module } = quantity;
  const place = placeOf(quantity, 'receiver');
  checkSet(work, declaration.over, place, 'all', receiverBindings(work, quantity, declaration.over));
  const overThings = checkOver(work, place, quantity, declaration);
  settle(work, quantity);
  // What clauses ask of each thing is not of who divides: to say so too would say it twice.
  if (overThings) return;
  const { clauses } = declaration;
  checkEachOnce(work, place, clauses);
  for (const kind of ['pot', 'rest'] as const) checkThere(work, place, declaration, kind);
  checkModes(work, quantity);
  checkShares(work, place, placeOf(quantity, 'family'), clauses);
  for (const clause of clauses)
    if (clause.kind === 'rest') work.reads.push(...restReads(work, quantity, clause, module));
}

/** Who takes part, by which measure and in which order: for a receiver at hand, and the weights for all alike. */
export function checkShares(work: Work, receiver: Place, whole: Place, clauses: readonly AllocationClause[]): void {
  for (const clause of clauses) {
    if (clause.kind === 'recipients') {
      const { type } = presentOperand(work, receiver, clause.value, yesNoType);
      requireYesNo(work, receiver, clause.value, type);
    }
    if (clause.kind === 'proRata') checkKey(work, receiver, clause);
    if (clause.kind === 'shortage')
      checkOrdering(work, receiver, clause, receiver.reader && identifierOf(work, receiver.reader));
    if (clause.kind === 'rest' && clause.again?.key !== undefined) checkMeasure(work, receiver, clause.again.key);
  }
  checkWeights(
    work,
    whole,
    clauses.filter((clause) => clause.kind === 'proRata'),
  );
}

/** The receiver is at hand in whatever is asked of each; the pot, its weights and its rest are the same for all. */
function placeOf(quantity: Quantity, whose: 'receiver' | 'family'): Place {
  const scope = scopeOf(quantity);
  const receiving = receivingBindings(quantity);
  const own = whose === 'receiver' ? scope.own : scope.own.filter((binding) => !receiving.has(binding));
  return { module: quantity.module, scope: { own, sets: [] }, guards: noGuards, reader: quantity };
}

function checkPot(work: Work, quantity: Quantity, declaration: AllocationDeclaration): Checked {
  const place = placeOf(quantity, 'family');
  const clause = declaration.clauses.find((one) => one.kind === 'pot');
  if (clause === undefined) return { type: errorType, whenTrue: noGuards, whenFalse: noGuards };
  const checked = presentOperand(work, place, clause.value);
  const { type } = checked;
  if (type.kind === 'error' || type.kind === 'amount' || type.kind === 'count' || type.kind === 'number')
    return checked;
  report(work, place.module, 'T37', clause.value.span, typeArguments('found', type));
  return { ...checked, type: errorType };
}

function partType(pot: Type, decimals: number | 'wrong' | undefined): Type {
  if (!isNumeric(pot) || decimals === 'wrong') return errorType;
  if (pot.kind === 'amount') return numeric('amount', decimals);
  return decimals === 0 ? numeric('count', 0) : numeric('number', decimals);
}

/**
 * Claims that are met in order are paid as they are, to the decimals they have, as long as no exception divides otherwise;
 * all else that is not rounded may have any decimals.
 */
function decimalsOfClaims({ declaration, exceptions = [] }: Quantity, types: readonly Type[]): number | undefined {
  if (declaration.kind !== 'allocation') return undefined;
  const inOrder = declaration.clauses.some((clause) => clause.kind === 'shortage' && clause.by === 'order');
  const otherwise = exceptions.some((exception) => exception.declaration.effect.kind === 'clauses');
  if (!inOrder || otherwise || declaration.clauses.some(({ kind }) => kind === 'proRata')) return undefined;
  let most = 0;
  for (const type of types) {
    if (!isNumeric(type) || type.decimals === undefined) return undefined;
    most = Math.max(most, type.decimals);
  }
  return most;
}

function restType(pot: Type, decimals: number | 'wrong' | undefined): Type {
  if (!isNumeric(pot) || decimals === 'wrong') return errorType;
  const most = decimals === undefined || pot.decimals === undefined ? undefined : Math.max(decimals, pot.decimals);
  return partType(pot, most);
}

/** Things of one object, with values and periods that are written out; who divides a pot of its own, over those only: else true. */
function checkOver(work: Work, place: Place, quantity: Quantity, { over, owner }: AllocationDeclaration): boolean {
  const meanings = over.items.map((item) => work.sets.get(item)?.kind);
  const nobody = owner !== undefined && quantity.owner === undefined;
  if (nobody || meanings.includes('error') || quantity.division !== undefined) return false;
  const things = over.items.filter((_, at) => meanings[at] === 'things');
  const [first, second] = things;
  if (owner !== undefined && first !== undefined) {
    if (!reportAmongOwn(work, place, quantity, first))
      report(work, place.module, 'T297', first.span, { name: quantity.name, owner: owner.text });
    return true;
  }
  if (second !== undefined) report(work, place.module, 'T38', second.span);
  else for (const item of over.items) if (item.kind === 'years') report(work, place.module, 'T299', item.span);
  return false;
}

export function checkEachOnce(work: Work, place: Place, clauses: readonly AllocationClause[]): void {
  for (const kind of single) checkOnce(work, place, clauses, kind);
}

function checkOnce(
  work: Work,
  place: Place,
  clauses: readonly AllocationClause[],
  kind: AllocationClause['kind'],
): void {
  const [first, ...others] = clauses.filter((clause) => clause.kind === kind);
  if (first === undefined) return;
  const clause = clauseWord(kind, place);
  const related = [{ file: place.module.file, span: first.span, code: 'N90' as const, args: { name: clause } }];
  for (const other of others) report(work, place.module, 'T33', other.span, { clause }, { related });
}

function checkThere(work: Work, place: Place, declaration: AllocationDeclaration, kind: 'pot' | 'rest'): void {
  if (declaration.clauses.some((clause) => clause.kind === kind)) return;
  const code = ({ pot: 'T29', rest: 'T32' } as const)[kind];
  const { language } = place.module;
  const lapses = `${phraseOf('rest', language)} ${phraseOf('lapses', language)}`;
  const fixes = kind === 'rest' ? [insertion(declaration.span.end, `\n    ${lapses}`)] : [];
  report(work, place.module, code, declaration.name.span, { name: declaration.name.text }, { fixes });
}

/** The total of the keys may be taken over more than the receivers, of the same things, values and periods. */
function checkKey(work: Work, place: Place, { key, over }: ProRataClause): void {
  checkMeasure(work, place, key);
  const { reader } = place;
  if (over === undefined || reader?.division === undefined) return;
  const bindings = receiverBindings(work, reader, over);
  checkSet(work, over, place, 'all', bindings);
  const same = bindings.length === receivingBindings(reader).size && !bindings.includes(undefined);
  const isError = over.items.some((item) => work.sets.get(item)?.kind === 'error');
  if (!same && !isError) report(work, place.module, 'T294', over.span, { name: reader.name });
}

function checkMeasure(work: Work, place: Place, key: Expression): void {
  const { type } = presentOperand(work, place, key);
  if (type.kind === 'error' || isNumeric(type)) return;
  report(work, place.module, 'T39', key.span, typeArguments('found', type));
}

/** Weights are numbers; those that are always the same must add up to 1. */
function checkWeights(work: Work, place: Place, clauses: readonly ProRataClause[]): void {
  const weights: (Fraction | undefined)[] = [];
  let sound = true;
  for (const clause of clauses) {
    if (clause.weight === undefined) {
      if (clauses.length === 1) return;
      report(work, place.module, 'T34', clause.span);
      sound = false;
      continue;
    }
    const checked = presentOperand(work, place, clause.weight);
    sound = isWeight(work, place, clause.weight, checked) && sound;
    weights.push(checked.constant);
  }
  const known = weights.filter((weight) => weight !== undefined);
  const [first] = clauses;
  if (!sound || first === undefined || known.length < weights.length) return;
  const total = sum(known);
  if (!equal(total, one))
    report(work, place.module, 'T35', first.weight?.span ?? first.span, { total: showFraction(total) });
}

function isWeight(work: Work, place: Place, expression: Expression, { type, constant }: Checked): boolean {
  if (type.kind === 'error') return false;
  const negative = constant !== undefined && (isNegative(constant) || isZero(constant));
  if (isPlainNumber(type) && !negative) return true;
  report(work, place.module, 'T36', expression.span, typeArguments('found', type));
  return false;
}

/** What is of the same values of all kinds. */
function sameValues({ family }: Quantity): NonNullable<Read['values']> {
  const kinds = family.flatMap(({ binding }) => (binding.kind === 'enumeration' ? [binding.of] : []));
  return new Map(kinds.map((kind) => [kind, 'same']));
}

/** The rest is known when the division is. */
function restReads(work: Work, target: Quantity, { to, span }: RestClause, module: Quantity['module']): Work['reads'] {
  const reader = to === undefined ? undefined : work.quantities.get(to.text);
  return reader?.kind === 'rest' ? [{ reader, target, module, span, year: 'same', values: sameValues(target) }] : [];
}
