import { anyOf, type Dimension, type Draft, isKind, oneOf, type Readable, type Scope, term } from './draft.ts';
import { addExceptions } from './exceptions.ts';
import { expression, step } from './expressions.ts';
import { literal } from './literals.ts';
import { reading, readOf } from './reading.ts';
import { declaration, type Part, type Tree, tree, type ValueType } from './tree.ts';
import { conditionList } from './truths.ts';
import { addFact, anyFamily, signature, typeText } from './world.ts';

/** Adds something that is computed: a rule, a table, a parameter, a place in an order. */
export function addRule(draft: Draft): void {
  oneOf(draft.chance, [
    [10, () => plainRule(draft)],
    [2, () => parameter(draft)],
    [2, () => bracketTable(draft)],
    [1, () => kindTable(draft)],
    [2, () => listRule(draft)],
    [2, () => fromYearToYear(draft)],
    [1, () => fromValueToValue(draft)],
    [2, () => fromEarlier(draft)],
    [2, () => rank(draft)],
    [1, () => throughThing(draft)],
    [1, () => absentRule(draft)],
    [1, () => merged(draft)],
    [1, () => fromPeriodToPeriod(draft)],
  ]);
}

const ruleTypes = ['amount', 'amount', 'amount', 'count', 'count', 'number', 'percentage', 'truth', 'truth', 'exact', 'exact', 'date', 'year', 'duration', 'month'] as const;

function newRule(draft: Draft, type: ValueType, family = anyFamily(draft), orAbsent = false): Readable {
  const owner = draft.chance.oneIn(4) ? undefined : draft.chance.pick(draft.entities);
  return { name: `r${draft.readables.length}`, from: 'rule', ...(owner === undefined ? {} : { owner }), family, type, orAbsent };
}

export function scopeOf({ owner, family }: Pick<Readable, 'owner' | 'family'>, depth = 3): Scope {
  return { things: owner === undefined ? [] : [owner], ...(owner === undefined ? {} : { own: owner }), dimensions: family, depth };
}

function plainRule(draft: Draft): true {
  const { chance } = draft;
  const rule = newRule(draft, chance.pick<ValueType>([...ruleTypes, ...draft.kinds.map(({ name }): ValueType => `kind ${name}`)]));
  const rounded = rounding(draft, rule.type);
  const scope = scopeOf(rule, 1 + chance.below(3));
  const formula = expression(draft, scope, rounded === undefined ? rule.type : rounded.from);
  const before = draft.readables.length;
  const limited = rule.family[0] === 'jaar' && chance.oneIn(6) ? ' 2021' : '';
  if (chance.oneIn(14)) draft.declarations.push(declaration`aanname — ${rule.name} staat er niet; te bevestigen door de directie`);
  else if (chance.oneIn(30)) draft.declarations.push(declaration`artikel ${String(draft.readables.length)}, tweede lid\n  onvertaald "in beginsel" "een open norm"`);
  draft.declarations.push(
    declaration`  regel ${signature(rule, limited)}: ${typeText(rule.type, false)} "${rule.name}"\n    = ${formula}${rounded === undefined ? [] : [rounded.clause]}`,
  );
  draft.readables.push(limited === '' ? rule : { ...rule, orAbsent: true, only: '2021' });
  draft.formulas.push({ readable: rule, scope, formula, before });
  if (chance.oneIn(4)) addExceptions(draft, rule, before, rounded?.from ?? rule.type);
  return true;
}

/** How an outcome of the type may be rounded, and from what. */
export function rounding({ chance, ...draft }: Draft, type: ValueType): { readonly from: ValueType; readonly clause: string } | undefined {
  if (chance.oneIn(3)) return undefined;
  const steps = (list: readonly [string, ...string[]]): string => `\n    afgerond op ${step({ chance, ...draft }, list)}`;
  switch (type) {
    case 'amount':
      return { from: 'exact', clause: steps(['cent', 'cent', '€ 1', '€ 100', '€ 0,05']) };
    case 'count':
      return { from: 'number', clause: steps(['1', '1', '10']) };
    case 'number':
      return { from: 'number', clause: steps(['0,01', '0,1', '1', '0,5']) };
    case 'percentage':
      return { from: 'percentage', clause: steps(['1%', '0,01%', '0,1%']) };
    default:
      return undefined;
  }
}

