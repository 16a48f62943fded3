import type { RoundingClause, RoundingDirection } from '../../grammar/index.ts';
import type { Quantity } from '../model.ts';
import { type Context, evaluateIn } from '../run/context.ts';
import { citationOf } from '../run/marks.ts';
import { numberOf } from '../run/results.ts';
import type { Fraction } from '../value/fraction.ts';
import { exactText, traceCitation } from './data.ts';
import type { TraceRounding } from './model-trace.ts';

const directions: Readonly<Record<RoundingDirection, TraceRounding['direction']>> = {
  up: 'up',
  down: 'down',
  toEven: 'halfEven',
};

export function directionOf(direction: RoundingDirection | undefined): TraceRounding['direction'] {
  return direction === undefined ? 'halfUp' : directions[direction];
}

/** How a clause rounds, where its step is known. */
export function roundingClause(
  clause: RoundingClause | undefined,
  quantity: Quantity,
  context: Context,
): Omit<TraceRounding, 'before' | 'after'> | undefined {
  if (clause === undefined) return undefined;
  const result = evaluateIn(context, clause.step);
  const step = result.kind === 'known' ? numberOf(result.datum) : undefined;
  if (step === undefined) return undefined;
  const citation = citationOf(quantity, clause);
  return {
    step: exactText(step),
    // By largest remainder each part goes down first, and what is left is handed out by the unit.
    direction: clause.method === 'largestRemainder' ? 'down' : directionOf(clause.direction),
    ...(clause.method === undefined ? {} : { method: clause.method }),
    ...(clause.method === 'largestRemainder' ? { tie: clause.tieBreaks[0]?.kind ?? 'lowest' } : {}),
    ...(citation === undefined ? {} : { law: traceCitation(citation) }),
  };
}

/** What was rounded, and to what. */
export function roundingOf(
  clause: RoundingClause | undefined,
  { before, after }: { readonly before: Fraction | undefined; readonly after: Fraction | undefined },
  quantity: Quantity,
  context: Context,
): TraceRounding | undefined {
  const how = before === undefined || after === undefined ? undefined : roundingClause(clause, quantity, context);
  if (how === undefined || before === undefined || after === undefined) return undefined;
  return { before: exactText(before), after: exactText(after), ...how };
}
