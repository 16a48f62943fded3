import { type Draft, expression, type Maker, oneOf, type Scope } from './draft.ts';
import { readPerhapsAbsent } from './reading.ts';
import { quantifierOf } from './sets.ts';
import { type Part, type Tree, tree, type ValueType } from './tree.ts';

const operators = ['=', '<>', '<', '>', '<=', '>=', '<=', '>='] as const;

/** Something that holds or not. */
export function truth(draft: Draft, scope: Scope): Tree | undefined {
  const { chance } = draft;
  const inner = (): Tree => expression(draft, scope, 'truth');
  const makers: Maker[] = [
    [8, () => comparison(draft, scope)],
    [3, () => sameComparison(draft, scope)],
    [3, () => tree('truth')`${inner()} ${chance.pick(['en', 'of'])} ${inner()}`],
    [1, () => chained(chance.pick(['en', 'of']), [inner(), inner(), inner()])],
    [1, () => tree('truth')`niet ${inner()}`],
    [2, () => presence(draft, scope)],
    [1, () => guardedTest(draft, scope)],
    [2, () => membership(draft, scope)],
    [2, () => quantifierOf(draft, scope)],
    [2, () => conditionList(draft, scope)],
  ];
  return oneOf(chance, makers);
}

function chained(word: string, operands: readonly Tree[]): Tree {
  return { type: 'truth', parts: operands.flatMap((operand, at) => (at === 0 ? [operand] : [` ${word} `, operand])) };
}

export function comparison(draft: Draft, scope: Scope): Tree {
  const { chance } = draft;
  const ordered = draft.kinds.filter((kind) => kind.ordered).map(({ name }): ValueType => `kind ${name}`);
  const type = chance.pick<ValueType>([
    'amount',
    'count',
    'number',
    'percentage',
    'exact',
    'date',
    'year',
    'truth',
    'text',
    ...draft.kinds.map(({ name }): ValueType => `kind ${name}`),
  ]);
  const isOrdered = !['truth', 'text'].includes(type) && (!type.startsWith('kind ') || ordered.includes(type));
  if (type === 'year' && chance.oneIn(2))
    return tree(
      'truth',
    )`${expression(draft, scope, type)} ${chance.pick(operators)} ${chance.pick(['2019', '2020', '2021'])}`;
  const operator = isOrdered ? chance.pick(operators) : chance.pick(['=', '<>']);
  return tree('truth')`${expression(draft, scope, type)} ${operator} ${expression(draft, scope, type)}`;
}

/** Two ways to the same number, of which a double would make two. */
function sameComparison(draft: Draft, scope: Scope): Tree {
  const { chance } = draft;
  const type = chance.pick<ValueType>(['exact', 'number']);
  const [one, other] = [expression(draft, scope, type), expression(draft, scope, type)];
  const by = chance.pick(['3', '7', '1.000.003', '0,3']);
  const operator = chance.pick(operators);
  return chance.oneIn(2)
    ? tree('truth')`${one} / ${by} * ${by} ${operator} ${one}`
    : tree(
        'truth',
      )`(${one} + ${other}) / ${by} ${operator} ${tree(type)`${one} / ${by}`} + ${tree(type)`${other} / ${by}`}`;
}

function presence(draft: Draft, scope: Scope): Tree | undefined {
  const perhaps = readPerhapsAbsent(draft, scope);
  return perhaps === undefined ? undefined : tree('truth')`${perhaps} is ${draft.chance.pick(['aanwezig', 'geen'])}`;
}

/** `x is aanwezig en x > 3`, or `x is geen of x > 3`. */
function guardedTest(draft: Draft, scope: Scope): Tree | undefined {
  const { chance } = draft;
  const type = chance.pick<ValueType>(['amount', 'count', 'number', 'date']);
  const perhaps = readPerhapsAbsent(draft, scope, type);
  if (perhaps === undefined) return undefined;
  const test = tree('truth')`${perhaps} ${chance.pick(operators)} ${expression(draft, scope, type)}`;
  return chance.oneIn(2)
    ? tree('truth')`${tree('truth')`${perhaps} is aanwezig`} en ${test}`
    : tree('truth')`${tree('truth')`${perhaps} is geen`} of ${test}`;
}

function membership(draft: Draft, scope: Scope): Tree {
  const { chance } = draft;
  const type = chance.pick<ValueType>([
    'count',
    'amount',
    'year',
    ...draft.kinds.map(({ name }): ValueType => `kind ${name}`),
  ]);
  const third: Part[] = chance.oneIn(2) ? [{ optional: ['; ', expression(draft, scope, type)] }] : [];
  return tree(
    'truth',
  )`${expression(draft, scope, type)} is een van (${expression(draft, scope, type)}; ${expression(draft, scope, type)}${third})`;
}

export function conditionList(draft: Draft, scope: Scope): Tree {
  const { chance } = draft;
  const count = 2 + chance.below(3);
  const needed = 1 + chance.below(count);
  const head = chance.pick(['alle van', 'een van', `ten minste ${needed} van`]);
  const conditions = Array.from({ length: count }, (_, at): readonly Part[] => [
    ` voorwaarde v${at}${chance.oneIn(3) ? ` "voorwaarde ${at}"` : ''}: `,
    expression(draft, scope, 'truth'),
  ]);
  // The last may go as long as enough are left.
  const last = conditions.at(-1) ?? [];
  const ending: Part[] = count > 2 && needed < count ? [{ optional: last }] : [...last];
  return { type: 'truth', parts: [head, ...conditions.slice(0, -1).flat(), ...ending] };
}