/** Numbers of the law: one, or a grid over years, values of a kind, or both. */
function parameter(draft: Draft): true {
  const { chance } = draft;
  const type = chance.pick<ValueType>(['amount', 'count', 'number', 'percentage', 'truth', 'date']);
  const kind = anyOf(chance, draft.kinds);
  const family: Dimension[] = [...(chance.oneIn(2) ? ['jaar' as const] : []), ...(kind !== undefined && chance.oneIn(2) ? [kind] : [])];
  const readable: Readable = { name: `p${draft.readables.length}`, from: 'parameter', family, type, orAbsent: family.length > 0 && chance.oneIn(5) };
  const head = declaration`  parameter ${signature(readable)}: ${typeText(type, readable.orAbsent)} "${readable.name}"`.parts;
  const single = cell(draft, type);
  if (family.length === 0) draft.singles.push({ head, name: readable.name, value: single, other: cell(draft, type) });
  draft.declarations.push({ parts: [...head, ...(family.length === 0 ? [' = ', single] : grid(draft, readable))] });
  draft.readables.push(readable);
  if (!readable.orAbsent && chance.oneIn(4)) addExceptions(draft, readable, draft.readables.length - 1, type);
  return true;
}

function cell(draft: Draft, type: ValueType): Part {
  return literal(draft.chance, type, draft.kinds) ?? 'geen';
}

function grid(draft: Draft, { family, type, orAbsent, name }: Readable): Part[] {
  const { chance } = draft;
  const years = family.includes('jaar') ? (chance.oneIn(3) ? ['2020 t/m 2021'] : term.map(String)) : undefined;
  const kind = family.find(isKind);
  const value = (): Part => {
    if (chance.oneIn(12)) return 'onbekend';
    if (orAbsent && chance.oneIn(3)) return 'geen';
    const found = cell(draft, type);
    return typeof found === 'string' || 'optional' in found ? found : found.parts.length === 1 ? found : { ...found, parts: ['0'] };
  };
  const plain = (): Part => {
    const part = value();
    return typeof part !== 'string' && !('optional' in part) && part.parts[0] === '0' && part.parts.length === 1 ? zeroCell(type) : part;
  };
  if (kind === undefined) return [`\n    jaar | ${name}`, ...(years ?? []).flatMap((year): Part[] => [`\n    ${year} | `, plain()])];
  if (years !== undefined && chance.oneIn(2)) {
    const head = `\n    jaar | ${kind.values.join(' | ')}`;
    return [head, ...years.flatMap((year): Part[] => [`\n    ${year}`, ...kind.values.flatMap((): Part[] => [' | ', plain()])])];
  }
  const shared = chance.oneIn(3);
  const rows = shared ? [kind.values[0], 'overige'] : kind.values;
  const yearsOrNone = years ?? [''];
  const head = years === undefined ? `\n    ${kind.name} | ${name}` : `\n    jaar | ${kind.name} | ${name}`;
  return [
    head,
    ...yearsOrNone.flatMap((year) => rows.flatMap((row): Part[] => [`\n    ${year === '' ? '' : `${year} | `}${row} | `, plain()])),
  ];
}

function zeroCell(type: ValueType): Part {
  switch (type) {
    case 'amount':
      return '€ 0';
    case 'percentage':
      return '0%';
    default:
      return '0';
  }
}

