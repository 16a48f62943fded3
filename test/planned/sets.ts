import { anyOf, type Dimension, type Draft, type Entity, expression, isKind, oneOf, type Scope } from './draft.ts';
import { literal } from './literals.ts';
import { type Part, type Tree, tree, type ValueType } from './tree.ts';

interface SetParts {
  readonly parts: readonly Part[];
  /** What is at hand inside. */
  readonly inside: Scope;
}

/** `totaal van x over S` and its kin; what may be absent over nothing gets another value. */
export function aggregateOf(draft: Draft, scope: Scope, type: ValueType): Tree | undefined {
  const set = anySet(draft, scope);
  if (set === undefined) return undefined;
  const { chance } = draft;
  const value = expression(draft, { ...set.inside, depth: Math.min(set.inside.depth, 1) }, type);
  const isWhole = type === 'amount' || type === 'count';
  const name = chance.pick(
    isWhole ? ['totaal', 'totaal', 'hoogste', 'laagste'] : ['totaal', 'totaal', 'gemiddelde', 'hoogste', 'laagste'],
  );
  if (name === 'totaal') return tree(type)`totaal van ${value} over ${set.parts}`;
  const fallback = literal(chance, type, draft.kinds);
  const found = tree(type)`${name} van ${value} over ${set.parts}`;
  return fallback === undefined ? undefined : tree(type)`${found} bij geen ${fallback}`;
}

export function countOf(draft: Draft, scope: Scope): Tree | undefined {
  const set = anySet(draft, scope);
  return set === undefined ? undefined : tree('count')`aantal ${set.parts}`;
}

export function quantifierOf(draft: Draft, scope: Scope): Tree | undefined {
  const set = anySet(draft, scope);
  if (set === undefined) return undefined;
  const test = expression(draft, { ...set.inside, depth: Math.min(set.inside.depth, 1) }, 'truth');
  return tree('truth')`${draft.chance.pick(['elk', 'een'])} ${set.parts} voldoet aan ${test}`;
}

function anySet(draft: Draft, scope: Scope): SetParts | undefined {
  const { chance } = draft;
  const found = oneOf<SetParts>(chance, [
    [5, () => thingsSet(draft, scope)],
    [4, () => thingsOfThing(draft, scope)],
    [2, () => kindSet(draft, scope)],
    [2, () => yearsSet(draft, scope)],
    [1, () => pairSet(draft, scope)],
    [1, () => monthsSet(draft, scope)],
  ]);
  if (found === undefined) return undefined;
  if (chance.oneIn(2)) return found;
  const where = expression(draft, { ...found.inside, depth: Math.min(found.inside.depth, 1) }, 'truth');
  return { inside: found.inside, parts: [...found.parts, { optional: [' waar ', where] }] };
}

function thingsSet(draft: Draft, scope: Scope): SetParts | undefined {
  const entity = anyOf(draft.chance, draft.entities);
  if (entity === undefined || scope.depth < 0) return undefined;
  return { inside: inside(scope, entity), parts: [entity.plural, ...onDay(draft, scope)] };
}

/** Who is there on a day of its own. */
function onDay({ chance, lives }: Draft, scope: Scope): Part[] {
  if (!chance.oneIn(lives ? 3 : 20)) return [];
  const day = scope.dimensions.includes('jaar')
    ? chance.pick([' op 1 augustus jaar', ' op 31 december jaar', ' op begin van (jaar - 1)'])
    : ' op 2020-08-01';
  return [{ optional: [chance.oneIn(3) ? ' op 2020-08-01' : day] }];
}

function thingsOfThing(draft: Draft, scope: Scope): SetParts | undefined {
  const own = scope.own;
  const children = draft.entities.filter(({ parent }) => parent !== undefined && parent === own);
  const child = anyOf(draft.chance, children);
  if (child === undefined || own === undefined) return undefined;
  return { inside: inside(scope, child), parts: [`${child.plural} van deze ${own.name}`, ...onDay(draft, scope)] };
}

function kindSet(draft: Draft, scope: Scope): SetParts | undefined {
  const kind = anyOf(draft.chance, draft.kinds);
  if (kind === undefined) return undefined;
  return {
    inside: { ...scope, dimensions: [kind, ...scope.dimensions.filter((d) => d !== kind)] },
    parts: [kind.name],
  };
}

function yearsSet({ chance }: Draft, scope: Scope): SetParts {
  const text = scope.dimensions.includes('jaar')
    ? chance.pick(['jaren jaar - 2 t/m jaar', 'jaren jaar - 1 t/m jaar', 'jaren 2020 t/m 2021'])
    : chance.pick(['jaren 2020 t/m 2021', 'jaren 2019 t/m 2021']);
  const dimensions: Dimension[] = ['jaar', ...scope.dimensions.filter((d) => d !== 'jaar' && d !== 'maand')];
  const isEarly = text !== 'jaren 2020 t/m 2021';
  return { inside: { ...scope, dimensions, ...(isEarly ? { early: true } : {}) }, parts: [text] };
}

function monthsSet({ chance }: Draft, scope: Scope): SetParts {
  const text = scope.dimensions.includes('jaar')
    ? chance.pick(['maanden van jaar', 'maanden 2020-11 t/m 2021-02'])
    : 'maanden 2020-11 t/m 2021-01';
  return { inside: { ...scope, dimensions: ['maand', ...scope.dimensions.filter((d) => isKind(d))] }, parts: [text] };
}

function pairSet(draft: Draft, scope: Scope): SetParts | undefined {
  const things = thingsSet(draft, scope);
  const kind = anyOf(draft.chance, draft.kinds);
  if (things === undefined || kind === undefined) return undefined;
  const dimensions = [kind, ...scope.dimensions.filter((d) => d !== kind)];
  return { inside: { ...things.inside, dimensions }, parts: ['(', ...things.parts, `; ${kind.name})`] };
}

function inside(scope: Scope, entity: Entity): Scope {
  return { ...scope, things: [entity, ...scope.things] };
}
