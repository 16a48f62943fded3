import type { Expression, SetExpression, SetItem } from '../../grammar/index.ts';
import type { Analysis, Binding, SetItemMeaning } from '../model.ts';
import { firstYear, lastYear } from '../value/limits.ts';
import { type Bound, constant, manyOf } from './bound.ts';

/** What one item of a set binds, and how many members it has at most. */
export interface ItemBound {
  readonly binding?: Binding;
  readonly size: Bound;
}

/** The items of a set, in its order; `waar` is not looked at, since each member has to be. */
export function itemBounds(analysis: Analysis, set: SetExpression): readonly ItemBound[] {
  return set.items.map((item) => itemBound(analysis, item, analysis.sets.get(item)));
}

function itemBound(analysis: Analysis, item: SetItem, meaning: SetItemMeaning | undefined): ItemBound {
  switch (meaning?.kind) {
    case 'things': {
      const { binding, entity, of } = meaning;
      const within = of === undefined ? undefined : boundThing(analysis, of);
      return { binding, size: manyOf({ entity, ...(within === undefined ? {} : { within }) }) };
    }
    case 'values':
      return { binding: meaning.binding, size: constant(meaning.of.declaration.values.length) };
    case 'years':
      return { binding: meaning.binding, size: constant(periodsBetween(analysis, meaning)) };
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

/** Exact where both ends are numbers, or the same period moved; else every period the calendar has. */
function periodsBetween(
  analysis: Analysis,
  { binding, from, through }: Extract<SetItemMeaning, { kind: 'years' }>,
): number {
  const every = everyPeriod(binding);
  const first = movedPeriod(analysis, from);
  const last = movedPeriod(analysis, through);
  if (first === undefined || last === undefined || first.of !== last.of) return every;
  return Math.min(every, Math.max(0, last.offset - first.offset + 1));
}

/** `2011` is 2011 from nothing; `jaar - 3` is -3 from the year at hand. */
function movedPeriod(
  analysis: Analysis,
  expression: Expression,
): { readonly of?: Binding; readonly offset: number } | undefined {
  if (expression.kind === 'number') return { offset: Number(expression.decimal) };
  if (expression.kind !== 'periodTerm') return undefined;
  const of = analysis.periods.get(expression);
  return of === undefined ? undefined : { of, offset: expression.offset };
}

/** How many periods of a kind lie within the calendar. */
export function everyPeriod(binding: Binding | undefined): number {
  const years = lastYear - firstYear + 1;
  const unit = binding?.kind === 'year' ? binding.of?.unit : undefined;
  return unit === 'month' ? years * 12 : unit === 'quarter' ? years * 4 : years;
}