/** A table of brackets of a number or a date. */
function bracketTable(draft: Draft): true {
  const { chance } = draft;
  const isDate = chance.oneIn(4);
  const looked: ValueType = isDate ? 'date' : chance.pick(['count', 'amount', 'number']);
  const rule = newRule(draft, chance.pick<ValueType>(['amount', 'count', 'percentage', 'truth']));
  const read = readOf(draft, scopeOf(rule), looked, true);
  const head = read ?? expression(draft, scopeOf(rule, 1), looked);
  const outcome = (): Part => expression(draft, scopeOf(rule, chance.below(2)), rule.type);
  const euro = looked === 'amount' ? '€ ' : '';
  const [low, high] = isDate ? ['2020-01-31', '2020-12-31'] : [`${euro}${chance.pick(['0', '1', '2'])}`, `${euro}${chance.pick(['3', '10', '100'])}`];
  const flag = chance.oneIn(2);
  const second = flag ? [expression(draft, scopeOf(rule, 0), 'truth')] : [];
  const any = flag ? ' | -' : '';
  const upper = isDate ? `na ${high}` : `meer dan ${high}`;
  const middle = isDate ? '2020-02-01 t/m 2020-12-31' : chance.oneIn(2) || looked === 'number' || read === undefined ? undefined : `${next(low)} t/m ${high}`;
  const rows: Part[] =
    middle === undefined
      ? [`\n    t/m ${low}${any} | `, outcome(), `\n    ${upper}${flag ? ' | ja' : ''} | `, outcome(), `\n    overige${flag ? ' | overige' : ''} | `, outcome()]
      : [`\n    ${isDate || looked === 'number' || chance.oneIn(2) ? `t/m ${low}` : `minder dan ${next(low)}`}${any} | `, outcome(), `\n    ${middle}${any} | `, outcome(), `\n    ${upper}${any} | `, outcome()];
  const fixed = flag && middle === undefined ? rows.map((part) => (typeof part === 'string' ? part.replace('overige | overige', 'overige') : part)) : rows;
  draft.declarations.push(
    declaration`  tabel ${signature(rule)}: ${typeText(rule.type, false)} "${rule.name}"\n    ${head}${flag ? [' | ', ...second] : []} | ${rule.name}${flag && middle === undefined ? padded(fixed) : fixed}`,
  );
  draft.readables.push(rule);
  return true;
}

/** `overige` stands for all columns. */
function padded(rows: readonly Part[]): Part[] {
  return rows.map((part) => (typeof part === 'string' ? part.replace('overige |', 'overige | - |') : part));
}

function next(text: string): string {
  return text.startsWith('€') ? `${text},01` : String(Number(text) + 1);
}

/** A table of the values of a kind, with what is absent and the rest. */
function kindTable(draft: Draft): true | undefined {
  const { chance } = draft;
  const kind = anyOf(chance, draft.kinds);
  if (kind === undefined) return undefined;
  const rule = newRule(draft, chance.pick<ValueType>(['amount', 'count', 'number']));
  const head = expression(draft, scopeOf(rule, 1), `kind ${kind.name}`);
  const outcome = (): Part => expression(draft, scopeOf(rule, 1), rule.type);
  const first = kind.ordered && chance.oneIn(2) ? `vanaf ${kind.values[1]}` : `${kind.values[0]}, ${kind.values[1]}`;
  draft.declarations.push(
    declaration`  tabel ${signature(rule)}: ${typeText(rule.type, false)} "${rule.name}"\n    ${head} | ${rule.name}\n    ${first} | ${outcome()}\n    overige | ${outcome()}`,
  );
  draft.readables.push(rule);
  return true;
}

function listRule(draft: Draft): true {
  const rule = newRule(draft, 'truth');
  draft.declarations.push(declaration`  regel ${signature(rule)}: ja/nee "${rule.name}"\n    = ${unbracketed(conditionList(draft, scopeOf(rule, 2)))}`);
  draft.readables.push(rule);
  return true;
}

function unbracketed({ parts }: Tree): readonly Part[] {
  return parts;
}

