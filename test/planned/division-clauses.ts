import { type Draft, type Entity, expression, type Kind, type Scope } from './draft.ts';
import { factFor } from './rule-parts.ts';
import { type Part, type Tree, tree } from './tree.ts';

/** What a division is being made of. */
export interface Division {
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

/** An amount that is seldom negative. */
export function pot({ draft, whole }: Division): Part {
  const { chance } = draft;
  if (chance.oneIn(2))
    return chance.pick(['€ 1.000', '€ 100', '€ 100,01', '€ 1', '€ 0', '€ 999.999,99', '€ 1.000.000.000', '€ 10']);
  return tree('amount')`hoogste(€ 0; ${expression(draft, whole, 'amount')})`;
}

export function recipients({ draft, each }: Division): Part[] {
  return draft.chance.oneIn(3) ? [{ optional: ['\n    ontvangers ', expression(draft, each, 'truth')] }] : [];
}

interface Clauses {
  readonly parts: readonly Part[];
  readonly unrounded: boolean;
  readonly mayRefill: boolean;
}

export function shares(division: Division): Clauses {
  const { draft } = division;
  const { chance } = draft;
  const weights = chance.pick([
    [''],
    [''],
    [''],
    ['voor 2/3 ', 'voor 1/3 '],
    ['voor 50% ', 'voor 50% '],
    ['voor 1/7 ', 'voor 2/7 ', 'voor 4/7 '],
  ]);
  const over =
    division.receiver !== undefined && division.kind === undefined && chance.oneIn(4)
      ? ` gerekend over ${division.over}`
      : '';
  const keys = weights.flatMap((weight): Part[] => [`\n    naar rato ${weight}van `, key(division), over]);
  const unrounded = chance.oneIn(8);
  return { parts: [...keys, ...(unrounded ? [] : [roundingClause(division)])], unrounded, mayRefill: true };
}

/** A key is seldom negative. */
function key({ draft, each, receiver }: Division): Part {
  const { chance } = draft;
  if (chance.oneIn(6)) return '1';
  if (receiver !== undefined && chance.oneIn(2))
    return factFor(draft, { owner: receiver, type: chance.pick(['count', 'amount', 'number']) }).name;
  const value = expression(draft, each, 'count');
  return chance.oneIn(8) ? value : tree('count')`hoogste(0; ${value})`;
}

function roundingClause({ draft, key: name }: Division): Part {
  const { chance } = draft;
  const step = chance.pick(['cent', 'cent', '€ 1', '€ 100', '€ 0,05']);
  if (chance.oneIn(4))
    return `\n    afgerond op ${step}${chance.pick([' naar beneden', ' naar beneden', ' naar even', ''])}, per ontvanger`;
  const tie = chance.oneIn(6) ? 'loting' : `${chance.pick(['laagste', 'laagste', 'hoogste'])} ${name}`;
  return `\n    afgerond op ${step}, grootste rest, daarna ${tie}`;
}

export function claims(division: Division, way: 'cut' | 'order'): Clauses {
  const { draft, receiver, each } = division;
  const { chance } = draft;
  const asked: Part =
    receiver !== undefined && chance.oneIn(2)
      ? factFor(draft, { owner: receiver, type: 'amount' }).name
      : tree('amount')`hoogste(€ 0; ${expression(draft, each, 'amount')})`;
  if (way === 'cut')
    return {
      parts: ['\n    aanspraak ', asked, '\n    bij tekort naar rato', roundingClause(division)],
      unrounded: false,
      mayRefill: false,
    };
  const first: Tree = expression(draft, each, chance.pick(['count', 'amount', 'date']));
  const last =
    chance.oneIn(3) || receiver === undefined
      ? 'loting'
      : `${division.key} (${chance.pick(['laagste', 'hoogste'])} eerst)`;
  const yes: Part[] = chance.oneIn(3) ? [{ optional: ['(', expression(draft, each, 'truth'), ') (ja eerst), '] }] : [];
  return {
    parts: [
      '\n    aanspraak ',
      asked,
      '\n    bij tekort op volgorde van ',
      ...yes,
      { optional: ['(', first, `) (${chance.pick(['hoogste', 'laagste'])} eerst), `] },
      last,
      `\n    wie niet past ${chance.pick(['stopt', 'wordt overgeslagen', 'krijgt de rest'])}`,
    ],
    unrounded: false,
    mayRefill: false,
  };
}

export function bounds({ draft }: Division, isCapped: boolean): Part[] {
  const { chance } = draft;
  const cap = `\n    ten hoogste ${chance.pick(['€ 10', '€ 50', '€ 33,33', '€ 500', '€ 1.000.000'])}`;
  const floor = `\n    ten minste ${chance.pick(['€ 0,01', '€ 1', '€ 5', '€ 10'])}`;
  return [...(chance.oneIn(6) ? [{ optional: [floor] }] : []), ...(isCapped ? [cap] : [])];
}

export function rest(division: Division, mayRefill: boolean): Part[] {
  const { draft, name, years, each, whole } = division;
  const { chance } = draft;
  const again: Part[] =
    mayRefill && chance.oneIn(2)
      ? ['opnieuw', ...(chance.oneIn(3) ? [{ optional: [' naar rato van ', key(division)] }] : []), ', daarna ']
      : [];
  if (chance.oneIn(2)) return ['\n    restant ', ...again, 'vervalt'];
  // The rest of the whole can be read by others as soon as nobody divides a pot of its own.
  if (whole.own === undefined && each.things.length < 2)
    draft.readables.push({
      name: `${name}_rest`,
      from: 'rule',
      family: years ? ['jaar'] : [],
      type: 'exact',
      orAbsent: false,
    });
  return ['\n    restant ', ...again, `naar ${name}_rest`];
}
