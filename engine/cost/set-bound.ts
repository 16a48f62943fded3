import type { Expression, SetExpression, SetItem } from '../../grammar/index.ts';
import type { Analysis, Binding, SetItemMeaning } from '../model.ts';
import { type Bound, constant, manyOf, summedOver, times } from './bound.ts';
import { everyPeriod, periodsBetween } from './period-ends.ts';
import type { Place } from './place.ts';
import type { Points } from './points.ts';

/** So much for each combination of the items of a set; `waar` is not looked at, since each member has to be. */
export function overItems(
  { analysis, points }: Pick<Place, 'analysis' | 'points'>,
  set: SetExpression,
  each: Bound,
): Bound {
  return itemBounds(analysis, set, points).reduceRight(
    (bound, { binding, size }) => (binding === undefined ? times(size, bound) : summedOver(binding, size, bound)),
    each,
  );
}

/** What one item of a set binds, and how many members it has at most. */
interface ItemBound {
  readonly binding?: Binding;
  readonly size: Bound;
}

function itemBounds(analysis: Analysis, set: SetExpression, points: Points): readonly ItemBound[] {
  return set.items.map((item) => itemBound(analysis, item, analysis.sets.get(item), points));
}

function itemBound(analysis: Analysis, item: SetItem, meaning: SetItemMeaning | undefined, points: Points): ItemBound {
  switch (meaning?.kind) {
    case 'things': {
      const { binding, entity, of } = meaning;
      // On a day that differs by thing somebody may belong to one and then to another, so that together they are more.
      const isOnDay = item.kind === 'named' && item.on !== undefined;
      const within = of === undefined || isOnDay ? undefined : boundThing(analysis, of);
      return { binding, size: manyOf({ entity, ...(within === undefined ? {} : { within }) }) };
    }
    case 'values':
      return { binding: meaning.binding, size: constant(meaning.of.declaration.values.length) };
    case 'years':
      return { binding: meaning.binding, size: constant(periodsBetween(analysis, meaning, points)) };
    default:
      return { size: constant(item.kind === 'years' ? everyPeriod(undefined) : 1) };
  }
}

/** The thing at hand that a set belongs to, if it is one: `deze Instelling`, or the owner that goes without saying. */
function boundThing(analysis: Analysis, of: Expression | Binding): Binding | undefined {
  if (!('span' in of)) return of;
  const meaning = of.kind === 'reference' ? analysis.meanings.get(of) : undefined;
  return meaning?.kind === 'bound' ? meaning.binding : undefined;
}