/** A rule that reads itself of the year before. */
function fromYearToYear(draft: Draft): true {
  const { chance } = draft;
  const rule = newRule(draft, chance.pick<ValueType>(['amount', 'count']), ['jaar']);
  const before = tree(rule.type)`${rule.name} in jaar - 1 bij geen ${literal(chance, rule.type, draft.kinds) ?? '0'}`;
  const added = expression(draft, scopeOf(rule, 1), rule.type);
  draft.declarations.push(declaration`  regel ${signature(rule)}: ${typeText(rule.type, false)} "${rule.name}"\n    = ${before} ${chance.pick(['+', '-'])} ${added}`);
  draft.readables.push(rule);
  return true;
}

/** A rule that reads itself for the value before, of an ordered kind. */
function fromValueToValue(draft: Draft): true | undefined {
  const kind = draft.kinds.find(({ ordered }) => ordered);
  if (kind === undefined) return undefined;
  const rule = newRule(draft, 'amount', draft.chance.oneIn(2) ? ['jaar', kind] : [kind]);
  const before = tree('amount')`${rule.name} voor (${kind.name} - 1) bij geen € 0`;
  draft.declarations.push(declaration`  regel ${signature(rule)}: bedrag "${rule.name}"\n    = ${before} + ${expression(draft, scopeOf(rule, 1), 'amount')}`);
  draft.readables.push(rule);
  return true;
}

/** A rule that reads itself of an earlier thing. */
function fromEarlier(draft: Draft): true | undefined {
  const earlier = draft.readables.find(({ fact }) => fact?.earlierBy !== undefined);
  if (earlier?.owner === undefined) return undefined;
  const { chance } = draft;
  const rule: Readable = { ...newRule(draft, chance.pick<ValueType>(['count', 'amount']), chance.oneIn(3) ? ['jaar'] : []), owner: earlier.owner };
  const own = expression(draft, scopeOf(rule, 1), rule.type);
  const before = tree(rule.type)`${rule.name} van ${earlier.name} bij geen ${literal(chance, rule.type, draft.kinds) ?? '0'}`;
  const zero = rule.type === 'amount' ? '€ 0' : '0';
  draft.declarations.push(declaration`  regel ${signature(rule)}: ${typeText(rule.type, false)} "${rule.name}"\n    = hoogste(${zero}; ${own} ${chance.pick(['-', '+'])} ${before})`);
  draft.readables.push(rule);
  return true;
}

function rank(draft: Draft): true {
  const { chance } = draft;
  const entity = chance.pick(draft.entities);
  const type = chance.pick<ValueType>(['count', 'amount', 'number', 'date', 'percentage']);
  const filtered = chance.oneIn(3);
  const rule: Readable = { ...newRule(draft, 'count', chance.oneIn(2) ? ['jaar'] : [], filtered), owner: entity };
  const inside: Scope = { ...scopeOf(rule, 0), things: [entity, entity] };
  const where = filtered ? [' waar ', expression(draft, inside, 'truth')] : [];
  const category = draft.readables.find(({ owner, family, fact, orAbsent }) => owner === entity && family.length === 0 && !orAbsent && fact !== undefined && fact.earlierBy === undefined);
  const equal: Part[] = category !== undefined && chance.oneIn(3) ? [{ optional: [` met gelijke ${category.name}`] }] : [];
  const tie = chance.pick(['', '', `, daarna laagste ${entity.key}`, `, daarna hoogste ${entity.key}`, ', daarna loting']);
  if (tie.endsWith('loting')) draft.draws.push({ name: rule.name, years: rule.family.length > 0, among: entity });
  draft.declarations.push(
    declaration`  regel ${signature(rule)}: ${typeText('count', filtered)} "${rule.name}"\n    = rang van ${expression(draft, inside, type)} onder ${entity.plural}${where}${equal} ${chance.pick(['hoogste', 'laagste'])} eerst${tie}`,
  );
  draft.readables.push(rule);
  return true;
}

