import { dateMakers } from './dates.ts';
import { type Draft, deeper, expression, type Maker, oneOf, type Scope } from './draft.ts';
import { literal } from './literals.ts';
import { readOf, readPerhapsAbsent } from './reading.ts';
import { aggregateOf, countOf } from './sets.ts';
import { type Part, type Tree, tree, type ValueType } from './tree.ts';
import { truth } from './truths.ts';

/** Any expression of a type; small where it may not go deeper. */
export function anyExpression(draft: Draft, scope: Scope, type: ValueType): Tree {
  const { chance } = draft;
  const plain: Maker[] = [
    [2, () => literal(chance, type, draft.kinds)],
    [5, () => readOf(draft, scope, type)],
  ];
  const made = oneOf(chance, scope.depth <= 0 ? plain : [...plain, ...makersOf(draft, deeper(scope), type)]);
  const found = made ?? literal(chance, type, draft.kinds);
  if (found === undefined) throw new Error(`nothing of type ${type}`);
  return found;
}

function makersOf(draft: Draft, scope: Scope, type: ValueType): Maker[] {
  const every: Maker[] = [
    [2, () => conditional(draft, scope, type)],
    [1, () => guarded(draft, scope, type)],
  ];
  switch (type) {
    case 'truth':
      return [[8, () => truth(draft, scope)], ...every];
    case 'amount':
    case 'exact':
    case 'count':
    case 'number':
    case 'percentage':
      return [...every, ...numberMakers(draft, scope, type), ...particular(draft, scope, type)];
    default:
      return [...every, ...dateMakers(draft, scope, type)];
  }
}

/** What all numbers have. */
function numberMakers(draft: Draft, scope: Scope, type: ValueType): Maker[] {
  const { chance } = draft;
  const inner = (): Tree => expression(draft, scope, type);
  return [
    [5, () => tree(type)`${inner()} ${chance.pick(['+', '-', '+', '-'])} ${inner()}`],
    [1, () => tree(type)`-${inner()}`],
    [2, () => tree(type)`${chance.pick(['hoogste', 'laagste'])}(${inner()}; ${inner()})`],
    [1, () => limited(draft, scope, type)],
    [4, () => aggregateOf(draft, scope, type)],
  ];
}

/** A value between bounds that are in order, or nearly always. */
function limited(draft: Draft, scope: Scope, type: ValueType): Tree {
  const least = literal(draft.chance, type, draft.kinds);
  const value = expression(draft, scope, type);
  if (least === undefined) return value;
  return tree(type)`begrensd(${value}; ${least}; hoogste(${least}; ${expression(draft, scope, type)}))`;
}

function particular(draft: Draft, scope: Scope, type: ValueType): Maker[] {
  const inner = (of: ValueType): Tree => expression(draft, scope, of);
  switch (type) {
    case 'amount':
      return [
        [3, () => tree(type)`${inner('count')} * ${inner('amount')}`],
        [3, () => tree(type)`afgerond(${inner('exact')}; ${step(draft, ['cent', '€ 1', '€ 100', '€ 0,05', '€ 2,5'])})`],
      ];
    case 'exact':
      return [
        [2, () => tree(type)`${inner('exact')} * ${inner('number')}`],
        [2, () => tree(type)`${inner('percentage')} * ${inner('exact')}`],
        [3, () => tree(type)`${inner('exact')} / ${divisor(draft, scope)}`],
        [2, () => tree(type)`${inner('exact')} * ${inner('count')} / ${divisor(draft, scope)}`],
        [1, () => inner('amount')],
        [
          2,
          () =>
            tree(
              type,
            )`${inner('amount')} / ${draft.chance.pick(['6 * 3', '3 * 1,5', '7 * 3,5', '1.000.003 * 1.000.003'])}`,
        ],
      ];
    case 'count':
      return [
        [2, () => tree(type)`${inner('count')} * ${inner('count')}`],
        [2, () => tree(type)`afgerond(${inner('number')}; ${step(draft, ['1', '1', '10', '5'])})`],
        [3, () => countOf(draft, scope)],
        [1, () => tree(type)`${inner('year')} - ${inner('year')}`],
      ];
    case 'number':
      return [
        [2, () => tree(type)`${inner('number')} * ${inner('number')}`],
        [3, () => tree(type)`${inner('number')} / ${divisor(draft, scope)}`],
        [2, () => tree(type)`${inner('exact')} / ${divisorOf(draft, scope, 'amount')}`],
        [1, () => tree(type)`${inner('percentage')} / ${divisorOf(draft, scope, 'percentage')}`],
        [1, () => tree(type)`${inner('number')} * ${inner('percentage')}`],
        [2, () => tree(type)`afgerond(${inner('number')}; ${step(draft, ['0,01', '0,5', '1', '0,1'])})`],
        [1, () => inner('count')],
        [2, () => tree(type)`${inner('count')} / ${draft.chance.pick(['6 * 3', '3 * 1,5', '7 * 3,5', '7 * 7'])}`],
      ];
    default:
      return [
        [1, () => tree(type)`${inner('percentage')} * ${inner('percentage')}`],
        [2, () => tree(type)`afgerond(${inner('percentage')}; ${step(draft, ['0,01%', '1%', '0,1%'])})`],
      ];
  }
}

const directions = ['', '', '', ' naar boven', ' naar beneden', ' naar even'] as const;

export function step(draft: Draft, steps: readonly [string, ...string[]]): string {
  return draft.chance.pick(steps) + draft.chance.pick(directions);
}

/** Mostly no zero, often one that leaves endless decimals. */
function divisor(draft: Draft, scope: Scope): Part {
  const { chance } = draft;
  if (!chance.oneIn(4)) return chance.pick(['2', '3', '7', '12', '1.000.003', '0,3', '100']);
  if (chance.oneIn(2)) return divisorOf(draft, scope, 'count');
  return tree('count')`hoogste(1; ${expression(draft, scope, 'count')})`;
}

/** Something that may be zero, but is not always: that is refused. */
function divisorOf(draft: Draft, scope: Scope, type: 'count' | 'amount' | 'percentage'): Part {
  return readOf(draft, scope, type) ?? { count: '3', amount: '€ 7', percentage: '33,3%' }[type];
}

function conditional(draft: Draft, scope: Scope, type: ValueType): Tree {
  const condition = (): Tree => expression(draft, scope, 'truth');
  const value = (): Tree => expression(draft, scope, type);
  const second = draft.chance.oneIn(3) ? [' als ', condition(), ' dan ', value()] : [];
  return tree(type)`als ${condition()} dan ${value()}${{ optional: second }} anders ${value()}`;
}

/** Looks whether something is there before it uses it. */
function guarded(draft: Draft, scope: Scope, type: ValueType): Tree | undefined {
  const perhaps = readPerhapsAbsent(draft, scope, type);
  if (perhaps === undefined) return undefined;
  return draft.chance.oneIn(2)
    ? tree(type)`als ${tree('truth')`${perhaps} is aanwezig`} dan ${perhaps} anders ${expression(draft, scope, type)}`
    : tree(type)`${perhaps} bij geen ${expression(draft, scope, type)}`;
}
