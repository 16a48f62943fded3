import { anyOf, type Dimension, type Draft, type Entity, type Kind, oneOf, type Readable, type Scope } from './draft.ts';
import { addDivisionException } from './exceptions.ts';
import { expression } from './expressions.ts';
import { factFor } from './rules.ts';
import { declaration, type Part, partsText, type Tree, tree } from './tree.ts';

/** What a division is being made of. */
interface Division {
  readonly draft: Draft;
  readonly name: string;
  readonly over: string;
  readonly key: string;
  readonly receiver?: Entity;
  readonly kind?: Kind;
  readonly years: boolean;
  /** Of the whole, and of a receiver. */
  readonly whole: Scope;
  readonly each: Scope;
}

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
  const filtered: Part[] = chance.oneIn(5) ? [{ optional: [' waar ', expression(draft, { ...division.each, depth: 1 }, 'truth')] }] : [];
  write(division, [`over ${receiver.plural}`, ...filtered, years ? ' per jaar' : ''], { owner: receiver, family: years ? ['jaar'] : [] });
  return true;
}

function overPairs(draft: Draft): true | undefined {
  const kind = anyOf(draft.chance, draft.kinds);
  if (kind === undefined) return undefined;
  const receiver = draft.chance.pick(draft.entities);
  const years = draft.chance.oneIn(2);
  const division = divisionOf(draft, receiver, kind, years, `(${receiver.plural}; ${kind.name})`, receiver.key);
  write(division, [`over (${receiver.plural}; ${kind.name})`, years ? ' per jaar' : ''], { owner: receiver, family: years ? [kind, 'jaar'] : [kind] });
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
  const [over, unit, only] = chance.pick([
    ['jaren 2020 t/m 2021', 'jaar', '2020'],
    ['maanden 2020-11 t/m 2021-02', 'maand', '2020-11'],
    ['kwartalen 2020-K3 t/m 2021-K2', 'kwartaal', '2020-K4'],
  ] as const);
  const name = `d${draft.readables.length}`;
  const whole: Scope = { things: [owner], own: owner, dimensions: [], depth: 1 };
  const division: Division = { draft, name, over, key: unit, years: false, whole, each: { ...whole, dimensions: [unit] } };
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
  const division: Division = { draft, name, over: child.plural, key: child.key, receiver: child, years: false, whole, each };
  write(division, [`over ${over} per ${child.parent.name}`], { owner: child, family: [] });
  return true;
}

function divisionOf(draft: Draft, receiver: Entity | undefined, kind: Kind | undefined, years: boolean, over: string, key: string): Division {
  const name = `d${draft.readables.length}`;
  const dimensions: readonly Dimension[] = years ? ['jaar'] : [];
  const whole: Scope = { things: [], dimensions, depth: 2 };
  const each: Scope = {
    things: receiver === undefined ? [] : [receiver],
    ...(receiver === undefined ? {} : { own: receiver }),
    dimensions: kind === undefined ? dimensions : [kind, ...dimensions],
    depth: 1,
  };
  return { draft, name, over, key, ...(receiver === undefined ? {} : { receiver }), ...(kind === undefined ? {} : { kind }), years, whole, each };
}

function write(division: Division, head: readonly Part[], readable: Partial<Readable> & Pick<Readable, 'family'>, of = ''): void {
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
  draft.readables.push({ name, from: 'rule', type: isRounded ? 'amount' : 'exact', orAbsent: false, coarse: true, ...readable });
  const drawn = whoIsDrawn(division);
  if (drawn !== undefined && partsText(clauses.parts).includes('loting')) draft.draws.push({ name, years: division.years, among: drawn });
  if (chance.oneIn(5)) addDivisionException(draft, { name, whole: division.whole, each: division.each, before, proRata: way === 'shares' });
}

function whoIsDrawn({ receiver, kind, whole }: Division): Entity | Kind | undefined {
  return whole.own === undefined ? (receiver !== undefined && kind !== undefined ? undefined : (receiver ?? kind)) : undefined;
}

/** An amount that is seldom negative. */
function pot({ draft, whole }: Division): Part {
  const { chance } = draft;
  if (chance.oneIn(2)) return chance.pick(['€ 1.000', '€ 100', '€ 100,01', '€ 1', '€ 0', '€ 999.999,99', '€ 1.000.000.000', '€ 10']);
  return tree('amount')`hoogste(€ 0; ${expression(draft, whole, 'amount')})`;
}

function recipients({ draft, each }: Division): Part[] {
  return draft.chance.oneIn(3) ? [{ optional: ['\n    ontvangers ', expression(draft, each, 'truth')] }] : [];
}

