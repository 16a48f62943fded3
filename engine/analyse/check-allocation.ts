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
import { checkAllocationRounding } from './allocation-rounding.ts';
import { checkSet } from './bind-set.ts';
import { scopeOf } from './check-rule.ts';
import { requireYesNo } from './check-tests.ts';
import { settle } from './fill-quantity.ts';
import { noGuards } from './guards.ts';
import { presentOperand } from './presence.ts';
import { errorType, isNumeric, isPlainNumber, numeric, typeArguments, yesNoType } from './types.ts';
import { type Checked, type DraftQuantity, insertion, type Place, report, type Work } from './work.ts';

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
    const decimals = checkAllocationRounding(
      work,
      placeOf(parts, 'family'),
      declaration,
      parts.owner?.entity,
      pot.type,
    );
    parts.type = partType(pot.type, decimals);
    for (const rest of rests) rest.type = restType(pot.type, decimals);
  };
  for (const quantity of [parts, ...rests]) work.pending.set(quantity, decide);
}

/** A division: what it runs over, that every clause is there once, and that each says something of the right kind. */
export function checkAllocation(work: Work, quantity: Quantity, declaration: AllocationDeclaration): void {
  const { module } = quantity;
  const place = placeOf(quantity, 'receiver');
  checkSet(work, declaration.over, place, 'all', quantity.owner?.binding);
  checkOver(work, place, declaration);
  settle(work, quantity);
  const { clauses } = declaration;
  for (const kind of ['pot', 'recipients', 'rounding', 'rest'] as const) checkOnce(work, place, clauses, kind);
  for (const kind of ['pot', 'proRata', 'rest'] as const) checkThere(work, place, declaration, kind);
  checkShares(work, place, placeOf(quantity, 'family'), clauses);
  for (const clause of clauses)
    if (clause.kind === 'rest') work.reads.push(...restReads(work, quantity, clause, module));
}

/** Who takes part and by which measure: for a receiver at hand, and the weights for all alike. */
export function checkShares(work: Work, receiver: Place, whole: Place, clauses: readonly AllocationClause[]): void {
  for (const clause of clauses) {
    if (clause.kind === 'recipients') {
      const { type } = presentOperand(work, receiver, clause.value, yesNoType);
      requireYesNo(work, receiver, clause.value, type);
    }
    if (clause.kind === 'proRata') checkKey(work, receiver, clause);
  }
  checkWeights(
    work,
    whole,
    clauses.filter((clause) => clause.kind === 'proRata'),
  );
}

/** The receiver is at hand in key and recipients; the pot, its weights and its rest are the same for all. */
function placeOf(quantity: Quantity, whose: 'receiver' | 'family'): Place {
  const scope = scopeOf(quantity);
  const own = whose === 'receiver' ? scope.own : scope.own.filter((binding) => binding !== quantity.owner?.binding);
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

function restType(pot: Type, decimals: number | 'wrong' | undefined): Type {
  if (!isNumeric(pot) || decimals === 'wrong') return errorType;
  const most = decimals === undefined || pot.decimals === undefined ? undefined : Math.max(decimals, pot.decimals);
  return partType(pot, most);
}

function checkOver(work: Work, place: Place, { over }: AllocationDeclaration): void {
  const meanings = over.items.map((item) => work.sets.get(item)?.kind);
  if (meanings.includes('error')) return;
  if (meanings.length !== 1 || meanings[0] !== 'things') report(work, place.module, 'T38', over.span);
}

export function checkOnce(
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

function checkThere(
  work: Work,
  place: Place,
  declaration: AllocationDeclaration,
  kind: 'pot' | 'proRata' | 'rest',
): void {
  if (declaration.clauses.some((clause) => clause.kind === kind)) return;
  const code = ({ pot: 'T29', proRata: 'T31', rest: 'T32' } as const)[kind];
  const { language } = place.module;
  const lapses = `${phraseOf('rest', language)} ${phraseOf('lapses', language)}`;
  const fixes = kind === 'rest' ? [insertion(declaration.span.end, `\n    ${lapses}`)] : [];
  report(work, place.module, code, declaration.name.span, { name: declaration.name.text }, { fixes });
}

/** The word that opens a clause, in the language of the file. */
export function clauseWord(kind: AllocationClause['kind'], place: Pick<Place, 'module'>): string {
  const concept = (
    { pot: 'amount', recipients: 'recipients', proRata: 'proRata', rounding: 'roundedTo', rest: 'rest' } as const
  )[kind];
  return phraseOf(concept, place.module.language);
}

function checkKey(work: Work, place: Place, { key }: ProRataClause): void {
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

/** The rest is known when the division is. */
function restReads(work: Work, target: Quantity, { to, span }: RestClause, module: Quantity['module']): Work['reads'] {
  const reader = to === undefined ? undefined : work.quantities.get(to.text);
  return reader?.kind === 'rest' ? [{ reader, target, module, span, year: 'same' }] : [];
}
