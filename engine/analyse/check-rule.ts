import type { InputDeclaration, JudgementDeclaration, RoundingClause, RuleDeclaration } from '../../grammar/index.ts';
import type { Quantity, Type } from '../model.ts';
import { compare } from '../value/fraction.ts';
import { assign } from './assign.ts';
import { checkRegards, checkSilence } from './check-judgement.ts';
import { checkLives } from './check-lives.ts';
import { noGuards } from './guards.ts';
import { checkStep } from './rounding-step.ts';
import { emptyScope, type Scope } from './scope.ts';
import { isNumeric, isOrdered, typeArguments } from './types.ts';
import { type Place, report, type Work } from './work.ts';

/** A derived value: its formula, and the rounding applied to it last. */
export function checkRule(work: Work, quantity: Quantity, rule: RuleDeclaration): void {
  const place: Place = { module: quantity.module, scope: scopeOf(quantity), guards: noGuards, reader: quantity };
  const checked = work.check(rule.value, place, quantity.type);
  const { rounding } = rule;
  assign(work, place, rule.value, checked, {
    name: quantity.name,
    type: quantity.type,
    rounded: rounding !== undefined,
  });
  if (rounding !== undefined) checkRounding(work, place, rounding, quantity.type);
}

/** A fact from outside: its bounds can be wrong, and what is said of its silence; of a judgement what it has regard to. */
export function checkFact(work: Work, quantity: Quantity, fact: InputDeclaration | JudgementDeclaration): void {
  checkSilence(work, quantity, fact);
  checkLives(work, quantity, fact);
  if (fact.kind === 'judgement') {
    checkRegards(work, quantity, fact);
    return;
  }
  const place: Place = { module: quantity.module, scope: emptyScope, guards: noGuards };
  const bounds = [fact.atLeast, fact.atMost].map((bound) => {
    if (bound === undefined) return undefined;
    const checked = work.check(bound, place, quantity.type);
    const target = { name: quantity.name, type: { ...quantity.type, orAbsent: false } as Type };
    if (quantity.type.kind !== 'error' && !isOrdered(quantity.type)) {
      report(work, place.module, 'T52', bound.span, { name: quantity.name, ...typeArguments('found', quantity.type) });
    } else assign(work, place, bound, checked, target);
    return checked.constant;
  });
  const [least, most] = bounds;
  if (least === undefined || most === undefined || compare(least, most) <= 0) return;
  report(work, place.module, 'T53', fact.atMost?.span ?? fact.span, { name: quantity.name });
}

/** What a declaration is about: its owner, and the value of each of its indexes. */
export function scopeOf(quantity: Quantity): Scope {
  const owner = quantity.owner === undefined ? [] : [quantity.owner.binding];
  return { own: [...owner, ...quantity.family.map((index) => index.binding)], sets: [] };
}

function checkRounding(work: Work, place: Place, clause: RoundingClause, type: Type): void {
  const together = clause.method === 'largestRemainder' || clause.tieBreaks.length > 0;
  if (together || clause.method !== undefined) report(work, place.module, 'T26', clause.span);
  if (type.kind !== 'error' && !isNumeric(type)) {
    report(work, place.module, 'T21', clause.span, typeArguments('found', type));
    return;
  }
  const decimals = checkStep(work, place, clause.step, type);
  if (decimals === undefined || type.kind === 'error' || type.decimals === undefined) return;
  if (decimals > type.decimals) reportFineStep(work, place, clause, type);
}

function reportFineStep(work: Work, place: Place, clause: RoundingClause, type: Type): void {
  const name = place.reader?.name ?? '';
  report(work, place.module, 'T27', clause.step.span, { name, ...typeArguments('expected', type) });
}
