import type { Expression, SetExpression } from '../../grammar/index.ts';
import { yearsIn } from '../analyse/families.ts';
import type { Analysis, Binding, Filling, Index } from '../model.ts';
import { firstYear, lastYear } from '../value/limits.ts';
import { numbersInYear } from '../value/periods.ts';
import { numbersGiven, periodsWithin } from './period-ends.ts';
import type { Point, Points } from './points.ts';
import { pointTold } from './told.ts';

/** With what the items of a set bind. */
export function withItems(analysis: Analysis, set: SetExpression, points: Points): Points {
  const inner = new Map(points);
  for (const item of set.items) {
    const meaning = analysis.sets.get(item);
    if (meaning?.kind === 'values') inner.set(meaning.binding, valuesOf(meaning.of));
    const numbers = meaning?.kind === 'years' ? periodsWithin(analysis, meaning, points) : undefined;
    if (meaning?.kind === 'years' && numbers !== undefined) inner.set(meaning.binding, numbers);
  }
  return inner;
}

/** What fills a place in a reference: undefined where it can be anything. */
export function pointsOf(
  analysis: Analysis,
  filling: Filling | undefined,
  points: Points,
): readonly Point[] | undefined {
  if (filling?.kind === 'bound') return points.get(filling.binding);
  return filling?.kind === 'expression' ? pointsGiven(analysis, filling.expression, points) : undefined;
}

/** All that an index can be; of an index over things only that it is there. */
export function everyPoint({ binding, years }: Index): readonly (Point | undefined)[] {
  switch (binding.kind) {
    case 'thing':
      return [undefined];
    case 'enumeration':
      return valuesOf(binding.of);
    case 'year': {
      const { from } = numbersInYear(binding.of, firstYear);
      const { through } = numbersInYear(binding.of, lastYear);
      return [...yearsIn(years ?? [{ from, through }])];
    }
  }
}

function pointsGiven(analysis: Analysis, expression: Expression, points: Points): readonly Point[] | undefined {
  const meaning = expression.kind === 'reference' ? analysis.meanings.get(expression) : undefined;
  if (meaning?.kind === 'bound') return points.get(meaning.binding);
  const told = pointTold(analysis, expression, points);
  return told === undefined ? numbersGiven(analysis, expression, points) : [told];
}

function valuesOf({ declaration }: Extract<Binding, { kind: 'enumeration' }>['of']): readonly string[] {
  return declaration.values.map(({ name }) => name.text);
}
