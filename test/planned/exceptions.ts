import { asOf, type Draft, expression, freshName, type Readable, type Scope } from './draft.ts';
import { literal } from './literals.ts';
import { atom, declaration, type Part, type Tree, tree, type ValueType } from './tree.ts';

/** One or more exceptions to a rule, a table or a parameter: beside, on and after each other. */
export function addExceptions(draft: Draft, target: Readable, before: number, type: ValueType): void {
  const { chance } = draft;
  const scope: Scope = {
    things: target.owner === undefined ? [] : [target.owner],
    ...(target.owner === undefined ? {} : { own: target.owner }),
    dimensions: target.family,
    depth: 2,
  };
  const inside = asOf(draft, before);
  const names: string[] = [];
  const count = 1 + chance.below(3);
  for (let at = 0; at < count; at += 1) {
    const name = freshName(draft, 'u');
    const on = whatItExcepts(draft, target.name, names);
    const condition: Part[] = chance.oneIn(8) ? [] : [' als ', exceptionCondition(inside, scope, target, type)];
    const isOut = !on.includes(target.name) && chance.oneIn(3);
    const effect: Part[] = isOut
      ? ['\n    blijft buiten toepassing']
      : ['\n    dan ', exceptionValue(inside, scope, target, type)];
    draft.declarations.push(
      declaration`  uitzondering ${name} op ${on.join(', ')}${chance.oneIn(2) ? ` "${name}"` : ''}${condition}${effect}`,
    );
    names.push(name);
  }
}

/** Mostly what was excepted before as well, so that two never contradict each other. */
function whatItExcepts({ chance }: Draft, target: string, names: readonly string[]): readonly string[] {
  const last = names.at(-1);
  if (last === undefined) return [target];
  return chance.oneIn(2) ? [target, ...names] : names;
}

/** Now and then about the value as it would be without the exception. */
function exceptionCondition(inside: Draft, scope: Scope, target: Readable, type: ValueType): Tree {
  const { chance } = inside;
  const bound = literal(chance, type, inside.kinds);
  if (bound === undefined || !isNumber(type) || !chance.oneIn(3)) return expression(inside, scope, 'truth');
  return tree('truth')`${atom(type, target.name)} ${chance.pick(['>', '<=', '='])} ${bound}`;
}

function exceptionValue(inside: Draft, scope: Scope, target: Readable, type: ValueType): Part {
  const { chance } = inside;
  const value = expression(inside, { ...scope, depth: 1 }, type);
  if (!isNumber(type) || chance.oneIn(2)) return value;
  return { type, parts: [atom(type, target.name), ` ${chance.pick(['+', '-'])} `, value] };
}

function isNumber(type: ValueType): boolean {
  return ['amount', 'exact', 'count', 'number', 'percentage'].includes(type);
}

interface Divided {
  readonly name: string;
  readonly whole: Scope;
  readonly each: Scope;
  readonly before: number;
  readonly proRata: boolean;
}

/** Other clauses of a division. */
export function addDivisionException(draft: Draft, { name, whole, each, before, proRata }: Divided): void {
  const { chance } = draft;
  const inside = asOf(draft, before);
  const condition = expression(inside, { ...whole, depth: 1 }, 'truth');
  const clauses: Part[][] = [
    [`\n    bedrag ${chance.pick(['€ 1.000', '€ 100', '€ 0', '€ 300'])}`],
    ['\n    ontvangers ', expression(inside, { ...each, depth: 1 }, 'truth')],
    ...(proRata
      ? [
          ['\n    naar rato van 1'],
          [
            '\n    naar rato voor 1/2 van ',
            { type: 'count' as const, parts: ['hoogste(0; ', expression(inside, { ...each, depth: 1 }, 'count'), ')'] },
            '\n    naar rato voor 1/2 van 1',
          ],
        ]
      : []),
  ];
  const chosen = clauses.filter((_, at) => at === 0 || (at !== 3 && chance.oneIn(2)));
  const unique = chance.oneIn(3) ? clauses.slice(-1) : chosen;
  draft.declarations.push(
    declaration`  uitzondering ${freshName(draft, 'u')} op ${name} als ${condition}${unique.flat()}`,
  );
}
