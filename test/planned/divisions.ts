import { bounds, claims, type Division, pot, recipients, rest, shares } from './division-clauses.ts';
import {
  anyOf,
  type Dimension,
  type Draft,
  type Entity,
  expression,
  type Kind,
  oneOf,
  type Readable,
  type Scope,
} from './draft.ts';
import { addDivisionException } from './exceptions.ts';
import { declaration, type Part, partsText } from './tree.ts';

/** Adds a pot that is divided, in one of all ways there are. */
export function addDivision(draft: Draft): void {
  oneOf(draft.chance, [
    [8, () => overThings(draft)],
    [2, () => overPairs(draft)],
    [2, () => overKind(draft)],
    [2, () => overPeriods(draft)],
    [2, () => amongOwn(draft)],
  ]);
}

function overThings(draft: Draft): true {
  const { chance } = draft;
  const receiver = chance.pick(draft.entities);
  const years = chance.oneIn(2);
  const division = divisionOf(draft, receiver, undefined, years, receiver.plural, receiver.key);
  const filtered: Part[] = chance.oneIn(5)
    ? [{ optional: [' waar ', expression(draft, { ...division.each, depth: 1 }, 'truth')] }]
    : [];
  write(division, [`over ${receiver.plural}`, ...filtered, years ? ' per jaar' : ''], {
    owner: receiver,
    family: years ? ['jaar'] : [],
  });
  return true;
}

function overPairs(draft: Draft): true | undefined {
  const kind = anyOf(draft.chance, draft.kinds);
  if (kind === undefined) return undefined;
  const receiver = draft.chance.pick(draft.entities);
  const years = draft.chance.oneIn(2);
  const division = divisionOf(draft, receiver, kind, years, `(${receiver.plural}; ${kind.name})`, receiver.key);
  write(division, [`over (${receiver.plural}; ${kind.name})`, years ? ' per jaar' : ''], {
    owner: receiver,
    family: years ? [kind, 'jaar'] : [kind],
  });
  return true;
}

function overKind(draft: Draft): true | undefined {
  const kind = anyOf(draft.chance, draft.kinds);
  if (kind === undefined) return undefined;
  const years = draft.chance.oneIn(2);
  const division = divisionOf(draft, undefined, kind, years, kind.name, kind.name);
  write(division, [`over ${kind.name}`, years ? ' per jaar' : ''], { family: years ? [kind, 'jaar'] : [kind] });
  return true;
}

/** Each thing spreads a pot of its own over years or months. */
function overPeriods(draft: Draft): true {
  const { chance } = draft;
  const owner = chance.pick(draft.entities);
  const [over, unit, only] = chance.pick<readonly [string, Dimension & string, string]>([
    ['jaren 2020 t/m 2021', 'jaar', '2020'],
    ['maanden 2020-11 t/m 2021-02', 'maand', '2020-11'],
    ['kwartalen 2020-K3 t/m 2021-K2', 'kwartaal', '2020-K4'],
  ]);
  const name = `d${draft.readables.length}`;
  const whole: Scope = { things: [owner], own: owner, dimensions: [], depth: 1 };
  const division: Division = {
    draft,
    name,
    over,
    key: unit,
    years: false,
    whole,
    each: { ...whole, dimensions: [unit] },
  };
  write(division, [`over ${over}`], { owner, family: [unit], orAbsent: true, only }, ` van ${owner.name}`);
  return true;
}

/** Each thing divides a pot of its own over its own things. */
function amongOwn(draft: Draft): true | undefined {
  const child = draft.entities.find(({ parent }) => parent !== undefined);
  if (child?.parent === undefined) return undefined;
  const name = `d${draft.readables.length}`;
  const whole: Scope = { things: [child.parent], own: child.parent, dimensions: [], depth: 1 };
  const each: Scope = { ...whole, things: [child, child.parent] };
  const over = `${child.plural} van deze ${child.parent.name}`;
  const division: Division = {
    draft,
    name,
    over: child.plural,
    key: child.key,
    receiver: child,
    years: false,
    whole,
    each,
  };
  write(division, [`over ${over} per ${child.parent.name}`], { owner: child, family: [] });
  return true;
}

function divisionOf(
  draft: Draft,
  receiver: Entity | undefined,
  kind: Kind | undefined,
  years: boolean,
  over: string,
  key: string,
): Division {
  const name = `d${draft.readables.length}`;
  const dimensions: readonly Dimension[] = years ? ['jaar'] : [];
  const whole: Scope = { things: [], dimensions, depth: 2 };
  const each: Scope = {
    things: receiver === undefined ? [] : [receiver],
    ...(receiver === undefined ? {} : { own: receiver }),
    dimensions: kind === undefined ? dimensions : [kind, ...dimensions],
    depth: 1,
  };
  return {
    draft,
    name,
    over,
    key,
    ...(receiver === undefined ? {} : { receiver }),
    ...(kind === undefined ? {} : { kind }),
    years,
    whole,
    each,
  };
}

function write(
  division: Division,
  head: readonly Part[],
  readable: Partial<Readable> & Pick<Readable, 'family'>,
  of = '',
): void {
  const { draft, name } = division;
  const { chance } = draft;
  const before = draft.readables.length;
  const way = chance.pick(['shares', 'shares', 'shares', 'cut', 'order'] as const);
  const clauses = way === 'shares' ? shares(division) : claims(division, way);
  const isRounded = way !== 'order' && !clauses.unrounded;
  const isCapped = chance.oneIn(5);
  draft.declarations.push(
    declaration`  verdeling ${name}${of} ${head} "${name}"\n    bedrag ${pot(division)}${recipients(division)}${clauses.parts}${bounds(division, isCapped)}${rest(division, isCapped && clauses.mayRefill)}`,
  );
  draft.readables.push({
    name,
    from: 'rule',
    type: isRounded ? 'amount' : 'exact',
    orAbsent: false,
    coarse: true,
    ...readable,
  });
  const drawn = whoIsDrawn(division);
  if (drawn !== undefined && partsText(clauses.parts).includes('loting'))
    draft.draws.push({ name, years: division.years, among: drawn });
  if (chance.oneIn(5))
    addDivisionException(draft, {
      name,
      whole: division.whole,
      each: division.each,
      before,
      proRata: way === 'shares',
    });
}

function whoIsDrawn({ receiver, kind, whole }: Division): Entity | Kind | undefined {
  return whole.own === undefined
    ? receiver !== undefined && kind !== undefined
      ? undefined
      : (receiver ?? kind)
    : undefined;
}