/** Reads something of another thing that a fact names, or of the own parent. */
function throughThing(draft: Draft): true | undefined {
  const { chance } = draft;
  const pointer = anyOf(chance, draft.readables.filter(({ type, fact }) => type.startsWith('thing ') && fact?.earlierBy === undefined));
  if (pointer?.owner === undefined) return undefined;
  const target = anyOf(chance, draft.readables.filter(({ owner, orAbsent, family }) => owner !== undefined && `thing ${owner.name}` === pointer.type && !orAbsent && family.length === 0));
  if (target === undefined) return undefined;
  const rule: Readable = { ...newRule(draft, target.type, []), owner: pointer.owner };
  const fallback = literal(chance, target.type, draft.kinds);
  if (fallback === undefined) return undefined;
  const read = `${target.name} van ${pointer.name}`;
  draft.declarations.push(declaration`  regel ${signature(rule)}: ${typeText(target.type, false)} "${rule.name}"\n    = ${pointer.orAbsent ? tree(target.type)`${read} bij geen ${fallback}` : read}`);
  draft.readables.push(rule);
  return true;
}

/** A rule that may be absent itself. */
function absentRule(draft: Draft): true {
  const { chance } = draft;
  const type = chance.pick<ValueType>(['amount', 'count', 'date', 'truth']);
  const rule = newRule(draft, type, anyFamily(draft), true);
  const scope = scopeOf(rule, 1);
  const perhaps = anyOf(chance, draft.readables.filter((readable) => readable.type === type && readable.owner === rule.owner && readable.family.every((d) => rule.family.includes(d))));
  const other = perhaps === undefined ? 'geen' : reading(draft, scope, perhaps).reference;
  draft.declarations.push(declaration`  regel ${signature(rule)}: ${typeText(type, true)} "${rule.name}"\n    = als ${expression(draft, scope, 'truth')} dan ${expression(draft, scope, type)} anders ${other}`);
  draft.readables.push(rule);
  return true;
}

/** The difference with the month, quarter or own year before. */
function fromPeriodToPeriod(draft: Draft): true {
  const { chance } = draft;
  const unit = chance.pick<Dimension>(draft.ownPeriod ? ['maand', 'kwartaal', 'leerjaar'] : ['maand', 'kwartaal']);
  const rule = newRule(draft, chance.pick<ValueType>(['amount', 'count']), [unit]);
  const fact = addFact(draft, rule.owner, { type: rule.type, orAbsent: false, family: [unit] });
  draft.declarations.push(
    declaration`  regel ${signature(rule)}: ${typeText(rule.type, false)} "${rule.name}"\n    = ${fact.name} ${chance.pick(['-', '+'])} ${tree(rule.type)`${fact.name} in ${String(unit)} - 1`}`,
  );
  draft.readables.push(rule);
  return true;
}

/** What came along with who merged. */
function merged(draft: Draft): true | undefined {
  if (!draft.lives) return undefined;
  const entity = draft.entities[0];
  const rule: Readable = { ...newRule(draft, 'count', ['jaar']), owner: entity };
  const value = expression(draft, { ...scopeOf(rule, 0), things: [entity, entity] }, 'count');
  draft.declarations.push(
    declaration`  regel ${signature(rule)}: aantal "${rule.name}"\n    = totaal van ${value} over ${entity.plural} op begin van (jaar - 1) waar opgegaan_in is aanwezig en opgegaan_in = deze ${entity.name}`,
  );
  draft.readables.push(rule);
  return true;
}

/** A fact that a division needs is there, or is added. */
export function factFor(draft: Draft, wanted: Partial<Readable> & Pick<Readable, 'owner' | 'type'>): Readable {
  const { chance } = draft;
  const found = draft.readables.filter(({ owner, type, orAbsent, fact, family }) => owner === wanted.owner && type === wanted.type && !orAbsent && fact?.notNegative === true && family.length === 0);
  return (chance.oneIn(2) ? anyOf(chance, found) : undefined) ?? addFact(draft, wanted.owner, { ...wanted, orAbsent: false, family: [], fact: { notNegative: true } });
}
