import type { TieBreak } from '../../grammar/index.ts';
import type { Datum, Marks, Need, Result } from '../model.ts';
import {
  type AllocationFault,
  type AllocationInput,
  type AllocationResult,
  allocate,
  type Ranking,
  type Ties,
} from '../value/allocate.ts';
import { bitSize, equal, type Fraction, one, zero } from '../value/fraction.ts';
import { fractionBits } from '../value/limits.ts';
import { divisionFault, overspent } from './allocation-faults.ts';
import { datumOf, drawFor, drawnTies, ranksOf } from './allocation-order.ts';
import { recordOf } from './allocation-record.ts';
import { type Candidate, keysOf, numberIn, type Other, rankedBy, type Terms } from './allocation-terms.ts';
import { roundingMode } from './arithmetic.ts';
import type { Context, Outcome } from './context.ts';
import { faultAt } from './faults.ts';
import { marksOf } from './marks.ts';
import { knownNumber, spoiled, type Undecided, unknown } from './results.ts';

export interface DividedPot {
  readonly parts: ReadonlyMap<string, PartOutcome>;
  readonly rest: PartOutcome;
  /** Of receivers and others who count in a key. */
  readonly forgone: ReadonlyMap<string, PartOutcome>;
  /** What the order of claims rests on. */
  readonly marks?: Marks;
}

type PartOutcome = Omit<Outcome, 'reads'>;

/** What claims are ranked by, one list per receiver, and whether a draw decides between equals. */
interface Order {
  readonly by: readonly (readonly Datum[])[];
  readonly ranking: Ranking;
  readonly marks: Marks;
}

/** Divides a pot of which everything is known and the terms are in order; every candidate takes part, by key. */
export function dividePot(
  receivers: readonly Candidate[],
  others: readonly Other[],
  terms: Terms,
  context: Context,
): DividedPot {
  const names = receivers.map(({ key }) => key);
  const input = inputOf(receivers, others, terms, context);
  const plain = allocate(input);
  const order = needsOrder(plain, terms) ? orderOf(receivers, terms, context) : undefined;
  if (order !== undefined && 'kind' in order) return allTheSame(order, names);
  const ordered: AllocationInput =
    order === undefined || !('claims' in input) ? input : { ...input, shortage: order.ranking };
  const result = order === undefined ? plain : allocate(ordered);
  if ('fault' in result) return allTheSame(divisionFault(result, ordered, receivers, terms, context), names);
  const tooLarge = [...result.parts, result.rest].some((part) => bitSize(part) > fractionBits);
  if (tooLarge) return allTheSame(faultAt(context, 'R21', terms.declaration), names);
  const spent = overspent(result.rest, terms, context);
  if (spent !== undefined) return allTheSame(spent, names);
  return { ...outcomes(ordered, result, { others, terms, context, by: order?.by ?? [] }), ...marksIn(order) };
}

function marksIn(order: Order | undefined): Pick<DividedPot, 'marks'> {
  return order === undefined ? {} : { marks: order.marks };
}

function outcomes(
  input: AllocationInput,
  result: AllocationResult,
  from: {
    readonly others: readonly Other[];
    readonly terms: Terms;
    readonly context: Context;
    readonly by: Order['by'];
  },
): DividedPot {
  const { context, terms, others } = from;
  const draw = isDrawn(input) || result.open !== undefined ? drawFor(context) : undefined;
  const otherKeys = others.map(({ key }) => key);
  const allocation = recordOf(input, result, {
    others: otherKeys,
    by: from.by,
    ...(draw === undefined ? {} : { draw }),
  });
  const { open, parts: amounts, exact, course, rest } = result;
  const waiting = unknown([
    needOf(
      context,
      (open?.between ?? []).map((at) => input.receivers[at] ?? ''),
    ),
  ]);
  const parts = new Map<string, PartOutcome>();
  const forgone = new Map<string, PartOutcome>();
  for (const [at, key] of input.receivers.entries()) {
    const isOpen = open?.undecided.has(at) === true;
    const before = terms.rounding === undefined || isOpen ? undefined : exact[at];
    parts.set(key, {
      result: isOpen ? waiting : knownNumber(amounts[at] ?? zero),
      ...(before === undefined ? {} : { unrounded: before }),
      allocation,
    });
    forgone.set(key, { result: knownNumber(course.over[at] ?? zero), allocation });
  }
  for (const [at, key] of otherKeys.entries())
    forgone.set(key, { result: knownNumber(course.forgone[at] ?? zero), allocation });
  return { parts, rest: { result: open?.restUndecided === true ? waiting : knownNumber(rest), allocation }, forgone };
}

