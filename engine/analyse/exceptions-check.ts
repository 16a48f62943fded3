import { type AllocationClause, type Expression, type Problem, phraseOf } from '../../grammar/index.ts';
import type { ExceptionSymbol, Quantity, Type } from '../model.ts';
import { checkModesOf } from './allocation-modes.ts';
import { assign } from './assign.ts';
import { checkEachOnce, checkShares } from './check-allocation.ts';
import { checkPerReceiver } from './check-claims.ts';
import { scopeOf } from './check-rule.ts';
import { requireYesNo } from './check-tests.ts';
import { clauseWord } from './clause-words.ts';
import { reportConflicts } from './exceptions-conflicts.ts';
import { settle } from './fill-quantity.ts';
import { both, either, type Guards, noGuards } from './guards.ts';
import { presentOperand } from './presence.ts';
import { receivingBindings } from './receivers.ts';
import { errorType, isNumeric, numeric, yesNoType } from './types.ts';
import { type Place, replacement, report, type Work } from './work.ts';

/** Conditions, values and clauses of all exceptions; then, where the text is in order, whether any contradict each other. */
export function checkExceptions(work: Work): void {
  for (const quantity of work.quantities.values()) {
    if (quantity.exceptions === undefined) continue;
    settle(work, quantity);
    const known = new Map<ExceptionSymbol, Guards>();
    const before = work.problems.length;
    // Each comes after what it is on, and holds only where that holds.
    for (const exception of quantity.exceptions) known.set(exception, checkException(work, exception, known));
    const sound = work.problems.slice(before).every(({ severity }) => severity !== 'error');
    if (sound && !work.broken.has(quantity)) reportConflicts(work, quantity);
  }
}

/** Gives what is known wherever it holds. */
function checkException(work: Work, exception: ExceptionSymbol, known: ReadonlyMap<ExceptionSymbol, Guards>): Guards {
  const { declaration, root } = exception;
  const above = exception.on.map((target) =>
    target.kind === 'exception' ? (known.get(target) ?? noGuards) : noGuards,
  );
  const place = { ...placeOf(exception, 'whole'), guards: above.reduce(either) };
  const guards = both(place.guards, checkCondition(work, exception, place));
  const inside: Place = { ...place, guards };
  const { effect } = declaration;
  if (effect.kind === 'notApplied') checkSwitch(work, exception, effect.span);
  if (effect.kind === 'value' && root.kind === 'allocation') {
    report(work, exception.module, 'T111', effect.value.span, { name: root.name });
  } else if (effect.kind === 'value') checkValue(work, inside, root, effect.value);
  if (effect.kind !== 'clauses') return guards;
  if (root.kind === 'allocation') checkClauses(work, exception, guards, effect.clauses);
  else refuseClauses(work, exception, effect.clauses);
  return guards;
}

/** In what a rule is, its owner and indexes are at hand; for a division as a whole there is no receiver. */
function placeOf({ root, module }: ExceptionSymbol, whose: 'whole' | 'receiver'): Place {
  const scope = scopeOf(root);
  const whole = root.kind === 'allocation' && whose === 'whole';
  const receiving = receivingBindings(root);
  const own = whole ? scope.own.filter((binding) => !receiving.has(binding)) : scope.own;
  return { module, scope: { own, sets: [] }, guards: noGuards, reader: root, excepting: root };
}

function checkCondition(work: Work, { declaration, root }: ExceptionSymbol, place: Place): Guards {
  const { condition } = declaration;
  if (condition === undefined) return noGuards;
  const before = work.problems.length;
  const { type, whenTrue } = presentOperand(work, place, condition, yesNoType);
  requireYesNo(work, place, condition, type);
  if (root.kind === 'allocation') sayWithoutReceiver(work, root, before);
  return whenTrue;
}

/** That there is nobody at hand is said of an exception to a division in words of its own. */
function sayWithoutReceiver(work: Work, root: Quantity, from: number): void {
  const receiver = root.owner?.entity.name;
  for (let at = from; at < work.problems.length; at++) {
    const problem = work.problems[at];
    if (problem === undefined || !asksForReceiver(problem, receiver)) continue;
    const { file, span, severity } = problem;
    work.problems[at] = {
      code: 'N117',
      severity,
      args: { name: root.name },
      ...(file === undefined ? {} : { file }),
      ...(span === undefined ? {} : { span }),
    };
  }
}

