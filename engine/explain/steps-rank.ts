import type { Rank, SetExpression } from '../../grammar/index.ts';
import type { Datum } from '../model.ts';
import { type Context, inScope } from '../run/context.ts';
import { typeOf } from '../run/filler.ts';
import { ranked } from '../run/rank.ts';
import { type Entry, isGrouped, type Ranking } from '../run/ranking.ts';
import { filled } from '../run/reference.ts';
import { isYes, numberOf } from '../run/results.ts';
import { bind } from '../run/scope.ts';
import { rangesOf } from '../run/sets.ts';
import type { Step, StepMember } from './model-trace.ts';
import { useOf } from './steps-names.ts';
import { made, stepValue, templateOf, type Walk } from './steps-place.ts';
import { setStep, unknownSet } from './steps-sets.ts';

/** `rang van X onder S`: the place, and who are compared, first to last. */
export function rankStep(expression: Rank, walk: Walk): Step {
  const { context } = walk;
  const { among, first, value } = expression;
  const parts = [templateOf(value, walk)];
  const found = walk.template
    ? undefined
    : ranked(expression, (filling) => filled(filling, expression, context), context);
  if (found === undefined || 'kind' in found)
    return made('rank', expression, walk, { parts, set: unknownSet(among, walk) });
  const { ranking, entry, result } = found;
  const rows = comparedWith(entry, ranking);
  const certain = rows.filter(({ belongs }) => isYes(belongs)).length;
  const place = result.kind === 'known' ? numberOf(result.datum) : undefined;
  const set = setStep<Entry>(among, walk, {
    rows,
    tell: (one) => told(one, expression, walk),
    count: certain,
    open: rows.length - certain,
  });
  const rank = place === undefined ? {} : { rank: { place: Number(place.numerator), of: certain, first } };
  return made('rank', expression, walk, { parts, set, ...rank });
}

/** Those who take part and are equal in what `met gelijke` names, in order; last those of whom that is not known. */
function comparedWith(entry: Entry | undefined, { entries, groupOf }: Ranking): readonly Entry[] {
  if (entry === undefined || !isGrouped(entry)) return [...entries.values()].filter(({ belongs }) => isYes(belongs));
  const { rows, possible, open } = groupOf(entry);
  return [...rows.flat(), ...possible, ...open];
}

function told({ data, value, belongs }: Entry, rank: Rank, walk: Walk): Omit<StepMember, 'is'> {
  const { context } = walk;
  const use = useOf(rank.value, walk, memberContext(rank.among, data, context));
  return {
    value: stepValue(value, walk, typeOf(context.analysis, rank.value)),
    ...(use === undefined ? {} : { use }),
    ...(isYes(belongs) ? {} : { open: true }),
  };
}

function memberContext(set: SetExpression, data: readonly Datum[], context: Context): Context {
  const ranges = rangesOf(set, context);
  const inside = 'kind' in ranges ? context : ranges.context;
  let { scope } = inside;
  for (const [at, item] of set.items.entries()) {
    const binding = context.analysis.sets.get(item)?.binding;
    const datum = data[at];
    if (binding !== undefined && datum !== undefined) scope = bind(scope, binding, datum);
  }
  return inScope(inside, scope);
}
