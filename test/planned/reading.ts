import { anyOf, type Dimension, type Draft, type Entity, isKind, type Readable, type Scope } from './draft.ts';
import { literal } from './literals.ts';
import { atom, type Tree, tree, type ValueType } from './tree.ts';

/** Reads something of the type that is at hand, or gives nothing; what may be absent gets another value then. */
export function readOf(draft: Draft, scope: Scope, type: ValueType, exactly = false): Tree | undefined {
  const list = draft.readables.filter((readable) => suits(readable.type, type) && mayBeRead(readable, scope));
  const found = anyOf(draft.chance, exactly ? list.filter(({ coarse }) => coarse !== true) : list);
  if (found === undefined) return undefined;
  const { reference, orAbsent } = reading(draft, scope, found);
  if (!orAbsent) return reference;
  const fallback = literal(draft.chance, found.type, draft.kinds);
  return fallback === undefined ? undefined : tree(type)`${reference} bij geen ${fallback}`;
}

/** Reads something that may be absent, as it is. */
export function readPerhapsAbsent(draft: Draft, scope: Scope, type?: ValueType): Tree | undefined {
  const list = draft.readables.filter(
    (readable) => (type === undefined || readable.type === type) && mayBeRead(readable, scope),
  );
  const found =
    anyOf(
      draft.chance,
      list.filter(({ orAbsent }) => orAbsent),
    ) ?? anyOf(draft.chance, list);
  if (found === undefined) return undefined;
  const { reference, orAbsent } = reading(draft, scope, found);
  return orAbsent ? reference : undefined;
}

/** Whether a value of the one type may stand for the other. */
function suits(type: ValueType, wanted: ValueType): boolean {
  return type === wanted || (wanted === 'exact' && type === 'amount') || (wanted === 'number' && type === 'count');
}

export function mayBeRead(readable: Readable, scope: Scope): boolean {
  return readable.owner === undefined || isAtHand(readable.owner, scope);
}

export function isAtHand(entity: Entity, scope: Scope): boolean {
  return scope.things.some((thing) => isWithin(thing, entity));
}

function isWithin(thing: Entity, entity: Entity): boolean {
  return thing === entity || (thing.parent !== undefined && isWithin(thing.parent, entity));
}

export interface Reading {
  readonly reference: Tree;
  readonly orAbsent: boolean;
}

export function reading(draft: Draft, scope: Scope, readable: Readable): Reading {
  const { chance } = draft;
  let orAbsent = readable.orAbsent;
  let text = readable.name;
  const own = scope.own;
  if (own !== undefined && readable.owner === own && readable.decided !== true && chance.oneIn(4))
    text += ` van deze ${own.name}`;
  for (const dimension of readable.family) {
    const index = indexText(draft, scope, dimension, readable);
    text += index.text;
    if (index.outside) orAbsent = true;
  }
  return { reference: atom(readable.type, text), orAbsent };
}

interface IndexText {
  readonly text: string;
  /** It may lie outside the years in which the value exists. */
  readonly outside: boolean;
}

function indexText(draft: Draft, scope: Scope, dimension: Dimension, { from, only }: Readable): IndexText {
  const { chance } = draft;
  const limited = from === 'rule' || from === 'parameter';
  const atHand = scope.dimensions.includes(dimension) && !(limited && scope.early === true && dimension === 'jaar');
  if (isKind(dimension)) {
    if (atHand && !chance.oneIn(4)) return { text: '', outside: false };
    return { text: ` voor ${chance.pick(dimension.values)}`, outside: false };
  }
  if (atHand && !chance.oneIn(3)) return { text: '', outside: false };
  if (only !== undefined) return { text: ` in ${only}`, outside: false };
  if (atHand && chance.oneIn(2))
    return { text: ` in ${dimension} - ${limited ? 1 : chance.pick([1, 1, 2])}`, outside: limited };
  switch (dimension) {
    case 'jaar':
    case 'leerjaar':
      return { text: ` in ${chance.pick([2020, 2021])}`, outside: false };
    case 'maand':
      return { text: ` in ${chance.pick(['2020-01', '2020-12', '2021-01', '2021-06'])}`, outside: false };
    default:
      return { text: ` in ${chance.pick(['2020-K1', '2021-K2', '2021-K4'])}`, outside: false };
  }
}