/** Whether a draw decided anything that could be decided. */
function isDrawn(input: AllocationInput): boolean {
  const ties: readonly Ties[] =
    'claims' in input && input.shortage !== 'pro-rata' ? [input, input.shortage.ties] : [input];
  return ties.some(({ drawn = 0 }) => drawn > 0);
}

function needOf({ instance: { quantity, owner, indexes } }: Context, between: readonly string[]): Need {
  return { kind: 'draw', allocation: quantity, ...(owner === undefined ? {} : { owner }), indexes, between };
}

function inputOf(
  receivers: readonly Candidate[],
  others: readonly Other[],
  { pot, shares, claim, floor, cap, rest, step, rounding }: Terms,
  context: Context,
): AllocationInput {
  const all = (value: (candidate: Candidate) => Result | undefined): readonly Fraction[] =>
    receivers.map((candidate) => numberIn(value(candidate)) ?? zero);
  const names = receivers.map(({ key }) => key);
  const { refillKey } = receivers[0] ?? {};
  const shared = {
    pot: numberIn(pot) ?? zero,
    receivers: names,
    ...lastUnitTies(names, rounding?.tieBreaks[0]?.kind, context),
    ...(floor === undefined ? {} : { floors: all((candidate) => candidate.floor) }),
    ...(cap === undefined ? {} : { caps: all((candidate) => candidate.cap) }),
    ...(rest?.again === undefined
      ? {}
      : { refill: refillKey === undefined ? {} : { key: all((candidate) => candidate.refillKey) } }),
    ...(step === undefined || rounding === undefined
      ? {}
      : {
          rounding: {
            step: numberIn(step) ?? zero,
            method:
              rounding.method === 'largestRemainder' ? ('largest-remainder' as const) : ('per-recipient' as const),
            mode: roundingMode(rounding.direction),
          },
        }),
  };
  if (claim !== undefined) return { ...shared, claims: all((candidate) => candidate.claim), shortage: 'pro-rata' };
  return {
    ...shared,
    others: others.length,
    keys: shares.map(({ weight }, share) => ({
      weight: numberIn(weight) ?? zero,
      values: all(({ keys }) => keys[share]),
      others: others.map(({ keys }) => numberIn(keys[share]) ?? zero),
    })),
  };
}

/** Who comes first at equal remainders: by key, upwards unless `daarna hoogste …` says otherwise, or by a draw. */
function lastUnitTies(names: readonly string[], tie: TieBreak['kind'] | undefined, context: Context): Ties {
  if (tie === 'draw') return drawnTies(names, drawFor(context));
  const upwards = names.map((_, at) => at);
  return { order: tie === 'highest' ? upwards.reverse() : upwards };
}

/** Whether the claims do not all fit, so that their order matters. */
function needsOrder(result: AllocationResult | AllocationFault, { shortage }: Terms): boolean {
  if (shortage?.by !== 'order' || 'fault' in result) return false;
  return result.course.factor !== undefined && !equal(result.course.factor, one);
}

/** In which order claims are served; undecided where something is that they are ranked by. */
function orderOf(receivers: readonly Candidate[], terms: Terms, context: Context): Order | Undecided {
  const order = terms.shortage?.order ?? [];
  const results = receivers.map((candidate) => rankedBy(terms, candidate));
  const open = spoiled(results.flat());
  if (open !== undefined) return open;
  const by = results.map((of) => of.flatMap(datumOf));
  const names = receivers.map(({ key }) => key);
  const isDraw = order.some(({ kind }) => kind === 'draw');
  const ties = isDraw ? drawnTies(names, drawFor(context)) : { order: names.map((_, at) => at) };
  const misfit = terms.misfit === 'getsRest' ? 'gets-rest' : (terms.misfit ?? 'stops');
  const ranks = ranksOf(keysOf(order), by, context.analysis);
  return { by, ranking: { ranks, ties, misfit }, marks: marksOf(results.flat()) };
}

function allTheSame(result: Result, receivers: readonly string[]): DividedPot {
  const outcome: PartOutcome = { result };
  const all = new Map(receivers.map((key) => [key, outcome]));
  return { parts: all, rest: outcome, forgone: all };
}
