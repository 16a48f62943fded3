import { type Draft, expression, isKind, type Maker, type Scope } from './draft.ts';
import { atom, type Tree, tree, type ValueType } from './tree.ts';

/** Dates, durations, periods, kinds. */
export function dateMakers(draft: Draft, scope: Scope, type: ValueType): Maker[] {
  const { chance } = draft;
  const inner = (of: ValueType): Tree => expression(draft, scope, of);
  const hasYear = scope.dimensions.includes('jaar');
  switch (type) {
    case 'date':
      return [
        [3, () => tree(type)`${inner('date')} ${chance.pick(['+', '-'])} ${inner('duration')}`],
        [
          2,
          () =>
            hasYear
              ? tree(type)`${chance.pick(['begin', 'einde'])} van ${chance.pick(['jaar', '(jaar - 1)', 'jaar'])}`
              : undefined,
        ],
        [
          2,
          () =>
            hasYear
              ? tree(
                  type,
                )`${chance.pick(['1 oktober', '28 februari', '31 december'])} ${chance.pick(['jaar', 'jaar - 1', 'jaar - 2'])}`
              : undefined,
        ],
        [
          1,
          () =>
            tree(
              type,
            )`${chance.pick(['begin', 'einde'])} van ${chance.pick(['maand', 'kwartaal', 'jaar'])} van ${inner('date')}`,
        ],
        [1, () => tree(type)`${chance.pick(['hoogste', 'laagste'])}(${inner('date')}; ${inner('date')})`],
      ];
    case 'duration':
      return [
        [1, () => tree(type)`${inner('duration')} + ${inner('duration')}`],
        [1, () => tree(type)`${chance.pick(['2', '3'])} * ${inner('duration')}`],
      ];
    case 'year':
      return [
        [3, () => tree(type)`jaar van ${inner('date')}`],
        [2, () => (hasYear ? atom(type, chance.pick(['jaar', 'jaar - 1', 'dit jaar'])) : undefined)],
        [
          1,
          () =>
            tree(type)`${tree(type)`jaar van ${inner('date')}`} ${chance.pick(['+', '-'])} ${chance.pick(['1', '2'])}`,
        ],
      ];
    case 'month':
      return [[3, () => tree(type)`maand van ${inner('date')}`]];
    case 'quarter':
      return [[3, () => tree(type)`kwartaal van ${inner('date')}`]];
    default:
      return kindAtHand(scope, type);
  }
}

function kindAtHand(scope: Scope, type: ValueType): Maker[] {
  const kind = scope.dimensions.filter(isKind).find(({ name }) => type === `kind ${name}`);
  return kind === undefined ? [] : [[3, () => atom(type, `deze ${kind.name}`)]];
}