function asksForReceiver({ code, args }: Problem, receiver: string | undefined): boolean {
  return (code === 'N10' && args['entity'] === receiver) || (code === 'N19' && args['name'] === receiver);
}

function checkSwitch(work: Work, { on, module, declaration }: ExceptionSymbol, span: Expression['span']): void {
  const other = on.find((target) => target.kind !== 'exception');
  if (other === undefined) return;
  const related = declaration.on
    .filter((name) => name.text === other.name)
    .map((name) => ({ file: module.file, span: name.span, code: 'N119' as const, args: { name: name.text } }));
  report(work, module, 'T110', span, { name: other.name }, { related });
}

function checkValue(work: Work, place: Place, root: Quantity, value: Expression): void {
  const checked = work.check(value, place, root.type);
  const rounded = root.declaration.kind === 'rule' && root.declaration.rounding !== undefined;
  assign(work, place, value, checked, { name: root.name, type: root.type, rounded });
}

function checkClauses(
  work: Work,
  exception: ExceptionSymbol,
  guards: Guards,
  clauses: readonly AllocationClause[],
): void {
  const { root, module } = exception;
  const whole: Place = { ...placeOf(exception, 'whole'), guards };
  checkEachOnce(work, whole, clauses);
  checkModesOf(work, exception, clauses);
  for (const clause of clauses) {
    if (clause.kind === 'rounding') report(work, module, 'T113', clause.span, { name: root.name });
    if (clause.kind === 'pot') checkPot(work, whole, root, clause.value);
    if (clause.kind === 'rest' && clause.to !== undefined && clause.to.text !== restOf(root)) {
      report(work, module, 'T114', clause.span, { name: root.name, to: clause.to.text });
    }
  }
  const receiver: Place = { ...placeOf(exception, 'receiver'), guards };
  checkPerReceiver(work, receiver, clauses, potType(work, root));
  checkShares(work, receiver, whole, clauses);
}

function potType(work: Work, root: Quantity): Type {
  const pot = clausesOfRoot(root).find((clause) => clause.kind === 'pot');
  return (pot && work.types.get(pot.value)) ?? errorType;
}

/** Another amount to divide is of the type of the first: parts and rest have theirs from it. */
function checkPot(work: Work, place: Place, root: Quantity, value: Expression): void {
  const first = clausesOfRoot(root).find((clause) => clause.kind === 'pot');
  const type: Type | undefined = first === undefined ? undefined : work.types.get(first.value);
  const checked = presentOperand(work, place, value, type);
  if (type !== undefined)
    assign(work, place, value, checked, { name: root.name, type: withDecimalsOf(type, root.type) });
}

/** A finer amount to divide shows in the rest only, which has as many decimals as amount or parts. */
function withDecimalsOf(pot: Type, parts: Type): Type {
  if (!isNumeric(pot) || !isNumeric(parts)) return pot;
  const bounded = pot.decimals !== undefined && parts.decimals !== undefined;
  return numeric(pot.kind, bounded ? Math.max(pot.decimals, parts.decimals) : undefined, pot.orAbsent);
}

function restOf(root: Quantity): string | undefined {
  const rest = clausesOfRoot(root).find((clause) => clause.kind === 'rest');
  return rest?.to?.text;
}

function clausesOfRoot({ declaration }: Quantity): readonly AllocationClause[] {
  return declaration.kind === 'allocation' ? declaration.clauses : [];
}

function refuseClauses(work: Work, { module, root }: ExceptionSymbol, clauses: readonly AllocationClause[]): void {
  for (const clause of clauses) {
    if (clause.kind === 'rounding') report(work, module, 'T113', clause.span, { name: root.name });
    else {
      const clauseArgs = { clause: clauseWord(clause.kind, { module }), name: root.name };
      report(work, module, 'T112', clause.span, clauseArgs, potAsValue(work, module, clause));
    }
  }
}

/** `bedrag € 100` where `dan € 100` is meant. */
function potAsValue(
  work: Work,
  module: ExceptionSymbol['module'],
  clause: AllocationClause,
): Parameters<typeof report>[5] {
  if (clause.kind !== 'pot') return {};
  const value = (work.texts.get(module) ?? '').slice(clause.value.span.start, clause.value.span.end);
  return { fixes: [replacement(clause.span, `${phraseOf('then', module.language)} ${value}`)] };
}
