import type { Expression, SetExpression, SetItem } from '../../grammar/index.ts';
import { yearsIn } from '../analyse/families.ts';
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

/** As exact as the ends are: numbers, the period at hand moved, or that in a family of limited years; else all there are. */
function periodsBetween(
  analysis: Analysis,
  { binding, from, through }: Extract<SetItemMeaning, { kind: 'years' }>,
): number {
  const every = everyPeriod(binding);
  const first = endOf(analysis, from);
  const last = endOf(analysis, through);
  if (first === undefined || last === undefined) return every;
  if (first.of === last.of) return Math.min(every, Math.max(0, last.offset - first.offset + 1));
  if (first.earliest === undefined || last.latest === undefined) return every;
  return Math.min(every, Math.max(0, last.latest - first.earliest + 1));
}

interface PeriodEnd {
  /** The period at hand; absent for a number. */
  readonly of?: Binding;
  readonly offset: number;
  /** What it can be; absent where that can be anything. */
  readonly earliest?: number;
  readonly latest?: number;
}

/** `2011` is 2011 from nothing; `jaar - 3` is 3 before the year at hand. */
function endOf(analysis: Analysis, expression: Expression): PeriodEnd | undefined {
  if (expression.kind === 'number') {
    const offset = Number(expression.decimal);
    return { offset, earliest: offset, latest: offset };
  }
  const of = expression.kind === 'periodTerm' ? analysis.periods.get(expression) : undefined;
  if (expression.kind !== 'periodTerm' || of === undefined) return undefined;
  const { offset } = expression;
  const index = [...analysis.quantities.values()].flatMap(({ family }) => family).find(({ binding }) => binding === of);
  if (index?.years === undefined) return { of, offset };
  const years = [...yearsIn(index.years)];
  return { of, offset, earliest: Math.min(...years) + offset, latest: Math.max(...years) + offset };
}

/** How many periods of a kind lie within the calendar. */
export function everyPeriod(binding: Binding | undefined): number {
  const years = lastYear - firstYear + 1;
  const unit = binding?.kind === 'year' ? binding.of?.unit : undefined;
  return unit === 'month' ? years * 12 : unit === 'quarter' ? years * 4 : years;
}