interface Clauses {
  readonly parts: readonly Part[];
  readonly unrounded: boolean;
  readonly mayRefill: boolean;
}

function shares(division: Division): Clauses {
  const { draft } = division;
  const { chance } = draft;
  const weights = chance.pick([[''], [''], [''], ['voor 2/3 ', 'voor 1/3 '], ['voor 50% ', 'voor 50% '], ['voor 1/7 ', 'voor 2/7 ', 'voor 4/7 ']]);
  const over = division.receiver !== undefined && division.kind === undefined && chance.oneIn(4) ? ` gerekend over ${division.over}` : '';
  const keys = weights.flatMap((weight): Part[] => [`\n    naar rato ${weight}van `, key(division), over]);
  const unrounded = chance.oneIn(8);
  return { parts: [...keys, ...(unrounded ? [] : [roundingClause(division)])], unrounded, mayRefill: true };
}

/** A key is seldom negative. */
function key({ draft, each, receiver }: Division): Part {
  const { chance } = draft;
  if (chance.oneIn(6)) return '1';
  if (receiver !== undefined && chance.oneIn(2)) return factFor(draft, { owner: receiver, type: chance.pick(['count', 'amount', 'number']) }).name;
  const value = expression(draft, each, 'count');
  return chance.oneIn(8) ? value : tree('count')`hoogste(0; ${value})`;
}

function roundingClause({ draft, key: name }: Division): Part {
  const { chance } = draft;
  const step = chance.pick(['cent', 'cent', '€ 1', '€ 100', '€ 0,05']);
  if (chance.oneIn(4)) return `\n    afgerond op ${step}${chance.pick([' naar beneden', ' naar beneden', ' naar even', ''])}, per ontvanger`;
  const tie = chance.oneIn(6) ? 'loting' : `${chance.pick(['laagste', 'laagste', 'hoogste'])} ${name}`;
  return `\n    afgerond op ${step}, grootste rest, daarna ${tie}`;
}

function claims(division: Division, way: 'cut' | 'order'): Clauses {
  const { draft, receiver, each } = division;
  const { chance } = draft;
  const asked: Part = receiver !== undefined && chance.oneIn(2) ? factFor(draft, { owner: receiver, type: 'amount' }).name : tree('amount')`hoogste(€ 0; ${expression(draft, each, 'amount')})`;
  if (way === 'cut') return { parts: ['\n    aanspraak ', asked, '\n    bij tekort naar rato', roundingClause(division)], unrounded: false, mayRefill: false };
  const first: Tree = expression(draft, each, chance.pick(['count', 'amount', 'date']));
  const last = chance.oneIn(3) || receiver === undefined ? 'loting' : `${division.key} (${chance.pick(['laagste', 'hoogste'])} eerst)`;
  const yes: Part[] = chance.oneIn(3) ? [{ optional: ['(', expression(draft, each, 'truth'), ') (ja eerst), '] }] : [];
  return {
    parts: ['\n    aanspraak ', asked, '\n    bij tekort op volgorde van ', ...yes, { optional: ['(', first, `) (${chance.pick(['hoogste', 'laagste'])} eerst), `] }, last, `\n    wie niet past ${chance.pick(['stopt', 'wordt overgeslagen', 'krijgt de rest'])}`],
    unrounded: false,
    mayRefill: false,
  };
}

function bounds({ draft }: Division, isCapped: boolean): Part[] {
  const { chance } = draft;
  const cap = `\n    ten hoogste ${chance.pick(['€ 10', '€ 50', '€ 33,33', '€ 500', '€ 1.000.000'])}`;
  const floor = `\n    ten minste ${chance.pick(['€ 0,01', '€ 1', '€ 5', '€ 10'])}`;
  return [...(chance.oneIn(6) ? [{ optional: [floor] }] : []), ...(isCapped ? [cap] : [])];
}

function rest(division: Division, mayRefill: boolean): Part[] {
  const { draft, name, years, each, whole } = division;
  const { chance } = draft;
  const again: Part[] = mayRefill && chance.oneIn(2) ? ['opnieuw', ...(chance.oneIn(3) ? [{ optional: [' naar rato van ', key(division)] }] : []), ', daarna '] : [];
  if (chance.oneIn(2)) return ['\n    restant ', ...again, 'vervalt'];
  // The rest of the whole can be read by others as soon as nobody divides a pot of its own.
  if (whole.own === undefined && each.things.length < 2)
    draft.readables.push({ name: `${name}_rest`, from: 'rule', family: years ? ['jaar'] : [], type: 'exact', orAbsent: false });
  return ['\n    restant ', ...again, `naar ${name}_rest`];
}
